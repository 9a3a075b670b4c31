"use client";

import { type ReactNode, type SubmitEvent, useState, useSyncExternalStore } from "react";
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

type Words = { submit: string; waiting: string; failed: string; tooMany: string };
type Props = {
  /** Where what a device is to sign is fetched, and where its answer is posted; with language. */
  challenge: string;
  action: string;
  /** `make` a passkey, or `use` one. */
  act: "make" | "use";
  words: Words;
  isPlain?: boolean;
  /** What stands around the button. */
  children?: ReactNode;
};

const nothingChanges = () => () => {};
const isNeverOnServer = () => false;

type Standing = "ready" | "waiting" | "failed" | "tooMany";

/** A form that a device fills in. Browsers that know no passkeys, or run no script, are not shown it. */
export function PasskeyForm({ challenge, action, act, words, isPlain, children }: Props) {
  const isAble = useSyncExternalStore(nothingChanges, browserSupportsWebAuthn, isNeverOnServer);
  const [standing, setStanding] = useState<Standing>("ready");
  if (!isAble) return null;
  const fill = async (form: HTMLFormElement) => {
    setStanding("waiting");
    try {
      const answer = await fetch(challenge, { method: "POST" });
      if (!answer.ok) return setStanding(answer.status === 429 ? "tooMany" : "failed");
      const optionsJSON = await answer.json();
      const start = act === "make" ? startRegistration : startAuthentication;
      const response = form.elements.namedItem("response") as HTMLInputElement;
      response.value = JSON.stringify(await start({ optionsJSON }));
      form.submit();
    } catch {
      // Closing the device's window is no more than thinking again.
      setStanding("failed");
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void fill(event.currentTarget);
  };
  return (
    <form method="post" action={action} onSubmit={onSubmit}>
      {children}
      <input type="hidden" name="response" />
      <button type="submit" className={isPlain ? "plain" : undefined}>
        {words.submit}
      </button>
      <p className={standing === "waiting" ? "hint" : "error"} role="status">
        {standing !== "ready" && words[standing]}
      </p>
    </form>
  );
}

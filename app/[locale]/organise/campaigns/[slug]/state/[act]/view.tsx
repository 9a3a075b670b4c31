import { notFound } from "next/navigation";
import { actsIn, type Act } from "#components/organise/acts.ts";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Mistakes } from "#components/organise/mistakes.tsx";
import { PauseFields } from "#components/organise/pause-fields.tsx";
import { ReopenFields } from "#components/organise/reopen-fields.tsx";
import { stateOf } from "#domain/campaigns/campaign.ts";
import { listPauseMessages } from "#domain/pauses/queries.ts";
import { listVersions } from "#domain/texts/queries.ts";
import { isShown } from "#domain/texts/text.ts";
import { translator } from "#platform/i18n.ts";
import { locales } from "#platform/locales.ts";
import type { Edited } from "../../read-edited.ts";

type Typed = { values?: Record<string, string>; problem?: { field: string; message: string } };

/** Before an act: what it will do and how to undo it, with what it needs to be told. */
export async function actView(edited: Edited, act: Act, { values, problem }: Typed = {}) {
  const { actor, locale, campaign } = edited;
  const state = stateOf(campaign, actor.at);
  if (!actsIn(state).includes(act)) notFound();
  const t = translator(locale, "acts");
  const name = act === "pause" && state === "paused" ? "tell" : act;
  const path = `/organise/campaigns/${campaign.slug}/state`;
  const versions = await listVersions(campaign.id);
  const languages = [
    campaign.originalLocale,
    ...locales.filter(
      (code) =>
        code !== campaign.originalLocale &&
        versions.some((version) => version.locale === code && isShown(version)),
    ),
  ];
  const told = await listPauseMessages(campaign.id);
  const known = Object.fromEntries(told.map((one) => [`message_${one.locale}`, one.message]));
  const languageNames = new Intl.DisplayNames(locale, { type: "language" });
  const written = [...new Set(versions.map((version) => languageNames.of(version.locale)))];
  const list = new Intl.ListFormat(locale).format(written.map(String));
  const effects =
    act === "publish"
      ? [t("publish.effect1", { languages: list }), t("publish.effect2"), t("publish.effect3")]
      : [t(`${name as "close"}.effect1`), t(`${name as "close"}.effect2`)];
  return (
    <>
      {problem && <Mistakes locale={locale} mistakes={[problem]} />}
      <ConfirmAct
        locale={locale}
        title={t(`${name}.title`)}
        effects={effects}
        undo={t(`${name}.undo`)}
        action={`${path}/${act}/do`}
        back={path}
        submit={t(`${name}.name`)}
      >
        {act === "pause" && (
          <PauseFields
            locale={locale}
            languages={languages}
            values={values ?? known}
            error={problem?.message}
          />
        )}
        {act === "reopen" && (
          <ReopenFields
            locale={locale}
            timeZone={campaign.timeZone}
            values={values ?? {}}
            problem={problem}
          />
        )}
      </ConfirmAct>
    </>
  );
}

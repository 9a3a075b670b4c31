// Comforts only: without this file a draft is saved and looked at by its buttons.
const form = document.getElementById("draft");
const { lang } = document.documentElement;
const pauseMilliseconds = 1500;
const lookMilliseconds = 600;
const retryMilliseconds = 10_000;

if (form) watch(form);

function watch(form) {
  const status = form.querySelector("[role=status]");
  const revision = form.elements.namedItem("revision");
  const pane = document.querySelector(".draft-preview");
  const frame = pane?.querySelector("iframe");
  let saveTimer, lookTimer;
  let edits = 0;
  let savedEdits = 0;
  let isSaving = false;
  let isStopped = false;

  const say = (what, time = "") => {
    status.textContent = status.dataset[what].replace("{time}", time);
  };

  const post = (address) =>
    fetch(address, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });

  const later = (milliseconds) => {
    clearTimeout(saveTimer);
    if (!isStopped) saveTimer = setTimeout(save, milliseconds);
  };

  async function save() {
    if (isSaving || isStopped || savedEdits === edits) return;
    isSaving = true;
    const upTo = edits;
    try {
      const answer = await post(form.action);
      if (answer.ok && !answer.redirected) {
        revision.value = (await answer.json()).revision;
        savedEdits = upTo;
        const time = new Date().toLocaleTimeString(lang, { timeStyle: "short" });
        say(savedEdits === edits ? "saved" : "unsaved", time);
      } else if (answer.status >= 500 || answer.status === 429) {
        say("offline");
        later(retryMilliseconds);
      } else {
        // Only a person can choose what stays, or mend what is refused.
        isStopped = answer.status === 409;
        say(answer.status === 409 ? "changed" : "refused");
      }
    } catch {
      say("offline");
      later(retryMilliseconds);
    }
    isSaving = false;
    if (savedEdits !== edits && status.textContent === status.dataset.unsaved) {
      later(pauseMilliseconds);
    }
  }

  async function look() {
    if (!frame) return;
    try {
      const answer = await post(form.dataset.preview);
      if (!answer.ok || answer.redirected) return;
      show((await answer.json()).page);
    } catch {
      // The next change asks again.
    }
  }

  function show(page) {
    const shown = frame.contentDocument;
    const isOpen = shown?.querySelector("main");
    if (pane.hidden || !isOpen) {
      frame.srcdoc = page;
      pane.hidden = false;
      return;
    }
    // In place, so that the reader of the preview stays where they were.
    const next = new DOMParser().parseFromString(page, "text/html");
    shown.documentElement.lang = next.documentElement.lang;
    shown.documentElement.dir = next.documentElement.dir;
    isOpen.replaceWith(shown.importNode(next.querySelector("main"), true));
  }

  form.addEventListener("input", () => {
    edits += 1;
    if (!isStopped) say("unsaved");
    later(pauseMilliseconds);
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, lookMilliseconds);
  });
  addEventListener("online", () => later(0));
  // A button saves all of it in its own way.
  form.addEventListener("submit", () => {
    isStopped = true;
    clearTimeout(saveTimer);
    savedEdits = edits;
  });
  addEventListener("beforeunload", (event) => {
    if (savedEdits !== edits) event.preventDefault();
  });
  if (pane?.hidden) void look();
}

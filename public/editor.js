// Comforts only: without this file a draft is saved and looked at by its buttons.
// `desk.js` runs in the same scope: what both need is named within the function.
const pauseMilliseconds = 1500;
const lookMilliseconds = 600;
const retryMilliseconds = 10_000;

watch(document.getElementById("draft"));

function watch(form) {
  if (!form) return;
  const { lang } = document.documentElement;
  const status = form.querySelector("[role=status]");
  const revision = form.elements.namedItem("revision");
  const pane = document.querySelector(".draft-preview");
  const frame = pane?.querySelector("iframe");
  let saveTimer, lookTimer;
  let edits = 0;
  let savedEdits = 0;
  let isSaving = false;
  let isStopped = false;
  let submitAgain;

  const say = (what, time = "") => {
    status.textContent = status.dataset[what].replace("{time}", time);
  };

  // Files are sent by themselves, as soon as they are chosen: see `desk.js`.
  const post = (address) => {
    const typed = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const headers = { accept: "application/json" };
    return fetch(address, { method: "POST", headers, body: new URLSearchParams(typed) });
  };

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
    if (submitAgain) return submitAgain();
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

  const noticeEdit = () => {
    edits += 1;
    if (!isStopped) say("unsaved");
    later(pauseMilliseconds);
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, lookMilliseconds);
  };

  form.addEventListener("input", noticeEdit);
  // Somebody may have been faster than this script, or have come back to what they had typed.
  if ([...form.elements].some(isEdited)) noticeEdit();
  addEventListener("online", () => later(0));
  // A button saves all of it in its own way.
  form.addEventListener("submit", (event) => {
    if (isSaving) {
      // Or it would meet what is just being saved, and look like somebody else's.
      event.preventDefault();
      const { submitter } = event;
      submitAgain = () => {
        submitAgain = undefined;
        form.requestSubmit(submitter);
      };
      return;
    }
    isStopped = true;
    clearTimeout(saveTimer);
    savedEdits = edits;
  });
  addEventListener("beforeunload", (event) => {
    if (savedEdits !== edits) event.preventDefault();
  });
  if (pane?.hidden) void look();
}

function isEdited(field) {
  if (field.type === "hidden" || field.type === "file") return false;
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.value !== (field.defaultValue ?? field.value);
}

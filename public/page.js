// Comforts only: every page is complete without this file.
const { lang } = document.documentElement;
const calendar = lang === "en" ? "en-GB" : lang;

// The count, while somebody looks at it; slower after each failure.
const live = [...document.querySelectorAll("[data-live]")];
const slugs = new Set(live.map((element) => element.dataset.live));
const pause = 15_000;

function show(element, text) {
  if (!element || element.textContent === text) return;
  element.classList.add("changing");
  setTimeout(() => {
    element.textContent = text;
    element.classList.remove("changing");
  }, 400);
}

function showCount(slug, { count, goal, nextGoal, asOf }) {
  const counted = new Date(asOf).toLocaleString(calendar, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  for (const element of live.filter((one) => one.dataset.live === slug)) {
    show(element.querySelector("[data-count]"), count.toLocaleString(lang));
    const time = element.querySelector("[data-counted]");
    if (time) time.textContent = `${counted} UTC`;
    const goals = element.querySelector("[data-goals]");
    if (goals) {
      const sentence = nextGoal ? goals.dataset.goals : goals.dataset.goal;
      goals.textContent = sentence
        .replace("{goal}", goal.toLocaleString(lang))
        .replace("{next}", nextGoal?.toLocaleString(lang));
    }
    const share = element.querySelector("[data-share]");
    share?.setAttribute("width", `${Math.min(100, (100 * count) / goal).toFixed(1)}%`);
  }
}

async function refresh(slug, wait) {
  let next = pause;
  if (document.visibilityState === "visible") {
    try {
      const answer = await fetch(`/campaigns/${slug}/count.json`, { cache: "no-cache" });
      if (!answer.ok) throw new Error(answer.statusText);
      showCount(slug, await answer.json());
    } catch {
      next = Math.min(wait * 2, 600_000);
    }
  }
  setTimeout(refresh, next, slug, next);
}

for (const slug of slugs) setTimeout(refresh, pause, slug, pause);

// Copying an address.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(() => {
      button.textContent = button.dataset.done;
    });
  });
}

// The device's own share sheet; closing it is no mistake.
for (const button of document.querySelectorAll("[data-share-sheet]")) {
  if (!navigator.share) break;
  const { title, text, url } = button.dataset;
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => {
    void navigator.share({ title, text, url }).catch(() => {});
  });
}

// The reader's own language, offered and never forced.
const [wanted] = navigator.language.split("-");
const own = wanted !== lang && document.querySelector(`.languages [hreflang="${wanted}"]`);
if (own) {
  const offer = document.createElement("p");
  const link = own.cloneNode();
  link.textContent = own.title;
  offer.className = "offer";
  offer.append(link);
  document.querySelector(".masthead").prepend(offer);
}

// Signing: the form says that this browser can do the work that a flooded campaign asks for.
const form = document.querySelector("#sign-form");
const asked = document.querySelector("[data-work]");
const patience = 20_000;

function add(name, value) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
  return field;
}

// Sends the form by itself: with the work, or without the word of a script, so that a person looks at it.
function doWork(word) {
  const { work, worker: address, done, failed } = asked.dataset;
  const worker = new Worker(address);
  const end = (answer) => {
    clearTimeout(timer);
    worker.terminate();
    if (answer) add("work", JSON.stringify(answer));
    else word.remove();
    asked.textContent = answer ? done : failed;
    form.submit();
  };
  const timer = setTimeout(end, patience);
  const giveUp = () => end();
  worker.onerror = giveUp;
  worker.onmessage = ({ data }) => end(data);
  document.querySelector("[data-without-work]").onclick = () => {
    clearTimeout(timer);
    worker.terminate();
    word.remove();
  };
  fetch(work, { cache: "no-store" })
    .then((answer) => answer.json())
    .then((challenge) => worker.postMessage(challenge))
    .catch(giveUp);
}

if (form && window.Worker && window.crypto?.subtle) {
  const word = add("script", "yes");
  if (asked) doWork(word);
}

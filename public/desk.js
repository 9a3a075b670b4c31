// Comforts only: every page of the workspace is complete without this file.
const { lang } = document.documentElement;

// How many characters are left, while somebody types.
for (const output of document.querySelectorAll("[data-limit]")) {
  const field = document.getElementById(output.dataset.of);
  const show = () => {
    const left = Number(output.dataset.limit) - field.value.length;
    output.textContent = left.toLocaleString(lang);
    output.classList.toggle("over", left < 0);
  };
  field?.addEventListener("input", show);
}

// Files are sent as soon as they are chosen, dropped or pasted, so that writing goes on meanwhile.
for (const zone of document.querySelectorAll("[data-upload]")) {
  const input = zone.querySelector("input[type=file]");
  const said = zone.querySelector("[data-said]");
  const stop = zone.querySelector("[data-stop]");
  const byId = (name) => document.getElementById(zone.dataset[name] ?? "");
  const text = byId("text");
  const say = (words) => void (said.textContent = words);
  let sending;
  zone.querySelector("[data-offer]").hidden = false;

  const take = (file) => {
    sending?.abort();
    const fill = (words, percent) =>
      words.replace("{file}", file.name).replace("{percent}", percent);
    const body = new FormData();
    body.append("sent", file);
    const request = new XMLHttpRequest();
    sending = request;
    request.responseType = "json";
    request.open("POST", zone.dataset.upload);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const percent = Math.round((100 * loaded) / total);
      say(fill(percent < 100 ? zone.dataset.sending : zone.dataset.writing, percent));
    });
    const answered = (act) => () => {
      if (sending !== request) return;
      stop.hidden = true;
      sending = undefined;
      act();
    };
    request.addEventListener(
      "error",
      answered(() => say(zone.dataset.lost)),
    );
    request.addEventListener(
      "abort",
      answered(() => say(zone.dataset.stopped)),
    );
    request.addEventListener(
      "load",
      answered(() => {
        const { response } = request;
        if (!response?.file) return say(response?.error ?? zone.dataset.lost);
        input.value = "";
        say(fill(zone.dataset.here));
        arrived(response);
      }),
    );
    stop.hidden = false;
    say(fill(zone.dataset.sending, 0));
    request.send(body);
  };

  const arrived = ({ file, page, src, width, height }) => {
    const into = byId("into");
    if (!into) return location.assign(page);
    into.value = file;
    into.dispatchEvent(new Event("input", { bubbles: true }));
    const preview = byId("preview");
    if (!preview || !src) return;
    Object.assign(preview, { src, width, height, hidden: false });
    preview.parentElement.hidden = false;
    preview.closest("form")?.elements[`${preview.id.replace(/-preview$/, "")}-alt`]?.focus();
  };

  const takeFrom = (transfer, event) => {
    const [file] = transfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    zone.closest("details")?.setAttribute("open", "");
    take(file);
  };

  stop.addEventListener("click", () => sending?.abort());
  input.addEventListener("change", () => input.files[0] && take(input.files[0]));
  for (const place of [zone, text]) {
    place?.addEventListener("paste", (event) => takeFrom(event.clipboardData, event));
    place?.addEventListener("drop", (event) => takeFrom(event.dataTransfer, event));
    place?.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
  }
}

// What is pasted on a page with one place for files, and into no field of its own, goes there.
document.addEventListener("paste", (event) => {
  const zones = document.querySelectorAll("[data-upload]:not([data-into])");
  const isOurs = event.target.closest?.("[data-upload], input, textarea");
  if (isOurs || event.defaultPrevented || zones.length !== 1) return;
  const again = new ClipboardEvent("paste", { clipboardData: event.clipboardData });
  zones[0].dispatchEvent(again);
});

// A click on a picture names the point that stays in sight; the two numbers say the same.
for (const place of document.querySelectorAll("[data-focal]")) {
  const [image, mark] = place.children;
  const axes = ["x", "y"].map((axis) => document.getElementById(`${place.dataset.focal}-${axis}`));
  const show = () => {
    mark.hidden = false;
    mark.style.setProperty("--x", `${axes[0].value || 50}%`);
    mark.style.setProperty("--y", `${axes[1].value || 50}%`);
  };
  image.addEventListener("click", ({ clientX, clientY }) => {
    const { left, top, width, height } = image.getBoundingClientRect();
    axes[0].value = Math.round((100 * (clientX - left)) / width);
    axes[1].value = Math.round((100 * (clientY - top)) / height);
    for (const axis of axes) axis.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (const axis of axes) axis.addEventListener("input", show);
  show();
}

// Puts a picture where the cursor stands, with its words, instead of sending the form.
for (const button of document.querySelectorAll("[data-insert]")) {
  const field = (name) => document.getElementById(`${button.dataset.insert}-${name}`);
  const text = document.getElementById(button.dataset.text);
  const escaped = (words, marks) => words.replace(/\s+/g, " ").trim().replace(marks, "\\$&");
  button.addEventListener("click", (event) => {
    const [key] = /[0-9a-f]{32}/.exec(field("file").value) ?? [];
    const [alt, caption] = ["alt", "caption"].map((name) => field(name).value);
    if (!text || !key || alt.trim() === "") return;
    event.preventDefault();
    const title = caption.trim() === "" ? "" : ` "${escaped(caption, /["\\]/g)}"`;
    const picture = `![${escaped(alt, /[[\]\\]/g)}](upload:${key}${title})`;
    const { selectionStart: start, selectionEnd: end, value } = text;
    const before = value.slice(0, start).replace(/\n*$/, start > 0 ? "\n\n" : "");
    text.setRangeText(`${before}${picture}\n\n`, 0, end, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    for (const name of ["file", "alt", "caption"]) field(name).value = "";
    field("preview").hidden = true;
    text.focus();
  });
}

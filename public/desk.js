// Comforts only: every page of the workspace is complete without this file.
const { lang } = document.documentElement;

// How many characters are left, while somebody types.
for (const output of document.querySelectorAll("output[data-limit]")) {
  const field = document.getElementById(output.htmlFor.value);
  const show = () => {
    const left = Number(output.dataset.limit) - field.value.length;
    output.textContent = left.toLocaleString(lang);
    output.classList.toggle("over", left < 0);
  };
  field?.addEventListener("input", show);
}

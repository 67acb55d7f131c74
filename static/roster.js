// Saves reloads and nothing else: every form and link works without it.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form && form.hasAttribute("data-auto")) form.requestSubmit();
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
// A region and one that lies in it are not chosen together: the later click counts.
document.addEventListener("change", ({ target }) => {
  if (!target.checked || !["region", "destination"].includes(target.name)) return;
  const trunk = (code) => code.replace(/(00){1,2}$/, "");
  for (const box of target.form.querySelectorAll(`[name=${target.name}]:checked`)) {
    const [one, other] = [trunk(box.value), trunk(target.value)];
    if (one !== other && (one.startsWith(other) || other.startsWith(one))) box.checked = false;
  }
}, true);
// Addresses are shared and cited: what was left empty does not belong into them.
document.addEventListener("formdata", ({ target, formData }) => {
  if (!target.hasAttribute("data-auto")) return;
  for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
});

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
// A further page begins at its first line, for the eye and for the keyboard, as a page that was loaded would.
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (!["next", "prev"].includes(ctx?.sourceElement?.rel)) return;
  const results = document.getElementById("results");
  results?.focus({ preventScroll: true });
  results?.scrollIntoView();
});
// What a saved reload could not fetch is asked for in the ordinary way, so that the browser says what is wrong.
document.addEventListener("htmx:error", ({ detail: { ctx, error } }) => {
  if (ctx && !ctx.response && error instanceof TypeError) location.assign(ctx.request.action);
});

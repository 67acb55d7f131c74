"use strict";

// Shows what belongs together: a span of the print and its entry, when one of them is pointed at or has the focus.

const print = document.querySelector(".intake-print");

function light(event) {
  // What has the focus stays lit while the pointer rests on nothing: a page that scrolls to it moves under the pointer.
  const own = event.target.closest("[data-entry]") ?? document.activeElement?.closest("[data-entry]");
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!own) return;
  for (const one of document.querySelectorAll(`[data-entry="${own.dataset.entry}"]`)) one.classList.add("lit");
  const other = print.querySelector(`[data-entry="${own.dataset.entry}"]`);
  if (other && own.matches(".intake-entry") && print.scrollHeight > print.clientHeight) {
    print.scrollTop += other.getBoundingClientRect().top - print.getBoundingClientRect().top - print.clientHeight / 3;
  }
}

if (print) {
  document.addEventListener("focusin", light);
  document.addEventListener("mouseover", light);
}

// The spans of the print are one stop of the tabulator; the arrows lead from one to the next.
const spans = print ? [...print.querySelectorAll("a[data-entry]")] : [];
function enter(span) {
  for (const one of spans) one.tabIndex = one === span ? 0 : -1;
}
if (spans.length) {
  print.removeAttribute("tabindex");
  enter(spans[0]);
  print.addEventListener("focusin", (event) => spans.includes(event.target) && enter(event.target));
  print.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = spans.indexOf(event.target);
    const to = event.key === "Home" ? spans[0] : event.key === "End" ? spans.at(-1) : spans[at + step];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });
}

// From one place that a person should look at to the next, by buttons and by F8.
let last = null;
function walk(step) {
  const places = [...document.querySelectorAll(".intake-entry.unread, .intake-entry.open, .intake-entry.unsure")];
  if (!places.length) return;
  const at = places.indexOf(document.activeElement.closest(".intake-entry") || last);
  last = places[at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length];
  last.focus();
}
const buttons = document.querySelector(".walk");
if (buttons && document.querySelector(".intake-entry.unread, .intake-entry.open, .intake-entry.unsure")) {
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => event.target.dataset.walk && walk(Number(event.target.dataset.walk)));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    walk(event.shiftKey ? -1 : 1);
  });
}

// A file that is too large is refused before it is sent.
for (const input of document.querySelectorAll("input[data-max]")) {
  input.addEventListener("change", () => {
    const file = input.files[0];
    const tooLarge = file && file.size > Number(input.dataset.max);
    input.parentElement.querySelector(".wrong")?.remove();
    if (!tooLarge) return;
    const told = document.createElement("span");
    told.className = "wrong";
    told.setAttribute("role", "alert");
    told.textContent = `${file.name}: > ${Number(input.dataset.max) / 1048576} MB`;
    input.after(told);
    input.value = "";
  });
}

// An entry's form opens in its place in the list. Without this it has a page of its own.
async function replace(entry, address, whole) {
  const response = await fetch(address);
  if (!response.ok) return false;
  const text = await response.text();
  const made = new DOMParser().parseFromString(text, "text/html").body.firstElementChild;
  for (const plain of made.querySelectorAll("noscript")) plain.remove(); // a parser without scripts opens them
  if (whole) entry.replaceWith(made);
  else entry.querySelector("form, .answers").replaceWith(made);
  (made.querySelector("a[data-edit]") || made.querySelector("input:not([type=hidden])")).focus();
  return true;
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-edit], a[data-close]");
  const entry = link && link.closest(".intake-entry");
  if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const done = await replace(entry, link.dataset.edit || link.dataset.close, Boolean(link.dataset.close)).catch(() => false);
  if (!done) location.assign(link.href);
});

// What was typed and is not saved: Escape asks before it drops that, and the browser asks before it leaves the page.
const typed = "form.intake-edit, form.intake-form";
const initial = (one) => (one.matches("select") ? ([...one.options].find((option) => option.defaultSelected) || one.options[0])?.value : one.defaultValue);
const unsaved = (form) => "unsaved" in form.dataset || [...form.querySelectorAll("input:not([type=hidden]), select, textarea")].some((one) => one.value !== initial(one));
let left = null; // the form that is sent, or left on purpose
document.addEventListener("submit", (event) => { left = event.target; });
document.addEventListener("click", (event) => {
  const close = event.target.closest("a[data-close]");
  if (close) left = close.closest("form");
});
window.addEventListener("pageshow", () => { left = null; });
window.addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll(typed)].some((form) => form !== left && unsaved(form))) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  const close = event.target.closest(".intake-entry")?.querySelector("a[data-close]");
  const form = close && close.closest("form");
  if (form && (!unsaved(form) || confirm(form.dataset.ask))) close.click();
});

// A list that closes lets what is below it move up. Whoever has pressed a button there must not miss it: the list
// waits for the end of the press, of a finger's also, which browsers tell late.
let pressed = false;
let released = 0;
document.addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () => { pressed = false; released = Date.now(); }, true);
}
function afterPress(action) {
  if (pressed) document.addEventListener("pointerup", () => setTimeout(action), { once: true });
  else setTimeout(action, Date.now() - released < 400 ? 400 : 0);
}

// What is offered while somebody types: a combobox as in the ARIA patterns, whose list comes from the roster. It takes
// its place below the field and covers nothing.
class Choices {
  constructor(input) {
    this.input = input;
    this.list = document.createElement("ul");
    this.list.className = "choices";
    this.list.id = `${input.id}-choices`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.labels[0].textContent);
    this.list.hidden = true;
    input.after(this.list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })) input.setAttribute(name, value);
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => {
      this.asked?.abort();
      afterPress(() => document.activeElement === input || this.close());
    });
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault(); // the focus stays
      const option = event.target.closest("li");
      if (option) this.take(option);
    });
  }

  async ask() {
    const typed = this.input.value;
    if (this.asked) this.asked.abort();
    if (!typed.trim()) return this.close();
    this.asked = new AbortController();
    try {
      const response = await fetch(`${this.input.dataset.choices}?q=${encodeURIComponent(typed)}`, { signal: this.asked.signal });
      if (response.ok && typed === this.input.value && document.activeElement === this.input) this.show((await response.json()).results);
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  show(results) {
    this.list.replaceChildren(...results.map((one, place) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${place}`;
      option.setAttribute("role", "option");
      option.dataset.value = one.value;
      option.append(one.value);
      if (one.label) {
        const label = document.createElement("span");
        label.className = "soft";
        label.textContent = ` ${one.label}`;
        option.append(label);
      }
      return option;
    }));
    this.choose(null);
    this.list.hidden = !results.length;
    this.input.setAttribute("aria-expanded", String(results.length > 0));
  }

  close() {
    this.asked?.abort();
    this.list.hidden = true;
    this.choose(null);
    this.input.setAttribute("aria-expanded", "false");
  }

  choose(option) {
    for (const one of this.list.children) one.setAttribute("aria-selected", String(one === option));
    this.chosen = option;
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  take(option) {
    this.input.value = option.dataset.value;
    this.close();
  }

  press(event) {
    if (event.isComposing) return; // Enter and arrows belong to the input method
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" && !open) this.ask();
    else if (event.key === "ArrowDown") this.choose(this.chosen?.nextElementSibling || this.list.firstElementChild);
    else if (event.key === "ArrowUp" && open) this.choose(this.chosen?.previousElementSibling || this.list.lastElementChild);
    else if (event.key === "Enter" && open && this.chosen) this.take(this.chosen);
    else if (event.key === "Escape" && open) this.close();
    else return;
    event.preventDefault();
  }
}

document.addEventListener("focusin", (event) => {
  const input = event.target;
  if (!input.matches("input[data-choices]") || input.hasAttribute("role")) return;
  new Choices(input);
});

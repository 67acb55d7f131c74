// Shows what belongs together: a span of the print and its entry, when one of them is pointed at or has the focus.
"use strict";

function light(event) {
  const own = event.target.closest("[data-entry]");
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!own) return;
  for (const one of document.querySelectorAll(`[data-entry="${own.dataset.entry}"]`)) one.classList.add("lit");
  const other = [...document.querySelectorAll(`a[data-entry="${own.dataset.entry}"]`)][0];
  const print = document.querySelector(".intake-print");
  if (other && own.matches(".intake-entry") && print.scrollHeight > print.clientHeight) {
    print.scrollTop += other.getBoundingClientRect().top - print.getBoundingClientRect().top - print.clientHeight / 3;
  }
}

document.addEventListener("focusin", light);
document.addEventListener("mouseover", light);

// A file that is too large is refused before it is sent.
for (const input of document.querySelectorAll("input[data-max]")) {
  input.addEventListener("change", () => {
    const file = input.files[0];
    const tooLarge = file && file.size > Number(input.dataset.max);
    input.setCustomValidity(tooLarge ? `> ${Number(input.dataset.max) / 1048576} MB` : "");
    input.reportValidity();
    if (tooLarge) input.value = "";
  });
}

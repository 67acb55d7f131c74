// Select2 puts a box of its own in the place of a pick list and leaves it without the label's name. Gives it the name.
"use strict";
{
    function name(box) {
        const select = box.closest(".select2-container").previousElementSibling;
        const label = select?.id && document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
        const text = label ? label.textContent.trim().replace(/[:：]$/, "") : select?.getAttribute("aria-label");
        if (!text || box.dataset.named) {
            return;
        }
        box.dataset.named = "yes";
        const value = box.querySelector(".select2-selection__rendered");
        box.removeAttribute("aria-labelledby");
        value.removeAttribute("role");
        value.removeAttribute("aria-readonly");
        const tell = () => box.setAttribute("aria-label", `${text}: ${value.title || "—"}`);
        tell();
        select.addEventListener("change", tell);
        window.django.jQuery(select).on("change.select2 select2:select select2:clear", () => setTimeout(tell));
    }

    function nameAll() {
        document.querySelectorAll(".select2-selection").forEach(name);
    }

    window.django.jQuery(() => setTimeout(nameAll));  // after Django's own, which makes the boxes
    document.addEventListener("formset:added", () => setTimeout(nameAll));
}

"""What a person fills in to take a roll in."""

from django import forms
from django.db.models import Model
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from roster.actions.intake.sources import as_taken, hash_of, source_of, suggest_title
from roster.actions.intake.suggestions import suggest
from roster.actions.intake.words import error_words
from roster.models import Batch, Deployment, Intake, Region, Source
from roster.rolls.files.cells import MAX_WORDS, is_number, wrong_words
from roster.rolls.files.limits import MAX_FILE, MAX_TEXT


class ReferenceField(forms.CharField):
    """A record by its id or a name: a text with suggestions, since the lists may be long. What it does not find it
    answers with what it may have been, for those whose browser suggests nothing; with `new` it takes that for the name
    of a new one, and its value is a text."""

    def __init__(self, model: type, *, new: bool = False, **kwargs: object) -> None:
        super().__init__(required=False, max_length=300, **kwargs)
        self.model = model
        self.new = new
        self.kind = model._meta.model_name
        self.widget.attrs |= {"data-choices": reverse_lazy("intake-choices", args=[self.kind]), "autocomplete": "off"}

    def clean(self, value: str) -> object:
        text = super().clean(value)
        if not text:
            return None
        found = list(self.model.objects.referred(text)[:2])
        if len(found) == 1:
            return found[0]
        if not found and self.new:
            return self.new_name(text)
        noun = self.model._meta.verbose_name
        if found:
            raise forms.ValidationError(_("More than one %(noun)s is called so: give its id.") % {"noun": noun})
        raise forms.ValidationError([_("No %(noun)s is called so.") % {"noun": noun}, *self.offers(text)])

    def new_name(self, text: str) -> str:
        if not is_number(text) and (code := wrong_words(text, MAX_WORDS)):
            raise forms.ValidationError(error_words({"code": code, "valid": [str(MAX_WORDS)]}))
        return text

    def offers(self, text: str) -> list[str]:
        names = "、".join(one.value for one in suggest(self.kind, text)[:5])
        return [_("Perhaps: %(names)s") % {"names": names}] if names else []


class DefaultsForm(forms.Form):
    """What holds for a whole intake where an entry says nothing."""

    batch = ReferenceField(
        Batch, new=True, label=_("batch"), help_text=_("Where a row names none. A new one is asked about once.")
    )
    region = ReferenceField(Region, label=_("region"), help_text=_("Where the hospital does not tell it."))
    role = forms.ChoiceField(label=_("role in the team"), choices=[("", "—"), *Deployment.Role.choices], required=False)

    def held(self) -> dict:
        """Returns what holds for the whole intake, as the actions take it."""
        data = {name: self.cleaned_data[name] for name in ("batch", "region", "role")}
        name = data["batch"] if isinstance(data["batch"], str) else ""
        return {**data, "batch": None if name else data["batch"], "batch_name": name}


def as_written(record: Model | None) -> str:
    """Returns what leads to a record when it is written in a ReferenceField: its name, or its id if that is not its
    own alone."""
    if record is None:
        return ""
    alone = list(type(record).objects.referred(str(record))[:2]) == [record]
    return str(record) if alone else str(record.pk)


def defaults_form(intake: Intake) -> DefaultsForm:
    return DefaultsForm(
        initial={
            "batch": as_written(intake.batch) or intake.batch_name,
            "region": as_written(intake.region),
            "role": intake.role,
        }
    )


class IntakeForm(DefaultsForm):
    text = forms.CharField(
        label=_("Text of the roll"),
        required=False,
        strip=False,  # blank lines count: citations name lines
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".txt,.csv,.tsv,.xlsx,.docx,.pdf", "data-max": MAX_FILE}),
    )
    source = ReferenceField(Source, label=_("Source that the roster has"))
    title = forms.CharField(
        label=_("or title of a new one"),
        required=False,
        max_length=300,
        help_text=_("Left empty: the first line or the file's name, unless that may be a person's."),
    )
    kind = forms.ChoiceField(
        label=_("kind of a new one"),
        choices=[("", "—"), *Source.Kind.choices],
        required=False,
        help_text=_("A new source needs it: it is public."),
    )
    publisher = forms.CharField(label=_("publisher or issuer"), required=False, max_length=200)
    document_number = forms.CharField(label=_("document number"), required=False, max_length=100)
    published_on = forms.DateField(
        label=_("published on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    url = forms.URLField(label=_("address"), required=False, max_length=500, assume_scheme="https")
    field_order = (
        "text", "file", "source", "title", "kind", "publisher", "document_number", "published_on", "url",
    )  # fmt: skip

    def clean(self) -> dict:
        data = super().clean()
        file = data.get("file")
        if file and file.size > MAX_FILE:
            self.add_error("file", _("The file is larger than %(limit)s MB.") % {"limit": MAX_FILE >> 20})
        elif bool(file) == bool((data.get("text") or "").strip()) and not self.errors:
            self.add_error("text", _("Give either a text or a file."))
        if not self.errors and not data["source"]:
            self.ask_of_new(data)
        return data

    def ask_of_new(self, data: dict) -> None:
        """Asks for what only a person can say of a new source, unless the content had a source before."""
        file, text, title = data["file"], data["text"], data["title"]
        if not title and self.had_source():
            return
        if not title and not suggest_title(text, file.name if file else ""):
            self.add_error("title", _("Give a title: neither a heading nor the file's name tells one. It is public."))
        if not data["kind"]:
            self.add_error("kind", _("Say of what kind the new source is."))

    def had_source(self) -> bool:
        file = self.cleaned_data["file"]
        content = file.read() if file else as_taken(self.cleaned_data["text"]).encode()
        if file:
            file.seek(0)
        return source_of(hash_of(content)) is not None

    def new_source(self) -> dict[str, str]:
        """Returns the fields given for a new source."""
        names = ("title", "kind", "publisher", "document_number", "url")
        day = self.cleaned_data["published_on"]
        return {
            **{name: self.cleaned_data[name] for name in names if self.cleaned_data[name]},
            **({"published_on": day.isoformat()} if day else {}),
        }

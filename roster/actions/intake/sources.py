"""From which document an intake comes: by its content, by its title, or as a person says."""

import hashlib
from pathlib import PurePath

from roster.actions.intake.places import NEW
from roster.models import Intake, Source
from roster.querysets import SourceQuerySet
from roster.rolls.headings import heading, names_somebody
from roster.vocabulary.radicals import whole_characters


def as_taken(text: str) -> str:
    """Returns a text with the line ends that its lines are counted by, and with characters where a .pdf has radicals
    for them."""
    return whole_characters(text.replace("\r\n", "\n").replace("\r", "\n"))


def hash_of(content: bytes) -> str:
    """Returns by what the same content is known again."""
    return hashlib.sha256(content).hexdigest()


def source_of(file_hash: str) -> Source | None:
    """Returns the source that this very content came from before, if any."""
    earlier = Intake.objects.of_content(file_hash).exclude(source=None).select_related("source").first()
    return earlier.source if earlier else Source.objects.filter(file_hash=file_hash).order_by("sort_key", "pk").first()


def suggest_title(text: str, file_name: str) -> str:
    """Returns what the content tells of a new source's title: a file's name, or a text's first line; "" where that may
    be a person's name. Of what kind a source is no content tells."""
    if file_name:
        stem = PurePath(file_name).stem
        return "" if names_somebody(stem) else stem
    return heading(text)


def sources_in_question(intake: Intake) -> SourceQuerySet:
    """Returns the roster's sources that bear the title of this intake's new one, until a person has said whether it
    is one of them: two sources of one title would cite everything twice. None where one has this very content."""
    title = intake.new_source.get("title", "") if not intake.source_id else ""
    asked = bool(title) and intake.choices.get("source") != NEW and source_of_twin(intake) is None
    return Source.objects.referred(title).order_by("sort_key", "pk") if asked else Source.objects.none()


def source_of_twin(intake: Intake) -> Source | None:
    """Returns the source of this title and this very content that somebody committed since this was taken in."""
    title = intake.new_source.get("title", "") if not intake.source_id else ""
    return Source.objects.public().filter(title=title, file_hash=intake.file_hash).first() if title else None

"""What a deployment is classed by, found by what each class is called: specialty, profession, grade, post, role."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from django.apps import apps
from django.utils.translation import override

from roster.vocabulary.departments import DEPARTMENTS, SPECIALTIES, class_department
from roster.vocabulary.english.phrases import Name, Phrases, words_of
from roster.vocabulary.english.posts import ENGLISH_POSTS
from roster.vocabulary.folding import fold
from roster.vocabulary.posts import POSTS, class_post
from roster.vocabulary.synonyms import SYNONYMS

# Kinds whose labels are the choices of a field of deployments.
CHOICES = {"profession": "Profession", "grade": "Grade", "role": "Role"}
Class = tuple[str, str]  # kind and code


def classes_called(term: str) -> set[Class]:
    """Returns the classes that a term means: those so called in English, and those of which it is a Chinese word."""
    text = fold(term)
    found = classes_so_called(words_of(term)) | classes_in_chinese()[text]
    # A word like "particular" has no ICU in it.
    department = class_department(term) if not text.isascii() or text in DEPARTMENTS else None
    found |= {("specialty", code) for code, (label, _english) in SPECIALTIES.items() if text in label}
    found |= {("post", post.name) for printed in POSTS if text in printed and (post := class_post(printed))}
    return found | ({("specialty", department.specialty)} if department else set())


def classes_so_called(words: list[str]) -> set[Class]:
    """Returns the classes that are so called, in the singular or the plural; where there are none, those of whose name
    these words are a part: "nurse" is a profession, and "head" a part of some posts."""
    names, one = classes_in_english(), singular(words)
    return names.whole(words) or names.whole(one) or names.holding(words) or names.holding(one)


def in_a_class(words: list[str]) -> bool:
    """Returns whether these words stand side by side in what a class is called."""
    names = classes_in_english()
    return names.has(words) or names.has(singular(words))


def singular(words: list[str]) -> list[str]:
    return [*words[:-1], *(word.removesuffix("s") for word in words[-1:])]


@cache
def classes_in_english() -> Phrases:
    return Phrases(Name(key, label) for key, label in labels("en"))


@cache
def classes_in_chinese() -> dict[str, set[Class]]:
    found = defaultdict(set)
    for key, label in labels("zh-hans"):
        found[fold(label)].add(key)
    return found


def labels(language: str) -> Iterator[tuple[Class, str]]:
    """Yields each class with a word for it: its label, and those of everyday language."""
    deployment = apps.get_model("roster", "Deployment")
    with override(language):
        for kind, name in CHOICES.items():
            for code, label in getattr(deployment, name).choices:
                yield (kind, code), str(label)
    for code, (chinese, english) in SPECIALTIES.items():
        yield ("specialty", code), english if language == "en" else chinese
    for name, english in ENGLISH_POSTS.items():
        yield ("post", name), english if language == "en" else name
    for kind, classes in SYNONYMS.items():
        for code, words in classes.items():
            yield from (((kind, code), word) for word in words)

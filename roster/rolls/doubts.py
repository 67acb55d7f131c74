"""The doubts that an entry may carry, in words."""


def gettext_noop(message: str) -> str:
    """The message itself. The name is the one by which the translators' tools find messages; no Django in here."""
    return message


RUNNING_TEXT = "running-text"
GROUP_OF_HEADING = "group-of-heading"
BATCH_UNTAKEN, HEADING_UNTAKEN, TITLE_UNTAKEN = "batch-untaken", "heading-untaken", "title-untaken"
MASKED_NAME, TORN_NAME = "masked-name", "torn-name"
OFFICE_SHARED, REGION_UNTOLD = "office-shared", "region-untold"
MAY_HAVE_STAYED, OF_RECEIVERS = "may-have-stayed", "of-receivers"
SECTION_UNTOLD = "section-untold"
HOSPITAL_ABOVE, HOSPITAL_BLANK = "hospital-from-above", "hospital-blank"

DOUBTS = {
    "unusual-name": gettext_noop("The name is unusual; only its place in the text says that it is one."),
    MASKED_NAME: gettext_noop("The name is printed in part; signs or 某 hide the rest of it."),
    TORN_NAME: gettext_noop("The name is torn by the end of a line; its two parts were put together."),
    "sex-or-name": gettext_noop("The last character of the name may be no part of it, but the person's sex."),
    "no-hospital": gettext_noop("No institution is printed for this person."),
    "unsure-hospital": gettext_noop("It is not certain where the name of the institution begins and ends."),
    "hospital-of-page": gettext_noop(
        "The institution is the one whose page this is; the list itself does not print it."
    ),
    "unsure-department": gettext_noop("It is not certain where the name of the department begins and ends."),
    "two-departments": gettext_noop("More than one department is printed for this person."),
    "unsure-title": gettext_noop("It is not certain where the title, post or role begins and ends."),
    GROUP_OF_HEADING: gettext_noop("The heading names a group of the team, of which nothing is kept here."),
    "batch-of-page": gettext_noop("The batch is the only one of which the page speaks; the list does not print it."),
    BATCH_UNTAKEN: gettext_noop("The page speaks near this person of a batch that was not taken, or is another one."),
    HEADING_UNTAKEN: gettext_noop("A heading above this person names an office or a calling that was not taken."),
    TITLE_UNTAKEN: gettext_noop("Beside this person stands a title that was taken for nobody's."),
    OFFICE_SHARED: gettext_noop("The office is printed once above several people, and may be the first one's alone."),
    REGION_UNTOLD: gettext_noop("It is not certain in which region the institution lies."),
    MAY_HAVE_STAYED: gettext_noop("A remark beside this person says that somebody did not go, or stands by."),
    OF_RECEIVERS: gettext_noop(
        "The institution lies where the team went; it may be the place of work there and not this person's own."
    ),
    "in-one-line": gettext_noop("So many people stand in one line that words may have gone to the wrong one."),
    "calling-of-heading": gettext_noop(
        "The title is only the heading's word for all below it (physicians, nurses), and may be no title."
    ),
    "words-left": gettext_noop("Words beside this person were not understood."),
    "unlike-layout": gettext_noop("The words of this person stand otherwise than those of the others on the page."),
    "heading-unread": gettext_noop("A line above that may be a heading was not understood."),
    "page-unclear": gettext_noop("Much of the page was not understood."),
    "no-team": gettext_noop("Nothing on the page says that the people named were sent."),
    SECTION_UNTOLD: gettext_noop(
        "The heading above speaks of nobody who was sent, as another heading of the page does."
    ),
    HOSPITAL_ABOVE: gettext_noop("The institution is taken from the row above."),
    HOSPITAL_BLANK: gettext_noop(
        "The cell of the institution is empty; that of the row above was taken, which the table does not say."
    ),
    "no-title": gettext_noop("Neither title nor post is printed for this person."),
    "cells-missing": gettext_noop("The row of the table lacks cells; they were dealt out by what they look like."),
    "several-hospitals": gettext_noop("More than one institution is printed for this person."),
    RUNNING_TEXT: gettext_noop("Named in running text."),
    "run-together": gettext_noop("Printed with nothing between this name and its neighbours."),
    "count-differs": gettext_noop("The number stated in line %(line)s is not the number of people read."),
    "unlike-neighbours": gettext_noop("Something is not printed for this person that is for all around it."),
    "named-again": gettext_noop(
        "Named once more on the page, for an office in the team or in a count; taken for one person."
    ),
    "printed-twice": gettext_noop("The same person may be printed twice; see line %(line)s."),
    "namesake": gettext_noop("Another person of the same name is printed; see line %(line)s."),
}
"""Code of a doubt -> its words. A doubt in an entry is a code, or a code, a colon and the line it points to."""

OF_SEVERAL = {
    "count-differs": gettext_noop("The number stated in the line in brackets is not the number of people read."),
    "printed-twice": gettext_noop("The same person may be printed twice; see the line in brackets."),
    "namesake": gettext_noop("Another person of the same name is printed; see the line in brackets."),
}
"""Code of a doubt that points to a line -> its words where it is said once of several people, each with a line."""


def doubt_words(doubt: str) -> tuple[str, dict[str, str]]:
    """The message of a doubt and the values to put into it, both still to be translated and joined."""
    code, _, line = doubt.partition(":")
    return DOUBTS[code], {"line": line} if line else {}

"""The groups of rows of a page, read one after another: who is found in each, what is claimed of it, and what it says of
those below; and at the end what only the whole page tells."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from roster.rolls.accounting import Claims
from roster.rolls.blocks.block import read_block
from roster.rolls.blocks.member_heads import without_titles_of_lists
from roster.rolls.blocks.sexes import set_sexes_apart
from roster.rolls.drafts import Draft
from roster.rolls.houses.called_houses import give_houses_called, give_houses_explained, give_whole_house
from roster.rolls.houses.closing_houses import give_closing_houses
from roster.rolls.houses.led_in import without_lead_ins
from roster.rolls.houses.odds import choose_houses
from roster.rolls.houses.own_page import give_own_house
from roster.rolls.houses.page_house import (
    OF_PAGE,
    House,
    give_house,
    is_house,
    is_of_no_house,
    lacks_hospital,
)
from roster.rolls.houses.same_house import (
    give_full_house,
    give_full_unit_house,
    give_house_above,
    give_house_that_signs,
    give_university_house,
    is_of_same_house,
    set_wings_apart,
)
from roster.rolls.houses.team_house import house_of_team
from roster.rolls.lattice.cut import Token
from roster.rolls.pages.batches import give_batch_told, give_batches_behind_names, give_last_batches
from roster.rolls.pages.collectives import without_collectives
from roster.rolls.pages.evidence import with_evidence
from roster.rolls.pages.groups import heads_after, names_house_alone, of_rows, of_table, paragraphs, title_of
from roster.rolls.pages.lead_ins import leads_in_team, people_led_in, rows_led_in
from roster.rolls.pages.of_others import end_of_others, headings_of_others
from roster.rolls.pages.offices import give_offices
from roster.rolls.pages.people import Found, is_form_of_address, keep, without_address, without_repeats
from roster.rolls.pages.speakers import without_those_who_speak_for_a_house
from roster.rolls.pages.strays import without_strays
from roster.rolls.pages.titles import without_words_of_title
from roster.rolls.pages.wards import share_wards
from roster.rolls.prose.members import give_members
from roster.rolls.prose.reader import read_prose
from roster.rolls.prose.second_look import look_again
from roster.rolls.prose.stories import story_of
from roster.rolls.prose.tellers import with_writers
from roster.rolls.prose.words import plain_words
from roster.rolls.reading import CONTEXT, PROSE, UNREAD, Span
from roster.rolls.rows.batches import (
    batch_told,
    give_batch_of_page,
    give_closing_batch,
    is_of_profile,
)
from roster.rolls.rows.letters import addressee_of, signs_for_house
from roster.rolls.rows.other_lists import ends_others, heads_honoured, is_of_donors, is_of_others, words_of
from roster.rolls.rows.promote import promote
from roster.rolls.rows.row import Row, read_row
from roster.rolls.rows.sorts import HEADING, REMARK, ROLL, SIGNATURE, kind_of
from roster.rolls.rows.speaks import (
    is_of_drill,
    speaks_of_days,
    speaks_of_homecoming,
    speaks_of_mission,
    speaks_of_sending,
    speaks_of_team,
    speaks_of_team_alone,
    speaks_to_senders,
)
from roster.rolls.rows.tokens import tokens_of
from roster.rolls.rows.totals import closing_counted, team_counted
from roster.rolls.rows.unread_names import is_unread_word
from roster.rolls.tables.rows import Table
from roster.rolls.trust import Page, doubt_layout, weighed
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    SEPARATOR,
    TITLE,
    Lexicon,
    for_prose,
)
from roster.rolls.words.pieces import FUNCTION_WORDS
from roster.vocabulary.regions import leading_regions

_NAMES_ITS_OWN = SEPARATOR + NAME


class PageReader:
    """What is known of a page while its groups of rows are read in their order."""

    def __init__(self, text: str, shadow: str, lexicon: Lexicon) -> None:
        self.shadow, self.lexicon, self.prose_lexicon = shadow, lexicon, for_prose(lexicon)
        self.claims = Claims(text)
        self.found: list[Found] = []
        self.counted: list[Row] = []  # rows whose stated numbers are compared
        self.led_in: Row | None = None  # the number of a team's people in the text right above a list
        self.listed = False  # whether the group before was of a list
        self.leads_in = False  # whether the sentence right above names those of a team: …派出12名医护人员，他们是：
        self.heads: list[Token] = []  # words of the headings that are open
        self.of_team = speaks_of_homecoming(shadow) or speaks_to_senders(shadow) or speaks_of_mission(shadow)
        self.bodies: list[Span] = []  # rows that name bodies that were given a prize
        self.below_others = CONTEXT  # what those are below a heading of others
        self.others: Row | None = None  # the heading of others that is open
        self.donors = self.collectives = False  # whether one of donors, or of bodies that were given a prize, is open
        self.house, self.page = House(), Page()
        self.story = story_of(shadow, of_team=self.of_team)
        self.read_any = False  # whether a group was read, so that the next one does not begin with the title

    def read(self, kind: str, rows: list[Row], table: Table | None, *, before_table: bool) -> None:
        """Take a group of rows of one kind in; `before_table` says that a table stands right below it."""
        group = self._without_collectives(kind, self._without_others(kind, rows))
        if not group:
            return
        words = self.shadow[group[0].start : group[-1].end]
        if kind != ROLL:
            self._claim(group, PROSE if kind == REMARK else CONTEXT)
            for row in group if not table else ():
                self.house.look(row, self.shadow[row.start : row.end])
        for start, end in table.lost if table else ():
            self.claims.claim(start, end, UNREAD)
        self._note_counts(kind, group, is_table=table is not None)
        self.of_team = self.of_team or (speaks_of_sending if kind == REMARK else speaks_of_team)(words)
        opened = self.read_any
        title = title_of(words) if not opened else ""
        if kind == HEADING or (len(title) <= LONGEST_TITLE and not title.endswith("。")):
            self.story.headed = self.story.headed or speaks_of_team(words if kind == HEADING else title)
            self.story.drill = self.story.drill or (not self.read_any and is_of_drill(title or words))
            self.story.headed = self.story.headed or (not self.read_any and speaks_of_days(title or words))
            self.of_team = self.of_team or self.story.headed
        self.read_any = True
        if kind == HEADING:
            self.story.note_destinations(self.shadow, group[0].start, group[-1].end)
        if table and not self.others:
            self.found.extend(of_table(table, self.heads))
        elif kind == ROLL:
            if not opened and names_house_alone(group):
                self.story.note_house(group[0].tokens[0], self.shadow)  # the house whose report the page is
                self.house.look(group[0], self.shadow[group[0].start : group[0].end])
            self._read_roll(group, before_table=before_table)
            for row in group:
                if HOSPITAL in row.kinds and NAME not in row.kinds and signs_for_house(self.shadow, row.start, row.end):
                    self.house.look(row, self.shadow[row.start : row.end])
        self.leads_in = kind == REMARK and leads_in_team(self.shadow, group[-1].start, group[-1].end)
        self.page.look(group, words, kind)
        if kind == REMARK:
            self._read_remark(group)
        elif kind == SIGNATURE:
            self.heads = []
        elif kind == HEADING:
            for row in group:
                row.put(weighed(row.tokens, row.kinds))
                if heads_honoured(row):
                    self.heads = []  # the teams above, bodies given a prize, are nobody's
                self.heads = heads_after(row, self.heads, of_page=not self.found)
                for token in row.tokens:
                    if is_house(token):
                        self.story.note_house(token, self.shadow)
                self.story.note_lead(self.shadow[row.start : row.end], row.tokens)

    def _note_counts(self, kind: str, group: list[Row], *, is_table: bool) -> None:
        """Note the rows whose numbers are compared: those of lists, and the one that the text right above a list states."""
        if kind == REMARK:
            around = group[0].start, group[-1].end
            closing = closing_counted(self.shadow, *around) if self.listed else None
            if closing:
                self.counted.append(Row(*closing[0], closing[1], remark=True))
            counted = team_counted(self.shadow, *around)
            self.led_in = Row(*counted[0], counted[1], remark=True) if counted else None
            self.listed = False
            return
        self.listed = is_table or (kind == ROLL and any(NAME in row.kinds for row in group))
        if self.led_in and (is_table or (kind == ROLL and sum(NAME in row.kinds for row in group) > 1)):
            self.counted.append(self.led_in)
        if kind != HEADING or any(COUNT in row.kinds for row in group):
            self.led_in = None
        if kind in (ROLL, HEADING):
            self.counted.extend(row for row in group if kind == ROLL or not is_of_others(row))

    def _without_others(self, kind: str, group: list[Row]) -> list[Row]:
        """The rows without those of others: what a heading of donors or of those on duty opens lasts to the next."""
        if kind == HEADING:
            self.donors = self.donors or any(is_of_donors(row) for row in group)
            ended = any(ends_others(row, self.others, donors=self.donors) for row in group)
            heads = headings_of_others(group, self.shadow, of_page=not self.read_any)
            self.others = heads[-1] if heads else None if ended else self.others
            if heads:  # 替补：某某 names its own, so that those below may be of the roll above it: somebody must look
                unsure = _NAMES_ITS_OWN in heads[-1].kinds or speaks_of_team(words_of(heads[-1]))
                self.below_others = UNREAD if unsure else CONTEXT  # …医疗队名单暨捐赠鸣谢 may head a team as well
        elif kind == ROLL and self.others:
            end = end_of_others(group, self.others, donors=self.donors)
            self._claim(group[:end], self.below_others)
            self.others = self.others if end == len(group) else None
            return group[end:]
        return group

    def _without_collectives(self, kind: str, group: list[Row]) -> list[Row]:
        """The rows without those that name bodies that were given a prize."""
        if kind not in (HEADING, ROLL):
            return group
        kept, self.collectives = without_collectives(group, self.shadow, opened=self.collectives)
        if len(kept) < len(group):
            bodies = [row for row in group if row not in kept]
            self._claim(bodies, CONTEXT)
            self.bodies.extend((row.start, row.end) for row in bodies)
        return kept

    def _read_roll(self, group: list[Row], *, before_table: bool) -> None:
        promote(group)
        for row in group:
            row.put(weighed(row.tokens, row.kinds))
        set_wings_apart(group, self.heads, housed=bool(self.house.named or self.house.own))
        block, self.heads = read_block(group, self.heads, before_table=before_table)
        give_house_above(block.people, self.shadow, group[-1].end)
        led = rows_led_in(group) if self.leads_in else frozenset()
        self.found.extend(of_rows(draft, group) for draft in keep(block.people, led=led))
        self._claim_words(group)
        self._claim([group[place] for place in block.lost], UNREAD)

    def _read_remark(self, group: list[Row]) -> None:
        if not self.found and not any(token.kind == BATCH for token in self.heads):
            told = batch_told(self.shadow, group[0].start, group[-1].end)
            self.heads += [token for token in told if not is_of_profile(self.shadow, token)]
        self.heads += people_led_in(self.shadow, group[-1].start, group[-1].end)
        for start, end in paragraphs(group, self.shadow):
            if end - start > SHORTEST_STORY:
                self.story.headed = self.story.headed or speaks_of_team_alone(self.shadow[start:end])
            known = len(self.found)
            of_team = self.of_team or self.story.spoke
            self.found.extend(
                read_prose(start, end, self.shadow, self.prose_lexicon, of_team=of_team, story=self.story)
            )
            self._give_same_house(known)

    def _give_same_house(self, first: int) -> None:
        """Give those found last, from `first` on, the institution of who was named before, where the text says that it
        is the same: 同一家医院的急诊科护师某某."""
        for (before, _), (draft, _) in pairwise(self.found[max(0, first - 1) :]):
            hospital = before.house()
            if hospital and not draft.holds(HOSPITAL) and is_of_same_house(draft, self.shadow):
                draft.inherited.append(hospital)

    def _claim(self, rows: Sequence[Row], kind: str) -> None:
        for row in rows:
            self.claims.claim(row.start, row.end, kind)

    def _claim_words(self, rows: Sequence[Row]) -> None:
        """Words of a roll that become nobody's are context if they were understood, unread if not."""
        claim = self.claims.claim
        for row in rows:
            for token in row.tokens:
                kind, start, end, text, _ = token
                if kind not in _MAY_BE_UNREAD:
                    claim(start, end, CONTEXT)
                    continue
                if kind == SEPARATOR and text.isspace():
                    continue
                understood = kind == OTHER and text in FUNCTION_WORDS
                if (kind in (OTHER, NAME) and not understood) or (
                    kind in (SEPARATOR, NUMBER) and is_unread_word(token)
                ):
                    claim(start, end, UNREAD)
                elif kind != SEPARATOR or text.isalpha() or _HAN.search(self.shadow, start, end):  # 现任, 为, 夫妻档
                    claim(start, end, CONTEXT)

    def people(self, rows: Sequence[Row]) -> list[Found]:
        """Who was found, once all groups were read, with what only the whole page tells of them. `rows` are all of it."""
        for row in rows:
            if row.tail:
                self.claims.claim(row.end, row.tail, PROSE)
        self.found = look_again(self.found, self.story.said, self.story.left, unsaid=self.story.unsaid)
        self.found = without_words_of_title(self.found, rows, self.shadow)
        self._leave_out_forms_of_address()
        self.found = without_those_who_speak_for_a_house(without_address(self.found, self.shadow), self.shadow)
        self.found = without_strays(self.found, self.shadow, self.story.surely_stayed)
        self.found = with_evidence(self.found, rows, self.shadow, headed=self.page.headed, sent=self.page.of_team)
        share_wards([draft for draft, _ in self.found], self.shadow)
        give_batches_behind_names([draft for draft, _ in self.found], self.shadow)
        told = give_batch_told([draft for draft, _ in self.found], self.shadow, self.bodies)
        self.found = with_writers(self.found, self.shadow)
        drafts = [draft for draft, _ in self.found]
        without_titles_of_lists(drafts)
        give_closing_batch(rows, drafts, self.shadow)
        give_batch_of_page(drafts, told, self.shadow)
        give_last_batches(drafts, self.shadow)
        give_closing_houses(rows, drafts, self.shadow)
        self._give_addressee(rows)
        give_offices(drafts, self.shadow)
        give_members(drafts, self.shadow)
        give_own_house(drafts, self.shadow)
        self._give_house_of_team(drafts)
        self._look_at_whole(rows, drafts)
        opening = self.shadow[:LONGEST_TITLE].lstrip()
        places = leading_regions(opening)
        opening = opening[places[-2][1] if len(places) > 1 else 0 :][:SHORT_PLACE] if places else ""
        for draft in drafts:
            if draft.source == "prose":
                self.story.give_full_house(draft, of=opening)  # which only a sentence below may have given
        kept = without_repeats(self.found, self.shadow, self.story.positions)
        named = [
            token
            for row in rows
            if HOSPITAL in row.kinds
            and (NAME in row.kinds or _OF_SOMEBODY.isdisjoint(row.kinds) or kind_of(row) != ROLL)
            for token in row.tokens
            if token.kind == HOSPITAL
        ]
        named = without_lead_ins([*named, *self.story.mentioned])
        choose_houses([draft for draft, _ in kept], named, self.shadow)
        return kept

    def _leave_out_forms_of_address(self) -> None:
        """Leave out of lists whoever has nothing but a form of address where others have their names: 王主任. Somebody
        is meant, whom a person must look up."""
        kept = []
        for person in self.found:
            draft = person[0]
            if draft.source == "prose" or not is_form_of_address(draft.name.text):
                kept.append(person)
            else:
                self.claims.claim(draft.name.start, draft.name.end, UNREAD)
        self.found = kept

    def _give_addressee(self, rows: Sequence[Row]) -> None:
        """In a letter of thanks those are meant whom the house sent to which it is written. 我院 is there the house that
        thanks, whose own people did not go."""
        addressee = addressee_of(rows, self.shadow)
        if not addressee:
            return
        self.found = [person for person in self.found if not (person[0].source == "prose" and person[0].of_house)]
        named = {token.text for draft, _ in self.found for token in draft.own if token.kind == HOSPITAL}
        for draft, _ in self.found:
            of_others = any(token.kind == HOSPITAL and token.text in named for token in draft.inherited)
            if draft.source == "prose" and not draft.has(HOSPITAL) and not of_others:
                draft.inherited = [addressee, *(token for token in draft.inherited if token.kind != HOSPITAL)]

    def _give_house_of_team(self, drafts: Sequence[Draft]) -> None:
        """Give those of running text who have no institution the one of which a sentence says that the team is made up."""
        lacking = [draft for draft in drafts if draft.source == "prose" and not draft.holds(HOSPITAL)]
        told = house_of_team(self.shadow) if lacking else None
        tokens = read_row(self.shadow, *told, self.prose_lexicon, 0).tokens if told else []
        if len(tokens) == 1 and is_house(tokens[0]):
            for draft in lacking:
                if not is_of_no_house(draft):
                    draft.inherited.append(tokens[0])
                    draft.doubts.append(OF_PAGE)

    def _look_at_whole(self, rows: Sequence[Row], drafts: list[Draft]) -> None:
        """Give and doubt what only the whole page can tell: whose house it is, and how far it was understood."""
        if any(lacks_hospital(draft, self.shadow) or draft.source == "prose" for draft in drafts):
            for row in self.house.sentences:
                words = self.shadow[row.start : row.end]
                if self.house.may_be_told(words):
                    whole = read_row(self.shadow, row.start, row.end, self.prose_lexicon, row.blanks)
                    whole.put(plain_words(whole.tokens, self.shadow))
                    self.house.look(whole, words)
                    self.story.mentioned.extend(token for token in whole.tokens if token.kind == HOSPITAL)
            self.house.named = [token for token in self.house.named if not self.story.is_aided(token)]
            give_house(drafts, self.house, shadow=self.shadow)
        listed = [draft for draft in drafts if draft.source != "prose"]
        cut = partial(tokens_of, self.shadow, lexicon=self.lexicon)
        give_full_house(listed, self.shadow, cut)
        give_house_that_signs(listed, rows)
        give_full_unit_house(listed, self.shadow)
        give_full_unit_house([draft for draft in drafts if draft.source == "prose"], self.shadow, units="省")
        give_university_house(drafts)
        doubt_layout(drafts)
        give_houses_called(drafts, self.shadow, cut)
        give_whole_house(listed, self.shadow, cut)
        give_houses_explained(listed, self.shadow, cut)
        set_sexes_apart(drafts)
        self.page.doubt_headings(drafts)
        of_page = self.page.doubts()
        for draft in drafts:
            draft.doubts.extend(of_page)


_OF_SOMEBODY = frozenset((DEPARTMENT, TITLE))
_HAN = re.compile("[\u3400-\u9fff]")
_MAY_BE_UNREAD = frozenset((OTHER, NAME, SEPARATOR, NUMBER))
LONGEST_TITLE, SHORT_PLACE = 40, 2
SHORTEST_STORY = 24
"""Characters of a paragraph of a report."""

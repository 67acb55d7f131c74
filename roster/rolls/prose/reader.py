"""Deployed people named in running text. Precision comes first: who is in doubt is left to the page."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import is_host, is_of_own_house
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.before import makes_mate, words_before
from roster.rolls.prose.behind import words_behind
from roster.rolls.prose.bystanders import Place, behind_bracket, has_stayed, sends_people
from roster.rolls.prose.deployed import is_deployed
from roster.rolls.prose.home import cares_at_home
from roster.rolls.prose.honours import names_honoured, names_honoured_in
from roster.rolls.prose.houses import (
    BESIDE,
    FEW_HOUSES,
    NEAR,
    OF_TEAM,
    WITH_HER,
    carry_position,
    inherit_hospital,
    is_gone_to,
    is_of_ward,
    of_other_team,
    share_house,
)
from roster.rolls.prose.likely import may_be_of_team
from roster.rolls.prose.natives import is_native
from roster.rolls.prose.odds import Mention, Weighed, is_alone, is_unlikely_told
from roster.rolls.prose.people import people_of
from roster.rolls.prose.same import told_same
from roster.rolls.prose.second_look import Left, Named, place_of
from roster.rolls.prose.sentences import names_side_by_side, sentences_of
from roster.rolls.prose.series import composes_team, counted_above
from roster.rolls.prose.stays import stays_by_page
from roster.rolls.prose.story import Story
from roster.rolls.prose.teams import HAS_TEAM, TEAMS_OWN
from roster.rolls.prose.told import Telling, tell
from roster.rolls.reading import Span
from roster.rolls.rows.batches import give_batches
from roster.rolls.rows.speaks import goes_together, introduces_self, is_at_scene, speaks_of_going
from roster.rolls.words.lexicon import HOSPITAL, ROLE, Lexicon
from roster.rolls.words.pieces import HOSPITAL_KINDS


def read_prose(
    start: int, end: int, shadow: str, lexicon: Lexicon, *, of_team: bool = False, story: Story | None = None
) -> list[Named]:
    """The deployed people that a paragraph names, each with the stretch of text that names it.

    `of_team` says that the text's headings speak of a team that went, so that less is asked of the paragraph; `story` is
    what the paragraphs above have said.
    """
    story = story if story is not None else Story()
    words_of = shadow[start:end]
    speaks = speaks_of_going(words_of, of_team=of_team)
    honours = (story.honours or (speaks and of_team)) and names_honoured(words_of)
    tells = speaks or of_team or honours or is_at_scene(words_of) or introduces_self(words_of, shadow)
    if story.of_none or not tells:
        story.note_called_on(shadow, start, end)
    if story.of_none or not (tells or story.may_tell):
        return []
    sentences = sentences_of((start, end), shadow, lexicon, branch=story.branch)
    told = deque(tell(sentences, shadow, (start, end), story))
    paragraph = _Paragraph(start, end, shadow, speaks=speaks, of_team=of_team, told=told, story=story)
    paragraph.honours = honours
    for sentence in sentences:
        paragraph.read(sentence)
    story.note_lead(words_of, sentences[-1] if sentences else ())
    story.spoke = story.spoke or (speaks and _OF_PEOPLE.search(words_of) is not None)
    give_batches(paragraph.placed, shadow, (start, end))
    return sorted(paragraph.found, key=place_of)


_SAYS = re.compile("[^,。;、]{0,4}(?:说|告诉|表示|回忆|心疼|看着)")
_OF_PEOPLE = re.compile("[0-9一二三四五六七八九十](?:名|位)[^,。;、]{0,12}(?:队员|医护人员|医务人员)|医疗队|出征|领队")


class _Paragraph:
    """A paragraph whose sentences are read one after another: who was found, and what was said so far."""

    def __init__(
        self, start: int, end: int, shadow: str, *, speaks: bool, of_team: bool, told: deque[Telling], story: Story
    ) -> None:
        self.start, self.end, self.shadow, self.story = start, end, shadow, story
        story.at_host = None
        self.told, self.speaks, self.of_team = told, speaks, of_team
        self.together = goes_together(shadow[start:end]) or goes_together(shadow[:LONGEST_TITLE])
        self.honours = False  # whether the paragraph names those who were given a prize
        self.found: list[Named] = []
        self.placed: list[tuple[Draft, Span]] = []
        self.cue: Span = (start, start)  # the sentence by its full stops, which says of going
        self.senders: list[Token] = []
        story.note_destinations(shadow, start, end)
        self.names: set[str] = set()
        self.distinct: list[int] = []  # how many different senders are named up to each of them

    def read(self, tokens: Sequence[Token]) -> None:
        """Take the people of a sentence in."""
        if tokens[0].start >= self.cue[1]:
            # A ; parts the people of a sentence, but what it says of going it says of all of them.
            stop = _FULL_STOP.search(self.shadow, tokens[0].start, self.end)
            self.cue = (tokens[0].start, stop.end() if stop else self.end)
        self._note_senders(tokens)
        last = tokens[0].start
        went = False
        previous: Draft | None = None
        honours = self.honours and self._names_honoured()
        team = tokens[0].start, tokens[-1].end
        weighed = Weighed(self.story)
        above = counted_above(tokens, self.shadow)
        if above is None:
            team = composes_team(tokens, self.shadow)
        for draft in people_of(
            tokens, self.shadow, honours=honours, members=self.story.members, counted=self.story.counted, team=team
        ):
            self._leave_out_aided(draft)
            draft.composes = team[0] <= draft.name.start < team[1]
            first = min((token.start for token in draft.own if token.start >= last), default=draft.name.start)
            before = self.shadow[last : min(first, draft.name.start)]
            if previous is not None and previous.has(ROLE):
                before = before.removeprefix(")")  # 甲（队长）、护师乙
            mate = previous if before.strip(_BETWEEN_PEERS) in ("", "来自") else None
            self.story.note(draft)
            self._house(draft, mate, before, grouped=self._is_grouped(tokens))
            place = None
            # 急诊科护士甲，内科护师乙: who is named in the same breath went or stayed as well.
            peer = (
                mate is not None
                and went
                and (draft.has("HTP") or is_of_ward(draft, mate))
                and not self.story.is_of_host(draft, before)
            )
            if not (
                draft.listed or (peer and all(self._sends(token) for token in draft.own if token.kind == HOSPITAL))
            ):
                place = self._place_of(draft, before, first, honours=honours)
                went = is_deployed(draft, place) and not self._is_relative(draft, place)
                went = went and not self._stays(draft, place)
            previous = draft
            last = max(token.end for token in (draft.name, *draft.own))
            sentence = tokens[0].start if above is None else above, tokens[-1].end
            mention = self._mention(tokens, draft.name, draft, place, went=went)
            went = weighed.goes(mention, self.shadow)
            if went:
                self._take(draft, sentence)
            else:
                weighed.leave(mention, partial(self._take, draft, sentence))
        self._read_likely(tokens, weighed)
        for take in weighed.of_company():
            take()
        self.story.left += [Left(name, odds, partial(self._take_late, take)) for name, odds, take in weighed.left()]
        self._read_told(tokens)

    def _take_late(self, take: Callable[[], None]) -> Sequence[Named]:
        """Take somebody in when the paragraph was read. Who that is, if anybody."""
        known = len(self.found)
        take()
        give_batches(self.placed[known:], self.shadow, (self.start, self.end))
        return self.found[known:]

    def _house(self, draft: Draft, mate: Draft | None, before: str, *, grouped: bool) -> None:
        """Give somebody the institution that the paragraph or the page tells, in full."""
        if any(token.kind == HOSPITAL and token.text in HOSPITAL_KINDS and len(token.text) > 2 for token in draft.own):
            self.story.give_full_house(draft)  # 中心医院某某, of the house that the page has named
        self._give_house(draft, mate, before, grouped=grouped)
        of_team = OF_TEAM.search(before) or of_other_team(draft, before)
        self.story.give_house(draft, of=of_team[1] if of_team else "", of_team=before.endswith(TEAMS_OWN))
        self.story.note_last_house(draft)

    def _mention(
        self, tokens: Sequence[Token], name: Token, draft: Draft | None, place: Place | None, *, went: bool
    ) -> Mention:
        """Somebody named; `went` is what the rules say."""
        return Mention(
            tokens, bisect_left(tokens, name.start, key=attrgetter("start")), draft, place,
            went=went, speaks=self.speaks, of_team=self.of_team, headed=self.story.headed,
        )  # fmt: skip

    def _read_likely(self, tokens: Sequence[Token], weighed: Weighed) -> None:
        """Take in those of a sentence of whom no rule knows, where what stands around the name says that they went."""
        for series in names_side_by_side(tokens):
            if len(series) == 1 and is_alone(tokens, series[0]) and not self._is_open(tokens[series[0]]):
                continue  # who is not taken in whatever the odds are, for which no list asks
            left = [
                self._mention(tokens, tokens[at], None, None, went=False) for at in series if at not in weighed.odds
            ]
            likely = [weighed.goes(mention, self.shadow) for mention in left]
            for mention, goes in zip(left, likely, strict=True):
                # Of a series of names alone what is said is said of all; of two one may be another's.
                if goes or (len(left) >= FEWEST_OF_SERIES and any(likely)):
                    self._take_likely(tokens, mention.at)
                else:
                    weighed.leave(mention, partial(self._take_likely, tokens, mention.at))

    def _take_likely(self, tokens: Sequence[Token], at: int) -> None:
        """Take somebody in with the words of position that touch the name."""
        name = tokens[at]
        kin = not self.together and self.story.is_kin(name, self.shadow[name.end : tokens[-1].end])
        if kin or not self._is_open(name):
            return
        own = words_before(tokens, at, self.shadow, comrade=True) + words_behind(tokens, at, self.shadow)
        draft = Draft(name, own=own, counted=True, source="prose")
        self.story.supplement(draft)
        self._give_house(draft, None, "", grouped=self._is_grouped(tokens))
        self.story.give_house(draft)
        if not stays_by_page(name, self.shadow):
            self._take(draft, (tokens[0].start, tokens[-1].end))

    def _is_open(self, name: Token) -> bool:
        return name.text not in self.story.taken and may_be_of_team(name, self.shadow)

    def _stays(self, draft: Draft, place: Place) -> bool:
        """Whether somebody stayed at home by any mention on the page, or is the head of those of whom the paragraph says so."""
        if stays_by_page(draft.name, self.shadow):
            if len(self.story.stayed) < FEW_STAYED:
                self.story.stayed.add(draft.name.text)
            return True
        speaks = bool(self.story.stayed) and not draft.has("HDTR") and _SAYS.match(place.after) is not None
        ahead = self.shadow[max(self.start, draft.name.start - LONGEST_LOOK) : draft.name.start] if speaks else ""
        return any(name in ahead for name in self.story.stayed)

    def _leave_out_aided(self, draft: Draft) -> None:
        """Leave out the institution of who works there to aid it: 拉萨市妇幼保健院援藏医生某某 is of a house elsewhere."""
        own = next((token for token in draft.own if token.kind == HOSPITAL), None)
        if own and own.end < draft.name.start and _AIDS.match(self.shadow, own.end) and self.story.is_aided(own):
            draft.own = [token for token in draft.own if token is not own]
            draft.sent = True
        elif own and self.story.is_aided(own):  # 援藏医生、拉萨市妇幼保健院院长某某
            ahead = _AIDS_AHEAD.search(self.shadow, max(0, own.start - BESIDE), own.start)
            draft.sent = draft.sent or ahead is not None

    def _take(self, draft: Draft, sentence: Span) -> None:
        near = [token for token in (draft.name, *draft.own) if abs(token.start - draft.name.start) < NEAR]
        self.found.append((draft, tuple(sorted((token.start, token.end) for token in near))))
        self.story.give_full_house(draft)
        self.story.note_member(draft)
        self.story.taken.add(draft.name.text)
        self.placed.append((draft, sentence))

    def _read_told(self, tokens: Sequence[Token]) -> None:
        """Take in those of whom a sentence behind the one that names them says what they are."""
        while self.told and self.told[0].said[0] < tokens[-1].end:
            telling = self.told.popleft()
            name = telling.name
            if is_unlikely_told(name.text, self.story):
                continue  # 院长某某批准了姐姐。…作为这支医疗队的队长,他…
            draft = Draft(name, own=list(telling.own), source="prose")
            draft.elsewhere = tuple([(token.start, token.end) for token in telling.own])
            self.story.supplement(draft)
            self.story.give_house(draft)
            first = min(token.start for token in (name, *draft.own) if name.start - token.start < NEAR)
            stop = _FULL_STOP.search(self.shadow, name.end, name.end + LONGEST_LOOK)
            said = self.shadow[slice(*telling.said)][:LONGEST_LOOK]
            if has_stayed(self.shadow[name.end : name.end + BESIDE]) or cares_at_home("", said):
                continue  # 某某没有去过武汉。…她是发热门诊的护士
            if not self.together and self.story.is_kin(name, said):
                continue  # 丈夫某某说。他是县医院干部
            place = self._place(
                draft,
                before=self.shadow[max(0, first - BESIDE) : first],
                after=said,
                sentence=self.shadow[name.end : stop.end() if stop else name.end] + said,
                words="",
            )
            if telling.went or (is_deployed(draft, place) and not self._is_relative(draft, place)):
                self._take(draft, telling.said)

    def _is_relative(self, draft: Draft, place: Place) -> bool:
        """Whether the text has called somebody another's relative, and does not say that he went as well."""
        works = _WORKS_AT.match(self.shadow, draft.name.end) is not None  # as her friend does at another house
        told = (draft.has(HOSPITAL) and not works) or draft.has(ROLE)
        return not (told or place.together) and self.story.is_kin(draft.name, place.after)

    def _note_senders(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.kind != HOSPITAL:
                continue
            self.story.mentioned.append(token)
            gone_to = self.story.at_gone = is_gone_to(token, self.shadow, self.end, self.story)
            if (
                (is_host(token.text) and not self.story.away)
                or (self.story.is_destination(token) and HAS_TEAM.match(self.shadow, token.end) is None)
                or (gone_to and _TAKEN_OVER.search(self.shadow, token.start - 4, token.start))
            ):
                self.story.note_host(token, home=not gone_to and not self.story.is_aided(token))
            elif gone_to and not is_host(token.text) and len(self.story.visited) < FEW_VISITED:
                self.story.visited.append(token)
            elif _BRANCH.fullmatch(token.text):
                self.names.add(token.text)
            elif self._sends(token) and not gone_to:
                self.story.at_host = None
                self.names.add(token.text)
                self.distinct.append(len(self.names))
                self.senders.append(token)
                self.story.note_house(token, self.shadow)

    def _sends(self, hospital: Token) -> bool:
        return sends_people(hospital.text, away=self.story.away)

    def _is_grouped(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence is one of those that a ; parts, each with the people of one ward."""
        return ";" in tokens[-1].text or self.shadow[tokens[0].start - 1 : tokens[0].start] == ";"

    def _give_house(self, draft: Draft, mate: Draft | None, before: str, *, grouped: bool) -> None:
        """Give somebody the institution of `mate`, who is named in the same breath, or one that the paragraph names."""
        if not draft.has(HOSPITAL):
            same = told_same(draft, before, self.shadow, self.story.positions, self.story.last_house)
            draft.inherited.extend([same] if same else ())
        if mate is not None:
            carry_position(mate, draft, before, grouped=grouped)
            share_house(mate, draft)
        if WITH_HER.search(before) and self.story.last_house and not draft.has(HOSPITAL) and not draft.inherited:
            draft.inherited.append(self.story.last_house)
        of_own = mate is not None and mate.of_house
        draft.of_house = not draft.has(HOSPITAL) and (of_own or is_of_own_house(draft, self.shadow))
        if _IS_OF_IT.match(self.shadow, draft.name.end):
            before += "该院"
        named = bisect_left(self.senders, draft.name.start, key=attrgetter("start"))
        if named:
            only, several = self.distinct[named - 1] == 1, len(self.story.houses) > FEW_HOUSES
            inherit_hospital(draft, self.senders[named - 1], before, only=only, several=several)

    def _names_honoured(self) -> bool:
        """Whether the sentence that is read names those who were given the prize that the paragraph is about."""
        start, end = self.cue
        said = self.shadow[start : min(end, start + LONGEST_LOOK)]
        return names_honoured_in(said, of_page=self.story.honours, opens=start == self.start)

    def _place_of(self, draft: Draft, before: str, first: int, *, honours: bool) -> Place:
        """What stands around somebody whose words begin at `first`, in the sentence that is read."""
        start, end = self.cue
        if end < draft.name.end:
            stop = _FULL_STOP.search(self.shadow, draft.name.end, self.end)  # "….”某某说 goes on behind the words
            end = stop.end() if stop else self.end
        return self._place(
            draft,
            before=before,
            after=behind_bracket(self.shadow[draft.name.end : min(end, draft.name.end + LONGEST_LOOK)]),
            sentence=self.shadow[start : min(end, start + LONGEST_LOOK)],
            words=self.shadow[first : draft.name.start],
            honours=honours,
        )

    def _place(
        self, draft: Draft, *, before: str, after: str, sentence: str, words: str, honours: bool = False
    ) -> Place:
        """What stands around somebody, and what the paragraph and the page have said."""
        native = is_native(draft, before, words, self.story)
        return Place(
            before=before,
            after=after,
            behind=self.shadow[draft.name.end : min(self.end, draft.name.end + NEAR + NEAR)],
            sentence=sentence,
            ahead=self.shadow[max(self.cue[0], draft.name.start - LONGEST_LOOK) : draft.name.start],
            clause=before + words + after.partition(";")[0],
            words=words,
            mate=makes_mate(before),
            company=bool(self.found),
            speaks=self.speaks,
            together=self.together,
            of_team=self.of_team,
            headed=self.story.headed,
            honours=honours and (self.story.honours or draft.praised),
            at_gone=self.story.at_gone,
            housed=draft.has(HOSPITAL),
            of_host=native or self.story.is_of_host(draft, before),
            native=native,
            away=self.story.away,
            visits=self.story.visits(draft),
            quoted=self.shadow.startswith('"', max(0, draft.name.start - len(words) - 1)),
        )


_WORKS_AT = re.compile("[^。;]{0,16}在[^,。;]{4,24}?(?:工作|上班|任职|就职)")
_AIDS = re.compile("的?(?:[^,。;、的]{0,6})援[藏疆青]")
_AIDS_AHEAD = re.compile("援[藏疆青](?:医生|干部|专家|人才|医疗专家|医疗人才|队员)[,、]$")
LONGEST_TITLE = 40
"""Characters from the beginning of a page in which its title speaks of a couple."""

FEWEST_OF_SERIES = 3

LONGEST_LOOK = 600
"""Characters of a sentence that are looked at for what it says, so that the time stays linear."""


_BETWEEN_PEERS = " 、,;和与及以)"
_BRANCH = re.compile("[\u4e00-\u9fff]{2,4}(?:分院|院区)")
"""A part of the house of which the text speaks, called by its own name alone: nobody else is of it."""
_TAKEN_OVER = re.compile("(?:接管|接手|进驻|支援|抵达|到达|挂任|挂职)了?$")
_IS_OF_IT = re.compile(",?(?:也|同样)?(?:是|系|为|来自)(?:该院|该中心|医院|同院|本院|院里)")


FEW_VISITED = FEW_STAYED = 9
_FULL_STOP = re.compile("[。!?…]")

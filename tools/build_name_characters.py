"""Build the character statistics of Chinese personal names that the reader of rolls ships with.

Sources, both MIT licensed and both installed only to run this script:
- jieba 0.42.1: its dictionary's three-character personal names (tag nr) give how often a character stands
  in the middle or at the end of a name; its whole dictionary gives how often a character stands in running text.
- Faker 40.54.0: the zh_CN person provider gives surnames with their share of the population, and common given names.

Usage: python tools/build_name_characters.py [--surnames FILE] OUT_DIR
It writes characters.tsv (character, surname, middle, last, single; scores are ten times the natural logarithm of
the likelihood ratio against running text), given.txt (given names of two characters borne by
three people or more) and words.txt (words of the language).
"""

import math
import sys
from collections import Counter
from pathlib import Path

import jieba
from faker.providers.person.zh_CN import Provider

RARE_SHARE = 0.01  # percent of the population given to a surname that no source counts
COMMON_SHARE = 0.0004  # of the population, from which on a surname counts as common
SMOOTHING = 0.5
COMMON_WORD_FLOOR = 150  # the same for words that do not begin like a surname, which seldom look like a name
WORD_FLOOR = 40  # occurrences in jieba's corpus below which a word says nothing against a name


def dictionary() -> list[tuple[str, int, str]]:
    path = Path(jieba.__file__).with_name("dict.txt")
    rows = (line.split(" ") for line in path.read_text(encoding="utf-8").splitlines())
    return [(word, int(count), tag) for word, count, tag in rows]


def surname_shares(rare: str) -> dict[str, float]:
    shares = {name: float(share) for name, share in Provider.last_names.items() if len(name) == 1}
    for char in rare:
        shares.setdefault(char, RARE_SHARE)
    total = sum(shares.values())
    return {char: max(share, RARE_SHARE) / total for char, share in shares.items()}


def given_counts(words: list[tuple[str, int, str]], surnames: set[str]) -> tuple[Counter, Counter, Counter]:
    middle: Counter[str] = Counter()
    last: Counter[str] = Counter()
    single: Counter[str] = Counter()
    for word, _, tag in words:
        if tag == "nr" and len(word) == 3 and word[0] in surnames:
            middle[word[1]] += 1
            last[word[2]] += 1
    for name in Provider.first_names:
        # A common given name outweighs a character of novels: one name here stands for many people.
        if len(name) == 1:
            single[name] += 60
        else:
            middle[name[0]] += 60
            last[name[1]] += 60
    for char, count in last.items():
        single[char] += count // 3
    return middle, last, single


def background(words: list[tuple[str, int, str]]) -> Counter:
    counts: Counter[str] = Counter()
    for word, count, tag in words:
        if not tag.startswith("nr"):
            for char in word:
                counts[char] += count
    return counts


def score(count: float, total: float, back: float) -> int:
    return round(10 * (math.log((count + SMOOTHING) / (total + 4000 * SMOOTHING)) - math.log(back)))


def main() -> None:
    out = Path(sys.argv[-1])
    rare = (out / "rare_surnames.txt").read_text(encoding="utf-8").split()
    words = dictionary()
    shares = surname_shares("".join(rare))
    middle, last, single = given_counts(words, set(shares))
    back = background(words)
    total_back = sum(back.values()) + 1
    lines = []
    for char in sorted(set(middle) | set(last) | set(single) | set(shares)):
        share_back = (back[char] + 20) / total_back
        surname: int | str = round(10 * math.log(shares[char] / share_back)) if char in shares else ""
        if isinstance(surname, int) and shares[char] > COMMON_SHARE:
            # 于, 安, 常: so common in sentences that the ratio would deny people who bear them; a roll has no sentences.
            surname = max(surname, 5)
        columns = [score(table[char], sum(table.values()), share_back) for table in (middle, last, single)]
        if surname == "" and middle[char] + last[char] + single[char] < 2:
            continue
        lines.append("\t".join([char, str(surname), *map(str, columns)]))
    (out / "characters.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    pairs: Counter[str] = Counter(
        word[1:] for word, _, tag in words if tag == "nr" and len(word) == 3 and word[0] in shares
    )
    pairs.update({name: 3 for name in Provider.first_names if len(name) == 2})
    given = sorted(pair for pair, count in pairs.items() if count >= 3)
    (out / "given.txt").write_text("\n".join(given) + "\n", encoding="utf-8")
    common = sorted(
        word
        for word, count, tag in words
        if len(word) in (2, 3)
        and count >= (WORD_FLOOR if word[0] in shares else COMMON_WORD_FLOOR)
        and not tag.startswith("nr")
    )
    (out / "words.txt").write_text("\n".join(common) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

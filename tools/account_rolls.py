"""Show that the reader accounts for every character of a text, for many made-up and mangled texts.

Usage: python -m tools.account_rolls [--count N] [--seed S]. Ends with exit code 1 at the first text that is not
accounted for, and prints it.
"""

import argparse
import random
import sys
import time

from roster.rolls import read_roll
from roster.rolls.text.dots import with_dot
from tools.make_rolls import make_roll, mangle

PIECES = (
    *("王", "颖", "孙凤", "阿拉腾其其格", "买买提·艾力", "医院", "市医院", "人民", "科", "室", "护士", "主任", "医师", "队长", "领队"),
    *(":", "：", "、", "，", ",", ";", "。", "（", "）", "(", ")", "[", "]", "\t", "\n", "\r", "\r\n", "\u3000", "\xa0", "\u200b"),
    *("#", "*", "|", "-", "·", '"', "12", "3.", "一、", "第三批", "共2人", "姓名", "单位", "职称", "序号", "备注", "女", "男", "汉族"),
    *("党员", "等", "和", "记者", "支援", "\x00", "\u2028", "𠮷", "é", "ﷺ", "👩\u200d⚕️", "醫", "囍", "\ufeff"),
)  # fmt: skip


def fault(text: str) -> str:
    """What is wrong with the account of a text; '' if nothing is. Lets through whatever the reader raises."""
    reading = read_roll(text)
    if "".join(segment.text for segment in reading.segments) != text:
        return "the segments, joined, are not the text"
    place = 0
    for segment in reading.segments:
        if (segment.start, segment.text) != (place, text[segment.start : segment.end]):
            return f"the segment at {segment.start} does not begin where the one before ends, or has other words"
        place = segment.end
    for entry in reading.entries:
        if not 0 <= entry.start < entry.end <= len(text):
            return f"the stretch of {entry.name} lies outside the text"
        if any(not 0 <= low < high <= len(text) for spans in entry.pieces.values() for low, high in spans):
            return f"a span of {entry.name} lies outside the text"
        if with_dot("".join(text[low:high] for low, high in entry.pieces["name"])) != entry.name:
            return f"the spans of {entry.name} do not hold the name"
    return ""


def made_up_text(seed: int) -> str:
    """A text made from a seed: a mangled roll, two of them run together, words of rolls in any order, or any characters."""
    draw = random.Random(seed)  # noqa: S311
    way = seed % 4
    if way == 0:
        return mangle(make_roll(seed).text, seed)
    if way == 1:
        return mangle(make_roll(seed).text + draw.choice(("", "\n", "\n\n", "、")) + make_roll(seed + 1).text, seed)
    if way == 2:
        return "".join(draw.choices(PIECES, k=draw.randint(0, 200)))
    return "".join(chr(_any_character(draw)) for _ in range(draw.randint(0, 300)))


def _any_character(draw: random.Random) -> int:
    low, high = draw.choice(
        ((0, 0x7F), (0x2000, 0x206F), (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF), (0, 0x10FFFF))
    )
    code = draw.randint(low, high)
    return 0xFFFD if 0xD800 <= code < 0xE000 else code


def main() -> None:
    """Read the texts and say how many were accounted for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start, characters = time.monotonic(), 0
    for seed in range(options.seed, options.seed + options.count):
        text = made_up_text(seed)
        problem = fault(text)
        if problem:
            sys.exit(f"Text {seed}: {problem}\n{text!r}")
        characters += len(text)
    taken = time.monotonic() - start
    sys.stdout.write(f"{options.count} texts of {characters} characters accounted for in {taken:.0f} s\n")


if __name__ == "__main__":
    main()

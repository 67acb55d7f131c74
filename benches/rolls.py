"""How fast the reader of rolls reads, whether its time is linear, and how much memory a megabyte takes.

Usage: python -m benches.rolls. Times are of the processor, so that other work on the machine counts less.
"""

import sys
import time
import tracemalloc
from collections.abc import Iterator

from roster.rolls import read_roll
from tools.make_rolls import SHAPES, Roll, make_roll

PEOPLE = 3000
MEGABYTE = 1_000_000
REPETITIONS = (
    "医",
    "（",
    "科",
    "王",
    "医院",
    "张三、",
    "张 三 ",
    "共2人",
    "姓名\n单位\n职称\n",
    "姓名\t单位\n■■\t赤峰市医院\n",
    "■■　赤峰市医院　医师\n",
    "张三\n市医院\n",
    "的王医院护士",
    "于洋、高原、江山、",
    "赴赤峰市医院、",
    " ",
    "\u3000",
    "队员：",
    "一",
    "科。勘探厉",
    "护士\n",
    "张三，女，蒙古族，中共党员，",
    "丈夫：赵伟，开鲁县医院护师\n",
    "的赵伟和王芳两位同志，",
    "赵伟 开鲁县医院 内科 医师（原名单误为赵伟）；替补：王芳\n",
)


def say(line: str) -> None:
    """One line of the result."""
    sys.stdout.write(f"{line}\n")


def rolls(shape: object) -> Iterator[Roll]:
    """Made-up rolls of one shape until there are people enough."""
    people, seed = 0, 0
    while people < PEOPLE:
        roll = make_roll(seed, shape=shape)  # type: ignore[arg-type]
        yield roll
        people += max(1, len(roll.entries))
        seed += 1


def seconds(text: str) -> tuple[float, int]:
    """Processor time to read a text, and the entries read."""
    start = time.process_time()
    reading = read_roll(text)
    return time.process_time() - start, len(reading.entries)


def speed() -> None:
    """Entries a second, by shape, and of all shapes of lists and tables in turn in one text."""
    texts = {shape.__name__: "\n".join(roll.text for roll in rolls(shape)) for shape in SHAPES}
    texts["mixed lists"] = "\n\n".join(mixed())
    for name, text in texts.items():
        taken, entries = seconds(text)
        say(f"{name:18} {entries:5} entries {entries / taken:8.0f} entries/s {len(text) / taken:9.0f} characters/s")


def mixed() -> Iterator[str]:
    """Made-up rolls of all shapes in turn, but for running text and for what is no roll."""
    shapes = [shape for shape in SHAPES if shape.__name__ not in ("prose", "regions_only")]
    people, seed = 0, 0
    while people < PEOPLE:
        roll = make_roll(seed, shape=shapes[seed % len(shapes)])
        yield roll.text
        people += len(roll.entries)
        seed += 1


def linearity() -> None:
    """The time for a repetition and for one four times as long; linear time makes the quotient 4."""
    for piece in REPETITIONS:
        short, long = (seconds((piece * size)[:size])[0] for size in (MEGABYTE // 40, MEGABYTE // 10))
        say(f"{piece!r:20} {MEGABYTE // 10} characters in {long:6.2f} s, {long / short:4.1f} times a quarter's time")


def memory() -> None:
    """The peak of memory above the text itself, for a megabyte of three-line rolls."""
    block = "\n".join(make_roll(seed, shape=SHAPES[0]).text for seed in range(200))
    text = block
    while len(text.encode()) < MEGABYTE:
        text += "\n" + block
    text = text.encode()[:MEGABYTE].decode(errors="ignore")
    tracemalloc.start()
    reading = read_roll(text)
    say(f"1 MB: {len(reading.entries)} entries, peak {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB")
    tracemalloc.stop()


if __name__ == "__main__":
    read_roll("张三 市医院 护士")  # the tables are read once
    speed()
    linearity()
    memory()

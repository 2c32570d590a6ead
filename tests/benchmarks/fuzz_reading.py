"""Mutates what can be read, the sample, its vocabularies, provisions of every kind, and looks for trouble.

    PYTHONPATH=scripts python tests/benchmarks/fuzz_reading.py --seconds 600 [--seed 1] [--keep FOLDER]

For every input: nothing but findings leaves the reader, in less than a second of processor time for 20 KB;
every finding has a place, a sentence and a remedy; a text is shown whole or the loss is found; nothing
active is shown. Not run by the suite: it takes as long as it is told to.
"""

import argparse
import json
import random
import re
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

import bangtin.checks.gate_rules  # noqa: F401  (fills the table of rules)
from bangtin.content.documents import read_directive, read_message
from bangtin.content.front_matter import split_file
from bangtin.content.message_texts import read_texts
from bangtin.content.provisions import read_provisions
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.vocabularies import RECORDS
from bangtin.content.yaml_reader import read_yaml
from bangtin.gates.circulation import scan_marks
from bangtin.gates.markup import scan_dom
from bangtin.gates.personal import scan_personal
from bangtin.gates.sensitive import scan_sensitive
from bangtin.gates.trackers import scan_trackers
from bangtin.language.citations import find_citations
from bangtin.language.text import tokens
from bangtin.model.finding import RULES, Finding, Place
from bangtin.model.vocabulary import Channel
from bangtin.site.pages.conservation import (
    Written,
    compare,
    message_without_marks,
    visible_text,
    written_provisions,
)
from bangtin.site.pages.markdown import message_html
from bangtin.site.pages.provisions import provisions_html

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 20_000
HANG = 20
"""Seconds of wall time after which an input counts as hanging: other work may run on the machine."""
SLOW = 1.0
"""Seconds of processor time that no input of this size may take."""
MARKS = [
    *"#:-[]{}&*!|>'\"%@`\\<()=+_~^$.,;?/“”…–0159aAđĐ\n\t \r", "**", "***", "__", "](", "<!--", "-->",
    "&lt;",
]  # fmt: skip
YAML = [
    "---\n", "...\n", "\n\n", "\n  ", "- ", "? ", ": ", "<<: ", "&a ", "*a", "!!str ", "true", "012",
    "title: ",
]  # fmt: skip
LINES = [
    "| ", "|--|", "> ", "## ", "### ", "Điều 1. ", "Chương I\n", "1. ", "1.1. ", "a) ", "đ) ",
    "Phụ lục I\n", "I. ",
]  # fmt: skip
LINKS = [
    "[x](https://x.vn)", "![a](b)", "<b>", "</b>", "<script>", "javascript:", "?utm_source=x",
    "a@gmail.com",
]  # fmt: skip
PAPER = [
    "253-CV/ThU", "ngày 09 tháng 8 năm 2021", "điểm a khoản 2 Điều 5", "MẬT\n", "DỰ THẢO\n", "0912 345 678",
]  # fmt: skip
HIDDEN = [
    "\u200b", "\u202e", "\u0301", "\u0301\u0302\u0303\u0304", "\ufeff", "\x00", "\x1b", "\x85", "\u2028",
]  # fmt: skip
ODD = ["Ð", "а", "Ο", "§¶ng ñy", "👍", "ß", "{{fact:x}}", "{% x %}", "2021-02-31", "release:\n  role: a\n"]
PIECES = [*MARKS, *YAML, *LINES, *LINKS, *PAPER, *HIDDEN, *ODD]
CHANNELS = {
    "truyen-thanh": Channel(label="Truyền thanh"),
    "tin-nhan": Channel(label="Tin nhắn"),
    "trang-tin": Channel(label="Trang thông tin"),
}
LABELS = [
    "Phần thứ nhất", "Chương II", "Mục 1.", "Điều 3.", "I.", "1.", "2.", "1.2.", "a)", "đ)", "-", "+", "",
    "", ">", "|",
]  # fmt: skip
TEXT = (
    "cấp ủy đảng, chính quyền; thực hiện nghiêm 50% a<b *đậm* **rất** 5*3 tên_tệp (mẫu số 1) “trích” ngày 9/8"
)
WORDS = TEXT.split(" ")


class HangError(Exception):
    """An input took too long."""


def main() -> int:
    options = _arguments()
    chance = random.Random(options.seed)  # noqa: S311  # repeatable, not secret
    counts: Counter[str] = Counter()
    slowest = (0.0, "")
    signal.signal(signal.SIGALRM, _stop)
    bases = list(_bases())
    _one("directive", b"---\n---\n", counts)
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        kind, base = chance.choice(bases)
        text = base or _provisions(chance)
        raw = _mutated(text, chance)
        began = time.process_time()
        signal.alarm(HANG)
        try:
            trouble = _one(kind, raw, counts)
        except HangError:
            trouble = "hang"
        except Exception:  # noqa: BLE001  # a crash is what is looked for
            trouble = "crash\n" + traceback.format_exc()
        signal.alarm(0)
        took = time.process_time() - began
        slowest = max(slowest, (round(took, 3), f"{kind}, {len(raw)} bytes"))
        counts["inputs"] += 1
        counts[kind] += 1
        if trouble is None and took > SLOW:
            trouble = f"slow: {took:.1f} s"
        if trouble:
            _tell(trouble, kind, raw, counts, options.keep)
    result = {
        "seed": options.seed,
        "seconds": options.seconds,
        "slowest": slowest,
        **dict(sorted(counts.items())),
    }
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return 1 if counts["troubles"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the inputs that made trouble")
    return parser.parse_args()


def _stop(*_: object) -> None:
    raise HangError


def _bases():
    """Kind and text of what is mutated; an empty text is made anew each time."""
    for file in sorted((ROOT / "data").rglob("*.md")):
        kind = "directive" if "directives" in file.parts else "message"
        yield kind, file.read_text(encoding="utf-8")
    for name in RECORDS:
        file = ROOT / "data" / "vocabulary" / f"{name}.yml"
        if file.is_file():
            yield f"vocabulary {name}", file.read_text(encoding="utf-8")
    yield from [("directive", "")] * 6


def _provisions(chance: random.Random) -> str:
    """A directive of lines that begin with labels of every kind."""
    text = (ROOT / "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md").read_text(encoding="utf-8")
    header = text[: text.index("---\n", 4) + 4]
    lines = []
    for _ in range(chance.randrange(1, 60)):
        label, words = chance.choice(LABELS), " ".join(chance.choices(WORDS, k=chance.randrange(1, 12)))
        lines.append(f"| {words} | {words} |" if label == "|" else f"{label} {words}".strip())
        if chance.random() < 0.4:
            lines.append("")
    return f"{header}\n" + "\n".join(lines) + "\n"


def _mutated(text: str, chance: random.Random) -> bytes:
    for _ in range(chance.choice([0, 1, 1, 1, 2, 3, 5, 9])):
        start = chance.randrange(len(text) + 1)
        stop = min(len(text), start + chance.choice([0, 1, 2, 5, 20, 200]))
        text = _changed(text, start, stop, chance)[: LARGEST // 2]
    raw = text.encode("utf-8", "surrogatepass")[:LARGEST]
    for _ in range(chance.choice([0, 0, 0, 0, 1, 4])):
        place = chance.randrange(len(raw) + 1)
        raw = raw[:place] + bytes([chance.randrange(256)]) + raw[place + chance.randrange(2) :]
    return raw


def _changed(text: str, start: int, stop: int, chance: random.Random) -> str:
    before, cut, after = text[:start], text[start:stop], text[stop:]
    piece = chance.choice(PIECES)
    return chance.choice(
        [
            before + piece + after,
            before + after,
            before + cut * chance.randrange(2, 7) + after,
            before + piece * chance.choice([2, 3, 13, 200, 4_000]) + cut + after,
            before + cut[::-1] + after,
            cut + before + after,
        ]
    )


def _one(kind: str, raw: bytes, counts: Counter[str]) -> str | None:
    """Read one input; what is wrong with how it was read, or None."""
    if kind.startswith("vocabulary "):
        return _vocabulary(kind.partition(" ")[2], raw, counts)
    file = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
    if kind == "directive":
        findings = read_directive(raw, file, "thanh-uy-bao-loc/2021/253-cv-thu").findings
    else:
        findings = read_message(raw, file, "2021/a", CHANNELS).findings
    text = read_text(raw, file=file).text
    for scan in (scan_marks, scan_personal, scan_sensitive, scan_trackers):
        findings = (*findings, *(RULES[hit.code].at(Place(file, hit.line, hit.column)) for hit in scan(text)))
    for _ in find_citations(text):
        counts["citations"] += 1
    counts["refused" if findings else "accepted"] += 1
    return _said(findings) or _shown(kind, text, counts, refused=bool(findings))


def _vocabulary(name: str, raw: bytes, counts: Counter[str]) -> str | None:
    source = read_text(raw, file="a.yml")
    reading = read_yaml(source.text, file="a.yml")
    findings = [*source.findings, *reading.findings]
    if not findings and isinstance(reading.value, dict):
        for identity in reading.value:
            findings += read_record(RECORDS[name], reading, file="a.yml", under=(identity,))[1]
    counts["refused" if findings else "accepted"] += 1
    return _said(findings)


def _said(findings: "tuple[Finding, ...] | list[Finding]") -> str | None:
    for each in findings:
        if each.place.line < 1 or each.place.column < 1:
            return f"place of {each.rule}: {each.place}"
        for lang in ("vi", "en"):
            if not each.message(lang).strip() or not each.fix(lang).strip():
                return f"silent: {each.rule} ({lang})"
    return None


def _shown(kind: str, text: str, counts: Counter[str], *, refused: bool) -> str | None:
    parts = split_file(text, file="a.md")
    if kind == "directive":
        provisions = read_provisions(parts.body)
        read = tokens(" ".join(f"{each.label} {each.text}" for each in provisions))
        if sorted(read) != sorted(tokens(parts.body)) and not refused:
            return "words between file and provisions"
        pages = [(provisions_html(provisions, "."), tuple(written_provisions(provisions)), parts.body)]
    else:
        variants, _ = read_texts(parts.body, CHANNELS, file="a.md", first_line=1)
        pages = [
            (message_html(each.text), (Written(message_without_marks(each.text), "", 1),), each.text)
            for each in variants
        ]
    for page, written, body in pages:
        if list(scan_dom(str(page))):
            return "active or unknown nodes"
        loss = compare(written, str(page))
        counts["losses found"] += loss is not None and not refused
        if not refused and loss is None and (lost := _lost(body, str(page))):
            return f"words lost unnoticed: {lost}"
    return None


def _lost(body: str, page: str) -> str:
    """Letters and digits of a text that its page does not show in order; addresses of links apart."""
    written = _letters(re.sub(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)", "]", body))
    shown = iter(_letters(visible_text(page)))
    missing = next((at for at, sign in enumerate(written) if sign not in shown), len(written))
    return written[missing : missing + 40]


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text))


def _tell(trouble: str, kind: str, raw: bytes, counts: Counter[str], keep: Path | None) -> None:
    counts["troubles"] += 1
    counts[f"trouble: {trouble.partition(chr(10))[0].partition(':')[0]}"] += 1
    if counts["troubles"] <= 20:
        print(f"{kind}: {trouble}\n  {raw[:200]!r}", file=sys.stderr)
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{counts['troubles']:04d}-{kind.replace(' ', '-')}").write_bytes(raw)


if __name__ == "__main__":
    sys.exit(main())

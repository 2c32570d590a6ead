"""A content file split into its header and its body (floor 2)."""

from dataclasses import dataclass

from bangtin.content import rules
from bangtin.content.yaml_glance import glance
from bangtin.content.yaml_reader import YamlReading, read_yaml
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import Wording

FENCE = "---"
MAX_HEADER = 64 * 1024


@dataclass(frozen=True, slots=True)
class SplitFile:
    """The two parts of a file; the body begins on line `body_line`."""

    header: YamlReading
    body: str = ""
    body_line: int = 1
    findings: tuple[Finding, ...] = ()


def split_file(text: str, *, file: str, places: bool = True) -> SplitFile:
    """Read the header and set the body apart; without a header both are empty and a finding says why.

    Without `places` a header that has nothing remarkable is read faster and does not say where things stand.
    """
    if not (text == FENCE or text.startswith(FENCE + "\n")):
        return _refused(rules.Y012.at(Place(file)))
    end = _closing_fence(text)
    if end < 0:
        return _refused(rules.Y011.at(Place(file)))
    header = text[len(FENCE) + 1 : end]
    if len(header.encode()) > MAX_HEADER:
        return _refused(
            rules.T006.at(
                Place(file, 2), what=Wording("Phần thông tin đầu tệp", "The header"), limit="64 KiB"
            )
        )
    value = None if places else glance(header)
    reading = YamlReading(value) if value else read_yaml(header, file=file, first_line=2)
    if not reading.findings and not isinstance(reading.value, dict):
        return _refused(rules.Y010.at(Place(file, 2)))
    body_line = header.count("\n") + 3
    return SplitFile(reading, text[end + len(FENCE) + 1 :], body_line, tuple(reading.findings))


def body_offset(text: str) -> int:
    """Where the body begins in the text of a file; 0 without a header."""
    end = _closing_fence(text) if text.startswith(FENCE) else -1
    return end + len(FENCE) + 1 if end >= 0 else 0


def _closing_fence(text: str) -> int:
    """Offset of the line that closes the header, or -1."""
    if text.startswith(f"{FENCE}\n{FENCE}"):
        return len(FENCE) + 1
    at = text.find(f"\n{FENCE}\n", len(FENCE))
    if at < 0 and text.endswith(f"\n{FENCE}"):
        at = len(text) - len(FENCE) - 1
    return at + 1 if at >= 0 else -1


def _refused(finding: Finding) -> SplitFile:
    return SplitFile(YamlReading(), findings=(finding,))

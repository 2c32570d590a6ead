"""The rule catalogue as officers read it (floor 3)."""

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.model.finding import Rule

GROUPS: Final = {
    "Y": "Phần thông tin đầu tệp",
    "T": "Chữ và bảng mã",
    "P": "Mục, điều khoản và cách trình bày",
    "I": "Tên tệp, số hiệu và địa chỉ",
    "L": "Liên kết, dẫn chiếu và danh mục",
    "S": "Bí mật và phạm vi lưu hành",
    "N": "Thông tin cá nhân",
    "K": "Theo dõi người đọc",
    "A": "Tệp đính kèm",
    "C": "Thống nhất giữa thông điệp và văn bản",
    "G": "Kiểm tra trang đã dựng",
}
"""First letter of a code → what its rules are about, in the order of the catalogue."""
_VALUE: Final = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One rule with its examples."""

    code: str
    rule: str
    why: str
    wrong: str
    mend: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules about one thing."""

    letter: str
    title: str
    rules: tuple[RuleEntry, ...]


def rule_groups(rules: Mapping[str, type[Rule]]) -> Iterator[RuleGroup]:
    """The groups that have rules, each in the order of its codes."""
    for letter, title in GROUPS.items():
        entries = tuple(_entry(code, rule) for code, rule in sorted(rules.items()) if code.startswith(letter))
        if entries:
            yield RuleGroup(letter, title, entries)


def _entry(code: str, rule: type[Rule]) -> RuleEntry:
    """The first paragraph of the docstring is the rule, the rest is the reason."""
    first, _, rest = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return RuleEntry(
        code=code,
        rule=" ".join(first.split()),
        why=" ".join(rest.split()),
        wrong=_without_values(rule.wrong.vi),
        mend=_without_values(rule.mend.vi),
        bad=rule.bad,
        good=rule.good,
    )


def _without_values(words: str) -> str:
    """The sentence with a gap where a value will stand."""
    return _VALUE.sub("…", words).replace("….", "…")

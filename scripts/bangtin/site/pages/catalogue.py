"""The rule catalogue as officers read it (floor 3)."""

import inspect
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.model.finding import Rule
from bangtin.site.addresses import rule_group_address

GROUPS: Final = {
    "Y": (
        "Phần thông tin đầu tệp",
        "Máy đọc phần này để biết văn bản là gì, của ai, khi nào có hiệu lực; viết sai thì trang nói sai.",
    ),
    "T": (
        "Chữ và bảng mã",
        "Chữ hỏng hoặc chữ không nhìn thấy làm sai nội dung mà mắt thường không phát hiện.",
    ),
    "P": (
        "Mục, điều khoản và cách trình bày",
        "Điều in trên trang phải đúng là điều đã ký: không mất một chữ, một số, một dấu.",
    ),
    "I": (
        "Tên tệp, số hiệu và địa chỉ",
        "Mỗi văn bản có một địa chỉ dùng mãi mãi; trùng hay lệch thì người đọc tới nhầm văn bản.",
    ),
    "L": (
        "Liên kết, dẫn chiếu và danh mục",
        "Người đọc phải tới được đúng chỗ mà văn bản, thông điệp nhắc đến.",
    ),
    "S": (
        "Bí mật và phạm vi lưu hành",
        "Điều bí mật đã lên mạng thì không lấy lại được. Thông báo chỉ nêu chỗ, không nhắc lại nội dung.",
    ),
    "N": (
        "Thông tin cá nhân",
        "Thông tin riêng đã lên mạng có thể bị dùng để hại người. Thông báo chỉ nêu chỗ, không nhắc lại.",
    ),
    "K": ("Theo dõi người đọc", "Người đọc trang này không bị ai theo dõi."),
    "A": ("Tệp đính kèm", "Bản gốc là căn cứ để đối chiếu, nên phải đúng từng byte."),
    "C": (
        "Thống nhất giữa thông điệp và văn bản",
        "Thông điệp chỉ được nói điều văn bản đang có hiệu lực nói.",
    ),
    "G": (
        "Kiểm tra trang đã dựng",
        "Lần soát cuối trên chính các tệp sắp đưa lên mạng, phòng khi một khâu trước bỏ sót.",
    ),
}
"""First letter of a code → what its rules are about and why they are there, in the order of the catalogue."""
_VALUE: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One rule with its examples."""

    code: str
    rule: str
    why: str
    """The reason of this rule, where it has one besides that of its group."""
    note: bool
    """It only warns."""
    guessed: bool
    wrong: str
    mend: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules about one thing."""

    letter: str
    title: str
    why: str
    rules: tuple[RuleEntry, ...]

    @property
    def address(self) -> str:
        """The page that tells each of them in full."""
        return rule_group_address(self.letter)


def rule_groups(rules: Mapping[str, type[Rule]], notes: Container[str] = frozenset()) -> Iterator[RuleGroup]:
    """The groups that have rules, each in the order of its codes; `notes` are the codes that only warn."""
    for letter, (title, why) in GROUPS.items():
        entries = tuple(
            _entry(code, rule, note=code in notes)
            for code, rule in sorted(rules.items())
            if code.startswith(letter)
        )
        if entries:
            yield RuleGroup(letter, title, why, entries)


def _entry(code: str, rule: type[Rule], *, note: bool) -> RuleEntry:
    """The first paragraph of the docstring is the rule, the rest is the reason."""
    first, _, rest = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return RuleEntry(
        code=code,
        rule=" ".join(first.split()),
        why=" ".join(rest.split()),
        note=note,
        guessed=rule.guessed,
        wrong=_without_values(rule.wrong.vi, rule.usual),
        mend=_without_values(rule.mend.vi, rule.usual),
        bad=rule.bad,
        good=rule.good,
    )


def _without_values(words: str, usual: Mapping[str, str]) -> str:
    """The sentence with a gap where a value will stand, and what mostly stands where it is words of ours."""
    return _VALUE.sub(lambda found: usual.get(found[1], "…"), words).replace("….", "…")

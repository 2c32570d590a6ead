"""SEC1: marks of state secrets and of papers to be collected again, as stamps (floor 1)."""

from collections.abc import Iterator
from typing import Final

from bangtin.gates.codes import RECALLED, SECRECY_GRADE, SECRECY_KEY, SECRECY_MARK
from bangtin.gates.hit import Hit, placed
from bangtin.gates.stamps import find_stamps

CODES: Final = frozenset({SECRECY_MARK, SECRECY_GRADE, SECRECY_KEY, RECALLED})


def scan_secrecy(text: str) -> Iterator[Hit]:
    """Each MẬT, TỐI MẬT, TUYỆT MẬT, `Độ mật: …`, `do_mat` and TÀI LIỆU THU HỒI that is a stamp."""
    return placed(text, (span for span in find_stamps(text) if span[0] in CODES))

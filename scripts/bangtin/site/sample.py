"""What everything that leaves a sample says of itself (floor 3)."""

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus


def sample_notice(corpus: Corpus) -> str:
    """The sentence of the banner; empty when the publication is no sample."""
    if not corpus.sample:
        return ""
    return (
        "TRANG MẪU – không phải trang của cơ quan nào. Nội dung chỉ để minh họa, không dùng làm căn cứ "
        f"thực hiện. Tình trạng hiệu lực và thời hạn được hiển thị theo ngày {short_date(corpus.as_of)}."
    )

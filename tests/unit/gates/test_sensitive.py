import pytest

from bangtin.gates.sensitive import scan_sensitive


def codes(text: str) -> list[str]:
    return [hit.code for hit in scan_sensitive(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ông Nguyễn Văn Mẫu dương tính với SARS-CoV-2.", "N201"),
        ("F0 là bà Trần Thị M., đang điều trị.", "N201"),
        ("Lê Văn Mẫu có tiền sử tim mạch.", "N201"),
        ("Họ tên: Nguyễn Văn Mẫu. Tôn giáo: Phật giáo", "N202"),
        ("Ông Trần Văn Mẫu, thường trú tại số 12 đường Lê Lợi.", "N203"),
        ("Cháu Nguyễn Thị M., sinh năm 2015", "N204"),
        ("| TT | Họ và tên | Năm sinh | Địa chỉ |", "N205"),
    ],
)
def test_sensitive_word_beside_a_person_is_found(text, code):
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp tục phòng, chống dịch bệnh Covid-19; cách ly F0, F1 theo quy định.",
        "nộp tiền sử dụng đất; ông Nguyễn Văn Mẫu ký",
        "phương pháp R.T-PCR, kết quả dương tính",
        "Ban Tôn giáo; công tác dân tộc, tôn giáo",
        "Người có nơi thường trú tại thành phố được hỗ trợ.",
        "Học sinh các trường trên địa bàn nghỉ học",
        "Ghi rõ họ và tên người ký",
        "trường Nguyễn Trãi có F0",
        "",
    ],
)
def test_the_same_words_without_a_person_are_not(text):
    assert codes(text) == []

"""Every figure of a message is proved, wherever and however it is written."""

import pytest

SLUG = "khong-tap-trung-dong-nguoi"


def test_a_changed_figure_is_found_where_it_stands(planted, figures_root):
    found = planted(
        SLUG,
        (
            "không tập trung quá 20 người ngoài trụ sở, trường học, bệnh viện. Thành",
            "không tập trung quá 30 người ngoài trụ sở, trường học, bệnh viện. Thành",
        ),
    )
    (figure,) = [each for each in found if each.rule == "C004"]
    text = (figures_root / figure.place.file).read_text(encoding="utf-8").split("\n")
    assert text[figure.place.line - 1][figure.place.column - 1 :].startswith("30 người")
    assert "“30 người”" in figure.message()
    assert "“20 người”" in figure.message()


@pytest.mark.parametrize(
    "now",
    ["quá hai mươi người ngoài", "quá 20 người ngoài", "quá hai chục người ngoài", "quá 020 người ngoài"],
)
def test_a_figure_may_be_written_in_words(planted, now):
    assert planted(SLUG, ("quá 20 người ngoài", now)) == []


def test_the_other_unit_and_the_other_side_of_a_bound_are_found(planted):
    found = planted(
        "moi-ho-hai-cay",
        (
            "trồng ít nhất 02 cây, hoàn thành trước ngày 30/6/2022. Hộ",
            "trồng tối đa 02 cây, hoàn thành trước ngày 30/6/2022. Hộ",
        ),
    )
    assert [each.rule for each in found] == ["C004"]
    assert "nói ngược lại" in found[0].message()
    assert "opposite" in found[0].message("en")


def test_a_figure_of_the_header_is_held_against_the_section_too(planted):
    found = planted(
        "muc-tieu-trong-cay",
        (
            "key_message: >-\n  Năm 2022, thành phố Mẫu trồng mới 1.200",
            "key_message: >-\n  Năm 2022, thành phố Mẫu trồng mới 1.300",
        ),
    )
    assert [each.rule for each in found] == ["C004"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Chỉ thị số 12-CT/ThU ngày 08/3/2022 của Thành ủy Mẫu.",
        "Hỏi Ban Tuyên giáo Thành ủy Mẫu, số 0200 3811 022.",
        "Áp dụng từ ngày 10/3/2022.",
        "Mục 2 Chỉ thị nêu rõ.",
        "Nhớ 5K và Covid-19.",
        "Một lần nữa, cả hai vợ chồng cùng nhớ.",
        "Bà con Phường Mẫu 1 và Phường Mẫu 2.",
    ],
)
def test_what_is_no_claim_of_the_message_is_left_alone(planted, sentence):
    found = planted(SLUG, ("Bà con thực hiện nghiêm", f"{sentence} Bà con thực hiện nghiêm"))
    assert "C004" not in {each.rule for each in found}


def test_a_fact_needs_no_figure_in_the_section(planted, change, figures_root):
    change(
        figures_root / "data/vocabulary/facts.yml", "ubnd-mau/2022/45-kh-ubnd#i", "ubnd-mau/2022/45-kh-ubnd#i"
    )
    found = planted(
        "quy-dat-trong-cay", ("Thành đoàn cử", "Cả thành phố trồng {{fact:cay-xanh-2022}}. Thành đoàn cử")
    )
    assert found == []


def test_a_waiver_lets_a_figure_stand(planted):
    days = "from: 2022-03-01, until: 2022-12-31"
    waiver = f"waivers: [{{rule: C004, reason: Ước tính, role: Văn phòng, {days}, section: trang-tin}}]\n"
    found = planted(SLUG, ("quá 20 người ngoài", "quá 25 người ngoài"), ("release:", f"{waiver}release:"))
    assert "C004" not in {each.rule for each in found if each.place.line > 12}


def test_a_section_that_is_missing_is_one_finding(planted):
    found = planted(SLUG, ("12-ct-thu#2", "12-ct-thu#9"))
    assert [each.rule for each in found] == ["L003"]

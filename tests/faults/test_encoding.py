"""F22–F32: bytes that are no text, letters that deceive, signs that nobody sees; honest text is kept."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bangtin.content.front_matter import split_file
from bangtin.content.provisions import read_provisions
from bangtin.content.text_file import read_text
from bangtin.language.hidden import cap_marks
from bangtin.language.slugs import slug
from bangtin.language.text import fold, fold_tone_placement, tokens
from bangtin.site.search.syllables import respellings, words

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
TITLE = "title: Giữ vững tinh thần, chung tay đẩy lùi dịch bệnh"
NUMBER = "number: 253-CV/ThU\n"


@pytest.mark.parametrize(
    ("encoding", "guess"),
    [("utf-16", "UTF-16"), ("utf-16-le", ""), ("utf-32", "UTF-32"), ("cp1258", "1258")],
)
def test_f22_bytes_of_another_table_are_refused_with_the_offset(content, encoding, guess):
    text = content.read(MESSAGE)
    broken = unicodedata.normalize("NFD", text) if encoding == "cp1258" else text
    content.write(MESSAGE, broken.encode(encoding, "replace"))
    found = [each for each in content.errors() if each.place.file == MESSAGE]
    assert [each.rule for each in found] == ["T001"]
    assert re.search(r"byte \d+", found[0].message())
    assert guess in found[0].message().upper()
    content.write(MESSAGE, text)
    assert content.errors() == ()


def test_f22_the_place_is_that_of_the_first_byte(content):
    text = content.read(MESSAGE)
    place = content.plant(MESSAGE, "bà con", "b‸à con")
    whole = content.read(MESSAGE).encode()
    offset = whole.index("bà con".encode()) + 1
    content.write(MESSAGE, whole[:offset] + b"\xb5" + whole[offset + 2 :])
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line) == ("T001", *place[:2])
    assert f"byte {offset}" in finding.message()
    content.write(MESSAGE, text)
    assert content.errors() == ()


TCVN3 = "C«ng v¨n cña Thµnh ñy vÒ viÖc phßng, chèng dÞch bÖnh"
VNI = "Coâng vaên cuûa Thaønh uûy veà vieäc phoøng, choáng dòch beänh"


@pytest.mark.parametrize(("line", "table"), [(TCVN3, "TCVN3"), (VNI, "VNI"), ("§¶ng ñy x·", "TCVN3")])
def test_f23_text_of_an_old_font_is_refused_on_its_line(refused, content, line, table):
    refused(DIRECTIVE, "\n2. Tiếp tục", f"\n‸{line}\n\n2. Tiếp tục", "T002")
    content.plant(DIRECTIVE, "\n2. Tiếp tục", f"\n{line}\n\n2. Tiếp tục")
    assert table in content.errors()[0].message()


@pytest.mark.parametrize(
    "line", ["Café Müller, ¿qué?, señor", "25 µm và 3 m², §5, ©2021, 20 °C ± 1", "«Ngày hội» – 50 ½"]
)
def test_f23_signs_that_belong_there_are_accepted(content, line):
    content.plant(DIRECTIVE, "\n2. Tiếp tục", f"\n{line}\n\n2. Tiếp tục")
    assert content.errors() == ()


def test_f24_decomposed_and_mixed_text_gives_the_same_site(content, tree):
    assert content.build().published
    before = tree(content.path / "public")
    for number, file in enumerate(sorted((content.path / "data").rglob("*.*"))):
        if file.suffix in (".md", ".yml"):
            text = file.read_text(encoding="utf-8")
            half = len(text) // 2 if number % 2 else 0
            file.write_text(text[:half] + unicodedata.normalize("NFD", text[half:]), encoding="utf-8")
    assert content.build().published
    assert tree(content.path / "public") == before


def test_f24_both_forms_have_one_slug_and_one_search_form():
    composed = "Chỉ đạo phòng, chống dịch của Thành ủy Bảo Lộc"
    decomposed = unicodedata.normalize("NFD", composed)
    assert slug(composed) == slug(decomposed)
    assert fold(composed) == fold(decomposed)


def test_f25_file_names_that_only_look_the_same_are_refused(content):
    text = content.read(MESSAGE)
    names = {unicodedata.normalize(form, "chỉ-đạo") for form in ("NFC", "NFD")}
    files = {content.write(f"data/messages/2021/{name}.md", text) for name in names}
    assert len(files) == 2
    assert {(code, file) for code, file, *_ in content.places()} == {("I002", file) for file in files}


BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C]
ZERO_WIDTH = [0x200B, 0x200C, 0x200D, 0x2060, 0xAD, 0xFEFF, 0x34F, 0x180E, 0x3164, 0xE0041]


@pytest.mark.parametrize("code", BIDI, ids=lambda code: f"U+{code:04X}")
def test_f26_a_sign_that_turns_the_text_is_refused_in_every_place(content, code):
    sign = chr(code)
    expected = [
        ("T003", *content.plant(DIRECTIVE, "subject: >-\n  nâng cao", f"subject: >-\n  nâng ‸{sign}cao")),
        ("T003", *content.plant(DIRECTIVE, "Quyết tâm thực", f"Quyết ‸{sign}tâm thực")),
        ("T003", *content.plant(MESSAGE, TITLE, f"title: ‸{sign}Giữ vững")),
    ]
    assert content.places() == expected
    assert all(f"U+{code:04X}" in each.message() for each in content.errors())


@pytest.mark.parametrize("code", ZERO_WIDTH, ids=lambda code: f"U+{code:04X}")
def test_f27_a_sign_without_width_is_refused_with_its_code(content, code):
    sign = chr(code)
    expected = [
        ("T003", *content.plant(DIRECTIVE, NUMBER, f"number: 253‸{sign}-CV/ThU\n")),
        ("T003", *content.plant(DIRECTIVE, "Quyết tâm thực", f"Quyết t‸{sign}âm thực")),
        ("T003", *content.plant(MESSAGE, TITLE, f"title: Giữ v‸{sign}ững")),
    ]
    assert [place for place in content.places() if place[0] == "T003"] == expected
    assert all(f"U+{code:04X}" in each.message() for each in content.errors() if each.rule == "T003")


@pytest.mark.parametrize(
    ("file", "old", "new", "plain"),
    [
        (DIRECTIVE, NUMBER, "number: 253-‸СV/ThU\n", "C"),
        (DIRECTIVE, NUMBER, "number: 253-CV/‸ТhU\n", "T"),
        (DIRECTIVE, "name: Nguyễn", "name: Nguy‸еn", "e"),
        (MESSAGE, TITLE, "title: Th‸οng báo", "o"),
        (MESSAGE, TITLE, "title: Th‸аnh", "a"),
        (MESSAGE, TITLE, "title: ‸ÐẢNG ỦY", "Đ"),
        (MESSAGE, TITLE, "title: ‸Ɖảng ủy", "Đ"),
        (MESSAGE, TITLE, "title: chỉ ‸ðạo", "đ"),
        (DIRECTIVE, "Quyết tâm thực", "Quyết tâm ‸ðo", "đ"),
    ],
)
def test_f28_a_letter_of_another_alphabet_is_refused_and_the_right_one_named(content, file, old, new, plain):
    place = content.plant(file, old, new)
    finding = next(each for each in content.errors() if each.rule == "T004")
    assert (finding.place.file, finding.place.line, finding.place.column) == place
    assert f"“{plain}”" in finding.fix()


def test_f28_what_the_remedy_writes_is_accepted(content):
    content.plant(MESSAGE, TITLE, "title: ÐẢNG ỦY chỉ ðạo")
    text = content.read(MESSAGE)
    for finding in content.errors():
        text = text.replace(finding.values["character"], finding.values["plain"])
    content.write(MESSAGE, text)
    assert content.errors() == ()
    assert content.message().title == "ĐẢNG ỦY chỉ đạo"


def test_f28_words_that_are_really_of_another_alphabet_are_accepted(content):
    content.plant(DIRECTIVE, "Quyết tâm thực", "Báo Правда, hằng số λ và Ω, Quyết tâm thực")
    assert content.errors() == ()


CONTROLS = [*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0), 0x2028, 0x2029]


@pytest.mark.parametrize("code", CONTROLS, ids=lambda code: f"U+{code:04X}")
def test_f29_a_control_sign_is_refused(code):
    found = read_text(f"Điều 1. Một{chr(code)}hai\n".encode(), file="a.md").findings
    assert [(each.rule, each.place.line, each.place.column) for each in found] == [("T003", 1, 12)]
    assert f"U+{code:04X}" in found[0].message()


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x07", "\x85"], ids=["NUL", "ESC", "BEL", "NEL"])
@pytest.mark.parametrize("old", ["Quyết tâm thực", "nâng cao hiệu"], ids=["body", "header"])
def test_f29_a_planted_control_sign_stops_everything(content, old, sign):
    original = content.read(DIRECTIVE)
    place = content.plant(DIRECTIVE, old, f"{old[:5]}‸{sign}{old[5:]}")
    assert ("T003", *place) in content.places()
    content.write(DIRECTIVE, original)
    assert content.errors() == ()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("\\u0000", "T003"),
        ("\\0", "T003"),
        ("\\e", "T003"),
        ("\\x1b", "T003"),
        ("\\u200b", "T003"),
        ("\\u202e", "T003"),
        ("\\ud800", "Y001"),
        ("\\udfff", "Y001"),
        ("\\ufeff", "T003"),
        ("\\N", "T003"),
        ("\\L", "T003"),
        ("\\u0430a", "T004"),
        ("\\xd0ảng", "T004"),
    ],
)
def test_f30_a_sign_that_is_written_out_is_refused_as_well(refused, written, code):
    refused(MESSAGE, TITLE, f'title: ‸"Giữ vững {written}"', code)


def test_f30_letters_and_breaks_that_are_written_out_are_read(content):
    content.plant(MESSAGE, TITLE, 'title: "\\u0110\\u1ea3ng \\x41"')
    assert content.errors() == ()
    assert content.message().title == "Đảng A"


@pytest.mark.parametrize(
    ("old", "new"), [("hòa", "hoà"), ("Thủy", "Thuỷ"), ("khỏe", "khoẻ"), ("ỦY", "UỶ"), ("lý", "lí")]
)
def test_f31_both_spellings_are_found_and_the_text_is_as_written(content, old, new):
    (typed,), (written,) = words(new), words(old)
    assert typed == written or written in respellings(typed)
    content.plant(DIRECTIVE, "Quyết tâm thực", f"{new} và {old} thực")
    assert content.errors() == ()
    loaded = content.load()
    text = " ".join(each.text for each in loaded.bodies.body(content.directive()).provisions)
    assert f"{new} và {old}" in text


@pytest.mark.parametrize("text", ["👍 rất tốt 🇻🇳 👨‍👩‍👧 1️⃣", "𠮷野家 𝛼 🀄", "❤️ ☎️", "한글 العربية ไทย"])
def test_f32_signs_of_four_bytes_are_kept(content, text):
    content.plant(DIRECTIVE, "Quyết tâm thực", f"{text} thực")
    assert content.errors() == ()
    loaded = content.load()
    provisions = loaded.bodies.body(content.directive()).provisions
    assert any(unicodedata.normalize("NFC", text) in each.text for each in provisions)


def test_f32_a_storm_of_marks_is_accepted_and_capped(content):
    storm = "Q" + "\u0301\u0302\u0303\u0316" * 50
    place = content.plant(DIRECTIVE, "Quyết tâm thực", f"Q‸{storm[1:]}uyết tâm thực")
    assert content.errors() == ()
    (warning,) = content.warnings()
    assert (warning.rule, warning.place.file, warning.place.line, warning.place.column) == ("T005", *place)
    assert content.build().published
    page = content.page("van-ban/thanh-uy-bao-loc/2021/253-cv-thu/index.html")
    assert f"{cap_marks(unicodedata.normalize('NFC', storm))}uyết tâm" in page
    assert max(len(run) for run in re.findall("[\u0300-\u036f]+", page)) == 3


# What may come: anything.
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
ODD = st.text(
    st.sampled_from(
        "aAđĐệ \t\n\r\x00\x85\u200b\u202e\ufeff\u0301\u0302ÐаΟ§¶µ¸#-:[]{}&*!|>'\"%@`\\<>…“”|.)1Đ"
    ),
    max_size=120,
)
MODEST = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@MODEST
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf---\n\xff---")
@example(b"---\n---")
def test_any_bytes_are_read_or_refused(raw):
    source = read_text(raw, file="a.md")
    parts = split_file(source.text, file="a.md")
    for finding in (*source.findings, *parts.findings):
        assert finding.message()
        assert finding.fix()
        assert finding.place.line >= 1
        assert finding.place.column >= 1


@MODEST
@given(ANYTHING | ODD)
def test_any_text_keeps_its_words_or_is_refused(text):
    source = read_text(text.encode(), file="a.md")
    if not source.findings:
        provisions = read_provisions(source.text)
        read = " ".join(f"{each.label} {each.text}" for each in provisions)
        assert tokens(read) == [each for line in source.text.split("\n") for each in tokens(line)]


@MODEST
@given(ANYTHING | ODD)
def test_the_form_of_a_text_does_not_change_what_is_read(text):
    forms = {
        read_text(form.encode(), file="a.md").text
        for form in (text, unicodedata.normalize("NFD", unicodedata.normalize("NFC", text)))
        if not text.startswith("\ufeff")
    }
    assert len(forms) <= 1


def test_tone_placement_is_folded_for_comparison_only():
    assert fold_tone_placement("hoà thuỷ khoẻ") == "hòa thủy khỏe"

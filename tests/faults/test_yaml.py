"""F01–F21: what is wrong in a header is refused at its place; what only looks odd is kept as written."""

import re

import pytest

from bangtin.content.front_matter import split_file
from bangtin.content.yaml_reader import read_yaml

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
PLACE = "place: Bảo Lộc"
TITLE = "title: Giữ vững tinh thần, chung tay đẩy lùi dịch bệnh"
TOPICS = "topics: [phong-chong-dich, tuyen-truyen"


@pytest.mark.parametrize(
    "new",
    [
        'place: ‸"Bảo Lộc',
        "place: ‸'Bảo Lộc",
        "place: ‸\"Bảo 'Lộc",
    ],
    ids=["double", "single", "mixed"],
)
def test_f01_an_unclosed_quotation_mark_is_refused_where_it_opens(refused, new):
    refused(DIRECTIVE, PLACE, new, "Y001")


@pytest.mark.parametrize(
    "new",
    [
        "place: [Bảo Lộc\n‸urgency2: a",
        "place: {a: b\n‸urgency2: a",
        "place: Bảo Lộc:‸ đây",
        "place: Bảo Lộc\n ‸lạc: chỗ",
        "‸place Bảo Lộc",
        "place: ‸@Bảo Lộc",
        "place: ‸%Bảo Lộc",
        "place: ‸`Bảo Lộc`",
        'place: ‸"Bảo \\q Lộc"',
        "place: ‸] Bảo",
        "place: ‸- Bảo Lộc",
        'place: "Bảo" ‸Lộc',
    ],
)
def test_f01_what_is_not_a_header_line_is_refused_on_its_line(content, new):
    file, line, _ = content.plant(DIRECTIVE, PLACE, new)
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file) == ("Y001", file)
    assert line - 1 <= finding.place.line <= line + 1
    content.plant(DIRECTIVE, new.replace("‸", ""), PLACE)
    assert content.errors() == ()


def test_f01_the_old_site_stays_as_it_was(content, run_bangtin, tree):
    assert content.build().published
    before = tree(content.path / "public")
    content.plant(DIRECTIVE, PLACE, 'place: "Bảo Lộc')
    stopped = run_bangtin("build", "--root", content.path)
    assert stopped.returncode == 1
    assert stopped.stderr.startswith(f"{DIRECTIVE}:7:8  LỖI  Y001\n")
    assert tree(content.path / "public") == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  authority: T/M", "‸\tauthority: T/M"),
        ("  title: BÍ THƯ", " ‸\ttitle: BÍ THƯ"),
        ("  unknown: true", "  ‸\tunknown: true"),
    ],
)
def test_f02_a_tab_that_indents_is_refused(refused, old, new):
    refused(DIRECTIVE, old, new, "Y002")


def test_f02_the_remedy_says_to_use_spaces(content):
    content.plant(DIRECTIVE, "  title: BÍ THƯ", "\ttitle: BÍ THƯ")
    assert "dùng dấu cách" in content.errors()[0].fix()


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        (PLACE, "place: Bảo Lộc\n‸place: Đà Lạt", 7),
        ("  name: Nguyễn", "  ‸title: PHÓ BÍ THƯ\n  name: Nguyễn", 21),
        (PLACE, 'place: Bảo Lộc\n‸"place": Bảo Lộc', 7),
        ("  unknown: true\n", "  unknown: true\n  ‸unknown: false\n", 25),
    ],
    ids=["top", "inside", "quoted", "flag"],
)
def test_f03_a_key_that_stands_twice_is_refused_with_both_lines(content, old, new, first):
    place = content.plant(DIRECTIVE, old, new)
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line, finding.place.column) == ("Y003", *place)
    assert f"dòng {first}." in finding.message()


@pytest.mark.parametrize("word", ["NO", "no", "on", "off", "Yes", "true", "null", "~", ".inf", ".nan", "y"])
def test_f04_words_that_yaml_takes_for_values_are_text(content, word):
    content.plant(DIRECTIVE, PLACE, f"place: {word}")
    assert content.errors() == ()
    assert content.directive().place == word


def test_f04_a_title_of_one_such_word_is_the_title_of_the_page(content):
    content.plant(MESSAGE, TITLE, "title: NO")
    assert content.build().published
    assert re.search(r"<h1[^>]*>\s*NO\s*</h1>", content.page("thong-diep/2021/giu-vung-tinh-than/index.html"))


@pytest.mark.parametrize(
    "value",
    ["012", "12:30", "1_000", "1.10", "0x1F", "0b11", "0o17", "1e3", "+84", "-0", "2021-08-09", "190:20:30"],
)
def test_f05_numbers_and_times_stay_text(content, value):
    content.plant(DIRECTIVE, PLACE, f"place: {value}")
    assert content.errors() == ()
    assert content.directive().place == value


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MESSAGE, TITLE, "title: Kế hoạch ‸#2 (mật)"),
        (MESSAGE, TITLE, "title: Kế hoạch\t‸#2"),
        (DIRECTIVE, PLACE, "place: Bảo Lộc ‸# ghi chú"),
        (DIRECTIVE, TOPICS, "topics: [phong-chong-dich, tuyen-truyen ‸# ghi chú\n "),
        (DIRECTIVE, "  unknown: true", "  unknown: true ‸#chưa rõ"),
        (DIRECTIVE, "  - Như trên,", "  - Như trên, ‸#1"),
        (DIRECTIVE, PLACE, 'place: "Bảo Lộc" ‸#1'),
    ],
)
def test_f06_a_number_sign_that_would_cut_a_text_is_refused(refused, file, old, new):
    refused(file, old, new, "Y006")


def test_f06_a_number_sign_in_quotation_marks_or_without_a_space_is_text(content):
    content.plant(MESSAGE, TITLE, 'title: "Kế hoạch #2 (mật độ)"')
    content.plant(DIRECTIVE, PLACE, "# ghi chú đứng riêng\nplace: Bảo#Lộc")
    assert content.errors() == ()
    assert content.message().title == "Kế hoạch #2 (mật độ)"
    assert content.directive().place == "Bảo#Lộc"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "name"),
    [
        (MESSAGE, TITLE, "title: ‸[a, b]", "Y105", "Tiêu đề"),
        (MESSAGE, TITLE, "title: ‸{a: b}", "Y105", "Tiêu đề"),
        (DIRECTIVE, PLACE, "place:\n  ‸- Bảo Lộc", "Y105", "Địa danh"),
        (DIRECTIVE, "number: 253-CV/ThU", "number: ‸[253-CV/ThU]", "Y105", "Số, ký hiệu"),
        (DIRECTIVE, "issued: 2021-08-09", "issued: ‸{ngày: 9}", "Y105", "Ngày ban hành"),
        (
            DIRECTIVE,
            "topics: [phong-chong-dich,",
            "topics: ‸phong-chong-dich\nurgency2: [a,",
            "Y107",
            "Chủ đề",
        ),
        (DIRECTIVE, "effect:\n  unknown: true\n  checked: 2026-11-22", "effect: ‸rõ", "Y108", "Hiệu lực"),
        (MESSAGE, "audiences: [nhan-dan]", "audiences: ‸nhan-dan", "Y107", "Đối tượng"),
    ],
)
def test_f07_a_value_of_the_wrong_shape_is_refused_and_its_field_named(content, file, old, new, code, name):
    place = content.plant(file, old, new)
    found = [each for each in content.errors() if each.rule == code]
    (finding,) = found
    assert (finding.place.file, finding.place.line, finding.place.column) == place
    assert name in finding.message()


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("- a\n- b\n", "Y010"),
        ("chỉ một dòng chữ\n", "Y010"),
        ('"chỉ một dòng chữ"\n', "Y010"),
        ("", "Y010"),
        ("# chỉ ghi chú\n", "Y010"),
        ("[]\n", "Y010"),
        ("{}\n", "Y101"),
    ],
)
def test_f08_a_header_that_holds_no_entries_is_refused(content, header, code):
    text = content.read(DIRECTIVE)
    body = text[text.index("---\n", 4) :]
    content.write(DIRECTIVE, f"---\n{header}{body}")
    found = content.errors()
    assert {each.rule for each in found} == {code}
    assert {each.place.file for each in found} == {DIRECTIVE}
    content.write(DIRECTIVE, text)
    assert content.errors() == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "nearest"),
    [
        (MESSAGE, "title: ", "‸tilte: ", "title"),
        (MESSAGE, "language: vi", "language: vi\n‸Title: a", "title"),
        (MESSAGE, "issuer: ", "‸isuer: ", "issuer"),
        (DIRECTIVE, "subject: >-", "‸subjct: >-", "subject"),
        (DIRECTIVE, "urgency: ", "‸urgancy: ", "urgency"),
        (DIRECTIVE, "  authority: ", "  ‸autority: ", "authority"),
        (DIRECTIVE, "  checked: ", "  ‸cheked: ", "checked"),
        (DIRECTIVE, "    frequency: ", "    ‸frequenc: ", "frequency"),
    ],
)
def test_f09_an_unknown_field_is_refused_with_the_nearest_name(content, file, old, new, nearest):
    place = content.plant(file, old, new)
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line, finding.place.column) == ("Y109", *place)
    assert f"“{nearest}”" in finding.message()
    assert f"“{nearest}:”" in finding.fix()


@pytest.mark.parametrize("key", ["Draft", "author", "tags", "layout"])
def test_f09_an_unknown_field_without_a_neighbour_is_refused(refused, key):
    refused(MESSAGE, "language: vi", f"‸{key}: true\nlanguage: vi", "Y109")


REQUIRED = [
    (DIRECTIVE, "type: cong-van\n"),
    (DIRECTIVE, "issuer: thanh-uy-bao-loc\n"),
    (DIRECTIVE, "issued: 2021-08-09\n"),
    (DIRECTIVE, "place: Bảo Lộc\n"),
    (DIRECTIVE, "effect:\n  unknown: true\n  checked: 2026-11-22\n"),
    (DIRECTIVE, "  title: BÍ THƯ\n"),
    (DIRECTIVE, "  role: Ban biên tập trang mẫu (không phải cơ quan, tổ chức nào)\n"),
    (DIRECTIVE, "  kind: ocr\n"),
    (MESSAGE, f"{TITLE}\n"),
    (MESSAGE, "issuer: ban-bien-tap-trang-mau\n"),
    (MESSAGE, "audiences: [nhan-dan]\n"),
    (MESSAGE, "valid:\n  from: 2021-08-10\n"),
    (MESSAGE, "language: vi\n"),
]


@pytest.mark.parametrize(("file", "line"), REQUIRED, ids=[line.strip().split(":")[0] for _, line in REQUIRED])
def test_f10_a_missing_field_is_refused_and_named(content, file, line):
    original = content.read(file)
    content.plant(file, line, "")
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file) == ("Y101", file)
    assert f"{line.strip().split(':')[0]}: " in finding.fix()
    content.write(file, original)
    assert content.errors() == ()


def test_f10_all_missing_fields_come_in_one_run(content):
    for file, line in ((DIRECTIVE, "type: cong-van\n"), (DIRECTIVE, PLACE + "\n"), (MESSAGE, TITLE + "\n")):
        content.plant(file, line, "")
    assert content.codes() == ["Y101", "Y101", "Y101"]


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{below}'] * 9)}]\n"
    for below, name in zip("abcdef", "bcdefg", strict=True)
)


def test_f11_an_alias_bomb_is_refused_before_it_opens(content, bounded_check):
    place = content.plant(DIRECTIVE, "number: 253-CV/ThU\n", BOMB.replace("&a [", "‸&a [", 1) + "number: 1\n")
    assert bounded_check(content) == [["Y004", *place]]


@pytest.mark.parametrize(
    "new",
    [
        "place: ‸&noi Bảo Lộc",
        "place: ‸*noi",
        "‸<<: {place: Bảo Lộc}",
        "‸&k place: Bảo Lộc",
        "place: ‸&noi [a]",
        "place: [‸&a b]",
    ],
)
def test_f12_anchors_aliases_and_merge_keys_are_refused(refused, new):
    refused(DIRECTIVE, PLACE, new, "Y004")


def test_f12_their_signs_in_quotation_marks_are_text(content):
    content.plant(DIRECTIVE, PLACE, 'place: "&noi *Bảo Lộc <<"')
    assert content.errors() == ()
    assert content.directive().place == "&noi *Bảo Lộc <<"


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system ['touch tep-lo']",
        "!!python/name:os.system x",
        "!ENV HOME",
        "!!str Bảo Lộc",
        "!!binary aGVsbG8=",
        "!relative a",
        "!!timestamp 2021-08-09",
        "!<tag:yaml.org,2002:str> a",
        "! Bảo Lộc",
    ],
)
def test_f13_a_tag_is_refused_and_never_obeyed(refused, content, tag, monkeypatch):
    monkeypatch.chdir(content.path)
    refused(DIRECTIVE, PLACE, f"place: ‸{tag}", "Y005")
    assert not (content.path / "tep-lo").exists()


def test_f13_an_exclamation_mark_in_quotation_marks_is_text(content):
    content.plant(DIRECTIVE, PLACE, "place: '!Bảo Lộc'")
    assert content.errors() == ()


@pytest.mark.parametrize("count", [11, 5_000, 30_000])
@pytest.mark.parametrize("sign", ["[", "{a: "], ids=["list", "mapping"])
def test_f14_deep_nesting_is_refused_without_a_crash(content, bounded_check, sign, count):
    count //= len(sign)
    content.plant(DIRECTIVE, PLACE, f"place: {sign * (count + 11)}")
    ((code, file, line, _),) = bounded_check(content)
    assert (code, file, line) == ("Y007", DIRECTIVE, 7)


def test_f14_what_documents_need_is_far_below_the_limit(content):
    content.plant(DIRECTIVE, PLACE, "place: " + "[" * 9 + "a" + "]" * 9)
    assert content.codes() == ["Y105"]


@pytest.mark.parametrize("file", [DIRECTIVE, MESSAGE])
def test_f15_a_header_that_is_not_closed_is_refused(content, file):
    text = content.read(file)
    end = text.index("---\n", 4)
    content.write(file, text[:end] + text[end + 4 :])
    ((code, where, line, column),) = content.places()
    assert (code, where, line, column) == ("Y011", file, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "So: 12-CV/ThU\nNgay: 9/8/2021\n\nNội dung.\n",
        "Nội dung không có phần đầu.\n",
        "",
        "\n---\ntitle: a\n---\nNội dung.\n",
        " ---\ntitle: a\n---\nNội dung.\n",
        "----\ntitle: a\n----\nNội dung.\n",
        "+++\ntitle = 'a'\n+++\nNội dung.\n",
    ],
)
def test_f16_a_file_without_a_header_is_refused(content, text):
    file = content.write("data/messages/2021/khong-co-dau.md", text)
    assert content.places() == [("Y012", file, 1, 1)]
    (content.path / file).unlink()
    assert content.errors() == ()


@pytest.mark.parametrize("mark", ["...", "... ", "--- a"])
def test_f17_a_second_document_in_the_header_is_refused(content, mark):
    _, line, _ = content.plant(DIRECTIVE, PLACE, f"place: Bảo Lộc\n‸{mark}\nplace2: a")
    found = content.places()
    assert found
    assert {(code, file) for code, file, *_ in found} <= {("Y009", DIRECTIVE), ("Y001", DIRECTIVE)}
    assert all(line <= where <= line + 1 for *_, where, _ in found)


def test_f17_lines_of_dashes_below_the_header_are_text(content):
    content.plant(DIRECTIVE, "\n2. Tiếp tục", "\n---\n\nplace: Đà Lạt\n\n...\n\n2. Tiếp tục")
    assert content.errors() == ()
    loaded = content.load()
    body = loaded.bodies.body(content.directive())
    assert {"---", "place: Đà Lạt", "..."} <= {each.text for each in body.provisions}
    assert content.directive().place == "Bảo Lộc"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2026-13-45", "Y103"),
        ("2021-02-31", "Y103"),
        ("2021-02-29", "Y103"),
        ("0000-01-01", "Y103"),
        ("05/01/2026", "Y102"),
        ("31/02/2021", "Y102"),
        ("9 tháng 8 năm 2021", "Y102"),
        ("2021-8-9", "Y102"),
        ("20210809", "Y102"),
        ("2021-08-09T00:30:00", "Y102"),
        ("2021-08-09 00:30:00+07:00", "Y102"),
        ("٢٠٢١-٠٨-٠٩", "Y102"),
        ("hôm nay", "Y102"),
    ],
)
def test_f18_a_day_that_is_none_is_refused_with_the_accepted_form(content, value, code):
    place = content.plant(DIRECTIVE, "issued: 2021-08-09", f"issued: ‸{value}")
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line, finding.place.column) == (code, *place)
    assert f"Ngày ban hành “{value}”" in finding.message()
    assert "năm-tháng-ngày" in finding.fix()


@pytest.mark.parametrize(
    "form",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: "\ufeff" + text.replace("\n", "\r\n", 9),
    ],
    ids=["mark", "crlf", "cr", "mixed"],
)
def test_f19_marks_and_line_ends_of_other_systems_give_the_same_corpus(content, form):
    plain = content.load().corpus
    for file in (content.path / "data").rglob("*.*"):
        if file.suffix in (".md", ".yml"):
            file.write_bytes(form(file.read_text(encoding="utf-8")).encode())
    loaded = content.load()
    assert loaded.findings == ()
    assert loaded.corpus == plain


def test_f19_marks_and_line_ends_give_the_same_bytes(content, tree):
    assert content.build().published
    before = tree(content.path / "public")
    for file, end in ((DIRECTIVE, "\r\n"), (MESSAGE, "\r")):
        content.write(file, "\ufeff" + content.read(file).replace("\n", end))
    assert content.build().published
    assert tree(content.path / "public") == before


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("".join(f"khoa-{n}: a\n" for n in range(50_000)), 2),
        ("ghi-chu: " + "a" * 70_000 + "\n", 2),
        ("x: " + "a" * 5 * 1024 * 1024 + "\n", 1),
        ("# " + "ghi chú " * 9_000 + "\n", 2),
    ],
    ids=["50000 keys", "one long value", "5 MB", "a long comment"],
)
def test_f20_a_huge_header_is_refused(content, bounded_check, header, line):
    content.plant(DIRECTIVE, "number: 253-CV/ThU\n", header + "number: 253-CV/ThU\n")
    found = bounded_check(content)
    assert ["T006", DIRECTIVE, line, 1] in found
    assert {code for code, *_ in found} == {"T006"}


def test_f20_a_header_below_the_limit_is_read(content):
    content.plant(DIRECTIVE, "copies:\n", "copies:\n" + "".join(f"  - Nơi nhận {n},\n" for n in range(2_000)))
    assert content.errors() == ()


# F21: headers of our own in every category of what YAML forbids.
INVALID = {
    # quotation marks and escapes
    "unclosed double": 'a: "b\n',
    "unclosed single": "a: 'b\n",
    "text after quote": 'a: "b" c\n',
    "text after single": "a: 'b' c\n",
    "unknown escape": 'a: "\\z"\n',
    "short hex escape": 'a: "\\x1"\n',
    "short unicode escape": 'a: "\\u12"\n',
    "escape of no character": 'a: "\\UFFFFFFFF"\n',
    "single escaped": "a: 'it\\'s'\n",
    "two quoted": 'a: "b" "c"\n',
    "quoted key without value": '"a"\n"b": c\n',
    "quoted lines not indented": 'a:\n  b: "c\nd"\n  e: f\n g: h\n',
    "quote with document mark": 'a: "b\n---\nc"\n',
    "quote with document end": 'a: "b\n...\nc"\n',
    # flow lists and mappings
    "unclosed list": "a: [b, c\nd: e\n",
    "unclosed mapping": "a: {b: c\nd: e\n",
    "list closed as mapping": "a: [b}\n",
    "mapping closed as list": "a: {b: c]\n",
    "closed too often": "a: [b]]\n",
    "only closed": "a: ]\n",
    "stray brace": "a: }\n",
    "comma first": "a: [, b]\n",
    "double comma": "a: [b,, c]\n",
    "no comma in list": 'a: ["b" "c"]\n',
    "no comma in mapping": 'a: {"b": c "d": e}\n',
    "text behind list": "a: [b] c\n",
    "text behind mapping": "a: {b: c} d\n",
    "list in front of key": "[b] c: d\ne\n",
    "flow not indented": "a: [\nb,\nc\n",
    "dash in flow": "a: [- b]\n",
    "dash alone": "a: [-]\n",
    "dashes alone": "a: [-, -]\n",
    "flow list at the edge": "a: [\nb,\nc]\n",
    "quotation at the edge": 'a: "b\nc"\n',
    "comment behind comma": "a: [b, c,#d\n  ]\n",
    "comment behind quote": 'a: "b"# c\n',
    "comment between lines": "a: b\n#  c\n  d\n",
    "tab in quotation": 'a: "b\n\tc"\n',
    "colon on its own line": "a: [b\n  : c]\n",
    "quoted key in value": "a: 'b': c\n",
    "tag with a brace": "a: !b{}c d\n",
    "key in flow without name": "a: {: b}\n",
    "keys without values": "a: {b, c}\n",
    "no break behind mapping": "a:\n  b: c\n  d\ne: f\n",
    "dash line in flow": "a: [\n- b\n]\n",
    "document mark in flow": "a: [b,\n--- ,\nc]\n",
    "comment glued in flow": "a: [b,#c\n",
    # block structure
    "key deeper": "a: b\n  c: d\n",
    "key shallower": "  a: b\nc: d\n",
    "list then key": "- a\nb: c\n",
    "key then list": "a: b\n- c\n",
    "uneven list": "a:\n    - b\n  - c\n",
    "uneven keys": "a:\n   b: c\n  d: e\n f: g\n",
    "dash without space": "a:\n  - b\n  -c: d\n",
    "two keys on a line": "a: b: c\n",
    "list on the line of a key": "a: - b\n",
    "mapping on the line of a list key": "a:\n  - b: c\n   d: e\n",
    "no colon": "a: b\nc\nd: e\n",
    "no space behind colon": "a:b\nc: d\n",
    "value without key": ": \n: a\n: b\n",
    "explicit key alone": "? a\n? b\nc\n",
    "complex key": "[a, b]: c\n",
    "mapping as key": "{a: b}: c\n",
    "key over two lines": "a\nb: c\n",
    "long list key": "? - a\n: b\n",
    # indentation
    "tab first": "\ta: b\n",
    "tab inside": "a:\n\tb: c\n",
    "tab behind spaces": "a:\n  \tb: c\n",
    "tab before dash": "a:\n\t- b\n",
    "tab behind dash": "a:\n  -\tb: c\n    d: e\n",
    # block scalars
    "block scalar with text": "a: | b\n  c\n",
    "folded with text": "a: > b\n  c\n",
    "indent zero": "a: |0\n  b\n",
    "indent ten": "a: |10\n  b\n",
    "two indicators": "a: |++\n  b\n",
    "block less indented": "a: |4\n  b\n c: d\n",
    "comment glued to indicator": "a: |#b\n  c\n",
    "comment behind indicator": "a: > # b\n  c\n",
    "blank lines deeper than the text": "a: |\n     \n  b\n   \n c: d\n",
    # tags, anchors, aliases, directives
    "tag unclosed": "a: !<b c\n",
    "tag handle unknown": "a: !b!c d\n",
    "anchor": "a: &b c\n",
    "anchor without name": "a: & b\n",
    "alias": "a: *b\n",
    "alias without name": "a: *\n",
    "alias to nothing": "a: [*b]\n",
    "two anchors": "a: &b &c d\n",
    "two tags": "a: !!str !!int b\n",
    "anchor on alias": "a: &b *c\n",
    "anchor before list": "a: &b - c\n",
    "directive": "%YAML 1.2\n",
    "directive of a later version": "%YAML 3.0\na: b\n",
    "tag directive": "%TAG ! tag:x,2000:\na: !b c\n",
    "directive inside": "a: b\n%YAML 1.2\nc: d\n",
    "merge": "<<: {a: b}\n",
    # characters that begin no value
    "at": "a: @b\n",
    "backtick": "a: `b`\n",
    "percent": "a: %b\n",
    "bar": "a: |\n b\nc: |x\n",
    "reserved key": "@a: b\n",
    "question": "a: ? b\n",
    # documents
    "two documents": "a: b\n...\nc: d\n",
    "end and text": "a: b\n... c\n",
    "second start": "a: b\n--- c\n",
    # keys
    "twice": "a: b\na: c\n",
    "twice in list": "a: [{b: c, b: d}]\n",
    "twice quoted": "a: b\n'a': c\n",
    "no value": "a:\nb: c\n",
    "no value in list": "a: [b, ]\nc:\n",
    "no item": "a:\n  -\n  - b\n",
    # shape
    "list": "- a\n- b\n",
    "text": "a\n",
    "comment only": "# a\n",
    "cut by a comment": "a: b # c\n",
}


@pytest.mark.parametrize("header", INVALID.values(), ids=INVALID.keys())
def test_f21_a_header_that_yaml_or_we_forbid_is_refused(header):
    found = split_file(f"---\n{header}---\n\nNội dung.\n", file="a.md")
    assert found.findings, found.header.value
    assert all(each.place.file == "a.md" and each.place.line >= 1 for each in found.findings)
    assert all(each.message() and each.fix() for each in found.findings)


def test_f21_they_are_many_and_all_different():
    assert len(set(INVALID.values())) >= 90


VALID = {
    "plain": ("a: b\n", {"a": "b"}),
    "quoted": ("a: \"b: #c\"\n'd': 'it''s'\n", {"a": "b: #c", "d": "it's"}),
    "folded": ("a: >-\n  b\n  c\n\n  d\n", {"a": "b c\nd"}),
    "kept lines": ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
    "lists": (
        "a: [b, c]\nd:\n  - e\n  - f: g\n    h: i\n",
        {"a": ["b", "c"], "d": ["e", {"f": "g", "h": "i"}]},
    ),
    "flow over lines": ("a: [\n  b,\n  c ]\n", {"a": ["b", "c"]}),
    "comment line": ("# x\na: b\n  # y\nc: d\n", {"a": "b", "c": "d"}),
    "plain over lines": ("a: b\n  c\n", {"a": "b c"}),
    "marks inside": ("a: b#c, d - e! & f * g % h @ i | j\n", {"a": "b#c, d - e! & f * g % h @ i | j"}),
    "escapes": ('a: "b\\tc \\u0111 \\\\"\n', {"a": "b\tc đ \\"}),
    "empty text": ("a: ''\n", {"a": ""}),
}


@pytest.mark.parametrize(("header", "value"), VALID.values(), ids=VALID.keys())
def test_f21_what_is_right_is_read_as_it_stands(header, value):
    reading = read_yaml(header, file="a.yml")
    assert reading.findings == []
    assert reading.value == value

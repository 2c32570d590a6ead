"""F70–F76 and F82: drafts, embargoes, marks of secrecy and personal data stay inside."""

import gzip
import io
import shutil
import zipfile
import zlib

import pytest

from bangtin.checks.review import review

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
SECOND = "\n2. Tiếp tục"
WORDS = "bà con"
RELEASE = "release:\n  role: Ban biên tập trang mẫu (không phải cơ quan, tổ chức nào)\n"
CANARY = "con tê giác xanh nhảy qua từng dãy hàng rào gỗ lim cũ kỹ"


@pytest.mark.parametrize("value", ["true", "false", '"co"', "có", "yes"])
@pytest.mark.parametrize("file", [DIRECTIVE, MESSAGE])
def test_f70_there_is_no_key_draft(refused, file, value):
    old = "urgency: hoa-toc" if file == DIRECTIVE else "language: vi"
    refused(file, old, f"‸draft: {value}\n{old}", "Y109")


@pytest.mark.parametrize("key", ["draft_until", "published", "publish", "unlisted", "visibility", "date"])
def test_f71_nor_any_other_switch_of_site_generators(refused, key):
    refused(MESSAGE, "language: vi", f"‸{key}: true\nlanguage: vi", "Y109")


@pytest.mark.parametrize(
    "line", ["Draft: true", "DRAFT: co", "status: draft", "access: noi-bo", 'draft: "co"']
)
def test_f72_no_spelling_of_it_publishes_a_draft(refused, line):
    refused(MESSAGE, "language: vi", f"‸{line}\nlanguage: vi", "Y109")


def hide(content, how: str) -> str:
    """A message that nobody may see, with words that stand nowhere else."""
    text = content.read(MESSAGE).replace("title: ", "title: Bí danh Kỳ Lân ", 1)
    text += f"\n## Hội nghị, sinh hoạt\n\n{CANARY}\n"
    if how == "draft":
        return content.write("data/drafts/messages/2021/ky-lan-mau.md", text)
    if how == "broken draft":
        return content.write(
            "data/drafts/messages/2021/ky-lan-mau.md", text.replace("language: vi", "languag: vi")
        )
    return content.write(
        "data/messages/2021/ky-lan-mau.md", text.replace(RELEASE, f"{RELEASE}  publish: 2030-01-01\n")
    )


def opened(content: bytes) -> bytes:
    """What a reader can make of a file: itself, and what is packed in it."""
    whole = [content]
    for undo in (gzip.decompress, zlib.decompress, lambda raw: zlib.decompress(raw, -15)):
        try:
            whole.append(undo(content))
        except (OSError, EOFError, zlib.error):
            continue
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            whole += [packed.read(name) for name in packed.namelist()]
    return b"".join(whole)


@pytest.mark.parametrize("how", ["draft", "broken draft", "embargo"])
def test_f73_f76_what_waits_leaves_no_trace_in_any_file(content, tree, how):
    assert content.build().published
    before = tree(content.path / "public")
    hide(content, how)
    assert content.build().published
    after = tree(content.path / "public")
    assert after == before
    assert len(after) > 100
    for path, raw in after.items():
        assert "ky-lan" not in path
        plain = opened(raw)
        for word in ("tê giác xanh", "te giac xanh", "Kỳ Lân", "ky-lan-mau"):
            assert word.encode() not in plain, path


def test_f73_it_is_counted_and_nothing_more(content, run_bangtin):
    hide(content, "embargo")
    done = run_bangtin("check", "--root", content.path, "--format", "json")
    assert done.returncode == 0
    assert '"embargoed": 1' in done.stdout
    assert "ky-lan" not in done.stdout + done.stderr


def test_f73_on_its_day_it_is_public(content):
    hide(content, "embargo")
    text = content.read("data/messages/2021/ky-lan-mau.md")
    content.write("data/messages/2021/ky-lan-mau.md", text.replace("2030-01-01", "2026-11-22"))
    assert content.build().published
    assert "Kỳ Lân" in content.page("thong-diep/2021/ky-lan-mau/index.html")


WAITING = "data/messages/2021/ky-lan-mau.md"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"thanh-uy-bao-loc/2021/253-cv-thu#4"', '‸"thanh-uy-bao-loc/2021/253-cv-thu#44"', "L003"),
        ("issuer: ban-bien-tap-trang-mau", "issuer: ‸thanh-uy-bao-loc", "C010"),
        ("“giữ vững tinh thần lạc quan,", "‸“giữ chắc tinh thần lạc quan,", "C003"),
        (WORDS, f"‸{{{{fact:so-to}}}} {WORDS}", "L008"),
    ],
)
def test_f73_what_waits_is_held_against_the_corpus_before_its_day(content, old, new, code):
    """On its day nobody is there to mend it, and the build of that day would stop."""
    hide(content, "embargo")
    assert content.errors() == ()
    place = content.plant(WAITING, old, new)
    assert (code, *place) in content.places()
    assert not content.build().published


def waiting_directive(content, day: str) -> str:
    """A second paper that waits; its number and file are its own."""
    text = content.read(DIRECTIVE).replace("253-CV/ThU", "254-CV/ThU").replace("253 - CV/ThU", "254 - CV/ThU")
    start, end = text.index("source:"), text.index("---\n", 4)
    text = (text[:start] + text[end:]).replace("release:\n", f"release:\n  publish: {day}\n")
    return content.write(DIRECTIVE.replace("253-cv-thu", "254-cv-thu"), text)


@pytest.mark.parametrize(
    ("day", "refused"), [("2029-12-31", False), ("2030-01-01", False), ("2030-01-02", True)]
)
def test_f73_what_waits_may_not_rest_on_what_opens_later(content, day, refused):
    hide(content, "embargo")
    waiting_directive(content, day)
    assert content.errors() == ()
    place = content.plant(WAITING, '"thanh-uy-bao-loc/2021/253', '‸"thanh-uy-bao-loc/2021/254')
    assert content.places() == ([("L002", *place)] if refused else [])


def test_f73_what_waits_changes_nothing_that_is_said_of_the_rest(content):
    before = review(content.load())
    waiting_directive(content, "2030-01-01")
    assert review(content.load()) == before


def test_f62_f73_a_number_that_will_be_given_twice_is_found(content):
    paper = waiting_directive(content, "2030-01-01")
    twin = content.write(paper.replace("254-cv-thu", "254-cv-thu-cong-van"), content.read(paper))
    found = content.errors()
    assert [(each.rule, each.place.file) for each in found] == [("I007", twin)]


STAMPS = [
    ("MẬT", "S101"),
    ("TỐI MẬT", "S101"),
    ("TUYỆT MẬT", "S101"),
    ("**TUYỆT MẬT**", "S101"),
    ("T U Y Ệ T  M Ậ T", "S101"),
    ("TOI MAT", "S101"),
    ("Độ mật: Tối mật", "S102"),
    ("TÀI LIỆU THU HỒI", "S104"),
    ("LƯU HÀNH NỘI BỘ", "S201"),
    ("Lưu hành nội bộ", "S201"),
    ("XEM XONG TRẢ LẠI", "S202"),
    ("DỰ THẢO", "S203"),
    ("DỰ THẢO LẦN 2", "S203"),
    ("TÀI LIỆU HỘI NGHỊ", "S204"),
]


@pytest.mark.parametrize(("stamp", "code"), STAMPS)
@pytest.mark.parametrize(
    ("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, f"\n{WORDS}")], ids=["directive", "message"]
)
def test_f74_a_mark_of_secrecy_is_refused(content, file, old, stamp, code):
    text = content.read(file)
    at = text.index("---\n", 4) + 4
    content.write(file, f"{text[:at]}\n{stamp}\n{text[at:]}")
    line = text[:at].count("\n") + 2
    found = [(each.rule, each.place.file, each.place.line) for each in content.errors()]
    assert (code, file, line) in found
    for finding in content.errors():
        assert stamp not in finding.message() + finding.fix()
    content.write(file, text)
    assert content.errors() == ()


@pytest.mark.parametrize("stamp", ["| MẬT | a |\n|---|---|\n| b | c |", "> TỐI MẬT", "*TỐI MẬT*"])
def test_f74_nor_in_a_cell_a_quotation_or_in_emphasis(content, stamp):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\n{stamp}\n")
    assert content.codes() == ["S101"]


def test_f74_a_key_of_secrecy_says_stop_before_anything_else(content):
    place = content.plant(DIRECTIVE, "urgency: hoa-toc", "‸do_mat: tuyet-mat\nurgency: hoa-toc")
    found = content.places()
    assert ("S103", *place) in found
    assert {code for code, *_ in found} == {"S103", "Y109"}


def test_f74_the_own_number_of_an_internal_paper_is_refused(content):
    place = content.plant(DIRECTIVE, "number: 253-CV/ThU", "number: ‸253-CV/ThU/nb")
    assert ("S205", *place) in content.places()


def test_f74_a_hand_written_page_is_held_to_the_same(content, root):
    page = (root / "docs" / "lien-he.md").read_text(encoding="utf-8")
    content.write("docs/lien-he.md", f"{page}\nTUYỆT MẬT\n")
    assert ("S101", "docs/lien-he.md", page.count("\n") + 2, 1) in content.places()


@pytest.mark.parametrize(
    "text",
    [
        "góp ý dự thảo luật đến hết tháng 8",
        "bảo vệ bí mật nhà nước",
        "mật độ dân cư, mật ong rừng, bảo mật thông tin",
        "tài liệu hội nghị được gửi trước",
        "Quốc hội thảo luận dự thảo Nghị quyết.",
        "tài liệu lưu hành nội bộ không được đăng",
    ],
)
def test_f74_words_in_a_sentence_are_no_marks(content, text):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\n{text}\n")
    assert content.errors() == ()


@pytest.mark.parametrize("how", ["draft", "embargo"])
def test_f75_a_public_page_may_not_cite_or_link_what_waits(content, how):
    text = content.read(DIRECTIVE).replace("number: 253-CV/ThU", "number: 900-CV/ThU")
    text = text[: text.index("source:")] + text[text.index("---\n", 4) :]
    if how == "draft":
        content.write("data/drafts/directives/thanh-uy-bao-loc/2021/900-cv-thu.md", text)
    else:
        waiting = text.replace(RELEASE, f"{RELEASE}  publish: 2030-01-01\n")
        content.write("data/directives/thanh-uy-bao-loc/2021/900-cv-thu.md", waiting)
    assert content.errors() == ()
    place = content.plant(MESSAGE, "253-cv-thu#4", '253-cv-thu#4"\n  - ‸"thanh-uy-bao-loc/2021/900-cv-thu#4')
    assert ("L002", *place) in content.places()
    content.plant(MESSAGE, '\n  - "thanh-uy-bao-loc/2021/900-cv-thu#4"', "")
    assert content.build().published
    content.plant(MESSAGE, WORDS, f"[xem](/van-ban/thanh-uy-bao-loc/2021/900-cv-thu/) {WORDS}")
    outcome = content.build()
    assert not outcome.published
    assert {"G001", "G201"} & {each.rule for each in outcome.findings}


@pytest.mark.parametrize("how", ["draft", "embargo"])
@pytest.mark.parametrize(
    "words", [CANARY, "Bí danh Kỳ Lân {title}", "ky-lan-mau"], ids=["words", "title", "name"]
)
def test_f75_a_hand_written_page_may_not_hold_its_title_or_words(content, root, how, words):
    shutil.copytree(root / "docs", content.path / "docs", ignore=shutil.ignore_patterns("_dev"))
    title = content.read(MESSAGE).partition("title: ")[2].partition("\n")[0]
    page = content.read("docs/lien-he.md")
    hide(content, how)
    content.write("docs/lien-he.md", f"{page}\nXem {words.format(title=title)} sắp tới.\n")
    outcome = content.build()
    assert not outcome.published
    assert {each.rule for each in outcome.findings} <= {"G201", "G202"}
    content.write("docs/lien-he.md", page)
    assert content.build().published


PERSONAL = [
    ("Số căn cước: 068203000001", "N101"),
    ("CMND số 250123456", "N102"),
    ("gọi 0912 345 678", "N103"),
    ("điện thoại +84 912345678", "N103"),
    ("thư: nguyenvana@gmail.com", "N108"),
    ("xe biển số 49A-123.45", "N105"),
    ("facebook.com/nguyen.van.a.123", "N109"),
]


@pytest.mark.parametrize(("text", "code"), PERSONAL)
@pytest.mark.parametrize("file", [DIRECTIVE, MESSAGE])
def test_f82_personal_identifiers_are_refused_and_not_repeated(content, file, text, code):
    original = content.read(file)
    content.write(file, f"{original}\n{text}\n")
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line) == (code, file, original.count("\n") + 2)
    assert not any(word in finding.message() for word in text.split() if any(sign.isdigit() for sign in word))
    content.write(file, original)
    assert content.errors() == ()


def test_f82_a_waiver_lets_one_through_for_a_time(content):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\nĐường dây nóng của đội trực: 0912 345 678.\n")
    assert content.codes() == ["N103"]
    waiver = "{rule: N103, reason: Số trực, role: Ban, from: 2026-11-01, until: 2027-10-31}"
    content.plant(DIRECTIVE, "waivers:\n", f"waivers:\n  - {waiver}\n")
    assert content.errors() == ()
    content.plant(DIRECTIVE, "until: 2027-10-31", "until: 2026-11-21")
    assert content.codes() == ["N103"]


def test_f82_no_waiver_covers_secrecy(content):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\n\nTUYỆT MẬT\n")
    waiver = "waivers:\n  - {rule: S101, reason: a, role: Ban, from: 2026-11-01, until: 2027-10-31}\n"
    content.plant(DIRECTIVE, "urgency: hoa-toc\n", f"urgency: hoa-toc\n{waiver}")
    assert "S101" in content.codes()


def test_f82_a_listed_contact_of_a_body_is_no_finding(content):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\nĐường dây nóng: 0912 345 678.\n")
    assert content.codes() == ["N103"]
    content.plant("data/publication.yml", "sample:", "contact: {phone: 0912 345 678}\nsample:")
    assert content.errors() == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bà Nguyễn Thị B dương tính với SARS-CoV-2.", "N201"),
        ("Ông Trần Văn C, trú tại số 12 đường Trần Phú, phường 1.", "N203"),
        ("Cháu Lê Thị D, sinh năm 2015, học sinh lớp 1.", "N204"),
    ],
)
def test_f82_what_may_be_about_a_person_is_pointed_out_and_does_not_stop(content, text, code):
    original = content.read(DIRECTIVE)
    content.write(DIRECTIVE, f"{original}\n{text}\n")
    assert content.errors() == ()
    assert code in {each.rule for each in content.warnings()}
    content.write(DIRECTIVE, original)
    assert content.warnings() == ()

"""An officer takes back what was published: the page stays with a notice, or only a tombstone does."""

import pytest

MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
KEY = "2021/giu-vung-tinh-than"
PAPER = "thanh-uy-bao-loc/2021/253-cv-thu"
DIRECTIVE = f"data/directives/{PAPER}.md"
ROLE = ("--role", "Ban biên tập trang mẫu")
WHY = ("--reason", "Đăng nhầm  bản")


@pytest.fixture
def bangtin(run_bangtin, content_root):
    def run(*arguments):
        return run_bangtin(*arguments, "--root", content_root, cwd=content_root)

    return run


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        (KEY, MESSAGE),
        (MESSAGE.replace("/", "\\"), MESSAGE),
        (PAPER, DIRECTIVE),
        (f"https://bang-tin.example/van-ban/{PAPER}/#4", DIRECTIVE),
        ("253 cv thu", DIRECTIVE),
    ],
)
def test_any_name_of_a_document_withdraws_it(bangtin, content_root, typed, file):
    done = bangtin("withdraw", typed, *ROLE, *WHY)
    assert done.returncode == 0, done.stderr
    assert "Trang vẫn còn, kèm thông báo." in done.stdout
    text = (content_root / file).read_text(encoding="utf-8")
    assert "  role: Ban biên tập trang mẫu\n  reason: Đăng nhầm bản\n" in text


def test_a_withdrawn_paper_keeps_its_page_with_the_notice_and_messages_rest(bangtin, content_root):
    assert bangtin("withdraw", PAPER, *ROLE, *WHY).returncode == 0
    assert bangtin("build").returncode == 0
    page = (content_root / f"public/van-ban/{PAPER}/index.html").read_text(encoding="utf-8")
    assert '<strong class="bt-state__name">Đã thu hồi</strong> khỏi trang này từ ngày' in page
    assert "Lý do: Đăng nhầm bản" in page
    assert "Quyết tâm thực hiện công tác phòng, chống dịch" in page


def test_withdrawing_twice_changes_nothing_more(bangtin, content_root):
    bangtin("withdraw", KEY, *ROLE, *WHY)
    once = (content_root / MESSAGE).read_bytes()
    again = bangtin("withdraw", KEY, *ROLE, *WHY)
    assert (again.returncode, (content_root / MESSAGE).read_bytes()) == (0, once)
    assert "đã thu hồi từ trước" in again.stdout
    other = bangtin("withdraw", KEY, *ROLE, "--reason", "Khác")
    assert (other.returncode, (content_root / MESSAGE).read_bytes()) == (2, once)


def test_what_is_removed_leaves_a_tombstone_and_no_word_of_its_text(bangtin, content_root, tree):
    done = bangtin("withdraw", PAPER, "--role", "Thành ủy Mẫu", "--remove", "dang-nham")
    assert done.returncode == 0, done.stderr
    assert "Lịch sử git" in done.stdout
    assert not list((content_root / "data/directives").rglob("253*"))
    built = bangtin("build")
    assert built.returncode == 0, built.stdout
    site = tree(content_root / "public")
    stone = site[f"van-ban/{PAPER}/index.html"].decode()
    assert "Nội dung đã được gỡ" in stone
    assert "do đăng nhầm. Nơi quyết định: Thành ủy Mẫu." in stone
    told = [
        path for path, content in site.items() if "phân công cán bộ, công chức, viên chức".encode() in content
    ]
    assert told == []
    assert f'"/van-ban/{PAPER}/" "/van-ban/{PAPER}/index.html";' in site["_server/nginx-gone.map"].decode()
    again = bangtin("withdraw", PAPER, "--role", "Thành ủy Mẫu", "--remove", "dang-nham")
    assert (again.returncode, "đã gỡ từ trước" in again.stdout) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((KEY, *ROLE), "Chưa ghi lý do thu hồi"),
        ((KEY, "--role", "  ", *WHY), "Chưa ghi chức danh quyết định"),
        ((KEY, *ROLE, *WHY, "--remove", "phap-luat"), "Chỉ ghi một"),
        (("2021/giu-vung-tinh-thang", *ROLE, *WHY), "Gần nhất là “2021/giu-vung-tinh-than”"),
        (("../../../etc/passwd", *ROLE, *WHY), "Không có văn bản hay thông điệp"),
    ],
)
def test_what_is_missing_or_unknown_is_one_line_and_changes_nothing(
    bangtin, content_root, tree, arguments, says
):
    before = tree(content_root / "data")
    done = bangtin("withdraw", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert tree(content_root / "data") == before


def test_a_fault_elsewhere_keeps_nothing_from_being_withdrawn(bangtin, content_root, change):
    change(content_root / DIRECTIVE, "issued: 2021-08-09", "issued: 2021-02-31")
    assert bangtin("withdraw", KEY, *ROLE, *WHY).returncode == 0


def test_in_english(bangtin):
    assert "is withdrawn. Its page stays" in bangtin("withdraw", KEY, *ROLE, *WHY, "--lang", "en").stdout

"""An officer's day on the command line: new, check, release, build; a site of one's own."""

import json

import pytest

MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
DRAFT = "data/drafts/messages/2021/cung-chung-tay.md"
TEXT = "Mong bà con giữ vững tinh thần lạc quan, cùng chung tay ngăn chặn, đẩy lùi dịch bệnh.\n"
ROLE = ("--role", "Ban biên tập trang mẫu", "--basis", "Bài thử của phần mềm: ví dụ #1")


@pytest.fixture
def bangtin(run_bangtin, content_root):
    def run(*arguments):
        return run_bangtin(*arguments, "--root", content_root, cwd=content_root)

    return run


@pytest.fixture
def draft(bangtin, content_root):
    made = bangtin(
        *("new", "message", "--title", "Cùng chung tay", "--issuer", "ban-bien-tap-trang-mau"),
        *("--from", "2021-08-12", "--cites", "thanh-uy-bao-loc/2021/253-cv-thu#4", "--audience", "nhan-dan"),
    )
    assert made.returncode == 0, made.stderr
    assert DRAFT in made.stdout
    return content_root / DRAFT


def test_a_new_draft_says_what_is_still_to_be_written(bangtin, draft):
    checked = bangtin("check", DRAFT)
    assert checked.returncode == 1
    assert DRAFT in checked.stdout
    assert "Cách sửa" in checked.stdout


def test_a_draft_with_faults_is_not_released(bangtin, draft, content_root):
    refused = bangtin("release", DRAFT, *ROLE)
    assert refused.returncode == 1
    assert draft.exists()
    assert not (content_root / "data/messages/2021/cung-chung-tay.md").exists()


def test_a_finished_draft_is_released_and_published(bangtin, draft, content_root):
    draft.write_text(draft.read_text(encoding="utf-8") + TEXT, encoding="utf-8")
    assert bangtin("check", DRAFT).stdout.startswith("0 lỗi, 0 lưu ý")
    released = bangtin("release", DRAFT, *ROLE)
    assert released.returncode == 0, released.stderr
    assert not draft.exists()
    assert bangtin("build").returncode == 0
    page = content_root / "public/thong-diep/2021/cung-chung-tay/index.html"
    assert "Bài thử của phần mềm: ví dụ #1" in page.read_text(encoding="utf-8")


def test_a_path_typed_with_backslashes_means_the_same(bangtin, draft):
    assert bangtin("check", DRAFT.replace("/", "\\")).returncode == 1


def test_check_as_json_names_place_rule_and_remedy(bangtin, change, content_root):
    change(content_root / MESSAGE, "title: ", "tilte: ")
    answer = json.loads(bangtin("check", "--format", "json").stdout)
    (finding,) = answer["findings"]
    assert finding["file"] == MESSAGE
    assert (finding["line"], finding["column"], finding["rule"], finding["level"]) == (2, 1, "Y109", "error")
    assert "“title”" in finding["message"]
    assert finding["fix"]
    assert answer["summary"] == {"errors": 1, "warnings": 0, "files": 9, "drafts": 0, "embargoed": 0}


def test_check_for_a_forge_is_one_annotation_a_finding(bangtin, change, content_root):
    change(content_root / MESSAGE, "title: ", "tilte: ")
    (line,) = bangtin("check", "--format", "github").stdout.splitlines()
    assert line.startswith(f"::error file={MESSAGE},line=2,col=1,title=Y109::")


def test_check_in_english(bangtin, change, content_root):
    change(content_root / MESSAGE, "title: ", "tilte: ")
    assert "There is no entry “tilte”. The nearest is “title”." in bangtin("check", "--lang", "en").stdout


def test_a_site_of_ones_own_checks_and_builds(run_bangtin, tmp_path):
    folder = tmp_path / "trang moi"
    made = run_bangtin(
        *("init", folder, "--publisher", "Văn phòng Mẫu", "--site-name", "Bảng tin Mẫu"),
        *("--site-url", "https://mau.example/"),
    )
    assert made.returncode == 0, made.stderr
    assert run_bangtin("check", "--root", folder).returncode == 0
    assert run_bangtin("build", "--root", folder).returncode == 0
    home = (folder / "public/index.html").read_text(encoding="utf-8")
    assert "Bảng tin Mẫu" in home
    assert "TRANG MẪU" not in home


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("check", "--root", "/khong-co"), 3),
        (("check", "--as-of", "31/2/2021"), 2),
        (("khong-co-lenh",), 2),
        (("resolve", "253 cv thu"), 0),
        (("--version",), 0),
    ],
)
def test_exit_status(run_bangtin, content_root, arguments, status):
    assert run_bangtin(*arguments, cwd=content_root).returncode == status


@pytest.mark.parametrize(
    "typed", ["253-CV/ThU", "253 cv thu", "số 253", "công văn 253", "cv253", "253 - CV / THU"]
)
def test_any_spelling_of_a_number_finds_the_directive(bangtin, typed):
    answer = json.loads(bangtin("resolve", typed, "--format", "json").stdout)
    assert answer["state"] == "found"
    assert [each["id"] for each in answer["results"]] == ["thanh-uy-bao-loc/2021/253-cv-thu"]


@pytest.mark.parametrize("typed", ["253-CV/ThU", "253 cv thu", "chong dich"])
def test_search_puts_the_directive_first(bangtin, typed):
    answer = json.loads(bangtin("search", typed, "--format", "json").stdout)
    assert answer["query"] == typed
    assert answer["results"][0]["id"] == "thanh-uy-bao-loc/2021/253-cv-thu"


def test_a_second_search_is_answered_from_the_cache_and_a_damaged_cache_is_made_anew(bangtin, content_root):
    first = bangtin("search", "đoàn kết", "--format", "json").stdout
    assert bangtin("search", "đoàn kết", "--format", "json").stdout == first
    for kept in (content_root / ".bangtin/search").glob("*.zip"):
        kept.write_bytes(kept.read_bytes()[:100])
    assert bangtin("search", "đoàn kết", "--format", "json").stdout == first

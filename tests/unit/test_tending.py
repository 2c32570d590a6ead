"""An officer keeps messages true: holds them, looks at them again, confirms them."""

import pytest

MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
KEY = "2021/giu-vung-tinh-than"
OTHER = "data/messages/2021/dang-vien-ben-bi-doan-ket.md"
PAPER = "thanh-uy-bao-loc/2021/253-cv-thu"
DIRECTIVE = f"data/directives/{PAPER}.md"
ROLE = ("--role", "Ban biên tập trang mẫu")


@pytest.fixture
def bangtin(run_bangtin, content_root):
    def run(*arguments):
        return run_bangtin(*arguments, "--root", content_root, cwd=content_root)

    return run


@pytest.fixture
def text_of(content_root):
    return lambda file=MESSAGE: (content_root / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        KEY,
        MESSAGE,
        MESSAGE.replace("/", "\\"),
        f"thong-diep/{KEY}/",
        f"https://bang-tin.example/thong-diep/{KEY}/#can-cu",
    ],
)
def test_a_message_is_held_by_any_of_its_names_and_nothing_else_in_it_changes(bangtin, text_of, typed):
    before = text_of()
    held = bangtin("hold", typed, "--because", "Chờ  xem lại: số liệu")
    assert held.returncode == 0, held.stderr
    assert f"Đã tạm ngừng {KEY}" in held.stdout
    header, found, rest = text_of().partition("held:\n")
    assert found
    assert rest.splitlines()[1] == '  because: "Chờ xem lại: số liệu"'
    assert header + rest.split("\n", 2)[2] == before


def test_holding_twice_changes_nothing_more(bangtin, text_of):
    bangtin("hold", KEY, "--because", "Chờ xem lại")
    once = text_of()
    again = bangtin("hold", KEY, "--because", "Chờ xem lại")
    assert again.returncode == 0
    assert "đã tạm ngừng từ trước" in again.stdout
    assert text_of() == once


def test_a_new_reason_keeps_the_first_day(bangtin, text_of, change, content_root):
    change(
        content_root / MESSAGE, "language: vi\n", "language: vi\nheld: {since: 2021-08-15, because: Chờ}\n"
    )
    assert bangtin("hold", KEY, "--because", "Chờ văn bản mới").returncode == 0
    assert "held:\n  since: 2021-08-15\n  because: Chờ văn bản mới\n" in text_of()


@pytest.mark.parametrize("ground", [PAPER, f"{PAPER}#1", "253 cv thu", DIRECTIVE, f"van-ban/{PAPER}/#1"])
def test_all_that_rest_on_a_ground_are_held_in_one_command(bangtin, text_of, content_root, ground):
    done = bangtin("hold", "--resting-on", ground)
    assert done.returncode == 0, done.stderr
    held = {file.stem for file in (content_root / "data/messages").rglob("*.md") if "held:" in text_of(file)}
    assert len(held) == done.stdout.count("Đã tạm ngừng")
    assert ("giu-vung-tinh-than" in held) is ("#1" not in ground)
    assert "quyet-tam-phong-chong-dich" in held
    assert "because: Chờ đối chiếu lại với 253-CV/ThU" in text_of(
        "data/messages/2021/quyet-tam-phong-chong-dich.md"
    )


def test_a_held_message_leaves_the_site_and_its_page_says_why(bangtin, content_root):
    assert bangtin("hold", KEY, "--because", "Chờ xem lại lời văn").returncode == 0
    assert bangtin("build").returncode == 0
    public = content_root / "public"
    page = (public / f"thong-diep/{KEY}/index.html").read_text(encoding="utf-8")
    assert "Chờ xem lại lời văn" in page
    assert "data-copy" not in page
    assert KEY not in (public / "thong-diep/index.html").read_text(encoding="utf-8")
    assert "Tạm ngừng sử dụng" in (public / "feeds/all.rss").read_text(encoding="utf-8")
    for text in (public / f"thong-diep/{KEY}").glob("*.txt"):
        assert text.read_text(encoding="utf-8").startswith("[MẪU] Thông điệp này tạm ngừng sử dụng")


def test_a_changed_text_stops_the_build_until_somebody_confirms(bangtin, change, content_root, text_of):
    change(content_root / DIRECTIVE, "3. Đối với các đồng chí", "3. Đối với mọi đồng chí")
    assert bangtin("check").returncode == 0
    change(content_root / DIRECTIVE, "đưa thành phố nói riêng", "đưa cả thành phố nói riêng")
    stopped = bangtin("build")
    assert stopped.returncode == 1
    assert stopped.stderr.count("C006") == 8
    messages = [f"2021/{file.stem}" for file in sorted((content_root / "data/messages/2021").glob("*.md"))]
    wrong = bangtin("confirm", "2021/som-tro-lai-on-dinh", *ROLE)
    assert wrong.returncode == 1  # it quotes the words that were changed
    assert "C003" in wrong.stderr
    rest = [each for each in messages if each != "2021/som-tro-lai-on-dinh"]
    assert bangtin("confirm", *rest, *ROLE).returncode == 0
    assert bangtin("hold", "2021/som-tro-lai-on-dinh", "--because", "Chờ viết lại").returncode == 0
    assert bangtin("build").returncode == 0


def test_confirming_lifts_a_hold_and_twice_is_once(bangtin, text_of):
    before = text_of()
    bangtin("hold", KEY, "--because", "Chờ xem lại")
    done = bangtin("confirm", KEY, *ROLE)
    assert done.returncode == 0, done.stderr
    assert "held:" not in text_of()
    after = text_of()
    assert after.split("confirmed:")[0] == before.split("confirmed:")[0]
    again = bangtin("confirm", KEY, *ROLE)
    assert "đã được ghi" in again.stdout
    assert text_of() == after


def test_what_no_confirmation_can_mend_is_said(bangtin, change, content_root):
    change(
        content_root / DIRECTIVE, "effect:\n", "effect:\n  closed:\n    date: 2021-08-15\n    reason: done\n"
    )
    done = bangtin("confirm", KEY, *ROLE)
    assert done.returncode == 0
    assert f"{KEY} vẫn tạm ngừng: văn bản làm căn cứ đã thay đổi" in done.stdout
    assert "viết thông điệp mới" in done.stdout


def test_a_message_that_is_over_is_neither_held_nor_confirmed(bangtin, change, content_root, text_of):
    change(content_root / MESSAGE, "  from: 2021-08-10\n", "  from: 2021-08-10\n  until: 2021-08-12\n")
    change(content_root / "data/vocabulary/channels.yml", "    segments: 2", "    segments: 3")
    before = text_of()
    assert "không còn được sử dụng" in bangtin("hold", KEY, "--because", "Chờ").stdout
    assert "không còn được sử dụng" in bangtin("confirm", KEY, *ROLE).stdout
    assert text_of() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("hold", "2021/giu-vung", "--because", "x"), "Gần nhất là “2021/giu-vung-tinh-than”."),
        (("hold",), "Ghi địa chỉ thông điệp"),
        (("hold", KEY), "Chưa ghi vì sao tạm ngừng"),
        (("hold", KEY, "--because", "  "), "Chưa ghi vì sao tạm ngừng"),
        (("hold", "--resting-on", "999-CV/ThU"), "Không rõ “999-CV/ThU” là gì"),
        (("confirm", KEY, "--role", " "), "Chưa ghi chức danh"),
        (("confirm", "2021/khong-co", *ROLE), "Không có thông điệp “2021/khong-co”"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(bangtin, text_of, arguments, said):
    before = text_of()
    refused = bangtin(*arguments)
    assert refused.returncode == 2
    assert said in refused.stderr
    assert text_of() == before


def test_a_message_that_cannot_be_read_is_named(bangtin, change, content_root):
    change(content_root / MESSAGE, "title: ", "tilte: ")
    refused = bangtin("hold", KEY, "--because", "x")
    assert refused.returncode == 2
    assert "còn lỗi nên chưa ghi được" in refused.stderr


def test_in_english(bangtin):
    assert f"Held {KEY}" in bangtin("hold", KEY, "--because", "x", "--lang", "en").stdout


def test_windows_line_ends_stay(bangtin, content_root):
    file = content_root / MESSAGE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert bangtin("hold", KEY, "--because", "Chờ").returncode == 0
    content = file.read_bytes()
    assert b"held:\r\n" in content
    assert content.count(b"\n") == content.count(b"\r\n")


def test_a_release_remembers_what_the_message_rests_on(bangtin, content_root, text_of):
    draft = "data/drafts/messages/2021/cung-chung-tay.md"
    bangtin(
        *("new", "message", "--title", "Cùng chung tay", "--issuer", "ban-bien-tap-trang-mau"),
        *("--from", "2021-08-12", "--cites", f"{PAPER}#4", "--audience", "nhan-dan"),
    )
    with (content_root / draft).open("a", encoding="utf-8") as file:
        file.write("Mong bà con giữ vững tinh thần lạc quan.\n")
    released = bangtin("release", draft, *ROLE, "--basis", "Bài thử")
    assert released.returncode == 0, released.stderr
    text = text_of("data/messages/2021/cung-chung-tay.md")
    digest = text_of(OTHER).split(f"{PAPER}#4: ")[1].split("\n")[0]
    assert f"confirmed:\n  date: {text.split('  date: ')[1][:10]}\n  role: Ban biên tập trang mẫu\n" in text
    assert f"{PAPER}#4: {digest}" in text
    assert bangtin("check").stdout.startswith("0 lỗi, 0 lưu ý")

"""The harness sees what it must see: a test that rests on it can fail."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"
PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title>
<link rel="icon" href="data:,"></head>
<body><main><h1>Trang thử</h1>{}</main></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE.format("<p>Chào bạn.</p>"), encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE.format("<p>Không có trang này.</p>"), encoding="utf-8")
    return tmp_path


def write(folder: Path, body: str) -> None:
    (folder / "index.html").write_text(PAGE.format(body), encoding="utf-8")


def test_good_page_has_no_fault(folder, site_server, visit, axe_violations):
    seen = visit(site_server(folder) + "/")
    assert seen.page.inner_text("p") == "Chào bạn."
    assert axe_violations(seen.page) == []
    assert seen.faults() == []


def test_axe_finds_a_picture_without_words(folder, site_server, visit, axe_violations):
    write(folder, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    found = axe_violations(visit(site_server(folder) + "/").page)
    assert [line.partition(":")[0] for line in found] == ["image-alt"]


def test_request_to_another_host_is_seen(folder, site_server, visit):
    write(folder, '<img alt="" src="http://another.example/pixel.png">')
    assert visit(site_server(folder) + "/").off_origin == ["request http://another.example/pixel.png"]


def test_policy_violation_is_seen(folder, site_server, visit):
    (folder / "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}\n", encoding="utf-8")
    write(folder, '<p style="color: red">Đỏ</p>')
    seen = visit(site_server(folder) + "/")
    assert [line.partition(" ")[0] for line in seen.csp_violations] == ["style-src-attr"]


def test_script_error_is_seen(folder, site_server, visit):
    write(folder, "<script>khong_co()</script>")
    assert any("khong_co" in line for line in visit(site_server(folder) + "/").console_errors)


def test_cookie_is_seen(folder, site_server, visit):
    write(folder, "<script>document.cookie = 'dau=1'</script>")
    assert visit(site_server(folder) + "/").faults() == ["cookie dau"]


def test_site_stands_under_a_prefix_and_nowhere_else(folder, site_server, visit):
    address = site_server(folder, "/bang-tin")
    assert visit(address + "/").page.inner_text("p") == "Chào bạn."
    with pytest.raises(urllib.error.HTTPError, match="404") as missing:
        urllib.request.urlopen(address.removesuffix("/bang-tin") + "/")
    missing.value.close()


def test_unknown_address_shows_the_sites_own_page(folder, site_server):
    with pytest.raises(urllib.error.HTTPError, match="404") as missing:
        urllib.request.urlopen(site_server(folder) + "/van-ban/khong-co/")
    assert "Không có trang này." in missing.value.read().decode()
    missing.value.close()


def test_headers_follow_their_paths(folder, site_server):
    (folder / "_headers").write_text(
        "/*\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: immutable\n", encoding="utf-8"
    )
    (folder / "assets").mkdir()
    (folder / "assets" / "a.css").write_text("p { color: black }", encoding="utf-8")
    with urllib.request.urlopen(site_server(folder) + "/assets/a.css") as asset:
        assert asset.headers["X-Content-Type-Options"] == "nosniff"
        assert asset.headers["Cache-Control"] == "immutable"
    with urllib.request.urlopen(site_server(folder) + "/") as page:
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Cache-Control"] is None

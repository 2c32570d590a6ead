"""The live preview: what an officer sees while writing."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
PAGE = "thong-diep/2021/giu-vung-tinh-than/"


@pytest.fixture
def served(content_root, root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "bangtin",
            "serve",
            "--root",
            str(content_root),
            "--port",
            str(port),
            "--drafts",
        ],
        env={**os.environ, "PYTHONPATH": str(root / "scripts"), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(10)


def test_a_saved_file_reloads_the_page(served, content_root, change, browser):
    page = browser.new_page()
    page.goto(served + PAGE)
    assert page.locator("h1").inner_text().startswith("Giữ vững tinh thần")
    change(content_root / MESSAGE, "title: Giữ vững", "title: Cùng giữ vững")
    page.get_by_role("heading", name="Cùng giữ vững").first.wait_for(timeout=20000)
    page.close()


def test_a_broken_file_shows_its_findings_above_the_last_good_page(served, content_root, change, browser):
    page = browser.new_page()
    page.goto(served + PAGE)
    change(content_root / MESSAGE, "title: Giữ vững", "tilte: Giữ vững")
    page.wait_for_selector("[role=alert]", timeout=20000)
    assert f"{MESSAGE}:2:1" in page.locator("[role=alert]").inner_text()
    assert page.locator("h1").inner_text().startswith("Giữ vững tinh thần")
    change(content_root / MESSAGE, "tilte: Giữ vững", "title: Giữ vững")
    page.wait_for_selector("[role=alert]", state="detached", timeout=20000)
    page.close()


def test_a_draft_is_shown_only_in_the_preview_and_says_so(served, content_root, browser):
    draft = content_root / "data/drafts/messages/2021/ban-thu.md"
    draft.parent.mkdir(parents=True)
    text = (content_root / MESSAGE).read_text(encoding="utf-8")
    draft.write_text(text.replace("title: Giữ vững tinh thần", "title: Bản thử"), encoding="utf-8")
    page = browser.new_page()
    page.goto(served + "thong-diep/")
    page.get_by_text("Bản thử").first.wait_for(timeout=20000)
    page.goto(served + "thong-diep/2021/ban-thu/")
    assert "BẢN NHÁP" in page.locator("body").inner_text()
    page.close()


def test_nothing_outside_the_preview_is_served(served):
    request = urllib.request.Request(served + "../../data/publication.yml")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(request)

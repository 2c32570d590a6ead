"""The publishing recipes do what the guide says: nginx is run, the rest is read."""

import gzip
import os
import re
import subprocess
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from nginx_server import ask, configure, serve

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
CHECKS = ROOT / ".github" / "workflows" / "check.yml"
RECIPES = [
    DEPLOY / "github-pages" / ".github" / "workflows" / "publish.yml",
    DEPLOY / "forgejo" / ".forgejo" / "workflows" / "publish.yml",
    DEPLOY / "gitlab-pages" / ".gitlab-ci.yml",
]
FOR_EVER = "public, max-age=31536000, immutable"
ASSET = "/assets/styles/site.0123456789.css"
LONG = f"/van-ban/{'dai-' * 50}/"
OLD_ASSET = "/assets/search/w-3-abcdef.json"


# nginx


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A small site and, beside it, the generation before it."""
    folder = tmp_path_factory.mktemp("nginx")
    files = {
        "public/index.html": "<title>Trang chủ</title>" + "Bảng tin. " * 200,
        "public/404.html": "<title>Không có trang này</title>",
        "public/van-ban/index.html": "<title>Văn bản</title>",
        "public/van-ban/mau/index.md": "Điều 1. Mẫu",
        "public/van-ban/mau/tep.exe": "MZ",
        "public/feeds/all.json": "{}",
        "public/feeds/all.rss": "<rss/>",
        "public/_headers": "/*",
        "public/_redirects": "/a /b 301",
        "public/_server/nginx-moved.map": f'"/van-ban/cu/" "/van-ban/mau/";\n"{LONG}" "/van-ban/mau/";\n',
        "public/_server/nginx-gone.map": '"/van-ban/go/" "/van-ban/go/index.html";\n',
        "public/van-ban/go/index.html": "<title>Đã gỡ</title>",
        "public/van-ban/cu/index.html": "<title>Đã chuyển</title>",
        "public/.git/config": "[core]",
        f"public{ASSET}": "p{}",
        f"public.twin{OLD_ASSET}": "{}",
        "public.twin/thong-diep/da-go/index.html": "<title>Đã gỡ</title>",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def nginx(site: Path) -> Iterator[int]:
    """nginx serves the small site; its port."""
    with serve(site) as port:
        yield port


def recipe_headers() -> dict[str, str]:
    """The headers that the recipe sends with every answer, Cache-Control apart."""
    recipe = (DEPLOY / "nginx" / "bang-tin.conf").read_text(encoding="utf-8")
    return dict(re.findall(r'^ +add_header ([\w-]+) "([^"]+)" always;$', recipe, re.MULTILINE))


def test_recipe_sends_what_the_sites_own_headers_file_asks_for(sample_site):
    lines = (sample_site / "_headers").read_text(encoding="utf-8").split("\n\n")[0].splitlines()
    assert lines[0] == "/*"
    asked = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert asked.pop("X-Robots-Tag") == "noindex"  # for a sample only; a comment of the recipe says so
    assert asked.items() <= recipe_headers().items()
    assert {"X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy"} <= asked.keys()


@pytest.mark.nginx
def test_nginx_takes_the_recipe_without_a_warning(site):
    done = subprocess.run([*configure(site, 8099), "-t"], capture_output=True, text=True, check=True)
    assert not re.search(r"\[(warn|error|emerg)\]", done.stderr)


@pytest.mark.nginx
@pytest.mark.parametrize("path", ["/", "/van-ban/", "/van-ban", ASSET, "/khong-co/", "/feeds/all.json"])
def test_every_answer_carries_the_headers_that_protect(nginx, path):
    _, headers, _ = ask(nginx, path)
    assert recipe_headers().items() <= headers.items()
    assert headers["Server"] == "nginx"
    assert "Set-Cookie" not in headers


@pytest.mark.nginx
def test_name_with_a_digest_is_kept_for_ever_and_a_page_for_a_minute(nginx):
    assert ask(nginx, ASSET)[1]["Cache-Control"] == FOR_EVER
    assert ask(nginx, "/")[1]["Cache-Control"] == "public, max-age=60"


@pytest.mark.nginx
def test_page_of_the_last_generation_still_finds_its_assets(nginx):
    status, headers, _ = ask(nginx, OLD_ASSET)
    assert (status, headers["Cache-Control"]) == (200, FOR_EVER)


@pytest.mark.nginx
def test_page_of_the_last_generation_is_gone(nginx):
    assert ask(nginx, "/thong-diep/da-go/")[0] == 404


@pytest.mark.nginx
@pytest.mark.parametrize(
    "path",
    [
        "/khong-co/",
        "/assets/styles/site.9999999999.css",
        "/van-ban/mau/",
        "/_headers",
        "/.git/config",
        "/_redirects",
        "/_server/nginx-moved.map",
    ],
)
def test_what_is_not_there_gets_the_sites_own_page_and_is_not_kept(nginx, path):
    status, headers, body = ask(nginx, path)
    assert status == 404
    assert "Không có trang này" in body.decode("utf-8")
    assert headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.nginx
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/van-ban/mau/index.md", "text/markdown; charset=utf-8"),
        ("/feeds/all.rss", "application/xml; charset=utf-8"),
        ("/feeds/all.json", "application/feed+json"),
        (OLD_ASSET, "application/json"),
        ("/van-ban/mau/tep.exe", "application/octet-stream"),
    ],
)
def test_each_file_is_called_what_it_is(nginx, path, kind):
    assert ask(nginx, path)[1]["Content-Type"] == kind


@pytest.mark.nginx
def test_folder_without_its_slash_leads_to_the_page_on_any_host(nginx):
    status, headers, _ = ask(nginx, "/van-ban", Host="sau-may-chu-khac.example")
    assert (status, headers["Location"]) == (301, "/van-ban/")


@pytest.mark.nginx
@pytest.mark.parametrize("path", ["/van-ban/cu/", LONG])
def test_what_has_moved_leads_to_its_new_address_for_ever(nginx, path):
    status, headers, _ = ask(nginx, path)
    assert (status, headers["Location"]) == (301, "/van-ban/mau/")


@pytest.mark.nginx
def test_what_was_removed_is_gone_and_shows_its_tombstone(nginx):
    status, headers, body = ask(nginx, "/van-ban/go/")
    assert (status, body.decode("utf-8")) == (410, "<title>Đã gỡ</title>")
    assert recipe_headers().items() <= headers.items()


@pytest.mark.nginx
def test_a_site_of_before_without_maps_is_served_as_well(site, tmp_path):
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "index.html").write_text("cũ", encoding="utf-8")
    with serve(tmp_path) as port:
        assert ask(port, "/")[0] == 200


@pytest.mark.nginx
def test_pages_are_compressed_for_who_asks(nginx):
    _, headers, body = ask(nginx, "/", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body).startswith(b"<title>")
    assert "Content-Encoding" not in ask(nginx, "/")[1]


@pytest.mark.nginx
def test_site_is_only_read(nginx):
    assert ask(nginx, "/", method="POST")[0] == 405


@pytest.mark.nginx
def test_log_knows_neither_the_reader_nor_what_was_asked_for(nginx, site):
    ask(
        nginx, "/van-ban/?q=cau-hoi-rieng", **{"User-Agent": "may-rieng", "Referer": "http://tu-dau.example/"}
    )
    ask(nginx, "/khong-co-that/")
    for _ in range(100):
        log = (site / "bang-tin.log").read_text(encoding="utf-8")
        if "/van-ban/index.html" in log:
            break
        time.sleep(0.05)
    errors = (site / "bang-tin.error.log").read_text(encoding="utf-8")
    assert "/van-ban/index.html 200" in log
    for secret in ("127.0.0.1", "cau-hoi-rieng", "may-rieng", "tu-dau"):
        assert secret not in log + errors


@pytest.mark.nginx
def test_every_file_of_the_sample_reaches_the_reader_unchanged(sample_site, tmp_path):
    (tmp_path / "public").symlink_to(sample_site)
    (tmp_path / "public.twin").mkdir()
    files = [
        path
        for path in sample_site.rglob("*")
        if path.is_file() and not path.relative_to(sample_site).parts[0].startswith("_")
    ]
    with serve(tmp_path) as port:
        wrong = {
            path.relative_to(sample_site).as_posix()
            for path in files
            if ask(port, f"/{path.relative_to(sample_site).as_posix()}")[::2] != (200, path.read_bytes())
        }
    assert len(files) > 100
    assert wrong == set()


# The recipes that are read


def steps(workflow: Path) -> list[dict]:
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_checks_call_run_and_nothing_else():
    lines = [step["run"] for step in steps(CHECKS) if "run" in step]
    assert lines == ["./run test", "python run test --core", "python run build"]


@pytest.mark.parametrize("workflow", [CHECKS, *RECIPES[:2]], ids=lambda path: path.parts[-4])
def test_steps_by_others_are_pinned_by_version(workflow):
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in used)


@pytest.mark.parametrize("workflow", RECIPES[:2], ids=["github", "forgejo"])
def test_night_begins_with_a_build_just_after_midnight_in_viet_nam(workflow):
    [cron] = re.findall(r'cron: "([^"]+)"', workflow.read_text(encoding="utf-8"))
    minute, hour, *days = cron.split()
    in_utc = datetime(2026, 1, 1, int(hour), int(minute), tzinfo=ZoneInfo("UTC"))
    there = in_utc.astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    assert (there - there.replace(hour=0, minute=0), days) == (timedelta(minutes=5), ["*", "*", "*"])


@pytest.mark.parametrize("recipe", RECIPES, ids=["github", "forgejo", "gitlab"])
def test_recipe_keeps_the_last_generation_and_builds_once(recipe):
    text = recipe.read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    assert re.search(r"\.bangtin\n.*\.venv\n.*public\n", text, re.DOTALL)
    assert len(re.findall(r"\./run build$", text, re.MULTILINE)) == 1


@pytest.mark.skipif(os.name == "nt", reason="the recipe is a shell script of a Linux job")
def test_branch_of_pages_is_the_site_without_a_past(tmp_path):
    remote, site = tmp_path / "remote.git", tmp_path / "public"
    site.mkdir()
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)

    def push(text: str) -> None:
        (site / "manifest.json").write_text(text, encoding="utf-8")
        subprocess.run(["sh", DEPLOY / "forgejo" / "push-pages.sh", site, remote], check=True)

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", "-C", remote, *arguments], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    push("first")
    push("second")
    assert git("show", "pages:manifest.json") == "second"
    assert git("rev-list", "--count", "pages") == "1"


@pytest.mark.skipif(os.name == "nt", reason="the recipe is a shell script of a Linux job")
def test_folder_that_is_no_site_is_not_pushed(tmp_path):
    done = subprocess.run(
        ["sh", DEPLOY / "forgejo" / "push-pages.sh", tmp_path, tmp_path / "remote.git"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "holds no site" in done.stderr) == (3, True)


def test_guide_names_files_that_are_there():
    guide = (ROOT / "docs" / "huong-dan" / "xuat-ban.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(deploy/[\w./-]+)`", guide))
    assert len(named) >= 6
    assert [path for path in named if not (ROOT / path).exists()] == []

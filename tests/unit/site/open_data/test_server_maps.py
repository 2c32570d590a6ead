"""What servers are told of addresses that moved or are gone."""

import pytest

from bangtin.site.open_data.server_maps import render_server_maps

GONE = {"id": "thanh-uy-mau/2020/7-cv-thu", "date": "2021-03-01", "reason": "phap-luat", "authority": "Mẫu"}
NEW = "/thu/van-ban/thanh-uy-mau/2021/1-cv-thu"
OLD = "/thu/van-ban/thanh-uy-mau/2021/1-cv"


@pytest.fixture
def maps(edition_of, directive_of, message_of):
    """The lines of each map, the first one apart."""
    directive = directive_of("thanh-uy-mau/2021/1-cv-thu", moved_from=["thanh-uy-mau/2021/1-cv"])
    message = message_of("2021/loi-moi", moved_from=["2021/loi-cu"])
    edition = edition_of(directive, message, removed=[GONE])
    files = {each.path: each.content.decode().splitlines() for each in render_server_maps(edition)}
    assert all(lines[0].startswith("# ") for lines in files.values())
    return {path: lines[1:] for path, lines in files.items()}


def test_every_file_of_a_moved_document_leads_to_its_new_address(maps):
    assert maps["_redirects"] == [
        f"{OLD}/ {NEW}/ 301",
        f"{OLD}/index.json {NEW}/index.json 301",
        f"{OLD}/index.md {NEW}/index.md 301",
        *(
            f"/thu/thong-diep/2021/loi-cu/{form} /thu/thong-diep/2021/loi-moi/{form} 301"
            for form in ("", "index.json", "index.md", "trang-tin.txt", "truyen-thanh.txt")
        ),
    ]


def test_nginx_gets_old_and_new_address_and_the_file_of_each_tombstone(maps):
    assert f'"{OLD}/" "{NEW}/";' in maps["_server/nginx-moved.map"]
    assert len(maps["_server/nginx-moved.map"]) == 8
    gone = "van-ban/thanh-uy-mau/2020/7-cv-thu"
    assert maps["_server/nginx-gone.map"] == [
        f'"/thu/{gone}/{form}" "/{gone}/index.html";' for form in ("", "index.json", "index.md")
    ]


def test_caddy_and_apache_get_the_same(maps):
    gone = "/thu/van-ban/thanh-uy-mau/2020/7-cv-thu/"
    assert f"redir {OLD}/ {NEW}/ permanent" in maps["_server/caddy.conf"]
    assert maps["_server/caddy.conf"][-2:] == [
        f"@bang_tin_gone path {gone} {gone}index.json {gone}index.md",
        "error @bang_tin_gone 410",
    ]
    assert f'RedirectMatch permanent "^{OLD}/index\\.json$" "{NEW}/index.json"' in maps["_server/apache.conf"]
    assert maps["_server/apache.conf"][-1] == f'RedirectMatch gone "^{gone}(index\\.(json|md))?$"'


def test_without_a_change_of_address_the_maps_are_there_and_hold_nothing(edition_of, directive_of):
    for artifact in render_server_maps(edition_of(directive_of("thanh-uy-mau/2021/1-cv-thu"))):
        assert artifact.content.decode().count("\n") == 1

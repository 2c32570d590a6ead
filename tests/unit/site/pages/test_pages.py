"""Pages that are neither a document nor hand-written."""

import re

import pytest

from bangtin.checks import rules as _check_rules  # noqa: F401  (fills the table of rules)
from bangtin.model.finding import RULES
from bangtin.model.review import MessageState, MessageStatus
from bangtin.site.pages.conservation import visible_text

LETTER = "thanh-uy-mau/2021/12-cv-thu"


@pytest.fixture
def site_of(edition_of, pages_of):
    """All standing pages of an edition, by path."""

    def site(*documents, **settings):
        artifacts = list(pages_of(edition_of(*documents, **settings)).render_standing())
        files = {artifact.path: artifact.content.decode() for artifact in artifacts}
        assert len(files) == len(artifacts)
        return files

    return site


def words(page):
    return " ".join(visible_text(page[page.index("<main") : page.index("</main>")]).split())


def test_the_first_page_shows_what_is_new(site_of, letter_of, message_of):
    text = words(site_of(letter_of(), message_of())["index.html"])
    assert "Công văn 12-CV/ThU Thành ủy Mẫu Ngày 3/2/2021" in text
    assert "Cùng giữ sạch đường phố Giữ sạch trước nhà mình." in text
    assert "Hiện không có cảnh báo và không có việc nào sắp đến hạn." in text


def test_a_list_says_whom_its_messages_speak_to(site_of, letter_of, message_of):
    files = site_of(letter_of(), message_of(topics=["moi-truong"]))
    assert "Gửi nhân dân Ban biên tập mẫu Từ 5/2/2021" in words(files["thong-diep/index.html"])
    assert "Thông điệp gửi nhân dân Ban biên tập mẫu" in words(files["chu-de/moi-truong/index.html"])


def test_the_body_behind_all_rows_is_named_once(site_of, letter_of, message_of):
    other = message_of("2021/ban-khac", title="Bản khác", issuer="thanh-uy-mau")
    text = words(site_of(letter_of(), message_of(), message_of("2021/ban-moi"))["thong-diep/index.html"])
    assert text.count("Ban biên tập mẫu") == 1
    assert "Các thông điệp dưới đây đều do Ban biên tập mẫu phát hành." in text
    mixed = words(site_of(letter_of(), message_of(), other)["thong-diep/index.html"])
    assert "Ban biên tập mẫu Từ" in mixed
    assert "Thành ủy Mẫu Từ" in mixed
    assert "đều do" not in mixed


def test_an_empty_publication_says_so_everywhere(site_of):
    files = site_of()
    assert "Chưa có văn bản nào." in words(files["index.html"])
    assert "Hiện không có thông điệp nào đang được sử dụng ở đây." in words(files["thong-diep/index.html"])
    assert "Chưa có văn bản hay thông điệp nào" in words(files["co-quan/thanh-uy-mau/index.html"])
    assert "Không có nhiệm vụ tuyên truyền nào đang phải thực hiện." in words(
        files["bang-nhat-quan/index.html"]
    )


@pytest.mark.parametrize(
    ("deadline", "shown"),
    [("2021-12-30", False), ("2021-12-31", True), ("2022-01-14", True), ("2022-01-15", False)],
)
def test_a_near_deadline_is_to_be_done_now(site_of, letter_of, message_of, deadline, shown):
    text = words(site_of(letter_of(), message_of(deadline=deadline))["index.html"])
    assert ("Hạn: " in text) is shown


def test_alerts_come_before_deadlines(site_of, letter_of, message_of):
    alert = {
        "event": "Mưa",
        "area": "Phường 1",
        "instruction": "Ở nhà.",
        "from": "nay",
        "until": "mai",
        "contact": "x",
    }
    files = site_of(
        letter_of(),
        message_of("2021/han", title="Có hạn", deadline="2021-12-31"),
        message_of("2021/bao", title="Có cảnh báo", alert=alert),
        message_of("2021/het", title="Đã hết", alert=alert),
        states={"2021/het": MessageStatus(MessageState.ENDED)},
    )
    urgent = re.search(r'<section class="bt-urgent.*?</section>', files["index.html"], re.DOTALL)[0]
    assert urgent.index("Có cảnh báo") < urgent.index("Có hạn")
    assert "Đã hết" not in urgent


def test_the_search_box_has_no_name_so_that_nothing_is_sent(site_of):
    files = site_of()
    for path in ("index.html", "tim-kiem/index.html"):
        inputs = re.findall(r"<input[^>]*>", files[path])
        assert inputs
        assert not any(" name=" in one for one in inputs)


def test_the_search_page_has_what_its_script_needs(site_of):
    page = site_of()["tim-kiem/index.html"]
    for identity in ("search-input", "search-status", "search-results", "search-more", "search-failed"):
        assert page.count(f'id="{identity}"') == 1
    template = re.search(r'<template id="search-result">(.*?)</template>', page)[1]
    for slot in ("link", "title", "number", "kind", "date", "effect", "passage"):
        assert template.count(f'data-slot="{slot}"') == 1
    assert '<script src="../assets/scripts/search.js" defer></script>' in page


def test_the_page_for_what_is_not_there_works_at_any_depth(site_of):
    page = site_of()["404.html"]
    links = re.findall(r'(?:href|src)="([^"#]+)"', page)
    assert links
    assert all(link.startswith(("/thu/", "https://")) for link in links)
    assert "canonical" not in page


def test_the_page_about_feeds_lists_those_that_exist(site_of, letter_of, message_of):
    page = site_of(letter_of(), message_of())["theo-doi/index.html"]
    feeds = set(re.findall(r'href="\.\./(feeds/[^"]+)"', page[page.index("<main") :]))
    assert {"feeds/all.rss", "feeds/all.atom", "feeds/all.json", "feeds/audience/nhan-dan.rss"} <= feeds
    assert not any("dang-vien" in feed for feed in feeds)


def test_the_folder_of_a_body_leads_to_its_page(site_of, letter_of):
    page = site_of(letter_of())["van-ban/thanh-uy-mau/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../co-quan/thanh-uy-mau/">' in page
    assert '<link rel="canonical" href="https://bang-tin.example/thu/co-quan/thanh-uy-mau/">' in page


def test_the_page_of_a_body_tells_its_history(site_of, letter_of):
    text = words(site_of(letter_of())["co-quan/thanh-uy-mau/index.html"])
    assert "Đã kết thúc hoạt động, ngày cuối cùng: 30/6/2025 Địa bàn nay thuộc hai phường." in text
    assert "Tên gọi Thành ủy Mẫu (đến hết 30/6/2025)" in text
    assert "Nay thuộc Đảng ủy Phường Mẫu 1: địa bàn, từ ngày 1/7/2025. Nguồn: Nghị quyết mẫu" in text
    assert "(kiểm tra ngày 2/1/2026)" in text
    assert "Giữ sạch đường phố" in text
    assert "Phải truyền đạt những gì" not in text


def test_the_page_of_a_body_says_what_it_must_carry(site_of, letter_of):
    text = words(site_of(letter_of())["co-quan/phuong-mau-1/index.html"])
    assert "Mục 2, Công văn 12-CV/ThU Thành ủy Mẫu: Giữ sạch đường phố, phòng, chống dịch" in text
    assert "Cấp ủy đảng và Mặt trận Tổ quốc: tuyên truyền và động viên đến nhân dân, đảng viên" in text
    assert "Tiếp nhận từ Thành ủy Mẫu" in text


def test_outside_a_sample_a_body_ends_on_its_day(site_of, letter_of):
    text = words(site_of(letter_of(), sample=False)["co-quan/thanh-uy-mau/index.html"])
    assert "Đã kết thúc hoạt động" not in text


def test_a_body_reads_its_duties_with_labels_as_written(site_of, letter_of):
    duty = {"section": "iii", "actors": ["cap-uy"], "acts": ["tuyen-truyen"], "audiences": ["nhan-dan"]}
    text = words(site_of(letter_of(duties=[duty]))["co-quan/phuong-mau-1/index.html"])
    assert "Cấp ủy đảng: tuyên truyền đến nhân dân." in text


def test_what_was_removed_keeps_a_tombstone(site_of):
    line = {"id": LETTER, "date": "2021-07-08", "reason": "du-lieu-ca-nhan", "authority": "Ban biên tập mẫu"}
    text = words(site_of(removed=[line])[f"van-ban/{LETTER}/index.html"])
    assert "Đã gỡ khỏi trang ngày 8/7/2021" in text
    assert "để bảo vệ dữ liệu cá nhân. Nơi quyết định: Ban biên tập mẫu." in text


def test_a_former_address_leads_on(site_of, letter_of, message_of):
    files = site_of(letter_of(moved_from=["thanh-uy-mau/2021/12-cu"]), message_of(moved_from=["2021/cu"]))
    assert "12-cv-thu/" in files["van-ban/thanh-uy-mau/2021/12-cu/index.html"]
    assert "giu-sach-duong-pho/" in files["thong-diep/2021/cu/index.html"]


def test_every_page_of_a_list_is_written(site_of, letter_of):
    letters = [letter_of(f"thanh-uy-mau/2021/{n}-cv-thu", number=f"{n}-CV/ThU") for n in range(1, 6)]
    files = site_of(*letters, limits={"list_rows": 2})
    assert {f"van-ban/trang/{n}/index.html" for n in (1, 2, 3)} <= set(files)
    assert "5 văn bản, dưới đây là 3 văn bản mới nhất." in words(files["van-ban/index.html"])
    assert (
        '<link rel="canonical" href="https://bang-tin.example/thu/van-ban/">'
        in files["van-ban/trang/3/index.html"]
    )


def test_every_link_to_a_page_of_this_site_leads_somewhere(
    site_of, letter_of, message_of, pages_of, edition_of
):
    documents = (letter_of(), message_of())
    files = site_of(*documents)
    known = {path.removesuffix("index.html") for path in files} | {
        f"van-ban/{LETTER}/",
        "thong-diep/2021/giu-sach-duong-pho/",
    }
    for path, page in files.items():
        if path == "404.html":
            continue
        depth = path.count("/")
        for link in re.findall(r'<a [^>]*href="((?:\.\.?/)[^"#]*)', page[page.index("<main") :]):
            up = link.count("../")
            assert up == depth, (path, link)
            target = link.replace("../", "").removeprefix("./")
            assert target in known or target.startswith("feeds"), (path, link)


def test_two_renders_are_equal(site_of, letter_of, message_of):
    assert site_of(letter_of(), message_of()) == site_of(letter_of(), message_of())


def test_every_rule_has_its_place_in_the_catalogue_and_on_the_page_of_its_letter(site_of):
    files = site_of()
    index = files["huong-dan/quy-tac/index.html"]
    for code in RULES:
        letter = code[0].lower()
        assert f'<li id="{code}"><a href="../../huong-dan/quy-tac/{letter}/#{code}">' in index
        page = files[f"huong-dan/quy-tac/{letter}/index.html"]
        assert page.count(f'<h2 id="{code}">') == 1
        assert f'href="#{code}"' in page


def test_a_list_in_which_nothing_stands_is_led_to(site_of):
    files = site_of()
    assert 'href="../kenh/tin-nhan/"' in files["kenh/index.html"]
    assert 'href="../co-quan/phuong-mau-1/"' in files["co-quan/index.html"]

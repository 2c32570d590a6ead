"""Messages of the built sample: what can be taken along, and the ground each one stands on."""

import json

import pytest
from lxml import html

from bangtin.language.sms import sms_parts
from bangtin.language.text import tokens

SPEAKER = "Ban biên tập trang mẫu (không phải cơ quan, tổ chức nào)"
SPOKEN = "Công văn số hai trăm năm mươi ba ngày chín tháng tám năm hai nghìn không trăm hai mươi mốt"


@pytest.fixture(scope="module")
def messages(headers):
    return {identity: header for identity, header in headers.items() if "cites" in header}


def page_of(site, address):
    return html.document_fromstring((site / address / "index.html").read_bytes())


def folder_of(site, identity):
    return site / "thong-diep" / identity


def variants(site, identity):
    """Text file, text on the page, count and button of each variant on the page of a message."""
    page = page_of(site, f"thong-diep/{identity}")
    for section in page.find_class("bt-variant"):
        [text] = section.find_class("bt-variant__text")
        [count] = section.find_class("bt-count")
        [button] = section.xpath(".//button[@data-copy]")
        [address] = section.xpath(".//a[contains(@href, '.txt')]/@href")
        file = folder_of(site, identity) / address.rpartition("/")[2]
        yield file, text, count.text_content(), button


def test_there_are_enough_messages_and_each_audience_is_addressed(messages):
    assert len(messages) >= 6
    audiences = {audience for header in messages.values() for audience in header["audiences"]}
    assert audiences == {"dang-vien", "can-bo", "chien-si", "nhan-dan"}


def test_page_shows_every_text_file_word_for_word(sample_site, messages):
    for identity in messages:
        shown = {file.name: text.text_content() for file, text, _, _ in variants(sample_site, identity)}
        files = folder_of(sample_site, identity).glob("*.txt")
        assert shown == {file.name: file.read_text(encoding="utf-8").removesuffix("\n") for file in files}


def test_every_message_speaks_by_loudspeaker_board_sms_and_social_networks(sample_site, messages):
    for identity in messages:
        channels = {file.stem for file in folder_of(sample_site, identity).glob("*.txt")}
        assert channels >= {"truyen-thanh", "bang-tin-cong-cong", "tin-nhan", "mang-xa-hoi", "trang-tin"}, (
            identity
        )


def test_every_variant_has_a_copy_button_of_its_own_name(sample_site, messages):
    for identity in messages:
        found = [(text.get("id"), button) for _, text, _, button in variants(sample_site, identity)]
        assert [button.get("data-copy") for _, button in found] == [text for text, _ in found]
        names = [button.get("aria-label") for _, button in found]
        assert len(set(names)) == len(names)
        assert all(name.startswith("Chép bản ") for name in names)


def test_counts_are_those_of_the_text_that_leaves(sample_site, messages):
    for identity in messages:
        for file, _, count, _ in variants(sample_site, identity):
            text = file.read_text(encoding="utf-8").removesuffix("\n")
            words = f"{len(text):,} ký tự".replace(",", ".")
            if file.stem == "tin-nhan":
                words += f", bằng {sms_parts(text).parts} tin nhắn"
            assert count == words, file


def test_text_message_is_short_enough_to_be_sent(sample_site, messages):
    for identity in messages:
        text = (folder_of(sample_site, identity) / "tin-nhan.txt").read_text(encoding="utf-8")
        counted = sms_parts(text.removesuffix("\n"))
        assert counted.encoding == "UCS-2"
        assert counted.parts <= 3, identity


def test_page_links_every_cited_section_and_the_section_is_there(sample_site, messages):
    for identity, header in messages.items():
        page = page_of(sample_site, f"thong-diep/{identity}")
        links = [link for part in page.find_class("bt-evidence") for link in part.xpath(".//a/@href")]
        assert links == [f"../../../van-ban/{cited.replace('#', '/#')}" for cited in header["cites"]]
        for cited in header["cites"]:
            paper, _, anchor = cited.partition("#")
            assert len(page_of(sample_site, f"van-ban/{paper}").xpath(f"//*[@id='{anchor}']")) == 1


def test_page_shows_the_words_of_every_cited_section(sample_site, messages):
    for identity, header in messages.items():
        parts = page_of(sample_site, f"thong-diep/{identity}").find_class("bt-evidence")
        for part, cited in zip(parts, header["cites"], strict=True):
            paper, _, anchor = cited.partition("#")
            [section] = page_of(sample_site, f"van-ban/{paper}").xpath(f"//*[@id='{anchor}']")
            [quoted] = part.xpath(".//blockquote")
            assert tokens(words(quoted)) == tokens(words(section)), cited


def words(node):
    """The text of a node, blocks set apart."""
    for block in node.iter("div", "p", "li"):
        block.tail = f"\n{block.tail or ''}"
    return node.text_content()


def test_speaker_and_paper_are_named_in_every_rendering(sample_site, messages):
    """R11: page, text files, data; the loudspeaker's words can be read aloud."""
    for identity in messages:
        folder = folder_of(sample_site, identity)
        page = page_of(sample_site, f"thong-diep/{identity}")
        assert SPEAKER in page.find_class("bt-meta")[0].text_content()
        assert "Công văn số 253-CV/ThU ngày 9/8/2021 của Thành ủy Bảo Lộc" in page.text_content()
        assert SPEAKER in json.loads((folder / "index.json").read_bytes())["attribution"]
        for file in folder.glob("*.txt"):
            last = file.read_text(encoding="utf-8").splitlines()[-1]
            assert SPEAKER in last, file
            spoken = file.stem == "truyen-thanh"
            assert (SPOKEN if spoken else "253-CV/ThU") in last, file

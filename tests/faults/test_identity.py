"""F62 and F63: one number is one document, one address is one page, for ever."""

import pytest

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
ID = "thanh-uy-bao-loc/2021/253-cv-thu"


def without_source(text: str) -> str:
    return text[: text.index("source:")] + text[text.index("---\n", 4) :]


@pytest.mark.parametrize(
    "spelling",
    ["253-CV/ThU", "253 - CV/ThU", "253-CV/THU", "253–CV/ThU", "253-cv/thu", "Số 253-CV/ThU"],
)
def test_f62_a_number_that_stands_twice_is_refused_with_both_files(content, spelling):
    twin = DIRECTIVE.replace(".md", "-cong-van.md")
    content.write(
        twin, without_source(content.read(DIRECTIVE)).replace("number: 253-CV/ThU", f"number: {spelling}")
    )
    found = [each for each in content.errors() if each.rule == "I007"]
    assert len(found) == 1
    assert {found[0].place.file, found[0].values["other"]} == {DIRECTIVE, twin}
    assert found[0].place.line == 2
    assert found[0].values["other"] in found[0].message()
    (content.path / twin).unlink()
    assert content.errors() == ()


@pytest.mark.parametrize(
    ("old", "new", "file"),
    [
        ("number: 253-CV/ThU", "number: 254-CV/ThU", "2021/254-cv-thu.md"),
        ("type: cong-van", "type: thong-bao", "2021/253-cv-thu-thong-bao.md"),
        ("issued: 2021-08-09", "issued: 2020-08-09", "2020/253-cv-thu.md"),
    ],
    ids=["number", "type", "year"],
)
def test_f62_another_number_type_or_year_is_another_document(content, old, new, file):
    text = without_source(content.read(DIRECTIVE)).replace(old, new)
    content.write(f"data/directives/thanh-uy-bao-loc/{file}", text)
    assert [each for each in content.codes() if each in ("I007", "I005")] == []


def test_f63_a_draft_may_not_take_the_address_of_what_is_published(content):
    content.write(MESSAGE.replace("data/", "data/drafts/"), content.read(MESSAGE))
    assert content.errors() == ()
    assert "I007" in content.codes(drafts=True)


def test_f63_the_address_of_a_removed_document_is_not_used_again(content):
    content.write(
        "data/removed.yml",
        f"- id: {ID}\n  date: 2026-01-02\n  reason: dang-nham\n  authority: Ban biên tập trang mẫu\n",
    )
    found = [each for each in content.errors() if each.rule == "I011"]
    assert [(each.place.file, each.values["other"]) for each in found] == [(DIRECTIVE, "data/removed.yml")]
    content.write("data/removed.yml", content.read("data/removed.yml").replace("253", "252"))
    assert content.errors() == ()


@pytest.mark.parametrize("former", [ID, "thanh-uy-bao-loc/2021/1-cv"])
def test_f63_a_former_address_is_no_other_documents(content, former):
    twin = "data/directives/thanh-uy-bao-loc/2021/254-cv-thu.md"
    content.write(twin, without_source(content.read(DIRECTIVE)).replace("number: 253-", "number: 254-"))
    assert content.errors() == ()
    content.plant(DIRECTIVE, "urgency: hoa-toc", "urgency: hoa-toc\nmoved_from: [thanh-uy-bao-loc/2021/1-cv]")
    assert content.errors() == ()
    place = content.plant(twin, "urgency: hoa-toc", f"urgency: hoa-toc\nmoved_from: [‸{former}]")
    (finding,) = [each for each in content.errors() if each.rule == "I011"]
    assert (finding.place.file, finding.place.line, finding.place.column) == place
    assert finding.values["other"] == DIRECTIVE


def test_f63_an_address_is_kept_by_a_withdrawn_message(content):
    content.plant(
        MESSAGE, "language: vi", "language: vi\nwithdrawn: {date: 2026-11-22, role: Ban, reason: Nhầm}"
    )
    assert content.errors() == ()
    other = "data/messages/2021/som-tro-lai-on-dinh.md"
    place = content.plant(other, "language: vi", "language: vi\nmoved_from: [‸2021/giu-vung-tinh-than]")
    assert content.places() == [("I011", *place)]


def test_f63_no_two_entries_of_a_feed_have_one_name(content):
    assert content.build().published
    feed = content.page("feeds/all.atom")
    names = [piece.partition("</id>")[0] for piece in feed.split("<id>")[1:]]
    assert len(names) > 2
    assert len(names) == len(set(names))


def test_a_type_that_is_numbered_needs_a_number_and_no_other_has_one(content):
    numbered = "number: 253-CV/ThU\nnumber_as_written: 253 - CV/ThU\ntype: cong-van"
    place = content.plant(DIRECTIVE, numbered, "type: ‸cong-van")
    assert ("I008", *place) in content.places()
    content.plant(DIRECTIVE, "type: cong-van", f"{numbered.replace('cong-van', 'tuyen-bo')}")
    place = content.plant(DIRECTIVE, "number: 253-CV/ThU", "number: ‸253-CV/ThU")
    assert ("I008", *place) in content.places()
    content.plant(DIRECTIVE, "type: tuyen-bo", "type: cong-van")
    assert content.errors() == ()

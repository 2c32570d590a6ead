"""Lists cut from the oldest on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.site.lists.paging import pages_of

SIZES = st.integers(1, 7)
COUNTS = st.integers(0, 40)


def by_address(count, size):
    return {page.address: page for page in pages_of("van-ban/", tuple(range(count)), size)}


@settings(deadline=None)
@given(COUNTS, SIZES)
def test_every_entry_is_on_the_newest_page_or_on_a_full_one(count, size):
    pages = by_address(count, size).values()
    assert {entry for page in pages for entry in page.entries} == set(range(count))
    assert all(len(page.entries) < 2 * size for page in pages)
    assert all(list(page.entries) == sorted(page.entries, reverse=True) for page in pages)


@settings(deadline=None)
@given(COUNTS, COUNTS, SIZES)
def test_a_full_page_never_changes(count, more, size):
    before, after = by_address(count, size), by_address(count + more, size)
    for number in range(1, count // size + 1):
        assert before[f"van-ban/trang/{number}/"] == after[f"van-ban/trang/{number}/"]


@settings(deadline=None)
@given(COUNTS, SIZES)
def test_every_neighbour_exists(count, size):
    pages = by_address(count, size)
    for page in pages.values():
        for neighbour in (page.newer, page.older, page.canonical, page.home):
            assert neighbour is None or neighbour in pages


@settings(deadline=None)
@given(st.integers(1, 40), SIZES)
def test_from_the_newest_page_one_comes_to_every_entry(count, size):
    pages = by_address(count, size)
    page, seen = pages["van-ban/"], []
    while page:
        seen += page.entries
        page = pages.get(page.older)
    assert seen == list(reversed(range(count)))


def test_a_short_list_has_one_page():
    assert list(by_address(3, 5)) == ["van-ban/"]


def test_the_page_after_the_last_full_one_repeats_the_newest():
    pages = by_address(7, 3)
    repeated = pages["van-ban/trang/3/"]
    assert repeated.entries == pages["van-ban/"].entries == (6, 5, 4, 3)
    assert repeated.canonical == "van-ban/"

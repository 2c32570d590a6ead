"""What is filled into a form is byte for byte what feedgen would have written."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.site.feeds.entry_forms import filled_entry
from bangtin.site.feeds.feedgen_extension import EntryText, Link, entry_xml

PAGE = Link("https://x.example/a/?b=1&c=2#\"d'")
MACHINE = Link("https://x.example/a/index.json", "related", "application/json")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(lambda text: f"x{text}")
ZONE = timezone(timedelta(hours=7))
MOMENTS = st.integers(-700_000_000, 4_000_000_000).map(
    lambda second: datetime.fromtimestamp(0, ZONE) + timedelta(seconds=second, microseconds=second % 1000)
)


@settings(deadline=None)
@given(st.sampled_from(["rss", "atom"]), WORDS, WORDS, WORDS, st.text(max_size=30), st.booleans(), MOMENTS)
def test_a_filled_form_is_what_feedgen_writes(form, tag, title, words, html, several, moment):
    """Any text: marks of XML and HTML, quotes, line ends, characters that XML forbids, our own marks."""
    links = (PAGE, MACHINE) if several else (PAGE,)
    summary = f"{words}\ue000title\ue001"
    text = EntryText(tag, title, words, summary, links, moment.replace(microsecond=0), moment, html)
    assert filled_entry(text, form) == entry_xml(text, form)


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_words_like_our_marks_stay_words(form):
    mark = "\ue000html\ue001"
    moment = datetime(2021, 8, 9, tzinfo=ZONE)
    text = EntryText("tag:x", mark, mark, mark, (PAGE,), moment, moment, "<p>văn bản</p>")
    assert filled_entry(text, form).decode().count(mark) == 3

"""Every text of the corpus, read as the body of a directive, keeps every word, number and mark."""

from pathlib import Path

import pytest

from bangtin.content.provisions import read_provisions
from bangtin.content.text_file import read_text
from bangtin.language.text import tokens
from bangtin.site.pages.conservation import compare, written_provisions
from bangtin.site.pages.provisions import provisions_html

CORPUS = Path(__file__).resolve().parents[3].parent / "shared/corpus/text"
TEXTS = sorted(CORPUS.iterdir()) if CORPUS.is_dir() else []


def read(path):
    return read_text(path.read_bytes(), file=path.name).text


@pytest.mark.parametrize("path", TEXTS, ids=[path.name[:12] for path in TEXTS])
def test_nothing_is_lost_and_every_anchor_is_unique(path):
    text = read(path)
    provisions = read_provisions(text)
    shown = [word for each in provisions for word in tokens(each.label) + tokens(each.text)]
    # Stars around a label are emphasis: they are set anew behind it.
    assert [word for word in shown if word != "*"] == [word for word in tokens(text) if word != "*"]
    anchors = [each.anchor for each in provisions]
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize("path", TEXTS, ids=[path.name[:12] for path in TEXTS])
def test_nothing_is_lost_on_the_page(path):
    provisions = read_provisions(read(path))
    assert compare(written_provisions(provisions), provisions_html(provisions, ".")) is None


def test_the_whole_corpus_is_there(shared):
    assert len(TEXTS) == 251
    assert sum(any(each.label == "đ)" for each in read_provisions(read(path))) for path in TEXTS) >= 33

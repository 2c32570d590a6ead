"""The full text of an entry holds anywhere: full addresses, nothing that only our pages understand."""

import pytest

from bangtin.site.feeds.full_text import absolute_links, plain_html


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ('<p class="bt-a">a</p>', "<p>a</p>"),
        ('<div class="x" tabindex="0" role="region" aria-label="Bảng">b</div>', "<div>b</div>"),
        ('<a class="x" href="/a/">a</a>', '<a href="/a/">a</a>'),
        ('<p>a class="x" b &lt;i role="c"&gt;</p>', '<p>a class="x" b &lt;i role="c"&gt;</p>'),
        ('<td colspan="2">1 &lt; 2</td>', '<td colspan="2">1 &lt; 2</td>'),
    ],
)
def test_only_what_pages_need_is_left_out(page, feed):
    assert plain_html(page) == feed


def test_every_address_is_whole(edition_of):
    inner = '<a href="#1">a</a><a href="/b/">b</a><a href="c/">c</a>'
    html = f'{inner}<a href="https://d/">d</a><a href="tel:1">e</a>'
    site = "https://bang-tin.example/thu/"
    assert absolute_links(edition_of(), "van-ban/x/", html) == (
        f'<a href="{site}van-ban/x/#1">a</a><a href="{site}b/">b</a><a href="{site}van-ban/x/c/">c</a>'
        '<a href="https://d/">d</a><a href="tel:1">e</a>'
    )

"""What every page needs beside its own content: names for the shell, canonical address, feeds (floor 3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from bangtin.site.addresses import NOT_FOUND, base_url, page_file
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.sample import sample_notice
from bangtin.site.subscriptions import Subscription, everything

Assets = Mapping[str, Mapping[str, str]]
"""Folder under assets/ → stem of a file → its path from the site root."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place of this site, or with https one outside it."""

    title: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One page as the shell sees it."""

    address: str
    title: str
    """Without the name of the site; empty for the home page."""
    description: str = ""
    section: str = ""
    """The menu entry that it belongs to."""
    canonical: str | None = None
    """The address that this page repeats; None when it is its own."""
    subscriptions: tuple[Subscription, ...] = ()
    """Feeds of its own, the most specific first; that of everything is added."""
    kind: str = "website"


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that is not drawn yet, and everything that can change its bytes beside what all pages share."""

    path: str
    draw: Callable[[], Artifact]
    values: object
    """What the template gets; values that are equal when they are written out."""
    shows: tuple[str, ...] = ()
    """Ids of documents of which it shows what a list shows."""
    leads_on: bool = False
    """Whether it only sends readers to another page."""


def shell_config(edition: Edition, assets: Assets) -> dict[str, Any]:
    """The values that base.html reads under `config`, as the engines name them."""
    settings, publication = edition.settings, edition.corpus.publication
    return {
        "site_name": settings.site_name,
        "extra": {
            "menu": settings.menu,
            "footer": settings.footer,
            "assets": assets,
            "sample_banner": sample_notice(edition.corpus),
            "publisher": publication.publisher,
            "licence": publication.licence,
        },
    }


def base_of(edition: Edition, address: str) -> str:
    """The way from a page to the site root; absolute where the page may stand at any depth."""
    return urlsplit(edition.settings.site_url).path.rstrip("/") if address == NOT_FOUND else base_url(address)


def render_page(
    templates: Environment,
    edition: Edition,
    config: Mapping[str, Any],
    template: str,
    frame: Frame,
    *,
    linked: Markup | None = None,
    **values: object,
) -> Artifact:
    """One page: the template with its values inside the shell; `linked` is what it tells search engines."""
    text = templates.get_template(template).render(
        config=config,
        page={
            "title": frame.title,
            "url": frame.address,
            "meta": {"description": frame.description, "section": frame.section},
        },
        base_url=base_of(edition, frame.address),
        frame=frame,
        subscriptions=(*frame.subscriptions, everything(edition.settings.site_name)),
        canonical=edition.absolute(frame.address if frame.canonical is None else frame.canonical),
        sample=edition.corpus.sample,
        linked=linked,
        **values,
    )
    return Artifact(page_file(frame.address), text.encode())

"""Every address of the site is made here (floor 3).

An address is relative to the site root, without a leading slash; a page's address ends in `/`.
"""

from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.message import Message

HOME = ""
DIRECTIVES = "van-ban/"
MESSAGES = "thong-diep/"
SEARCH = "tim-kiem/"
NUMBERS = "tim-kiem/so-hieu/"
FOLLOW = "theo-doi/"
ORGANIZATIONS = "co-quan/"
TYPES = "loai/"
TOPICS = "chu-de/"
AUDIENCES = "doi-tuong/"
CHANNELS = "kenh/"
CONSISTENCY = "bang-nhat-quan/"
RULES = "huong-dan/quy-tac/"
NOT_FOUND = "404.html"
OPML = "feeds.opml"
FEED_STYLE = "feeds/feed.css"
"""Without a digest in its name: feeds keep their bytes when their looks change."""
OPEN_DATA = "du-lieu/"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
HEADERS = "_headers"
REDIRECTS = "_redirects"
SERVER_MAPS = "_server/"
"""Names that begin with _ are for servers; no reader gets them."""


def numbers_address(first: int) -> str:
    """The papers whose numbers are ten that follow one another, from 0, 10, 20 …"""
    return f"{NUMBERS}{first or 1}-{first + 9}/"


def directive_address(identity: str) -> str:
    """The page of a directive."""
    return f"van-ban/{identity}/"


def message_address(identity: str) -> str:
    """The page of a message."""
    return f"thong-diep/{identity}/"


def document_address(document: Document) -> str:
    """The page of a directive or message."""
    return directive_address(document.id) if isinstance(document, Directive) else message_address(document.id)


def object_address(identity: str) -> str:
    """The page of an id alone; that of a directive begins with its body, that of a message with its year."""
    return directive_address(identity) if identity.count("/") == 2 else message_address(identity)


def machine_address(document: Document, form: str) -> str:
    """A page's content for programs: `index.json`, `index.md`."""
    return f"{document_address(document)}index.{form}"


def section_address(section: str) -> str:
    """The place on a directive's page of `<directive-id>#<anchor>`."""
    identity, _, anchor = section.partition("#")
    return directive_address(identity) + (f"#{anchor}" if anchor else "")


def variant_address(message: Message, channel: str) -> str:
    """The plain text of a message for one channel."""
    return f"{message_address(message.id)}{channel}.txt"


def issuer_address(issuer: str) -> str:
    """The folder of a body's directives, which leads to the page of the body."""
    return f"van-ban/{issuer}/"


def year_address(year: int) -> str:
    """All directives of a year."""
    return f"van-ban/nam/{year}/"


def issuer_year_address(issuer: str, year: int) -> str:
    """The directives of one body and year."""
    return f"van-ban/{issuer}/{year}/"


def message_year_address(year: int) -> str:
    """The messages of a year."""
    return f"thong-diep/{year}/"


def board_address(actor: str) -> str:
    """The duties of one kind of body."""
    return f"{CONSISTENCY}{actor}/"


def organization_address(identity: str) -> str:
    return f"{ORGANIZATIONS}{identity}/"


def type_address(identity: str) -> str:
    return f"{TYPES}{identity}/"


def topic_address(identity: str) -> str:
    return f"{TOPICS}{identity}/"


def audience_address(identity: str) -> str:
    return f"{AUDIENCES}{identity}/"


def channel_address(identity: str) -> str:
    return f"{CHANNELS}{identity}/"


def rule_group_address(letter: str) -> str:
    """The rules whose codes begin with a letter."""
    return f"{RULES}{letter.lower()}/"


def list_page_address(address: str, number: int) -> str:
    """An older page of the list at `address`, counted from the oldest, from 1."""
    return f"{address}trang/{number}/"


def feed_address(form: str, family: str | None = None, identity: str | None = None) -> str:
    """A feed: `feeds/all.<form>`, or `feeds/<family>/<id>.<form>`; form is rss, atom or json."""
    return f"feeds/{family}/{identity}.{form}" if family else f"feeds/all.{form}"


def archive_address(number: int) -> str:
    """A file of the complete archive of all events, counted from the oldest, from 1."""
    return f"feeds/archive/all-{number}.atom"


def open_data_address(form: str) -> str:
    """The list of all documents for programs: json or csv."""
    return f"{OPEN_DATA}documents.{form}"


def schema_address(name: str) -> str:
    """The JSON Schema of what programs read: directive, message, documents."""
    return f"{OPEN_DATA}schema/{name}.json"


def sitemap_address(number: int) -> str:
    """A part of the sitemap of a site with more addresses than one file may hold, from 1."""
    return f"sitemap-{number}.xml"


def page_file(address: str) -> str:
    """The file in which the page at an address stands."""
    return address + "index.html" if address == "" or address.endswith("/") else address


def base_url(address: str) -> str:
    """The way from a page back to the site root, relative, without a trailing slash."""
    depth = address.count("/")
    return "/".join([".."] * depth) if depth else "."

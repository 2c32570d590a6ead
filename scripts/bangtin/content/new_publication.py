"""An empty publication for one's own body, true and complete as it stands (floor 2)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bangtin.content.disk import saying, write_whole
from bangtin.content.publication_file import PUBLICATION, REMOVED
from bangtin.content.root import PROGRAM, ContentRoot
from bangtin.content.vocabularies import FOLDER, RESERVED
from bangtin.content.yaml_writer import entry, scalar
from bangtin.language.slugs import slug
from bangtin.language.text import squeeze
from bangtin.model.explanations import explanation
from bangtin.model.trouble import RefusalError

_STARTER: Final = Path(__file__).with_name("starter")
_TAKEN_OVER: Final = ("document-types", "channels", "audiences", "actors", "acts", "urgency", "topics")
_EMPTY: Final = ("places", "officials", "glossary", "facts")
_LEFT_OUT: Final = re.compile(r'^ *- \{title: .*address: "(?:trang-mau|huong-dan)/".*\}\n', re.MULTILINE)
"""Entries of the menu that lead to pages about the sample and to the officers' guide of the program."""
_DOMAIN: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>#|{}])")


def init_publication(
    folder: Path, *, publisher: str, site_name: str, site_url: str, tag_authority: str
) -> ContentRoot:
    """Write an empty site into a folder that does not exist or holds nothing but `.git`."""
    if folder.exists() and not (folder.is_dir() and {each.name for each in folder.iterdir()} <= {".git"}):
        raise RefusalError(
            f"{folder} đã có tệp. Hãy chọn một thư mục mới hoặc còn trống.",
            f"{folder} holds files. Choose a new or an empty folder.",
        )
    names = {"publisher": _named(publisher, "publisher"), "site_name": _named(site_name, "site-name")}
    address = _address(site_url)
    if not _DOMAIN.fullmatch(tag_authority):
        raise RefusalError(
            f"“{tag_authority}” không phải tên miền. Ghi như ví dụ: bang-tin.example",
            f"“{tag_authority}” is not a domain name. Write it like this: bang-tin.example",
        )
    files = {
        PUBLICATION: _publication(names["publisher"], tag_authority),
        REMOVED: "[]\n",
        **_vocabularies(names["publisher"]),
        "mkdocs.yml": _mkdocs(names["site_name"], address),
        **_pages(names),
        ".gitignore": _starter("gitignore"),
        "README.md": _filled(_starter("README.md"), names),
    }
    for file, text in files.items():
        write_whole(folder / file, text.encode())
    with saying(folder / "data/drafts"):
        (folder / "data/drafts").mkdir(exist_ok=True)
    return ContentRoot(folder)


def _named(text: str, option: str) -> str:
    name = squeeze(text)
    scalar(name)
    if not slug(name):
        raise RefusalError(f"Chưa ghi tên (--{option}).", f"The name is missing (--{option}).")
    return name


def _address(site_url: str) -> str:
    parts = urlsplit(site_url)
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment:
        raise RefusalError(
            f"“{site_url}” không phải địa chỉ trang. Ghi như ví dụ: https://bang-tin.example/",
            f"“{site_url}” is not the address of a site. Write it like this: https://bang-tin.example/",
        )
    return site_url.rstrip("/") + "/"


def _publication(publisher: str, tag_authority: str) -> str:
    def lines() -> Iterator[str]:
        for key, value in (("publisher", publisher), ("tag_authority", tag_authority)):
            yield f"# {explanation(key)}"
            yield from entry(key, value)
        for key in ("description", "licence", "contact"):
            yield f"# {explanation(key)}"
            yield f"# {key}:"

    return _text(lines())


def _vocabularies(publisher: str) -> dict[str, str]:
    files = {name: (PROGRAM / FOLDER / f"{name}.yml").read_text(encoding="utf-8") for name in _TAKEN_OVER}
    files |= dict.fromkeys(_EMPTY, "{}\n")
    files["organizations"] = _text(_organization(publisher))
    return {f"{FOLDER}/{name}.yml": text for name, text in sorted(files.items())}


def _organization(publisher: str) -> Iterator[str]:
    """The body that publishes; its id is for ever, the rest is to be filled in."""
    identity = slug(publisher)
    yield "# Cơ quan xuất bản trang. Mã ở dòng dưới không đổi về sau; các mục khác thì sửa cho đúng."
    yield f"{identity if identity not in RESERVED else f'co-quan-{identity}'}:"
    for key, value in (("label", publisher), ("kind", "don-vi")):
        yield f"  # {explanation(key, 'Organization')}"
        yield from entry(key, value, indent=1)
    for key in ("symbols", "names", "parent", "places", "contact"):
        yield f"  # {explanation(key, 'Organization')}"
        yield f"  # {key}:"


def _mkdocs(site_name: str, site_url: str) -> str:
    """The program's own file under another name and address, without what belongs to the sample."""
    text = (PROGRAM / "mkdocs.yml").read_text(encoding="utf-8")
    text = _with_line(text, "site_name", site_name)
    text = _with_line(text, "site_url", site_url)
    return _LEFT_OUT.sub("", text)


def _with_line(text: str, key: str, value: str) -> str:
    """The text with another value on the line of a key."""

    def written(_: re.Match[str]) -> str:
        return f"{key}: {scalar(value)}"

    return re.sub(rf"^{key}: .*$", written, text, count=1, flags=re.MULTILINE)


def _pages(names: dict[str, str]) -> dict[str, str]:
    """The standing pages; what the program says of privacy is true of every site it makes."""
    pages = {page.name: page.read_text(encoding="utf-8") for page in sorted((_STARTER / "docs").glob("*.md"))}
    pages["quyen-rieng-tu.md"] = (PROGRAM / "docs/quyen-rieng-tu.md").read_text(encoding="utf-8")
    return {f"docs/{name}": _filled(text, names) for name, text in pages.items()}


def _filled(text: str, names: dict[str, str]) -> str:
    for name, value in names.items():
        text = text.replace("{{" + name + "}}", _MARKDOWN.sub(r"\\\1", value))
    return text


def _starter(name: str) -> str:
    return (_STARTER / name).read_text(encoding="utf-8")


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)

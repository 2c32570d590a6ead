"""Files that come from outside: what runs, hides, tells too much or bursts when it is opened (floor 1)."""

import re
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Literal

FileForm = Literal["docx", "odt", "doc", "pdf", "image", "text"]

MACRO: Final = "macro"
EMBEDDED: Final = "embedded"
ACTION: Final = "action"
LOCKED: Final = "locked"
BURSTS: Final = "bursts"
ENTITY: Final = "entity"
DAMAGED: Final = "damaged"
TOO_WIDE: Final = "too-wide"
OBJECT: Final = "object"
TRACKED: Final = "tracked"
COMMENTS: Final = "comments"
HIDDEN: Final = "hidden"
AUTHOR: Final = "author"
POSITION: Final = "position"
REFUSED: Final = frozenset({MACRO, EMBEDDED, ACTION, LOCKED, BURSTS, ENTITY, DAMAGED, TOO_WIDE})
"""What no import goes on with; the other kinds are told and left behind."""

MOST_UNPACKED: Final = 200 * 1024 * 1024
MOST_ENTRIES: Final = 5_000
MOST_RATIO: Final = 200
"""A part that unpacks to more than this many times its size is made to burst."""
MOST_PIXELS: Final = 120_000_000
"""A page of A3 at 600 dpi has 70 million."""

_TRACKS: Final = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]|<text:tracked-changes")
_NOTES: Final = re.compile(rb"<w:commentReference|<office:annotation[ >]")
_VANISHES: Final = re.compile(rb"<w:vanish(?: w:val=\"(?:1|true|on)\")?\s*/>")
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_NAMED: Final = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>[^<]+<")
_PDF_ACTIONS: Final = re.compile(rb"/(?:JavaScript|JS|Launch|OpenAction|AA|RichMedia|XFA)(?=[\s/<(\[])")
_PDF_ATTACHED: Final = re.compile(rb"/(?:EmbeddedFiles?|Filespec)(?=[\s/<(\[])")
_PDF_LOCKED: Final = re.compile(rb"/Encrypt(?=[\s/<(\[])")
_PDF_AUTHOR: Final = re.compile(rb"/Author\s*[(<][^)>]")
_PDF_NAME: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_OLE_MACROS: Final = (b"_\0V\0B\0A\0", b"V\0B\0A\0\0\0", b"M\0a\0c\0r\0o\0s\0")
_GPS_TAG: Final = 0x8825
_OWNER_TAGS: Final = (0x013B, 0x8298)
_EXIF_POINTER: Final = 0x8769
_SERIAL_TAGS: Final = (0xA430, 0xA431, 0xA435)


@dataclass(frozen=True, slots=True, order=True)
class FileHit:
    """What a file holds that it should not; `part` is the member of a package, never its words."""

    kind: str
    part: str = ""


def scan_file(content: bytes, form: FileForm) -> tuple[FileHit, ...]:
    """Every kind once a part, in order; nothing is executed, and nothing is unpacked whole."""
    found = {"docx": _package, "odt": _package, "doc": _old_word, "pdf": _pdf, "image": _image}.get(form)
    return tuple(sorted(set(found(content)))) if found else ()


def _package(content: bytes) -> Iterator[FileHit]:
    """A Word or OpenDocument package."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
            if _bursts(entries):
                yield FileHit(BURSTS)
                return
            for entry in entries:
                yield from _member(package, entry)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError):
        yield FileHit(DAMAGED)
    except RuntimeError:  # zipfile says so of a member with a password
        yield FileHit(LOCKED)


def _bursts(entries: list[zipfile.ZipInfo]) -> bool:
    total = sum(entry.file_size for entry in entries)
    return (
        len(entries) > MOST_ENTRIES
        or total > MOST_UNPACKED
        or any(
            entry.file_size > 1 << 20 and entry.file_size > MOST_RATIO * max(1, entry.compress_size)
            for entry in entries
        )
    )


def _member(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[FileHit]:
    name = entry.filename.lower()
    if name.endswith("vbaproject.bin") or name.startswith("basic/"):
        yield FileHit(MACRO, entry.filename)
    elif name.endswith((".exe", ".bat", ".js", ".vbs", ".hta", ".scr", ".cmd", ".ps1", ".jar", ".lnk")):
        yield FileHit(EMBEDDED, entry.filename)
    elif "/embeddings/" in name:
        yield FileHit(OBJECT, entry.filename)
    elif name.endswith((".xml", ".rels")):
        yield from _xml(package.read(entry), entry.filename)


def _xml(content: bytes, part: str) -> Iterator[FileHit]:
    if _DECLARES.search(content):
        yield FileHit(ENTITY, part)
    for kind, sign in ((TRACKED, _TRACKS), (COMMENTS, _NOTES), (HIDDEN, _VANISHES), (AUTHOR, _NAMED)):
        if sign.search(content):
            yield FileHit(kind, part)


def _old_word(content: bytes) -> Iterator[FileHit]:
    """A binary Word file: macros show by the names of their storages."""
    if any(name in content for name in _OLE_MACROS):
        yield FileHit(MACRO)


def _pdf(content: bytes) -> Iterator[FileHit]:
    """The objects of a PDF by their names, also when those are spelt with #xx."""
    plain = _PDF_NAME.sub(lambda found: bytes([int(found[1], 16)]), content) if b"#" in content else content
    signs = ((LOCKED, _PDF_LOCKED), (ACTION, _PDF_ACTIONS), (EMBEDDED, _PDF_ATTACHED), (AUTHOR, _PDF_AUTHOR))
    for kind, sign in signs:
        if any(not _harmless(plain, found) for found in sign.finditer(plain)):
            yield FileHit(kind)


def _harmless(content: bytes, found: re.Match[bytes]) -> bool:
    """An OpenAction that only says which page is shown first: an array, or a GoTo."""
    if found[0] != b"/OpenAction":
        return False
    after = content[found.end() : found.end() + 200].lstrip()
    return after.startswith(b"[") or (after.startswith(b"<<") and b"/GoTo" in after.partition(b">>")[0])


def _image(content: bytes) -> Iterator[FileHit]:
    width, height = _size(content)
    if width * height > MOST_PIXELS:
        yield FileHit(TOO_WIDE)
    exif = _exif(content)
    if exif:
        yield from _exif_hits(exif)
    if content.startswith(b"\x89PNG") and re.search(rb"(?:tEXt|iTXt)(?:Author|Copyright)\0", content):
        yield FileHit(AUTHOR)


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels by the header alone; 0 × 0 when it tells none."""
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        return struct.unpack(">II", content[16:24])
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    return _tiff_size(content)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    for marker, body in _segments(content):
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC) and len(body) >= 5:
            height, width = struct.unpack(">HH", body[1:5])
            return width, height
    return 0, 0


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments of a JPEG before its picture."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == 0xDA or length < 2:
            return
        yield marker, content[at + 4 : at + 2 + length]
        at += 2 + length


def _tiff_size(content: bytes) -> tuple[int, int]:
    tags = dict(_tags(content, 4)) if content[:2] in (b"II", b"MM") else {}
    return tags.get(0x0100, 0), tags.get(0x0101, 0)


def _exif(content: bytes) -> bytes:
    """The TIFF block of a picture that holds its metadata; empty without one."""
    if content.startswith(b"\xff\xd8"):
        blocks = (
            body[6:] for marker, body in _segments(content) if marker == 0xE1 and body.startswith(b"Exif\0\0")
        )
        return next(blocks, b"")
    if content.startswith(b"\x89PNG"):
        at = content.find(b"eXIf")
        return content[at + 4 : at + 65_540] if at > 0 else b""
    return content if content[:2] in (b"II", b"MM") else b""


def _exif_hits(exif: bytes) -> Iterator[FileHit]:
    tags = dict(_tags(exif, 4))
    inner = dict(_tags(exif, 0, start=tags[_EXIF_POINTER])) if _EXIF_POINTER in tags else {}
    if _GPS_TAG in tags:
        yield FileHit(POSITION)
    if any(tag in tags for tag in _OWNER_TAGS) or any(tag in inner for tag in _SERIAL_TAGS):
        yield FileHit(AUTHOR)


def _tags(tiff: bytes, pointer: int, *, start: int | None = None) -> Iterator[tuple[int, int]]:
    """Tag → value (or where it stands) of one directory of a TIFF; a broken one ends early."""
    order: Literal["little", "big"] = "little" if tiff[:2] == b"II" else "big"
    at = start if start is not None else int.from_bytes(tiff[pointer : pointer + 4], order)
    count = int.from_bytes(tiff[at : at + 2], order)
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        if entry + 12 > len(tiff):
            return
        tag, form = (int.from_bytes(tiff[entry + step : entry + step + 2], order) for step in (0, 2))
        size = 2 if form == 3 else 4
        yield tag, int.from_bytes(tiff[entry + 8 : entry + 8 + size], order)

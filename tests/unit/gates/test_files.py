"""Files from outside: each danger is seen by its kind, the same file without it is clean."""

import io
import struct
import zipfile
import zlib

import pytest

from bangtin.gates.files import FileHit, scan_file

DOCUMENT = b'<?xml version="1.0"?><w:document><w:p><w:r><w:t>Xin ch\xc3\xa0o</w:t></w:r></w:p></w:document>'
PDF = b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF"


def package(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in {"word/document.xml": DOCUMENT, **parts}.items():
            file.writestr(name, content)
    return made.getvalue()


def kinds(content, form):
    return [hit.kind for hit in scan_file(content, form)]


def with_run(properties):
    return DOCUMENT.replace(b"<w:r>", b"<w:r>" + properties)


def test_plain_package_holds_nothing():
    assert scan_file(package(), "docx") == ()


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("macro", {"word/vbaProject.bin": b"\0"}),
        ("macro", {"Basic/Standard/Module1.xml": b"<x/>"}),
        ("embedded", {"word/media/setup.EXE": b"MZ"}),
        ("object", {"word/embeddings/oleObject1.bin": b"\0"}),
        ("entity", {"word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + DOCUMENT}),
        ("tracked", {"word/document.xml": DOCUMENT.replace(b"<w:p>", b'<w:p><w:ins w:id="1">')}),
        ("comments", {"word/document.xml": with_run(b'<w:commentReference w:id="0"/>')}),
        ("hidden", {"word/document.xml": with_run(b"<w:rPr><w:vanish/></w:rPr>")}),
        ("author", {"docProps/core.xml": b"<dc:creator>A</dc:creator>"}),
    ],
)
def test_each_danger_of_a_package_is_seen_and_named_by_its_part(kind, parts):
    assert scan_file(package(**parts), "docx") == (FileHit(kind, next(iter(parts))),)


def test_switched_off_hiding_hides_nothing():
    assert kinds(package(**{"word/document.xml": with_run(b'<w:vanish w:val="0"/>')}), "docx") == []


def test_bomb_is_seen_without_being_unpacked():
    assert kinds(package(**{"word/media/a.bin": bytes(30 << 20)}), "docx") == ["bursts"]


def test_package_of_too_many_parts_bursts():
    assert kinds(package(**{f"word/{at}.txt": b"" for at in range(5_001)}), "docx") == ["bursts"]


@pytest.mark.parametrize("content", [b"PK\x03\x04", package()[:-30], b"PK\x03\x04" + bytes(200)])
def test_damaged_package_is_named(content):
    assert kinds(content, "docx") == ["damaged"]


def test_locked_package_is_named():
    content = bytearray(package())
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 8] |= 1
    content[6] |= 1
    assert kinds(bytes(content), "docx") == ["locked"]


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("action", b"/JavaScript (app.alert)"),
        ("action", b"/J#61vaScript (x)"),
        ("action", b"/OpenAction <</S /JavaScript /JS (x)>>"),
        ("action", b"/AA <</O 3 0 R>>"),
        ("action", b"/Launch (cmd)"),
        ("embedded", b"/EmbeddedFile"),
        ("locked", b"/Encrypt 9 0 R"),
        ("author", b"/Author (A)"),
    ],
)
def test_each_danger_of_a_pdf_is_seen(kind, entry):
    assert kind in kinds(PDF.replace(b"/Type /Catalog", entry + b" /Type /Catalog"), "pdf")


@pytest.mark.parametrize(
    "entry", [b"", b"/OpenAction [3 0 R /Fit]", b"/OpenAction <</S /GoTo /D [3 0 R]>>", b"/Author ()"]
)
def test_pdf_that_only_opens_at_a_page_is_clean(entry):
    assert kinds(PDF.replace(b"/Type /Catalog", entry + b" /Type /Catalog"), "pdf") == []


def test_macros_of_an_old_word_file_are_seen():
    assert kinds(b"\xd0\xcf\x11\xe0" + bytes(100) + b"_\0V\0B\0A\0", "doc") == ["macro"]
    assert kinds(b"\xd0\xcf\x11\xe0" + bytes(100), "doc") == []


def png(width, height, *chunks):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunk(*each) for each in chunks) + chunk(b"IEND", b"")


def exif(*tags):
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4)


def jpeg(*segments):
    written = b"".join(
        bytes([0xFF, mark]) + struct.pack(">H", len(body) + 2) + body for mark, body in segments
    )
    return b"\xff\xd8" + written + b"\xff\xda\0\2"


FRAME = (0xC0, b"\x08" + struct.pack(">HH", 3000, 2000) + bytes(10))


def test_picture_of_a_page_is_clean():
    assert kinds(png(5000, 7000), "image") == []
    assert kinds(jpeg(FRAME), "image") == []


def test_picture_bomb_is_seen_by_its_header():
    assert kinds(png(50_000, 50_000), "image") == ["too-wide"]
    assert kinds(jpeg((0xC2, b"\x08" + struct.pack(">HH", 50_000, 50_000) + bytes(10))), "image") == [
        "too-wide"
    ]
    assert kinds(exif((0x0100, 50_000), (0x0101, 50_000)), "image") == ["too-wide"]


def test_place_and_owner_of_a_photograph_are_seen():
    assert kinds(jpeg((0xE1, b"Exif\0\0" + exif((0x8825, 60))), FRAME), "image") == ["position"]
    assert kinds(jpeg((0xE1, b"Exif\0\0" + exif((0x013B, 60))), FRAME), "image") == ["author"]
    assert kinds(png(10, 10, (b"eXIf", exif((0x8825, 60)))), "image") == ["position"]
    assert kinds(png(10, 10, (b"tEXt", b"Author\0A")), "image") == ["author"]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff\xff", b"II*\0\xff\xff\xff\xff", b"\x89PNG"]
)
def test_broken_picture_breaks_nothing(content):
    assert scan_file(content, "image") == ()

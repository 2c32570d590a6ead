"""The archive of the generation before is read as far as its manifest vouches for it."""

import pytest

from bangtin.press.archives import read_archives
from bangtin.press.manifest import FileRecord, write_manifest
from bangtin.site.addresses import archive_address


@pytest.fixture
def site(tmp_path):
    files = {archive_address(n): f"tệp {n}".encode() for n in (1, 2, 3)}
    manifest = write_manifest(FileRecord.of(path, content) for path, content in files.items())
    for path, content in {**files, **manifest.files}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def test_files_are_read_in_order(site):
    assert read_archives(site) == tuple(f"tệp {n}".encode() for n in (1, 2, 3))


def test_a_file_that_was_touched_is_not_taken_nor_what_follows_it(site):
    (site / archive_address(2)).write_bytes(b"khac")
    assert read_archives(site) == ("tệp 1".encode(),)


def test_a_file_that_is_lost_is_not_taken(site):
    (site / archive_address(1)).unlink()
    assert read_archives(site) == ()


@pytest.mark.parametrize("manifest", [b"", b"[]", b'{"files": [1]}', b"\xff"])
def test_a_damaged_manifest_vouches_for_nothing(site, manifest):
    (site / "manifest/feeds/archive.json").write_bytes(manifest)
    assert read_archives(site) == ()


def test_without_a_site_there_is_no_archive(tmp_path):
    assert read_archives(tmp_path / "public") == ()

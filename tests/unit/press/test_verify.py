"""A manifest finds whatever is not as it was made."""

import random
import shutil

import pytest

from bangtin.press.manifest import TOP
from bangtin.press.verify import Difference, differences


@pytest.fixture(scope="module")
def site(sample_site, tmp_path_factory):
    target = tmp_path_factory.mktemp("site") / "public"
    shutil.copytree(sample_site, target)
    return target


def test_a_whole_site_has_no_differences(site):
    assert list(differences(site)) == []


def test_every_one_of_a_thousand_changes_of_one_byte_is_found(site):
    files = [file for file in filled(site) if not is_manifest(site, file)]
    dice, changes = random.Random(2021), 0  # noqa: S311  (the same every time)
    while changes < 1000:
        before = {file: file.read_bytes() for file in files}
        for file in files:
            flip(file, dice.randrange(len(before[file])))
        found = {each.path for each in differences(site) if each.fault == "changed"}
        for file, content in before.items():
            file.write_bytes(content)
        assert found == {file.relative_to(site).as_posix() for file in files}
        changes += len(files)


def test_a_change_of_one_byte_of_a_manifest_is_found(site):
    dice = random.Random(2021)  # noqa: S311
    manifests = [file for file in filled(site) if is_manifest(site, file)]
    for file in [*[site / TOP] * 40, *manifests]:
        before = file.read_bytes()
        flip(file, dice.randrange(len(before)))
        assert next(differences(site), None), file
        file.write_bytes(before)


def test_what_is_missing_or_added_is_found(site):
    page = site / "lien-he/index.html"
    content = page.read_bytes()
    page.unlink()
    (site / "them.html").write_text("x")
    (site / "noi").symlink_to("lien-he")
    found = set(differences(site))
    page.write_bytes(content)
    (site / "them.html").unlink()
    (site / "noi").unlink()
    assert found == {
        Difference("lien-he/index.html", "missing"),
        Difference("noi", "added"),
        Difference("them.html", "added"),
    }


def filled(site):
    return sorted(path for path in site.rglob("*") if path.is_file() and path.stat().st_size)


def is_manifest(site, file):
    return str(file.relative_to(site)).startswith("manifest") and file.name != "documents.json"


def flip(file, place):
    content = bytearray(file.read_bytes())
    content[place % len(content)] ^= 1
    file.write_bytes(content)

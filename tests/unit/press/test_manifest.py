"""What a generation holds, and the digest of its tree."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from bangtin.press.manifest import (
    TOP,
    FileRecord,
    Tree,
    manifest_of,
    part_of,
    read_manifest,
    tree_of,
    write_manifest,
)
from bangtin.press.staging import write_artifact
from bangtin.site.artifact import Artifact

NAMES = st.text("abc-", min_size=1, max_size=4)
PATHS = st.lists(NAMES, min_size=1, max_size=5).map(lambda parts: "/".join(parts) + "/x.html")
TREES = st.dictionaries(PATHS, st.binary(max_size=20), max_size=12)


def records(tree):
    return [FileRecord.of(path, content) for path, content in tree.items()]


@given(TREES)
def test_a_manifest_read_back_names_every_file(tree):
    with TemporaryDirectory() as folder:
        site = Path(folder)
        manifest = write_manifest(records(tree))
        for path, content in manifest.files.items():
            write_artifact(site, Artifact(path, content))
        parts = [FileRecord.of(path, content) for path, content in manifest.files.items() if path != TOP]
        assert sorted(read_manifest(site)) == sorted([*records(tree), *parts])
        assert tree_of(site) == manifest.tree


@given(TREES, st.randoms())
def test_the_order_of_writing_changes_nothing(tree, random):
    shuffled = records(tree)
    random.shuffle(shuffled)
    assert write_manifest(shuffled) == write_manifest(records(tree))


@given(TREES.filter(bool), st.data())
def test_a_changed_byte_changes_the_digest_of_the_tree_and_one_part(tree, data):
    path = data.draw(st.sampled_from(sorted(tree)))
    before, after = write_manifest(records(tree)), write_manifest(records(tree | {path: tree[path] + b"!"}))
    changed = {name for name in before.files if before.files[name] != after.files[name]}
    assert before.tree != after.tree
    assert changed == {TOP, manifest_of(part_of(path))}


@given(TREES, TREES)
def test_a_tree_that_is_brought_up_to_date_is_the_tree_made_anew(before, after):
    with TemporaryDirectory() as folder:
        site = Path(folder)
        for path, content in write_manifest(records(before)).files.items():
            write_artifact(site, Artifact(path, content))
        tree = Tree(site)
        for record in records(after):
            tree.put(record)
        for path in before.keys() - after.keys():
            tree.drop(path)
        updated, anew = tree.manifest(), write_manifest(records(after))
    assert updated.tree == anew.tree
    assert updated.parts == anew.parts
    assert {path: anew.files[path] for path in updated.files} == updated.files


def test_a_part_is_the_first_two_folders():
    assert part_of("van-ban/a/2021/1/index.html") == "van-ban/a"
    assert part_of("theo-doi/index.html") == "theo-doi"
    assert part_of("index.html") == ""

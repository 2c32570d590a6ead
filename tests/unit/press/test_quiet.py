"""A build goes nowhere but to its own disk, and neither dates nor folders decide about it."""

import os
import shutil
import sys
from datetime import date

from bangtin.content.root import ContentRoot
from bangtin.press.build import Plan, build
from bangtin.press.unchanged import inputs_of, keep_said, last_said, stood_still

TODAY = date(2026, 11, 22)
CALLS = []


def hear(event, _arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
        CALLS.append(event)


def test_a_build_opens_no_connection(content_root):
    sys.addaudithook(hear)
    CALLS.clear()
    assert build(Plan(ContentRoot(content_root), content_root / "public", TODAY)).published
    assert CALLS == []


def test_a_fresh_clone_is_the_same_site(content_root, tmp_path, tree):
    plan = Plan(ContentRoot(content_root), content_root / "public", TODAY)
    assert build(plan).published
    clone = tmp_path / "clone"
    shutil.copytree(content_root, clone, ignore=shutil.ignore_patterns("public", "public.twin", ".bangtin"))
    for file in clone.rglob("*"):
        os.utime(file, (1, 1))
    assert build(Plan(ContentRoot(clone), clone / "public", TODAY)).published
    assert tree(clone / "public") == tree(plan.output)


def test_what_a_build_said_is_said_again_as_long_as_nothing_changes(content_root, change):
    root = ContentRoot(content_root)
    plan = Plan(root, content_root / "public", TODAY)
    folder = root.work / "memory"
    inputs = inputs_of(root, "x")
    keep_said(folder, build(plan).tree, inputs, {"vi": "đã xong"})
    for file in (content_root / "data").rglob("*"):
        os.utime(file, (1, 1))
    assert last_said(folder, plan.output, inputs_of(root, "x")) == {"vi": "đã xong"}
    assert last_said(folder, plan.output, inputs_of(root, "y")) is None
    change(content_root / "data/messages/2021/giu-vung-tinh-than.md", "Giữ vững", "Vững")
    assert last_said(folder, plan.output, inputs_of(root, "x")) is None
    assert not stood_still(root, inputs)


def test_a_site_that_is_no_longer_there_is_built(content_root):
    root = ContentRoot(content_root)
    plan = Plan(root, content_root / "public", TODAY)
    inputs = inputs_of(root, "x")
    keep_said(root.work / "memory", build(plan).tree, inputs, {"vi": ""})
    (plan.output / "manifest.json").unlink()
    assert last_said(root.work / "memory", plan.output, inputs) is None

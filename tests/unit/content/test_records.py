"""A record goes into a header, and nothing else changes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content.records import drop_record, header_of, set_record
from bangtin.model.trouble import RefusalError

FILE = """---
# Ghi chú đứng riêng
number: 253-CV/ThU

subject: >-
  nâng cao hiệu quả
  làm việc
topics: [tuyen-truyen]
# trước nguồn
source:
  kind: ocr
  # trong nguồn
  file: a.txt

# cuối
---

1. Nội dung: --- không phải vạch
---
hết"""
RELEASE = {"role": "Tổ: biên tập #1", "date": date(2026, 11, 22), "basis": "Quy chế"}
WRITTEN = 'release:\n  role: "Tổ: biên tập #1"\n  date: 2026-11-22\n  basis: Quy chế\n'


def test_a_new_record_is_the_last_entry_and_the_rest_keeps_every_byte():
    assert set_record(FILE, "release", RELEASE) == FILE.replace("# cuối\n", "# cuối\n" + WRITTEN)


def test_an_old_record_is_replaced_in_its_place():
    changed = set_record(FILE, "source", {"kind": "scan"})
    old = "source:\n  kind: ocr\n  # trong nguồn\n  file: a.txt\n"
    assert changed == FILE.replace(old, "source:\n  kind: scan\n")


def test_a_list_of_records_is_written():
    changed = set_record(FILE, "corrections", [{"date": date(2026, 1, 2), "reason": "gõ nhầm"}])
    assert header_of(changed)["corrections"] == [{"date": "2026-01-02", "reason": "gõ nhầm"}]


def test_a_record_is_dropped_and_its_neighbours_stay():
    assert drop_record(set_record(FILE, "held", RELEASE), "held") == FILE
    folded = "subject: >-\n  nâng cao hiệu quả\n  làm việc\n"
    assert drop_record(FILE, "subject") == FILE.replace(folded, "")


def test_dropping_what_is_not_there_changes_nothing():
    assert drop_record(FILE, "held") == FILE


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay_as_they_are(ending, start):
    text = start + FILE.replace("\n", ending)
    changed = set_record(text, "release", RELEASE)
    assert changed == start + set_record(FILE, "release", RELEASE).replace("\n", ending)


def test_a_header_with_faults_is_not_touched():
    with pytest.raises(RefusalError, match="check"):
        set_record('---\nsubject: "chưa đóng\n---\n\nx\n', "release", RELEASE)


@pytest.mark.parametrize("header", ["{a: b}", "  a: b"])
def test_a_header_of_another_shape_is_refused_rather_than_broken(header):
    with pytest.raises(RefusalError, match="mỗi mục một dòng"):
        set_record(f"---\n{header}\n---\n\nx\n", "release", RELEASE)


entries = st.sampled_from(
    [
        "a: một\n",
        "b:\n  - x\n  - y\n",
        "c:\n- x\n",
        "d: >-\n  gấp\n\n  hai đoạn\n",
        "e: |+\n  giữ dòng\n\n",
        "f: {g: [h, i]}\n",
        "j: [k,\n  l]\n",
        'm: "hai\n  dòng"\n',
        "r:\n  # trong\n  o: p\n",
        'q: "O\u0302\u0323"\n',
    ]
)
gaps = st.sampled_from(["", "\n", "# ghi chú\n", "\n# ghi chú: # hai\n\n"])


@given(st.lists(st.tuples(entries, gaps), min_size=1, max_size=6, unique_by=lambda each: each[0]), st.data())
def test_replacing_any_entry_touches_that_entry_alone(parts, data):
    header = "".join(entry + gap for entry, gap in parts)
    text = f"---\n{header}---\n\nThân bài\n"
    before = header_of(text)
    key = data.draw(st.sampled_from(sorted(before)))
    changed = set_record(text, key, {"moi": "giá trị"})
    assert header_of(changed) == {**before, key: {"moi": "giá trị"}}
    entry = next(entry for entry, _ in parts if entry.startswith(key))
    assert changed == text.replace(entry, f"{key}:\n  moi: giá trị\n") or entry.startswith("e:")

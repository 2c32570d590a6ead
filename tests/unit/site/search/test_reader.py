"""Questions to a small index."""

import json
import unicodedata
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bangtin.site.search.entries import SearchResult
from bangtin.site.search.reader import SearchReader, search
from bangtin.site.search.writer import write_index

DISEASE = "thanh-uy-mau/2021/253-cv-thu"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("chống dịch như chống giặc", DISEASE),
        ("chong dich nhu chong giac", DISEASE),
        (unicodedata.normalize("NFD", "chống dịch như chống giặc"), DISEASE),
        ("choongs dichj nhuw choongs giawcj", DISEASE),
        ("cho61ng di5ch nhu7 cho61ng gia8c5", DISEASE),
        ("chongdich nhu chonggiac", DISEASE),
        ("tiem vac xin tre em", "thanh-uy-mau/2021/97-kh-thu"),
        ("xạt lở đất", "uy-ban-mau/2022/5-kh-ubnd"),
        ("sạt lở đấc", "uy-ban-mau/2022/5-kh-ubnd"),
        ("baucu quochoi", "thanh-uy-mau/2023/18-hd-thu"),
        ("phuong thuỷ tạ", "thanh-uy-mau/2024/7-tb-thu"),
        ("xã hoà bình", "thanh-uy-mau/2024/7-tb-thu"),
        ("atgt b'lao", "uy-ban-mau/2022/41-ubnd"),
        ("5K", "2021/chung-tay-day-lui-dich-benh"),
        ("253-CV/ThU", DISEASE),
        ("253 cv thu", DISEASE),
        ("253cvthu", DISEASE),
        ("công văn 253", DISEASE),
        ("cv253", DISEASE),
        ("253", DISEASE),
        ("253-CV/ThU ngày 9/8/2021", DISEASE),
        ("quyết định 253", "uy-ban-mau/2020/253-qd-ubnd"),
        ("qd 253 ubnd", "uy-ban-mau/2020/253-qd-ubnd"),
        ("công văn số 41", "uy-ban-mau/2022/41-ubnd"),
        ("5/KH-UBND", "uy-ban-mau/2022/5-kh-ubnd"),
        ("ngày 9 tháng 8 năm 2021", DISEASE),
        ("09/08/2021", DISEASE),
    ],
)
def test_the_right_document_comes_first(reader, query, first):
    assert search(reader, query)[0].id == first


@pytest.mark.parametrize(
    "query", ["chống dịch", "253", "tháng 8 năm 2021", "phòng chống ma túy", "xe an toàn"]
)
def test_marks_do_not_change_what_is_found(reader, query):
    plain = "".join(part for part in unicodedata.normalize("NFD", query) if not unicodedata.combining(part))
    assert {one.id for one in search(reader, query)} == {one.id for one in search(reader, plain)}


def test_a_month_finds_all_its_days_newest_first(reader):
    dates = [one.date for one in search(reader, "tháng 8 năm 2021")]
    assert dates == ["2021-08-10", "2021-08-09"]


def test_a_number_and_a_day_load_no_list_of_words(files):
    asked = []
    reader = SearchReader(lambda path: asked.append(path) or files[path])
    assert search(reader, "253-CV/ThU")
    assert search(reader, "9/8/2021")
    assert not [path for path in asked if "/words/" in path or "/tables/" in path]


def test_the_section_that_matched_is_named_and_its_words_shown(reader):
    result = search(reader, "làm việc luân phiên tại nhà")[0]
    assert (result.id, result.section) == (DISEASE, "2")
    assert "Làm việc luân phiên tại nhà" in result.passage


def test_typed_marks_order_equals_and_remove_none(entries, vocabulary):
    twins = [
        replace(entries[0], id=f"mau/2021/{name}", number="", title=title)
        for name, title in (("a", "bán đất"), ("b", "bàn đất"))
    ]
    files = {artifact.path: artifact.content for artifact in write_index(twins, vocabulary)}
    found = {
        query: [one.title for one in search(SearchReader(files.__getitem__), query)]
        for query in ("bán đất", "bàn đất")
    }
    assert found == {"bán đất": ["bán đất", "bàn đất"], "bàn đất": ["bàn đất", "bán đất"]}


def test_the_paper_comes_before_the_message_that_rests_on_it(entries, vocabulary):
    paper = replace(entries[0], number="", title="giữ vững tinh thần", date=None)
    message = replace(paper, id="2021/mot-thong-diep", kind="message", title="giữ vững tinh thần")
    page = replace(paper, id="mot-trang", kind="page")
    files = {one.path: one.content for one in write_index([page, message, paper], vocabulary)}
    found = search(SearchReader(files.__getitem__), "giu vung tinh than")
    assert [one.kind for one in found] == ["directive", "message", "page"]


def test_one_common_word_of_two_that_nowhere_stand_together_is_no_answer(reader):
    assert {one.id for one in search(reader, "trẻ em")} == {"thanh-uy-mau/2021/97-kh-thu"}
    assert search(reader, "dịch xyzxyz") == []


@pytest.mark.parametrize("limit", [1, 3, 5, 12])
def test_a_smaller_limit_gives_the_beginning_of_the_same_order(reader, limit):
    assert search(reader, "phòng chống dịch", limit) == search(reader, "phòng chống dịch", 30)[:limit]


def test_an_answer_has_the_keys_that_the_command_promises():
    promised = ["id", "kind", "number", "title", "date", "effect", "section", "address", "passage"]
    assert [one.name for one in fields(SearchResult)] == promised


@pytest.mark.parametrize("query", ["", "   ", "?!", "qwrtp zxcvb"])
def test_what_is_not_there_finds_nothing(reader, query):
    assert search(reader, query) == []


def test_a_missing_or_damaged_shard_leaves_the_rest_answering_and_is_told(files):
    def read(path: str) -> bytes:
        if "/words/" in path and path.endswith(".bin"):
            broken.append(path)
            if len(broken) % 2:
                raise FileNotFoundError(path)
            return files[path][:-1] + b"\xff"
        return files[path]

    broken: list[str] = []
    reader = SearchReader(read)
    assert search(reader, "253-CV/ThU")[0].id == DISEASE
    answer = reader.answer("chống dịch như chống giặc")
    assert broken
    assert answer.incomplete


def test_one_lost_shard_does_not_hide_a_document_that_others_hold(files):
    words = [path for path in files if "/words/" in path]
    found = []
    for lost in words:
        reader = SearchReader(
            lambda path, lost=lost: files[path] if path != lost else (_ for _ in ()).throw(OSError())
        )
        answer = reader.answer("tiêm chủng vắc xin cho trẻ em")
        found.append(answer.incomplete)
        assert answer.results[0].id == "thanh-uy-mau/2021/97-kh-thu"
    assert any(found)


ANSWERS = json.loads(
    (Path(__file__).resolve().parents[3] / "vectors" / "search_answers.json").read_text("utf-8")
)


@pytest.mark.parametrize("vector", ANSWERS, ids=lambda vector: f"{vector['query']} {vector['narrowed']}")
def test_answers_are_narrowed_ordered_and_counted_as_their_vector_says(reader, vector):
    answer = reader.answer(vector["query"], 10, vector["narrowed"], by_date=vector["by_date"])
    places = [one.id + (f"#{one.section}" if one.section else "") for one in answer.results]
    assert (answer.found, places) == (vector["found"], vector["results"])
    counts = reader.counts(vector["query"], vector["narrowed"])
    assert {name: ids for name, ids in counts.items() if ids} == vector["counts"]

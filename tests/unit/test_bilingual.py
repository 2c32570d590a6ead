"""Help, questions and mistakes are in the reader's language."""

import json
import re

import click
import pytest
from click.testing import CliRunner

from bangtin.bilingual import in_language, language_of, mistake, told
from bangtin.cli import bangtin
from bangtin.help_texts import ENGLISH
from bangtin.lookup import search_json
from bangtin.model.labels import APPLICATION_STATES, EFFECT_STATES, effect_in_english
from bangtin.serve import empty_page
from bangtin.site.search.entries import SearchResult

VIETNAMESE = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
OF_CLICK = re.compile(
    r"\b(Usage|Options|Commands|OPTIONS|ARGS|COMMAND|Show this|Show the|default|required|TEXT)\b"
)
KEPT = re.compile(r"Bảng tin|“[^”\n]*(?:”|\.\.\.)")
"""The name of the program, and examples."""


def commands(command=bangtin, path=()):
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


ALL = dict(commands())
every_command = pytest.mark.parametrize("path", ALL, ids=" ".join)


def sentences():
    for command in ALL.values():
        yield command.help
        for parameter in command.params:
            yield getattr(parameter, "help", None)
            yield getattr(parameter, "prompt", None)


def test_every_sentence_of_help_has_its_english_and_no_other_has():
    written = {" ".join(sentence.split()) for sentence in sentences() if sentence}
    assert written - {"Show the version and exit."} == ENGLISH.keys()


def test_english_is_english():
    assert [text for text in ENGLISH.values() if VIETNAMESE.search(KEPT.sub("", text))] == []


def help_of(*arguments):
    done = CliRunner().invoke(bangtin, [*arguments, "--help"])
    assert done.exit_code == 0
    return done.output


@every_command
def test_help_is_vietnamese_unless_english_is_asked_for(path):
    assert not OF_CLICK.search(help_of(*path))
    english = help_of("--lang", "en", *path)
    assert not VIETNAMESE.search(KEPT.sub("", english))
    assert english.startswith("Usage: ")
    if "--lang" in english and path:
        assert help_of(*path, "--lang=en") == english


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check"], "vi"),
        (["check", "--lang", "en"], "en"),
        (["--lang=en", "check"], "en"),
        (["--lang", "vi"], "vi"),
        (["check", "--lang"], "vi"),
        (["search", "en"], "vi"),
    ],
)
def test_the_language_is_known_before_anything_is_read(arguments, language):
    assert told(arguments) == language


def test_a_command_without_our_context_speaks_vietnamese():
    assert language_of(None) == language_of(click.Context(click.Command("x"))) == "vi"
    assert in_language(bangtin, "en") is not bangtin


MISTAKES = [
    (
        ["chek"],
        "Không có lệnh “chek”. Gần nhất là check.",
        "There is no command “chek”. The nearest is check.",
    ),
    (
        ["check", "--frmat"],
        "Không có tùy chọn --frmat. Gần nhất là --format.",
        "There is no option --frmat. The nearest is --format.",
    ),
    (["release"], "Còn thiếu PATH.", "PATH is missing."),
    (["release", "a"], "Còn thiếu --role.", "--role is missing."),
    (["check", "--root"], "Sau --root phải có một giá trị.", "A value must follow --root."),
    (["search", "a", "b", "c"], "Thừa: b c.", "Too much: b c."),
    (
        ["check", "--format", "x"],
        "--format không nhận “x”; chọn một trong: text, json, github.",
        "--format does not take “x”; choose one of: text, json, github.",
    ),
    (
        ["build", "--jobs", "0"],
        "--jobs không nhận “0”; ghi một số nguyên từ 1 trở lên.",
        "--jobs does not take “0”; write a whole number from 1 on.",
    ),
    (
        ["search", "a", "--limit", "x"],
        "--limit không nhận “x”; ghi một số nguyên từ 1 đến 100.",
        "--limit does not take “x”; write a whole number from 1 to 100.",
    ),
    (
        ["check", "--as-of", "31/2/2021"],
        "--as-of: “31/2/2021” không phải một ngày; ghi năm-tháng-ngày, ví dụ 2021-08-20.",
        "--as-of: “31/2/2021” is not a day; write year-month-day, for example 2021-08-20.",
    ),
]


@pytest.mark.parametrize(("arguments", "vi", "en"), MISTAKES, ids=[" ".join(each[0]) for each in MISTAKES])
def test_what_is_typed_wrong_is_said_in_the_language_asked_for(arguments, vi, en):
    for said, lang in ((vi, "vi"), (en, "en")):
        with pytest.raises(click.ClickException) as caught:
            bangtin.main(["--lang", lang, *arguments], standalone_mode=False)
        assert mistake(caught.value, lang) == said


def test_a_command_line_that_is_wrong_says_how_it_is_used(run_bangtin):
    done = run_bangtin("check", "--frmat", "x")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0].startswith("Cách dùng: ")
    assert done.stderr.splitlines()[-1] == "Lỗi: Không có tùy chọn --frmat. Gần nhất là --format."
    bare = run_bangtin("--lang", "en", "new")
    assert bare.returncode == 2
    assert "Make a draft of a message." in bare.stderr


def test_questions_are_asked_in_the_language_asked_for(tmp_path):
    (tmp_path / "data").mkdir()
    for lang, question in (("vi", "Tiêu đề: "), ("en", "Title: ")):
        asked = CliRunner().invoke(bangtin, ["new", "message", "--lang", lang, "--root", str(tmp_path)])
        assert question in asked.output


def test_effects_are_told_in_english_too():
    for vi, en in (*EFFECT_STATES.values(), *APPLICATION_STATES.values()):
        assert effect_in_english(vi) == en
    result = SearchResult(
        "a/2021/b", "directive", "1-CV/ThU", "x", "2021-08-09", "Đang áp dụng", "4", "a/", "…"
    )
    assert json.loads(search_json("x", [result], "en"))["results"][0]["effect"] == "Applied"
    assert json.loads(search_json("x", [result]))["results"][0]["effect"] == "Đang áp dụng"


def test_the_preview_speaks_the_language_asked_for():
    assert "Chưa có trang nào" in empty_page("vi").decode()
    assert "There is no page yet" in empty_page("en").decode()

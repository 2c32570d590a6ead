"""YAML with places: every scalar is text, nothing is guessed, nothing is dropped in silence (floor 2)."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bangtin.content import rules
from bangtin.content.text_file import hidden_finding
from bangtin.language.hidden import hidden_characters
from bangtin.model.finding import Finding, Place
from bangtin.model.labels import field_name
from bangtin.model.wording import Wording

MAX_DEPTH = 10
Path = tuple[str | int, ...]
"""Keys and positions from the root of a file down to a value."""


@dataclass(slots=True)
class YamlReading:
    """What a file said: text, lists and mappings; the place of each value and key; what was wrong."""

    value: Any = None
    values_at: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys_at: dict[Path, tuple[int, int]] = field(default_factory=dict)
    empty: set[Path] = field(default_factory=set)
    """Keys that stand there without any value; each has its finding."""
    findings: list[Finding] = field(default_factory=list)


class _RefusedError(Exception):
    """Reading of this file cannot go on."""


def read_yaml(text: str, *, file: str, first_line: int = 1) -> YamlReading:
    """Read one YAML document; `first_line` is where the text begins in its file."""
    reader = _Reader(file, first_line)
    reader.refuse_tabs(text)
    if not reader.out.findings:
        seen = len(text) if reader.read(text) else max((end for _, end in reader.scalars), default=0)
        reader.refuse_trailing_comments(text[:seen])
    reader.out.findings.sort()
    return reader.out


class _Reader:
    """Walks the events of the C parser and builds plain values."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.text = ""
        self.out = YamlReading()
        self.scalars: list[tuple[int, int]] = []
        self.end: Any = None
        """Where the latest list or mapping ended."""
        self.long_quote: tuple[Any, int] | None = None
        """Begin and last line of the latest quotation that runs over lines: perhaps it was never closed."""
        self.outdented: list[int] = []
        """Lines at the edge inside a quotation or bracket; in a text that breaks off they say nothing."""

    def place(self, line: int, column: int) -> Place:
        """The place in the file of a position counted from 0."""
        return Place(self.file, self.first_line + line, column + 1)

    def refuse_tabs(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent:
                self.out.findings.append(rules.Y002.at(self.place(number, indent.index("\t"))))

    def read(self, text: str) -> bool:
        """Whether the text was read to its end."""
        self.text = text
        try:
            events = yaml.parse(text, Loader=yaml.CSafeLoader)
            self.out.value = self._document(events)
            for line in self.outdented:
                self._syntax_at(line, 0, OUTDENTED)
            return True
        except yaml.MarkedYAMLError as error:
            self._syntax(error)
        except yaml.YAMLError:
            self.out.findings.append(rules.Y001.at(self.place(0, 0), problem=UNREADABLE, example=EXAMPLE))
        except _RefusedError:
            pass
        return False

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if error.problem == "did not find expected <document start>":
            self.out.findings.append(rules.Y009.at(self.place(line, column)))
            return
        problem = SYNTAX.get((error.problem or "").strip(), UNREADABLE)
        context = error.context_mark
        if context and "quoted scalar" in (error.context or ""):
            line, column = context.line, context.column
        elif self.long_quote and self.long_quote[1] == line:
            line, column = self.long_quote[0].line, self.long_quote[0].column
            problem = SYNTAX["found unexpected end of stream"]
        self._syntax_at(line, column, problem)

    def _syntax_at(self, line: int, column: int, problem: Wording) -> None:
        self.out.findings.append(rules.Y001.at(self.place(line, column), problem=problem, example=EXAMPLE))

    def _document(self, events: Iterator[Any]) -> Any:
        next(events)
        start = next(events)
        if isinstance(start, yaml.StreamEndEvent):
            return None
        value = self._value(next(events), events, (), 0)
        next(events)
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(rules.Y009, after.start_mark)
        return value

    def _value(self, event: Any, events: Iterator[Any], path: Path, depth: int) -> Any:
        mark = event.start_mark
        self.out.values_at[path] = (self.first_line + mark.line, mark.column + 1)
        self._plain(event)
        if depth > MAX_DEPTH:
            self._refuse(rules.Y007, mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items: Any = self._sequence(events, path, depth)
        else:
            items = self._mapping(events, path, depth)
        if event.flow_style and path and self.end.line > mark.line:
            self._refuse_outdented(mark, self.end)
        return items

    def _plain(self, event: Any) -> None:
        """Neither alias nor anchor nor tag."""
        if isinstance(event, yaml.AliasEvent):
            self._refuse(rules.Y004, event.start_mark, sign="*")
        if event.anchor is not None:
            self._refuse(rules.Y004, event.start_mark, sign="&")
        if event.tag is not None:
            self._refuse(rules.Y005, event.start_mark, tag=event.tag)

    def _scalar(self, event: Any) -> str:
        self.scalars.append((event.start_mark.index, event.end_mark.index))
        if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line:
            self.long_quote = (event.start_mark, event.end_mark.line)
            self._refuse_outdented(event.start_mark, event.end_mark)
        elif event.style in ("|", ">"):
            self._refuse_block_comment(event.start_mark)
        value: str = event.value
        if value == "-" and not event.style:
            mark = event.start_mark
            self._syntax_at(mark.line, mark.column, SYNTAX["found character that cannot start any token"])
        if not (value.isascii() and value.isprintable()):
            value = unicodedata.normalize("NFC", value)
            self._refuse_hidden(value, event)
        return value

    def _refuse_hidden(self, value: str, event: Any) -> None:
        """A quoted value may write out what nobody sees, such as "\\u200b"; what stands there itself is found
        with the text of the file."""
        if event.style == '"':
            written = self.text[event.start_mark.index : event.end_mark.index]
            for hidden in hidden_characters(value):
                if chr(hidden.code) not in written:
                    place = self.place(event.start_mark.line, event.start_mark.column)
                    self.out.findings.append(hidden_finding(hidden, place))

    def _refuse_block_comment(self, mark: Any) -> None:
        """Whatever stands behind the sign of a text of several lines would be lost."""
        end = self.text.find("\n", mark.index)
        at = self.text.find("#", mark.index, end)
        if at >= 0:
            place = self.place(mark.line, mark.column + at - mark.index)
            self.out.findings.append(rules.Y006.at(place))

    def _refuse_outdented(self, start: Any, end: Any) -> None:
        """A quotation or bracket over several lines goes on below its key, not at the edge of the page."""
        lines = self.text[start.index : end.index].split("\n")[1:]
        for number, line in enumerate(lines, start.line + 1):
            if line and line[0] not in " ]}#":
                self.outdented.append(number)
                return

    def _sequence(self, events: Iterator[Any], path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            self._refuse_empty(event, (*path, len(items)), event.start_mark)
            items.append(self._value(event, events, (*path, len(items)), depth + 1))
        self.end = event.end_mark
        return items

    def _mapping(self, events: Iterator[Any], path: Path, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event)
            place = (self.first_line + event.start_mark.line, event.start_mark.column + 1)
            inner = (*path, key)
            if key in items:
                first = self.out.keys_at[inner][0]
                self.out.findings.append(rules.Y003.at(Place(self.file, *place), key=key, first=str(first)))
            self.out.keys_at[inner] = place
            value = next(events)
            self._refuse_empty(value, inner, event.start_mark)
            items[key] = self._value(value, events, inner, depth + 1)
        self.end = event.end_mark
        return items

    def _refuse_empty(self, event: Any, path: Path, mark: Any) -> None:
        """A key or a line of a list without any value."""
        if isinstance(event, yaml.ScalarEvent) and not event.value and not event.style:
            self.out.empty.add(path)
            key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
            place = self.place(mark.line, mark.column)
            self.out.findings.append(rules.Y013.at(place, name=field_name(key), key=key))

    def _key(self, event: Any) -> str:
        self._plain(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(rules.Y010, event.start_mark)
        key = self._scalar(event)
        if key == "<<":
            self._refuse(rules.Y004, event.start_mark, sign="<<")
        return key

    def _refuse(self, rule: type[Any], mark: Any, **values: str) -> None:
        self.out.findings.append(rule.at(self.place(mark.line, mark.column), **values))
        raise _RefusedError

    def refuse_trailing_comments(self, text: str) -> None:
        """A # after a value hides what follows: refuse it wherever it stands outside a scalar."""
        if "#" not in text:
            return
        spans = sorted(self.scalars)
        starts = [start for start, _ in spans]
        offset = 0
        for number, line in enumerate(text.split("\n")):
            at = line.find("#")
            while at >= 0:
                before = bisect_right(starts, offset + at) - 1
                if before < 0 or spans[before][1] <= offset + at:
                    if line[:at].strip():
                        self.out.findings.append(rules.Y006.at(self.place(number, at)))
                    break
                at = line.find("#", at + 1)
            offset += len(line) + 1


UNREADABLE = Wording("không đọc được dòng này", "this line cannot be read")
OUTDENTED = Wording(
    "dòng này thuộc về mục ở trên nên phải thụt vào",
    "this line belongs to the entry above and must be indented",
)
EXAMPLE = 'subject: "nâng cao hiệu quả làm việc"'
SYNTAX = {
    "found unexpected end of stream": Wording(
        "dấu ngoặc mở ở đây chưa được đóng", "what is opened here is not closed"
    ),
    "found unexpected document indicator": Wording(
        "dấu ngoặc mở ở đây chưa được đóng", "what is opened here is not closed"
    ),
    "did not find expected ',' or ']'": Wording(
        "thiếu dấu phẩy hoặc dấu ngoặc vuông đóng", "a comma or a closing square bracket is missing"
    ),
    "did not find expected ',' or '}'": Wording(
        "thiếu dấu phẩy hoặc dấu ngoặc nhọn đóng", "a comma or a closing brace is missing"
    ),
    "did not find expected key": Wording(
        "dòng này không có dạng “mục: giá trị” hoặc thụt vào không đều",
        "this line is not “key: value”, or is not indented evenly",
    ),
    "could not find expected ':'": Wording(
        "thiếu dấu hai chấm sau tên mục", "a colon is missing after the key"
    ),
    "mapping values are not allowed in this context": Wording(
        "giá trị có dấu hai chấm phải đặt trong ngoặc kép", "a value with a colon needs quotation marks"
    ),
    "found character that cannot start any token": Wording(
        "giá trị bắt đầu bằng một dấu phải đặt trong ngoặc kép",
        "a value that begins with a mark needs quotation marks",
    ),
    "did not find expected '-' indicator": Wording(
        "các dòng của danh sách thụt vào không đều", "the lines of a list are not indented evenly"
    ),
    "block sequence entries are not allowed in this context": Wording(
        "danh sách đứng sai chỗ", "a list stands in the wrong place"
    ),
    "found unknown escape character": Wording(
        "có dấu \\ trong ngoặc kép; hãy dùng ngoặc đơn hoặc viết \\\\",
        "there is a \\ in double quotes; use single quotes or write \\\\",
    ),
}
"""What the parser of YAML says → what an officer reads."""

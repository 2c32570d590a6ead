"""Bodies on demand: whoever renders or checks a document reads its text through this (floor 2)."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import overload

from bangtin.content.front_matter import body_offset, split_file
from bangtin.content.message_texts import read_texts
from bangtin.content.provisions import read_provisions
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text, text_of
from bangtin.content.yaml_reader import Path as KeyPath
from bangtin.content.yaml_reader import YamlReading, read_yaml
from bangtin.model.body import DirectiveBody, MessageBody, OcrReading, Variant
from bangtin.model.directive import Directive
from bangtin.model.facts import with_facts
from bangtin.model.finding import Place
from bangtin.model.message import Message
from bangtin.model.vocabulary import Channel, Fact

_NEXT_ENTRY = re.compile(r"\n(?![ \n#-])|\n---")


@dataclass(frozen=True)
class Bodies:
    """Reads bodies from a content root; can be handed to other processes."""

    root: ContentRoot
    channels: dict[str, Channel] = field(repr=False)
    facts: dict[str, Fact] = field(default_factory=dict, repr=False)

    @overload
    def body(self, document: Directive) -> DirectiveBody: ...
    @overload
    def body(self, document: Message) -> MessageBody: ...
    def body(self, document: Directive | Message) -> DirectiveBody | MessageBody:
        """The provisions of a directive, or the texts of a message with the values of the facts they name."""
        text = self.text(document)
        start = body_offset(text)
        first_line = text.count("\n", 0, start) + 1
        if isinstance(document, Directive):
            return DirectiveBody(read_provisions(text[start:], first_line))
        variants, _ = read_texts(text[start:], self.channels, file=document.file, first_line=first_line)
        return MessageBody(
            tuple(Variant(each.channel, with_facts(each.text, self.facts), each.line) for each in variants)
        )

    def text(self, document: Directive | Message) -> str:
        """The whole normalised text of a document's file, header and body."""
        return text_of(self.root.read(document.file))

    def readings(self, directive: Directive) -> tuple[OcrReading, ...]:
        """How the places of doubt of an OCR original were read; empty when nothing is recorded."""
        content = self.readings_file(directive)
        if not content:
            return ()
        reading = read_yaml(
            read_text(content, file=_readings_path(directive)).text, file=_readings_path(directive)
        )
        return tuple(OcrReading.model_validate(item) for item in reading.value or ())

    def readings_file(self, directive: Directive) -> bytes:
        """The file of readings beside a directive that has an original; empty when there is none."""
        path = _readings_path(directive)
        there = directive.source is not None and (self.root.path / path).is_file()
        return self.root.read(path) if there else b""

    def place(self, file: str, path: KeyPath = ()) -> Place:
        """Where a value of a header stands, for a finding."""
        text = text_of(self.root.read(file))
        near = _entry_alone(text, file, path) if file.endswith(".md") else None
        if near:
            return near
        reading = split_file(text, file=file).header if file.endswith(".md") else read_yaml(text, file=file)
        return place_in(reading, file, path)


def _entry_alone(text: str, file: str, path: KeyPath) -> Place | None:
    """The place of a value, from the lines of its entry alone; None where the whole header has to be read."""
    if not path:
        return None
    start = text.find(f"\n{path[0]}:", 0, body_offset(text)) + 1
    if not start:
        return None
    end = _NEXT_ENTRY.search(text, start)
    lines = text[start : end.start() + 1 if end else body_offset(text)]
    reading = read_yaml(lines, file=file, first_line=text.count("\n", 0, start) + 1)
    if reading.findings or path not in reading.values_at:
        return None
    return Place(file, *reading.values_at[path])


def place_in(reading: YamlReading, file: str, path: KeyPath) -> Place:
    """The place of a value, or of the nearest thing around it that has one."""
    while path and path not in reading.values_at:
        path = path[:-1]
    return Place(file, *reading.values_at.get(path, (1, 1)))


def _readings_path(directive: Directive) -> str:
    return Path(directive.file).with_suffix(".readings.yml").as_posix()

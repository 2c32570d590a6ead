"""The content roots that cases are planted into, and their messages as the generator sees them."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cases import BY_HAND, ROOT

from bangtin.checks.review import review
from bangtin.content.load import Loaded, load
from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.model.review import MessageState

AS_OF = {"by-hand": date(2022, 1, 1), "sample": None, "demo": date(2012, 1, 1)}
"""Days on which every message is still to come: what is over says nothing any more, and is not judged."""
TODAY = date(2026, 11, 22)
DEMO_DIRECTIVES, DEMO_MESSAGES = 400, 160
DEMO_GLOSSARY = """\
nguoi-cao-tuoi:
  label: người cao tuổi
  prefer: người cao tuổi
  banned: [người già cả, cụ già neo đơn]
nha-van-hoa:
  label: nhà văn hóa
  prefer: nhà văn hóa
  banned: [câu lạc bộ khối phố cũ]
  from: 2012-01-01
"""


def content_roots(folder: Path) -> dict[str, Path]:
    """Source → a clean content root under `folder`."""
    for name, content in (("by-hand", BY_HAND / "content"), ("sample", ROOT)):
        shutil.copytree(content / "data", folder / name / "data")
    write_demo(folder / "demo", DEMO_DIRECTIVES, DEMO_MESSAGES)
    (folder / "demo" / "data" / "vocabulary" / "glossary.yml").write_text(DEMO_GLOSSARY, encoding="utf-8")
    return {name: folder / name for name in AS_OF}


def open_root(source: str, folder: Path) -> Loaded:
    shutil.rmtree(folder / ".bangtin", ignore_errors=True)
    return load(ContentRoot(folder), today=TODAY, as_of=AS_OF[source])


@dataclass(frozen=True)
class Original:
    """A clean message, its file as text, and the paper that it rests on."""

    source: str
    message: Message
    text: str
    directive: Directive
    section: str
    """The text of the first cited section."""
    live: bool
    """In use, or still to come."""

    @property
    def file(self) -> str:
        return self.message.file

    @property
    def body_at(self) -> int:
        """Where the body begins in the file."""
        return self.text.index("\n---\n", 4) + 5

    @property
    def body(self) -> str:
        return self.text[self.body_at :]

    def channel(self, label: str) -> str:
        """The text under a heading; empty when there is none."""
        found = re.search(rf"^## {re.escape(label)}\n(.*?)(?=^## |\Z)", self.body, re.MULTILINE | re.DOTALL)
        return found[1].strip() if found else ""

    @property
    def web(self) -> str:
        return self.body.split("\n## ", 1)[0].strip()


def originals(source: str, folder: Path) -> Iterator[Original]:
    """The messages of a content root that are in use on their day and rest on one directive at least."""
    loaded = open_root(source, folder)
    corpus = loaded.corpus
    if corpus is None:
        raise ValueError(f"{folder} cannot be read")
    states = review(loaded).messages
    for message in corpus.messages.values():
        identity, _, anchor = message.cites[0].partition("#")
        directive = corpus.directives[identity]
        provisions = loaded.bodies.body(directive).section(anchor)
        section = "\n".join(f"{each.label} {each.text}" for each in provisions)
        live = states[message.id].state in (MessageState.LIVE, MessageState.UPCOMING)
        yield Original(source, message, loaded.bodies.text(message), directive, section, live)

"""Among documents that wait for their first public day, none may rest on one that opens later (floor 3)."""

from collections.abc import Iterator
from datetime import date

from bangtin.checks import rules
from bangtin.content.load import Loaded
from bangtin.language.dates import short_date
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding
from bangtin.model.wording import Wording

Path = tuple[str | int, ...]


def check_embargo(loaded: Loaded) -> Iterator[Finding]:
    """Every reference from one waiting document to another is open on the day of the first."""
    days = {document.id: _first_day(document) for document in loaded.withheld}
    for document in loaded.withheld:
        for identity, path in _named(document):
            day = days.get(identity)
            if day and day > days[document.id]:
                yield rules.L002.at(
                    loaded.bodies.place(document.file, path),
                    value=identity,
                    example=identity,
                    nearest=Wording(
                        f" Văn bản ấy đến ngày {short_date(day)} mới công khai, muộn hơn tệp này.",
                        f" It opens on {day.isoformat()}, later than this file.",
                    ),
                )


def _first_day(document: Document) -> date:
    return document.release.publish if document.release and document.release.publish else date.min


def _named(document: Document) -> Iterator[tuple[str, Path]]:
    """Ids of documents that a header names, and where."""
    if isinstance(document, Directive):
        for n, relation in enumerate(document.relations):
            if relation.target:
                yield relation.target.partition("#")[0], ("relations", n, "target")
        return
    for n, section in enumerate(document.cites):
        yield section.partition("#")[0], ("cites", n)
    if document.responds_to:
        yield document.responds_to.source.partition("#")[0], ("responds_to", "source")
    for key in ("replaces", "translates"):
        identity = getattr(document, key)
        if identity:
            yield identity, (key,)

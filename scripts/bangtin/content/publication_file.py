"""`data/publication.yml` and `data/removed.yml` (floor 2)."""

from bangtin.content import rules
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import YamlReading, read_yaml
from bangtin.model.finding import Finding, Place
from bangtin.model.publication import Publication
from bangtin.model.release import Removal

PUBLICATION = "data/publication.yml"
REMOVED = "data/removed.yml"


def read_publication(root: ContentRoot, findings: list[Finding]) -> Publication | None:
    """The settings of the publication; None when they cannot be read."""
    if not (root.path / PUBLICATION).is_file():
        findings.append(rules.I009.at(Place(PUBLICATION)))
        return None
    reading = _read(root, PUBLICATION, findings)
    if reading.findings:
        return None
    publication, wrong = read_record(Publication, reading, file=PUBLICATION)
    findings += wrong
    return publication


def read_removed(root: ContentRoot, findings: list[Finding]) -> tuple[Removal, ...]:
    """What was removed, in the order of the file; no file, nothing removed."""
    if not (root.path / REMOVED).is_file():
        return ()
    reading = _read(root, REMOVED, findings)
    if reading.value is not None and not isinstance(reading.value, list):
        findings.append(rules.Y107.at(Place(REMOVED), name=REMOVED, key="data/removed"))
        return ()
    removed = []
    for position in range(len(reading.value or ())):
        record, wrong = read_record(Removal, reading, file=REMOVED, under=(position,))
        findings += wrong
        if record:
            removed.append(record)
    return tuple(removed)


def _read(root: ContentRoot, file: str, findings: list[Finding]) -> YamlReading:
    source = read_text(root.read(file), file=file)
    reading = read_yaml(source.text, file=file)
    findings += (*source.findings, *reading.findings)
    return reading

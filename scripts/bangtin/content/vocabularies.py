"""`data/vocabulary/*.yml` → the Vocabulary (floor 2)."""

import hashlib
from typing import Any

from bangtin.content import rules
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import read_yaml
from bangtin.model import vocabulary as model
from bangtin.model.finding import Finding, Place
from bangtin.model.labels import field_name
from bangtin.model.record import ID_PATTERN, Record

FOLDER = "data/vocabulary"
RECORDS: dict[str, type[Record]] = {
    "organizations": model.Organization,
    "document-types": model.DocumentType,
    "actors": model.Term,
    "acts": model.Term,
    "audiences": model.Term,
    "channels": model.Channel,
    "topics": model.Topic,
    "places": model.Place,
    "officials": model.Official,
    "glossary": model.GlossaryEntry,
    "facts": model.Fact,
    "urgency": model.Term,
}
"""File name → the record each id holds."""
RESERVED = frozenset({"nam", "trang"})
"""Words that addresses need for themselves."""


def read_vocabulary(root: ContentRoot, findings: list[Finding]) -> tuple[model.Vocabulary, str]:
    """All vocabularies and the sha256 of their texts; a missing file is an empty vocabulary."""
    total = hashlib.sha256()
    found: dict[str, dict[str, Any]] = {}
    for name, record in RECORDS.items():
        file = f"{FOLDER}/{name}.yml"
        if (root.path / file).is_file():
            source = read_text(root.read(file), file=file)
            total.update(f"{name}\0{source.text}\0".encode())
            findings += source.findings
            found[name.replace("-", "_")] = _read_terms(source.text, file, record, findings)
    return model.Vocabulary.model_construct(None, **found), total.hexdigest()


def _read_terms(text: str, file: str, record: type[Record], findings: list[Finding]) -> dict[str, Any]:
    reading = read_yaml(text, file=file)
    findings += reading.findings
    if reading.findings or reading.value is None:
        return {}
    if not isinstance(reading.value, dict):
        findings.append(rules.Y010.at(Place(file)))
        return {}
    terms = {}
    for identity in reading.value:
        if not ID_PATTERN.match(identity) or identity in RESERVED:
            place = Place(file, *reading.keys_at[(identity,)])
            findings.append(rules.Y111.at(place, name=field_name("id"), value=identity, example="cong-van"))
        term, wrong = read_record(record, reading, file=file, under=(identity,))
        findings += wrong
        if term:
            terms[identity] = term
    return terms

"""`mkdocs.yml`, read by an allow-list of keys: nothing in it can run or fetch anything (floor 2)."""

import difflib

from bangtin.content import rules
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import YamlReading, read_yaml
from bangtin.model.finding import Finding, Place
from bangtin.model.settings import SiteSettings
from bangtin.model.wording import Wording, nearest_words

FILE = "mkdocs.yml"
ALLOWED = frozenset(
    {
        "site_name",
        "site_url",
        "site_description",
        "docs_dir",
        "use_directory_urls",
        "exclude_docs",
        "nav",
        "theme",
        "plugins",
        "markdown_extensions",
        "validation",
        "extra",
    }
)
PLUGINS = frozenset({"search"})
EXTENSIONS = frozenset({"abbr", "admonition", "def_list", "footnotes", "sane_lists", "tables", "toc"})
"""Extensions of Markdown that add no file, no attribute and no code to a page."""


def read_settings(root: ContentRoot, findings: list[Finding]) -> SiteSettings | None:
    """Name, address and menu of the site; a key or plugin that is not on the list is an error."""
    source = read_text(root.mkdocs_yml.read_bytes(), file=FILE)
    reading = read_yaml(source.text, file=FILE)
    findings += (*source.findings, *reading.findings)
    if not reading.findings and not isinstance(reading.value, dict):
        findings.append(rules.Y010.at(Place(FILE)))
    if reading.findings or not isinstance(reading.value, dict):
        return None
    findings += _unknown_keys(reading)
    extra = reading.value.get("extra", {})
    known = {key: extra[key] for key in ("menu", "footer") if isinstance(extra, dict) and key in extra}
    chosen = YamlReading(
        {key: reading.value[key] for key in ("site_name", "site_url") if key in reading.value},
        reading.values_at,
        reading.keys_at,
    )
    settings, wrong = read_record(SiteSettings, chosen, file=FILE, known=known)
    findings += wrong
    return settings


def _unknown_keys(reading: YamlReading) -> list[Finding]:
    found = []
    for key in reading.value:
        if key not in ALLOWED:
            near = difflib.get_close_matches(key, ALLOWED, 1, 0.6)
            found.append(_unknown(key, near[0] if near else "", Place(FILE, *reading.keys_at[(key,)])))
    for key, allowed in (("plugins", PLUGINS), ("markdown_extensions", EXTENSIONS)):
        entries = reading.value.get(key, [])
        if not isinstance(entries, list):
            found.append(rules.Y107.at(Place(FILE, *reading.values_at[(key,)]), name=f"“{key}”", key=key))
            continue
        for position, entry in enumerate(entries):
            name = next(iter(entry), "") if isinstance(entry, dict) else str(entry)
            if name not in allowed:
                found.append(_unknown(name, "", Place(FILE, *reading.values_at[(key, position)])))
    return found


def _unknown(key: str, near: str, place: Place) -> Finding:
    return rules.Y109.at(
        place,
        key=key,
        nearest=nearest_words(near),
        do=Wording(
            f"ghi “{near}:” nếu đó là ý muốn nói; nếu không, xóa mục này." if near else "xóa mục này.",
            f"write “{near}:” if that is what is meant; otherwise delete it." if near else "delete it.",
        ),
    )

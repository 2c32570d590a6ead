"""Where a document stands in a repository, by what its header says (floor 1)."""

from datetime import date

from bangtin.language.slugs import slug

DRAFTS = "data/drafts"
PUBLIC = "data"


def file_name(*, number: str | None, type: str, issued: date) -> str:  # noqa: A002  # the key of the header
    """The name of a directive's file without its ending: `253-cv-thu`, or `chien-luoc-2021-08-09` without a number."""
    return slug(number) if number else f"{type}-{issued.isoformat()}"


def directive_path(
    *,
    issuer: str,
    number: str | None,
    type: str,
    issued: date,
    drafts: bool = False,  # noqa: A002
) -> str:
    """`data/directives/<issuer>/<year>/<name>.md`, or the same under `data/drafts/`."""
    name = file_name(number=number, type=type, issued=issued)
    return f"{DRAFTS if drafts else PUBLIC}/directives/{issuer}/{issued.year}/{name}.md"


def message_path(*, year: int, name: str, drafts: bool = False) -> str:
    """`data/messages/<year>/<slug>.md`, or the same under `data/drafts/`."""
    return f"{DRAFTS if drafts else PUBLIC}/messages/{year}/{name}.md"

"""Where a document stands in a repository, by what its header says (floor 1)."""

from datetime import date

from bangtin.language.slugs import slug

DRAFTS = "data/drafts"
PUBLIC = "data"


def file_name(
    *,
    number: str | None,
    type: str,  # noqa: A002  # the key of the header
    issued: date,
) -> str:
    """The name of a directive's file: `253-cv-thu`, or `<type>-2021-08-09` when it has no number."""
    return slug(number) if number else f"{type}-{issued.isoformat()}"


def directive_path(*, issuer: str, year: int, name: str, drafts: bool = False) -> str:
    """`data/directives/<issuer>/<year>/<name>.md`, or the same under `data/drafts/`."""
    return f"{DRAFTS if drafts else PUBLIC}/directives/{issuer}/{year}/{name}.md"


def draft_path(file: str) -> str:
    """Where a file of the public folders lies as a draft."""
    return f"{DRAFTS}/{file.removeprefix(f'{PUBLIC}/')}"


def message_path(*, year: int, name: str, drafts: bool = False) -> str:
    """`data/messages/<year>/<name>.md`, or the same under `data/drafts/`."""
    return f"{DRAFTS if drafts else PUBLIC}/messages/{year}/{name}.md"

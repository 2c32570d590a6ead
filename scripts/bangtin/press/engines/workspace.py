"""Where an engine works: copies of pages and templates, a configuration derived from `mkdocs.yml` (floor 4).

Zensical accepts only folders below its configuration file, and neither engine may touch the content root.
"""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FunctionType
from typing import Any, Final

import yaml

from bangtin.press.engines import EngineRequest
from bangtin.press.engines.headings import heading_slug

CONFIGURATION: Final = "mkdocs.yml"
DOCS: Final = "docs"
OVERRIDES: Final = "overrides"
SITE: Final = "site"
SHELL: Final = ("base.html", "main.html")
"""Templates of hand-written pages; those of documents are none of an engine's business."""
TAKEN: Final = ("site_name", "nav", "markdown_extensions", "validation")
"""Keys of `mkdocs.yml` that reach the engine as they stand; all others are given here."""


class _Dumper(yaml.SafeDumper):
    """Writes functions as the name by which both engines import them."""


_Dumper.add_representer(
    FunctionType,
    lambda dumper, function: dumper.represent_scalar(
        f"tag:yaml.org,2002:python/name:{function.__module__}.{function.__qualname__}", ""
    ),
)


def lay_out(request: EngineRequest) -> Path:
    """Fill the workspace; returns the derived configuration."""
    (request.workspace / DOCS).mkdir(parents=True)
    for file in public_files(request.docs):
        _copy(request.docs / file, request.workspace / DOCS / file)
    for template in SHELL:
        _copy(request.overrides / template, request.workspace / OVERRIDES / template)
    configuration = request.workspace / CONFIGURATION
    configuration.write_text(
        yaml.dump(derive(request), Dumper=_Dumper, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    return configuration


def public_files(docs: Path) -> Iterator[Path]:
    """Files of the hand-written pages, relative to `docs`, sorted."""
    for file in sorted(docs.rglob("*")):
        relative = file.relative_to(docs)
        if file.is_file() and not any(part.startswith(("_", ".")) for part in relative.parts):
            yield relative


def derive(request: EngineRequest) -> dict[str, Any]:
    """The configuration for an engine: theme, folders and plugins fixed, the rest from `mkdocs.yml`."""
    given = yaml.safe_load(request.configuration.read_text(encoding="utf-8"))
    taken = {key: given[key] for key in TAKEN if key in given}
    taken["markdown_extensions"] = [_with_slugs(item) for item in taken.get("markdown_extensions", [])]
    return taken | {
        "site_url": request.site_url,
        "docs_dir": DOCS,
        "site_dir": SITE,
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "variant": "classic",
            "custom_dir": OVERRIDES,
            "language": "vi",
            "font": False,
        },
        "plugins": [{"search": {"enabled": False}}],
        "extra": _plain({**given.get("extra", {}), **request.extra}),
    }


def _with_slugs(extension: str | dict[str, Any]) -> str | dict[str, Any]:
    if extension == "toc":
        return {"toc": {"slugify": heading_slug}}
    if isinstance(extension, dict) and "toc" in extension:
        return {"toc": {**extension["toc"], "slugify": heading_slug}}
    return extension


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)

"""MkDocs with the theme Material, run in this process (floor 4)."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Final

from bangtin.model.finding import Finding, Place
from bangtin.press.engines import EngineName, EngineRequest, Rendered
from bangtin.press.engines.named_set import named_set
from bangtin.press.engines.rules import L901, L902, L903, in_order, link_finding
from bangtin.press.engines.theme import theme_style_sheet
from bangtin.press.engines.titles import title_findings
from bangtin.press.engines.workspace import CONFIGURATION, lay_out

_LINK: Final = re.compile(
    r"Doc file '(?P<file>[^']+)' contains .*?link '(?P<reference>[^']+)', but (?P<why>.*)"
)


class MkDocs:
    """Its warnings are findings, so that a build with warnings is never taken for a good one."""

    name: EngineName = "mkdocs"

    def versions(self) -> Mapping[str, str]:
        return {name: version(name) for name in ("markdown", "mkdocs", "mkdocs-material")}

    def style_sheet(self) -> bytes:
        return theme_style_sheet("material", "templates/assets/stylesheets")

    def render(self, request: EngineRequest) -> Rendered:
        configuration = lay_out(request)
        with _listening() as warnings:
            _build(configuration, warnings)
        said = [_finding(request.docs, line) for line in warnings]
        findings = in_order([*title_findings(request.docs), *said])
        return Rendered({} if findings else named_set(request.workspace), findings)


def _build(configuration: Path, warnings: list[str]) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        build(load_config(config_file=str(configuration)))
    except MkDocsException as trouble:
        warnings.append(str(trouble))


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collects what MkDocs warns of; nothing reaches the terminal, its settings stand again afterwards."""
    heard: list[str] = []
    log = logging.getLogger("mkdocs")
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    propagate = log.propagate
    log.propagate = False
    log.addHandler(listener)
    try:
        yield heard
    finally:
        log.removeHandler(listener)
        log.propagate = propagate


def _finding(docs: Path, warning: str) -> Finding:
    link = _LINK.match(warning)
    if link is None:
        return L903.at(Place(CONFIGURATION), engine="MkDocs", message=" ".join(warning.split()))
    rule = L902 if "anchor" in link["why"] else L901
    return link_finding(rule, docs, link["file"], link["reference"])

"""Zensical, run in a process of its own: it keeps its state in globals and prints (floor 4)."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

import bangtin
from bangtin.model.finding import Finding, Place
from bangtin.model.trouble import BangtinError
from bangtin.press.engines import EngineName, EngineRequest, Rendered
from bangtin.press.engines.named_set import named_set
from bangtin.press.engines.rules import L901, L902, L903, in_order, link_finding
from bangtin.press.engines.theme import theme_style_sheet
from bangtin.press.engines.titles import title_findings
from bangtin.press.engines.workspace import CONFIGURATION, DOCS, lay_out

# The heading slugs of the derived configuration are ours, so the child must find this package.
_CHILD: Final = "import sys; sys.path.insert(0, sys.argv.pop(1)); from zensical.main import cli; cli()"
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_WARNING: Final = re.compile(
    r"^(?:Warning|Error): (?P<what>.*)\n\s*╭─\[ (?P<file>.+?):(?P<line>\d+):(?P<column>\d+) \]", re.MULTILINE
)
_ERROR: Final = re.compile(r"^\w*Error: (?:Python error: )?(.+)", re.MULTILINE)
_LINK: Final = re.compile(r"(?<=\()[^()\s]+|(?<=\]: )\S+")
_PATIENCE: Final = 300
"""Seconds; a hundred pages take less than one."""


class Zensical:
    """Its strict mode and its report are both read: a report in an unknown form is still a finding."""

    name: EngineName = "zensical"

    def versions(self) -> Mapping[str, str]:
        return {name: version(name) for name in ("markdown", "zensical")}

    def style_sheet(self) -> bytes:
        return theme_style_sheet("zensical", "templates/assets/stylesheets/classic")

    def render(self, request: EngineRequest) -> Rendered:
        configuration = lay_out(request)
        done = _run(configuration)
        report = _COLOUR.sub("", done.stdout + done.stderr)
        findings = in_order([*title_findings(request.docs), *_findings(request, report)])
        if done.returncode and not findings:
            findings = (L903.at(Place(CONFIGURATION), engine="Zensical", message=_trouble(report)),)
        return Rendered({} if findings else named_set(request.workspace), findings)


def _run(configuration: Path) -> subprocess.CompletedProcess[str]:
    root = Path(bangtin.__file__).parent.parent
    command = [
        sys.executable,
        "-c",
        _CHILD,
        str(root),
        "build",
        "--strict",
        "--config-file",
        str(configuration),
    ]
    try:
        return subprocess.run(
            command,
            cwd=configuration.parent,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BangtinError(
            f"Zensical không dựng xong các trang sau {_PATIENCE} giây.",
            f"Zensical did not finish the pages within {_PATIENCE} seconds.",
        ) from error


def _trouble(report: str) -> str:
    """The last error of a traceback, or what there is."""
    errors = _ERROR.findall(report)
    return str(errors[-1]) if errors else " ".join(report.split())[-300:]


def _findings(request: EngineRequest, report: str) -> Iterator[Finding]:
    for warning in _WARNING.finditer(report):
        file, line, column = warning["file"], int(warning["line"]), int(warning["column"])
        written = (request.workspace / DOCS / file).read_text(encoding="utf-8-sig").splitlines()[line - 1]
        reference = next((link[0] for link in _LINK.finditer(written) if link.end() >= column), "")
        if reference and "does not exist" in warning["what"]:
            rule = L902 if "anchor" in warning["what"] else L901
            yield link_finding(rule, request.docs, file, reference)
        else:
            place = Place(f"{request.docs.name}/{file}", line, column)
            yield L903.at(place, engine="Zensical", message=warning["what"])

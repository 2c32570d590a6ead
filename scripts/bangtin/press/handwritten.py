"""The hand-written pages, from the engine or, when nothing changed that it reads, from its last run (floor 4)."""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bangtin.content.root import ContentRoot
from bangtin.model.settings import SiteSettings
from bangtin.press.engines import Engine, EngineRequest, Rendered

KEPT = 4
"""How many runs are kept: two engines, with and without a change."""


def render_handwritten(
    engine: Engine, root: ContentRoot, settings: SiteSettings, extra: Mapping[str, object]
) -> Rendered:
    """Pages under `docs/` by their path in the site, and what is wrong with them."""
    kept = root.work / "engine" / f"{_recipe(engine, root, settings, extra)}.zip"
    files = _kept_files(kept)
    if files is not None:
        return Rendered(files, ())
    with tempfile.TemporaryDirectory(prefix="bangtin-") as workspace:
        rendered = engine.render(
            EngineRequest(
                configuration=root.mkdocs_yml,
                docs=root.docs,
                overrides=root.overrides,
                site_url=settings.site_url,
                workspace=Path(workspace),
                extra=extra,
            )
        )
    if not rendered.findings:
        _keep(kept, rendered.files)
    return rendered


def _recipe(engine: Engine, root: ContentRoot, settings: SiteSettings, extra: Mapping[str, object]) -> str:
    """The digest of everything that the engine reads."""
    total = hashlib.sha256()
    total.update(
        json.dumps(
            [engine.name, dict(engine.versions()), settings.model_dump(), extra], sort_keys=True
        ).encode()
    )
    for name, content in _inputs(root):
        total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:32]


def _inputs(root: ContentRoot) -> Iterator[tuple[str, bytes]]:
    yield "mkdocs.yml", root.mkdocs_yml.read_bytes()
    adapters = sorted((Path(__file__).parent / "engines").glob("*.py"))
    for file in [*sorted(root.docs.rglob("*")), *sorted(root.overrides.glob("*.html")), *adapters]:
        if file.is_file():
            yield (
                file.name if file in adapters else file.as_posix().removeprefix(root.path.as_posix()),
                file.read_bytes(),
            )


def _kept_files(kept: Path) -> dict[str, bytes] | None:
    """What an earlier run made; None when there is none or it is damaged."""
    try:
        with zipfile.ZipFile(kept) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, EOFError):
        return None


def _keep(kept: Path, files: Mapping[str, bytes]) -> None:
    """Remember a run; a cache that cannot be written is no cache."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(".part")
        with zipfile.ZipFile(partial, "w") as archive:
            for name in sorted(files):
                archive.writestr(zipfile.ZipInfo(name), files[name])
        partial.replace(kept)
        older = sorted(kept.parent.glob("*.zip"), key=lambda each: each.stat().st_mtime)[:-KEPT]
        for each in older:
            each.unlink()
    except OSError:
        return

"""The hand-written pages, from the engine or, when nothing changed for it, from its last run (floor 4)."""

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bangtin.content.root import ContentRoot
from bangtin.model.settings import SiteSettings
from bangtin.press.engines import Engine, EngineRequest, Rendered
from bangtin.press.engines.workspace import SHELL
from bangtin.press.zip_cache import keep_files, kept_files


def render_handwritten(
    engine: Engine, root: ContentRoot, settings: SiteSettings, extra: Mapping[str, object]
) -> Rendered:
    """Pages under `docs/` by their path in the site, and what is wrong with them."""
    shelf, recipe = root.work / "engine", _recipe(engine, root, settings, extra)
    files = kept_files(shelf, recipe)
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
        keep_files(shelf, recipe, rendered.files)
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
    shell = [root.overrides / name for name in SHELL]
    for file in [*sorted(root.docs.rglob("*")), *shell, *adapters]:
        if file.is_file():
            yield (
                file.name if file in adapters else file.as_posix().removeprefix(root.path.as_posix()),
                file.read_bytes(),
            )

"""What following and reuse cost: processor time for a document, and how large feeds are beside the texts.

`python tests/benchmarks/bench_following.py --documents 10000`. Nothing is judged; each line says what it must
stay below. Gates and writing are left out of the times: `run_bench.py` measures whole builds.
"""

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from bangtin.checks.review import review  # noqa: E402
from bangtin.content.load import load  # noqa: E402
from bangtin.content.root import ContentRoot  # noqa: E402
from bangtin.demo.write import write_demo  # noqa: E402
from bangtin.model.directive import Directive  # noqa: E402
from bangtin.press.assets import load_assets  # noqa: E402
from bangtin.press.studio import Studio  # noqa: E402
from bangtin.site.artifact import Artifact  # noqa: E402
from bangtin.site.edition import Edition  # noqa: E402
from bangtin.site.open_data.machine import render_machine_forms  # noqa: E402

MUST = {"lists": None, "feeds": None, "lists and feeds": 0.2, "machine forms": 0.3, "tables, sitemap": None}
"""Line → milliseconds for a document."""


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory(prefix="bangtin-following-") as folder:
        content = options.root or Path(folder) / "demo"
        if not options.root:
            write_demo(content, options.documents, None, progress=lambda *_: None)
        result = measured(content)
    print(_table(result))
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


def measured(content: Path) -> dict:
    """Milliseconds for a document, bytes of feeds and of the texts that they tell of."""
    root = ContentRoot(content)
    loaded = load(root, today=date(2026, 11, 22))
    edition = Edition(loaded.corpus, review(loaded), loaded.settings)
    studio = Studio.of(root, edition, loaded.bodies, load_assets(root.overrides, b""))
    documents = list(edition.corpus.documents())
    bodies = {document.id: loaded.bodies.body(document) for document in documents}

    def forms() -> Iterable[Artifact]:
        for document in documents:
            readings = loaded.bodies.readings(document) if isinstance(document, Directive) else ()
            yield from render_machine_forms(edition, document, bodies[document.id], readings)

    lists, _ = _spent(studio.pages.render_standing)
    feeds, files = _spent(studio.render_feeds)
    machine, _ = _spent(forms)
    tables, _ = _spent(lambda: studio.render_site_data([]))
    times = {"lists": lists, "feeds": feeds, "lists and feeds": lists + feeds}
    times |= {"machine forms": machine, "tables, sitemap": tables}
    newest = {path: len(gzip.compress(files[path], 6)) for path in files if path.startswith("feeds/all.")}
    return {
        "documents": len(documents),
        "milliseconds": {name: seconds / len(documents) * 1000 for name, seconds in times.items()},
        "newest_compressed": newest,
        "feeds": sum(map(len, files.values())),
        "texts": sum(len(loaded.bodies.text(document).encode()) for document in documents),
    }


def _spent(make: Callable[[], Iterable[Artifact]]) -> tuple[float, dict[str, bytes]]:
    """Processor seconds of this process, and what was made."""
    started = time.process_time()
    made = {artifact.path: artifact.content for artifact in make()}
    return time.process_time() - started, made


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--root", type=Path, help="a content root that is there already")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def _table(result: dict) -> str:
    lines = [f"{result['documents']} documents", f"{'CPU per document, ms':34}{'got':>8}{'must':>8}"]
    for name, spent in result["milliseconds"].items():
        must = f"{MUST[name]:8.1f}" if MUST[name] else "       –"
        lines.append(f"{name:34}{spent:8.3f}{must}")
    lines += [
        f"{path}, compressed: {size / 1000:.1f} kB (must: 100)"
        for path, size in result["newest_compressed"].items()
    ]
    ratio = result["feeds"] / result["texts"]
    lines.append(f"all feeds and archives: {result['feeds'] / 1e6:.1f} MB, {ratio:.2f} × the texts (must: 3)")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

"""The search index without the rest of the site, for whoever asks on the command line (floor 4)."""

import hashlib
import json

from bangtin.checks.review import review
from bangtin.content.load import Loaded
from bangtin.model.trouble import RefusalError
from bangtin.press.assets import load_assets
from bangtin.press.code_version import code_version
from bangtin.press.engines import engine
from bangtin.press.printing import handwritten_pages
from bangtin.press.studio import Studio
from bangtin.press.zip_cache import keep_files, kept_files
from bangtin.site.edition import Edition
from bangtin.site.search.reader import SearchReader


def search_reader(loaded: Loaded) -> SearchReader:
    """The index over what is public, from the last time the same was asked or made anew."""
    files = _index(loaded)

    def read(path: str) -> bytes:
        try:
            return files[path]
        except KeyError:
            raise FileNotFoundError(path) from None

    return SearchReader(read)


def _index(loaded: Loaded) -> dict[str, bytes]:
    verdict = review(loaded)
    if verdict.errors or loaded.corpus is None or loaded.settings is None:
        raise RefusalError(
            f"Nội dung còn {len(verdict.errors)} lỗi nên chưa tìm được. Chạy lệnh check để xem.",
            f"The content has {len(verdict.errors)} errors and cannot be searched. Run the command check.",
        )
    edition = Edition(loaded.corpus, verdict, loaded.settings)
    press = engine("mkdocs")
    studio = Studio.of(
        loaded.root, edition, loaded.bodies, load_assets(loaded.root.overrides, press.style_sheet())
    )
    pages, _ = handwritten_pages(loaded.root, press, studio)
    shelf, recipe = loaded.root.work / "search", _recipe(edition, [page.content for page in pages])
    files = kept_files(shelf, recipe)
    if files is None:
        files = {artifact.path: artifact.content for artifact in studio.render_search(pages)}
        keep_files(shelf, recipe, files)
    return files


def _recipe(edition: Edition, pages: list[bytes]) -> str:
    """The digest of everything that the index holds."""
    corpus = edition.corpus
    states = {identity: status.state for identity, status in edition.review.messages.items()}
    total = hashlib.sha256(json.dumps([code_version(), corpus.digest, str(corpus.as_of), states]).encode())
    for document in corpus.documents():
        total.update(f"{document.id}\0{document.digest}\n".encode())
    for page in pages:
        total.update(hashlib.sha256(page).digest())
    return total.hexdigest()[:32]

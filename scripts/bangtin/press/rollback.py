"""Back to the generation before, unless that would bring back what was taken away (floor 4)."""

from collections.abc import Iterator
from pathlib import Path

from bangtin.model.corpus import Corpus
from bangtin.model.trouble import BangtinError, RefusalError
from bangtin.press.manifest import tree_of
from bangtin.press.memory import memory_folder
from bangtin.press.published import read_archive
from bangtin.press.switch import switch, twin_of
from bangtin.press.twin import half_written


def roll_back(output: Path, work: Path, corpus: Corpus | None) -> str:
    """Exchange both generations; the digest of the tree that is public again.

    `corpus` is the content as it stands: what it says is withdrawn or removed does not come back either.
    """
    twin = twin_of(output)
    tree = tree_of(twin)
    if not tree or not tree_of(output) or half_written(memory_folder(work, output), output):
        raise RefusalError(
            f"Không có bản trước của {output} để quay lại.",
            f"There is no generation before {output} to go back to.",
        )
    revived = sorted(set(_revived(output, twin, corpus)))
    if revived:
        listed = ", ".join(revived)
        raise RefusalError(
            f"Không quay lại được: bản trước còn đăng những gì đã thu hồi hoặc gỡ bỏ: {listed}.",
            f"Going back would publish again what was withdrawn or removed: {listed}.",
        )
    switch(output, twin, ())
    return tree


def _revived(output: Path, twin: Path, corpus: Corpus | None) -> Iterator[str]:
    """Ids of documents that the older generation shows as if nothing had happened to them."""
    now, before = read_archive(output), read_archive(twin)
    if now is None or before is None:
        raise BangtinError(
            f"Không đọc được danh sách những gì đã công bố trong {output} hoặc {twin}.",
            f"The list of what was published cannot be read in {output} or {twin}.",
        )
    moved = {old for each in corpus.documents() for old in each.moved_from} if corpus else set()
    for identity, document in before.documents.items():
        if document.withdrawn or identity in moved:
            continue
        standing = now.documents.get(identity)
        if standing is None or standing.withdrawn or (corpus and _taken_away(identity, corpus)):
            yield identity


def _taken_away(identity: str, corpus: Corpus) -> bool:
    document = corpus.document(identity)
    return any(each.id == identity for each in corpus.removed) or bool(document and document.withdrawn)

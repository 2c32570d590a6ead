"""An edition → a generation in its place: unit by unit, carried over or made, judged, switched (floor 4)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bangtin.content.load import Loaded
from bangtin.content.root import ContentRoot
from bangtin.model.finding import Finding
from bangtin.press.archives import read_archives
from bangtin.press.assets import load_assets
from bangtin.press.crew import crew_of
from bangtin.press.digests import digest
from bangtin.press.documents import WORTH_A_POOL, render_documents
from bangtin.press.engines import Engine, EngineName, engine
from bangtin.press.facts import Facts
from bangtin.press.generation import Generation
from bangtin.press.handwritten import render_handwritten
from bangtin.press.lost_links import at_source
from bangtin.press.memory import Memory, forget_all_but, keep
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.published import Archive, archive_file, archive_of, read_archive, unrecorded
from bangtin.press.recipes import Recipes, ground_of
from bangtin.press.studio import Studio
from bangtin.press.switch import switch
from bangtin.press.twin import Twin
from bangtin.press.watch import Watch
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.pages.frame import Draft

PAGES: Final = "handwritten"
"""The unit of the pages of `docs/`."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where to print, and with what."""

    root: ContentRoot
    output: Path
    memory: Path
    engine: EngineName
    jobs: int
    executor: str
    watch: Watch
    before: Archive | None = None
    """What must not go or change without a record."""
    gently: bool = False
    """Whether what went without a record is only told: in a sample and in the preview."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it; without findings, the digest and the number of files of what is now public."""

    findings: tuple[Finding, ...]
    tree: str = ""
    files: int = 0
    reminders: tuple[Finding, ...] = ()
    """What would have stopped a build that is not gentle."""


def print_edition(order: Order, loaded: Loaded, edition: Edition, last: Memory) -> Printed:
    """Make the generation of an edition upon the last one and put it in place, unless something is wrong."""
    gates = Gatekeeper.of(loaded)
    theme = engine(order.engine)
    assets = load_assets(order.root.overrides, theme.style_sheet())
    studio = Studio.of(order.root, edition, loaded.bodies, assets)
    ground = ground_of(studio, gates)
    last = last if last.ground == ground else last.without_recipes()
    made = Generation(last, Twin(order.output, order.memory), gates, edition.site_path)
    recipes = Recipes(Facts(edition, loaded.bodies.readings_file))
    room = order.watch.room
    with room("engine"):
        pages, made.findings = handwritten_pages(order.root, theme, studio)
        made.files_of("assets", [Artifact(path, content) for path, content in assets.files.items()])
        made.files_of(PAGES, pages)
    with room("pages"):
        texts = _print_documents(order, studio, made, recipes)
    with room("lists"):
        others = [*_print_lists(studio, made, recipes), *map(_address, pages)]
    reminders = _print_archive(order, loaded, edition, made, texts)
    everything = _everything(edition, pages, recipes)
    with room("search"):
        made.provide("search", everything, lambda: studio.render_search(pages))
    with room("feeds"):
        made.provide("feeds", everything, lambda: studio.render_feeds(read_archives(order.output)))
    with room("data"):
        addresses = [address for address in others if address is not None]
        made.provide("data", digest(everything, *addresses), lambda: studio.render_site_data(addresses))
    with room("gates"):
        made.drop_the_rest()
        made.search_for_secrets()
        made.findings += _placed(made, loaded, edition)
    if made.findings:
        return Printed(tuple(sorted(made.findings)))
    with room("switch"):
        printed = _switch(order, made, replace(last, ground=ground, units=made.units))
        return replace(printed, reminders=reminders)


def handwritten_pages(
    root: ContentRoot, theme: Engine, studio: Studio
) -> tuple[list[Artifact], list[Finding]]:
    """The pages of `docs/`, and what the engine found wrong with them."""
    rendered = render_handwritten(theme, root, studio.edition.settings, studio.extra)
    return [Artifact(path, content) for path, content in rendered.files.items()], list(rendered.findings)


def _print_documents(order: Order, studio: Studio, made: Generation, recipes: Recipes) -> Mapping[str, str]:
    """Carry over what rests on the same facts, make the rest; the digests of the words of what was made."""
    stale = []
    for document in studio.edition.corpus.documents():
        unit = made.last.units.get(document.id)
        if unit is None or not made.carries(document.id, recipes.of_document(document.id, unit.facts)):
            stale.append(document.id)
    texts: dict[str, str] = {}
    if not stale:
        return texts
    crew = crew_of(order.executor, order.jobs if len(stale) >= WORTH_A_POOL else 1)
    for each in render_documents(stale, studio, made.gates, made.folder, crew, order.watch):
        made.add(each.identity, recipes.of_document(each.identity, each.facts), each.made, each.facts)
        made.findings += each.findings
        texts[each.identity] = each.text
    return texts


def _print_archive(
    order: Order, loaded: Loaded, edition: Edition, made: Generation, texts: Mapping[str, str]
) -> tuple[Finding, ...]:
    """The file that tells what is public; what went or changed without a record is an error, or returned."""
    corpus = edition.corpus
    written = sum(
        len(unit.paths) for name, unit in made.units.items() if corpus.document(name) or name == PAGES
    )
    archive = archive_of(corpus, loaded.bodies, texts, read_archive(order.output), written)
    made.files_of("archive", [archive_file(archive)])
    found = tuple(unrecorded(order.before, archive, corpus)) if order.before else ()
    if order.gently or corpus.sample:
        return found
    made.findings += found
    return ()


def _print_lists(studio: Studio, made: Generation, recipes: Recipes) -> Iterator[str | None]:
    """Lists and all other pages that belong to no document; yields the addresses that may be found."""
    for draft in studio.pages.drafts():
        made.provide(draft.path, recipes.of_draft(draft), lambda draft=draft: [draft.draw()])  # type: ignore[misc]
        yield None if draft.leads_on else _address(draft)


def _everything(edition: Edition, pages: Sequence[Artifact], recipes: Recipes) -> str:
    """The recipe of what is drawn from all documents at once."""
    corpus = edition.corpus
    values = (corpus.as_of, corpus.removed, [(page.path, page.content) for page in pages])
    return recipes.of_values(values, [document.id for document in corpus.documents()])


def _placed(made: Generation, loaded: Loaded, edition: Edition) -> list[Finding]:
    """Links that lead nowhere, where an officer wrote them."""
    found: dict[Finding, None] = {}
    for lost in made.broken_links():
        for each in at_source(lost, loaded, edition) or [lost]:
            if each not in found:
                found[each] = None
    return list(found)


def _switch(order: Order, made: Generation, memory: Memory) -> Printed:
    """The manifests, the memory, and the one switch; nothing of it when nothing changed."""
    tree, files = made.close()
    last = made.last.tree
    if tree != last:
        memory = replace(
            memory, tree=tree, previous=last, changed=tuple(sorted(made.changed)) if last else ()
        )
    elif made.twin.touched:
        memory = replace(memory, previous=last, changed=())
    keep(order.memory, replace(memory, secrets=made.secrets))
    if tree != last:
        switch(order.output, made.folder, made.changed)
    made.twin.settled()
    forget_all_but(order.memory, (tree, memory.previous))
    return Printed((), tree, files)


def _address(page: Artifact | Draft) -> str | None:
    """The address of a page that may be found; None for what has none of its own."""
    return page.path.removesuffix("index.html") if page.path.endswith("index.html") else None

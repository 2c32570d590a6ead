"""An edition → a generation in its place: unit by unit, carried over or made, judged, switched (floor 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bangtin.content.load import Loaded
from bangtin.content.root import ContentRoot
from bangtin.model.finding import Finding
from bangtin.press.archives import read_archives
from bangtin.press.assets import load_assets
from bangtin.press.digests import digest
from bangtin.press.documents import render_documents
from bangtin.press.engines import Engine, EngineName, engine
from bangtin.press.facts import Facts
from bangtin.press.generation import Generation
from bangtin.press.handwritten import render_handwritten
from bangtin.press.lost_links import at_source
from bangtin.press.memory import Memory, forget_all_but, keep
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.recipes import Recipes, ground_of
from bangtin.press.studio import Studio
from bangtin.press.switch import switch
from bangtin.press.twin import Twin
from bangtin.press.watch import Watch
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.pages.frame import Draft


@dataclass(frozen=True, slots=True)
class Order:
    """Where to print, and with what."""

    root: ContentRoot
    output: Path
    memory: Path
    engine: EngineName
    jobs: int
    watch: Watch


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it; without findings, the digest and the number of files of what is now public."""

    findings: tuple[Finding, ...]
    tree: str = ""
    files: int = 0


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
        made.files_of("handwritten", pages)
    with room("pages"):
        _print_documents(order, studio, made, recipes)
    with room("lists"):
        others = [*_print_lists(studio, made, recipes), *map(_address, pages)]
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
        return _switch(order, made, replace(last, ground=ground, units=made.units))


def handwritten_pages(
    root: ContentRoot, theme: Engine, studio: Studio
) -> tuple[list[Artifact], list[Finding]]:
    """The pages of `docs/`, and what the engine found wrong with them."""
    rendered = render_handwritten(theme, root, studio.edition.settings, studio.extra)
    return [Artifact(path, content) for path, content in rendered.files.items()], list(rendered.findings)


def _print_documents(order: Order, studio: Studio, made: Generation, recipes: Recipes) -> None:
    """Documents whose facts are as they were are carried over; the others are made, by several processes."""
    stale = []
    for document in studio.edition.corpus.documents():
        unit = made.last.units.get(document.id)
        if unit is None or not made.carries(document.id, recipes.of_document(document.id, unit.facts)):
            stale.append(document.id)
    if not stale:
        return
    for each in render_documents(stale, studio, made.gates, made.folder, order.jobs, order.watch):
        made.add(each.identity, recipes.of_document(each.identity, each.facts), each.made, each.facts)
        made.findings += each.findings


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

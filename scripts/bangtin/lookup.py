"""Answers of `search` and `resolve`, as text and as JSON (floor 5)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Language
from bangtin.model.labels import effect_in_english, effect_label
from bangtin.model.names import directive_name, subject_title
from bangtin.model.resolver import Resolution
from bangtin.phrases import CANDIDATE, NOTHING_FOUND, RESOLVED, said
from bangtin.site.addresses import directive_address
from bangtin.site.search.entries import SearchResult


def search_json(query: str, results: Sequence[SearchResult], lang: Language = "vi") -> str:
    """`{query, results: [{id, kind, number, title, date, effect, section, address, passage}]}`."""
    return json.dumps(
        {"query": query, "results": [asdict(_in(lang, each)) for each in results]},
        ensure_ascii=False,
        indent=2,
    )


def search_lines(results: Sequence[SearchResult], lang: Language) -> Iterator[str]:
    """Each result as a title with its address, and the passage."""
    if not results:
        yield NOTHING_FOUND.of(lang)
    for place, each in enumerate((_in(lang, result) for result in results), 1):
        facts = " · ".join(filter(None, (each.number, each.date, each.effect)))
        yield f"{place}. {each.title}" + (f" ({facts})" if facts else "")
        yield f"   {each.address}" + (f"#{each.section}" if each.section else "")
        if each.passage:
            yield f"   {each.passage}"


def _in(lang: Language, result: SearchResult) -> SearchResult:
    """A result with its effect in a language; the index knows the Vietnamese label alone."""
    return result if lang == "vi" else replace(result, effect=effect_in_english(result.effect))


def resolution_json(corpus: Corpus, resolution: Resolution, lang: Language = "vi") -> str:
    """`{query, state, results: [{id, kind, number, title, date, effect, address}]}`."""
    results = [
        {
            "id": each.id,
            "kind": each.kind,
            "number": each.number or "",
            "title": subject_title(each),
            "date": each.issued.isoformat(),
            "effect": effect_label(corpus.effect(each).state, legal=corpus.type_of(each).legal, lang=lang),
            "address": directive_address(each.id),
        }
        for each in resolution.candidates
    ]
    answer = {"query": resolution.query, "state": resolution.state.value, "results": results}
    return json.dumps(answer, ensure_ascii=False, indent=2)


def resolution_lines(corpus: Corpus, resolution: Resolution, lang: Language) -> Iterator[str]:
    """The state, then each candidate."""
    yield RESOLVED[resolution.state.value].of(lang)
    for each in resolution.candidates:
        issuer = corpus.organization(each.issuer).name_on(each.issued)
        state = effect_label(corpus.effect(each).state, legal=corpus.type_of(each).legal, lang=lang)
        day = short_date(each.issued) if lang == "vi" else each.issued.isoformat()
        name, title = directive_name(corpus, each), subject_title(each)
        yield said(CANDIDATE, lang, name=name, day=day, issuer=issuer, title=title)
        yield f"   {state} · {directive_address(each.id)}"

"""What a page says of its document to search engines: JSON-LD in the words of schema.org (floor 3).

No name of a person stands in it: a signatory's name belongs to the whole paper alone.
"""

from collections.abc import Iterator
from typing import Any, Final

from markupsafe import Markup

from bangtin.model.as_json import as_json
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.effect import EffectState
from bangtin.model.message import Message
from bangtin.model.names import directive_title
from bangtin.model.variants import SAMPLE_MARK
from bangtin.site.addresses import directive_address, document_address, machine_address, section_address
from bangtin.site.edition import Edition
from bangtin.site.feeds.events import first_public_day
from bangtin.site.open_data.forms import attribution, status_of
from bangtin.site.sample import sample_notice

_FORCE: Final = {
    EffectState.IN_FORCE: "InForce",
    EffectState.PARTLY_ENDED: "PartiallyInForce",
    EffectState.NOT_YET: "NotInForce",
    EffectState.SUSPENDED: "NotInForce",
    EffectState.STAYED: "NotInForce",
    EffectState.ENDED: "NotInForce",
}
"""What is unknown or outdated has no word there and stays unsaid."""
_CHANGING: Final = frozenset({"amends", "replaces", "abolishes", "suspends", "stays", "corrects"})
_FORMATS: Final = {"json": "application/json", "md": "text/markdown"}
_IN_SCRIPT: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def linked_script(edition: Edition, document: Document) -> Markup:
    """The JSON-LD of a document as it may stand inside a script element."""
    text = as_json(linked_data(edition, document)).decode()
    for mark, escape in _IN_SCRIPT.items():
        text = text.replace(mark, escape)
    return Markup(text)  # noqa: S704  (no mark of HTML is left in it)


def linked_data(edition: Edition, document: Document) -> dict[str, Any]:
    """A directive as `Legislation` or `DigitalDocument`, a message as `Article`."""
    own = _directive(edition, document) if isinstance(document, Directive) else _message(edition, document)
    return {
        "@context": "https://schema.org",
        **{key: value for key, value in {**own, **_record(edition, document)}.items() if value},
    }


def _directive(edition: Edition, directive: Directive) -> dict[str, Any]:
    corpus = edition.corpus
    kind = corpus.type_of(directive)
    issuers = (directive.issuer, *directive.with_)
    bodies = [_body(corpus.organization(one).name_on(directive.issued)) for one in issuers]
    told = {
        "@type": "Legislation" if kind.legal else "DigitalDocument",
        "name": f"{_mark(corpus)}{directive_title(corpus, directive)}",
        "identifier": directive.number,
        "inLanguage": "vi",
        "author": bodies,
        "dateCreated": directive.issued,
        "genre": kind.label,
        "about": [corpus.vocabulary.topics[topic].label for topic in directive.topics],
        "isBasedOn": list(_targets(edition, directive, "implements", "guides", "consolidates")),
        "citation": list(_targets(edition, directive, "cites")),
    }
    return {**told, **_legislation(edition, directive, kind.label, bodies)} if kind.legal else told


def _legislation(
    edition: Edition, directive: Directive, kind: str, bodies: list[dict[str, str]]
) -> dict[str, Any]:
    """What only a paper with legal force has."""
    effect = edition.corpus.effect(directive)
    force = _FORCE.get(effect.state)
    return {
        "legislationIdentifier": directive.number,
        "legislationType": kind,
        "legislationDate": directive.issued,
        "legislationDateOfApplicability": directive.effect.from_,
        "legislationPassedBy": bodies,
        "legislationLegalForce": force and f"https://schema.org/{force}",
        "legislationChanges": list(_targets(edition, directive, *sorted(_CHANGING))),
    }


def _message(edition: Edition, message: Message) -> dict[str, Any]:
    corpus = edition.corpus
    audiences = (corpus.vocabulary.audiences[one].label for one in message.audiences)
    cited = (section for section in message.cites if section.partition("#")[0] in corpus.directives)
    return {
        "@type": "Article",
        "headline": f"{_mark(corpus)}{message.title}",
        "abstract": message.key_message,
        "inLanguage": message.language,
        "author": [_body(corpus.organization(message.issuer).name_on(message.valid.from_))],
        "audience": [{"@type": "Audience", "audienceType": label} for label in audiences],
        "about": [corpus.vocabulary.topics[topic].label for topic in message.topics],
        "expires": message.valid.until,
        "isBasedOn": [edition.absolute(section_address(section)) for section in cited],
    }


def _record(edition: Edition, document: Document) -> dict[str, Any]:
    """What every document says: where it stands, who published it when, licence, source, sample."""
    corpus = edition.corpus
    publication = corpus.publication
    address = edition.absolute(document_address(document))
    withdrawn = "Đã thu hồi" if document.withdrawn else ""
    return {
        "@id": address,
        "url": address,
        "datePublished": first_public_day(document),
        "publisher": _body(publication.publisher),
        "creativeWorkStatus": withdrawn or status_of(edition, document)["label"],
        "license": publication.licence and publication.licence.address,
        "creditText": attribution(edition, document),
        "disambiguatingDescription": sample_notice(corpus),
        "publication": _publication(document),
        "isAccessibleForFree": True,
        "encoding": [
            {
                "@type": "MediaObject",
                "encodingFormat": kind,
                "contentUrl": edition.absolute(machine_address(document, form)),
            }
            for form, kind in _FORMATS.items()
        ],
    }


def _publication(document: Document) -> dict[str, Any] | None:
    """The decision that let the document out."""
    release = document.release
    if release is None:
        return None
    return {
        "@type": "PublicationEvent",
        "startDate": release.publish or release.date,
        "description": f"{release.role}. {release.basis}",
    }


def _targets(edition: Edition, directive: Directive, *kinds: str) -> Iterator[str]:
    """Addresses of the papers that a paper relates to in one of these ways, each once."""
    found: dict[str, None] = {}
    for relation in directive.relations:
        if relation.type in kinds and relation.target:
            identity = relation.target.partition("#")[0]
            if identity in edition.corpus.directives:
                found[edition.absolute(directive_address(identity))] = None
    yield from found


def _mark(corpus: Corpus) -> str:
    return SAMPLE_MARK if corpus.sample else ""


def _body(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}

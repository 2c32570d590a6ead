"""A directive or message in the model's own words, with licence, source, status and provenance (floor 3)."""

from typing import Any, Final

from bangtin.model.body import DirectiveBody, MessageBody, OcrReading, Provision
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.effect import LegalEffect
from bangtin.model.labels import MESSAGE_STATES, effect_label
from bangtin.model.message import Message
from bangtin.model.names import citation
from bangtin.site.addresses import document_address, schema_address
from bangtin.site.edition import Edition
from bangtin.site.sample import sample_notice

_INTERNAL: Final[dict[str, Any]] = {
    "id": True,
    "file": True,
    "digest": True,
    "waivers": True,
    "source": {"file"},
    "anchors": True,
    "channels": True,
    "confirmed": {"sections", "facts"},
}
"""What is only for those who keep the content, and what is said elsewhere in the form."""


def directive_form(
    edition: Edition, directive: Directive, body: DirectiveBody, readings: tuple[OcrReading, ...] = ()
) -> dict[str, Any]:
    """All of a directive: its record, its header, who changed or carries it, how its original was read, its
    provisions."""
    read = [reading.model_dump(mode="json", exclude_none=True) for reading in readings]
    return {
        **directive_head(edition, directive),
        **({"readings": read} if read else {}),
        "provisions": _provisions(edition.corpus, directive, body),
    }


def directive_head(edition: Edition, directive: Directive) -> dict[str, Any]:
    """A directive without its text."""
    corpus = edition.corpus
    status = effect_form(corpus, directive, corpus.effect(directive))
    incoming = [
        {"type": item.relation.type, "source": item.source, "section": item.anchor, "since": str(item.since)}
        for item in corpus.incoming.get(directive.id, ())
    ]
    carried = [message.id for message in corpus.carried_by.get(directive.id, ())]
    return {
        **_record(edition, directive),
        "status": status,
        **_header(directive),
        **({"incoming": [_without_gaps(item) for item in incoming]} if incoming else {}),
        **({"carried_by": carried} if carried else {}),
    }


def message_form(edition: Edition, message: Message, body: MessageBody) -> dict[str, Any]:
    """All of a message: its record, its header, the text for each channel."""
    return {
        **_record(edition, message),
        "status": message_status(edition, message),
        **_header(message),
        "variants": [{"channel": v.channel, "text": v.text} for v in body.variants],
    }


def effect_form(corpus: Corpus, directive: Directive, effect: LegalEffect) -> dict[str, str]:
    """A legal effect: state, its label, from and until when, why, by which directive, when last checked."""
    return _without_gaps(
        {
            "state": effect.state.value,
            "label": effect_label(effect.state, legal=corpus.type_of(directive).legal),
            "since": effect.since and str(effect.since),
            "until": effect.until and str(effect.until),
            "reason": effect.reason and effect.reason.value,
            "by": effect.by,
            "checked": effect.checked and str(effect.checked),
        }
    )


def message_status(edition: Edition, message: Message) -> dict[str, str]:
    """Where a message stands: state, its label, since when.

    Of a held one the cause, the directive that it rested on and the one that changed it.
    """
    status = edition.review.messages[message.id]
    return _without_gaps(
        {
            "state": status.state.value,
            "label": MESSAGE_STATES[status.state][0],
            "since": status.since and str(status.since),
            "cause": status.hold and status.hold.cause.value,
            "because": status.because,
            "by": status.hold and status.hold.by,
        }
    )


def status_of(edition: Edition, document: Document) -> dict[str, str]:
    """The legal effect of a directive, or where a message stands."""
    if isinstance(document, Directive):
        return effect_form(edition.corpus, document, edition.corpus.effect(document))
    return message_status(edition, document)


def licence_form(edition: Edition) -> dict[str, Any]:
    """What everything that is handed on says of itself: sample or not, licence."""
    licence = edition.corpus.publication.licence
    notice = sample_notice(edition.corpus)
    return {
        "sample": edition.corpus.sample,
        **({"sample_notice": notice} if notice else {}),
        **({"licence": licence.model_dump()} if licence else {}),
    }


def attribution(edition: Edition, document: Document) -> str:
    """How to name a document and where it stands when it is used elsewhere."""
    corpus = edition.corpus
    if isinstance(document, Directive):
        name = citation(corpus, document)
    else:
        speaker = corpus.organization(document.issuer).name_on(document.valid.from_)
        name = f"{document.title.removesuffix('.')}. {speaker}"
    address = edition.absolute(document_address(document))
    return f"{name}. Nguồn: {edition.settings.site_name}, {address}"


def _record(edition: Edition, document: Document) -> dict[str, Any]:
    return {
        "$schema": edition.absolute(schema_address(document.kind)),
        "id": document.id,
        "kind": document.kind,
        "address": edition.absolute(document_address(document)),
        **licence_form(edition),
        "attribution": attribution(edition, document),
    }


def _header(document: Document) -> dict[str, Any]:
    return document.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=_INTERNAL)


def _provisions(corpus: Corpus, directive: Directive, body: DirectiveBody) -> list[dict[str, Any]]:
    """The provisions in order; each with its own effect where another paper touched only a part."""
    if not any(item.anchor for item in corpus.incoming.get(directive.id, ())):
        return [_provision(provision) for provision in body.provisions]
    holds = corpus.paper_effect(directive)
    return [
        {**_provision(each), "status": effect_form(corpus, directive, holds.of(each.anchor))}
        for each in body.provisions
    ]


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "anchor": provision.anchor,
        "label": provision.label,
        "kind": provision.kind.value,
        "depth": provision.depth,
        "text": provision.text,
    }


def _without_gaps(values: dict[str, Any]) -> dict[str, Any]:
    """An absent value is an absent key."""
    return {key: value for key, value in values.items() if value}

"""Who has to do what so that messages stay true and duties are carried (floor 5)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain

from bangtin.checks.coverage import cell_words
from bangtin.model.corpus import Corpus
from bangtin.model.coverage import Cell, DutyCoverage
from bangtin.model.finding import Finding
from bangtin.model.holds import TASKS
from bangtin.model.message import Message
from bangtin.model.review import MessageState, MessageStatus, Review
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Value, Wording
from bangtin.phrases import NO_BODY, REPORT_COVER, REPORT_FOLLOW, REPORT_LOOK, REPORT_RECORD, both


@dataclass(frozen=True, slots=True)
class Task:
    """Something that somebody has to do."""

    who: tuple[str, ...]
    """Ids of bodies."""
    name: Wording
    """Who, in words: the body that speaks, or the kinds of bodies that have the duty."""
    kind: str
    """`look`, `record`, `cover`, `follow`, or the cause of a hold."""
    subject: str
    """The message, or the section that gives the duty."""
    what: Wording


@dataclass(frozen=True)
class Standing:
    """Everything that the report draws on; `body` narrows it to what one body speaks and has to carry."""

    corpus: Corpus
    review: Review
    body: str | None = None

    def __post_init__(self) -> None:
        if self.body is not None and self.body not in self.corpus.vocabulary.organizations:
            raise RefusalError(*both(NO_BODY, body=self.body))

    def duties(self) -> Iterator[DutyCoverage]:
        """The duties that have to be carried, in corpus order."""
        for each in chain.from_iterable(self.review.coverage.values()):
            if self.body is None or self.body in self.carriers(each):
                yield each

    def messages(self, *states: MessageState) -> Iterator[tuple[Message, MessageStatus]]:
        """The messages in some states, in corpus order."""
        for message in self.corpus.messages.values():
            status = self.review.messages[message.id]
            if status.state in states and self.body in (None, message.issuer):
                yield message, status

    def carriers(self, coverage: DutyCoverage) -> tuple[str, ...]:
        """The bodies that have a duty: those of its groups that exist on the day."""
        duty = self.corpus.directives[coverage.directive].duties[coverage.position]
        return tuple(dict.fromkeys(chain(*(self._bodies_by_group.get(each, ()) for each in duty.actors))))

    @cached_property
    def _bodies_by_group(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for identity, body in self.corpus.vocabulary.organizations.items():
            if body.until is None or self.corpus.as_of <= body.until:
                for group in body.groups:
                    found.setdefault(group, []).append(identity)
        return {group: tuple(bodies) for group, bodies in found.items()}


def tasks(standing: Standing) -> Iterator[Task]:
    """What is to be done: words that changed, messages that rest, duties that are not carried."""
    yield from _of_findings(standing)
    for message, status in standing.messages(MessageState.HELD):
        if status.hold:
            subject = status.hold.subject or ""
            what = _filled(TASKS[status.hold.cause], message=message.id, subject=subject)
            yield _of_speaker(standing.corpus, message, status.hold.cause.value, what)
    for each in standing.duties():
        if each.gaps:
            yield _of_carriers(standing, each, "cover", REPORT_COVER, each.gaps)
        if each.ending:
            yield _of_carriers(standing, each, "follow", REPORT_FOLLOW, each.ending)


def ending(standing: Standing) -> Iterator[tuple[Message, date, bool]]:
    """Live messages whose last day is near, and whether another message takes their place."""
    corpus = standing.corpus
    last = corpus.as_of + timedelta(days=corpus.publication.limits.soon_days)
    for message, _ in standing.messages(MessageState.LIVE):
        successor = corpus.message_successors.get(message.id)
        ends = [each for each in (message.valid.until, successor and _before(successor)) if each]
        if ends and min(ends) <= last:
            yield message, min(ends), successor is not None


def _before(successor: Message) -> date:
    return successor.valid.from_ - timedelta(days=1)


def _of_findings(standing: Standing) -> Iterator[Task]:
    """Messages whose ground changed in the repository, and those that remember none."""
    kinds = {"C006": ("look", REPORT_LOOK), "C043": ("record", REPORT_RECORD)}
    by_file = {each.file: each for each in standing.corpus.messages.values()}
    for finding in _first_of_each(chain(standing.review.errors, standing.review.warnings), kinds):
        message = by_file.get(finding.place.file)
        if message and standing.body in (None, message.issuer):
            kind, what = kinds[finding.rule]
            yield _of_speaker(standing.corpus, message, kind, _filled(what, message=message.id))


def _first_of_each(findings: Iterable[Finding], rules: Mapping[str, object]) -> Iterator[Finding]:
    """One finding of a file and rule: a message is looked at once, however many words changed under it."""
    seen = set()
    for finding in findings:
        if finding.rule in rules and (finding.place.file, finding.rule) not in seen:
            seen.add((finding.place.file, finding.rule))
            yield finding


def _of_speaker(corpus: Corpus, message: Message, kind: str, what: Wording) -> Task:
    body = corpus.organization(message.issuer)
    name = Wording(body.label, body.label_en or body.label)
    return Task((message.issuer,), name, kind, message.id, what)


def _of_carriers(
    standing: Standing, coverage: DutyCoverage, kind: str, what: Wording, cells: Sequence[Cell]
) -> Task:
    vocabulary = standing.corpus.vocabulary
    duty = standing.corpus.directives[coverage.directive].duties[coverage.position]
    terms = [vocabulary.actors[each] for each in duty.actors if each in vocabulary.actors]
    name = Wording(
        ", ".join(term.label for term in terms), ", ".join(term.label_en or term.label for term in terms)
    )
    words = cell_words(vocabulary.audiences, vocabulary.channels, cells)
    section = f"{coverage.directive}#{duty.section}"
    return Task(standing.carriers(coverage), name, kind, section, _filled(what, section=section, cells=words))


def _filled(wording: Wording, **values: Value) -> Wording:
    return Wording(wording.fill(values, "vi"), wording.fill(values, "en"))

"""R20: who may do what to a paper, and in which order of days (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Relation
from bangtin.model.finding import Finding
from bangtin.model.labels import relation_name
from bangtin.model.relations import CHANGING, PAUSING, first_day
from bangtin.model.vocabulary import Organization, covers
from bangtin.model.wording import Wording

Problem = tuple[str, Wording, Wording]
"""The entry that is wrong, what is wrong with it, what to do."""

_SELF = Wording("nêu chính văn bản này", "names this very paper")
_NAME_OTHER = Wording("ghi địa chỉ của văn bản kia ở target", "write the id of the other paper in target")
_TWICE = Wording("đã ghi ở trên", "stands above already")
_DROP = Wording("xóa mục ghi lặp", "delete the second one")
_NO_PAUSE = Wording(
    "có ngày kết thúc, mà chỉ ngưng hay đình chỉ mới có", "has a last day, as only a pause has"
)
_DROP_UNTIL = Wording("xóa until", "delete until")
_MEND_DAYS = Wording("ghi lại ngày cho đúng với văn bản", "write the day as the paper has it")


def check_relations(context: Context) -> Iterator[Finding]:
    """Every relation to a paper of the publication."""
    for directive in context.corpus.directives.values():
        for position, relation in enumerate(directive.relations):
            identity = (relation.target or "").partition("#")[0]
            target = context.corpus.directives.get(identity)
            if target is None:
                continue
            for key, problem, do in _problems(context.corpus, directive, relation, target, position):
                yield rules.C020.at(
                    context.at(directive, "relations", position, key),
                    relation=relation_name(relation.type),
                    value=relation.target or "",
                    problem=problem,
                    do=do,
                )


def _problems(
    corpus: Corpus, directive: Directive, relation: Relation, target: Directive, position: int
) -> Iterator[Problem]:
    """What is wrong with a relation; one to its own paper, or one that stands twice, is judged no further."""
    if target is directive:
        yield "target", _SELF, _NAME_OTHER
    elif relation in directive.relations[:position]:
        yield "target", _TWICE, _DROP
    else:
        yield from _days(directive, relation, target)
        if relation.type in CHANGING and not _may(corpus, directive, target):
            yield "target", *_competence(corpus, target)


def _days(directive: Directive, relation: Relation, target: Directive) -> Iterator[Problem]:
    since = relation.date or first_day(directive)
    if directive.issued < target.issued:
        yield "target", _before(target), _MEND_DAYS
    elif relation.date and relation.date < target.issued:
        yield "date", _before(target), _MEND_DAYS
    if relation.until and relation.type not in PAUSING:
        yield "until", _NO_PAUSE, _DROP_UNTIL
    elif relation.until and relation.until < since:
        first = short_date(since)
        yield (
            "until",
            Wording(f"kết thúc trước khi bắt đầu ({first})", f"ends before it begins ({since.isoformat()})"),
            _MEND_DAYS,
        )


def _before(target: Directive) -> Wording:
    return Wording(
        f"có ngày đứng trước ngày ban hành của văn bản ấy ({short_date(target.issued)})",
        f"has a day before that paper was issued ({target.issued.isoformat()})",
    )


def _competence(corpus: Corpus, target: Directive) -> tuple[Wording, Wording]:
    body = corpus.vocabulary.organizations.get(target.issuer)
    name = body.label if body else target.issuer
    return (
        Wording(
            f"vượt thẩm quyền đối với văn bản của {name}", f"is beyond its powers over a paper of {name}"
        ),
        Wording(
            "ghi đúng loại quan hệ; nếu cơ quan này là cấp trên hay cơ quan kế tục, ghi điều đó ở parent "
            "hay successors trong data/vocabulary/organizations.yml",
            "write the right type; if this body is a superior or a successor, say so in parent or successors "
            "in data/vocabulary/organizations.yml",
        ),
    )


def _may(corpus: Corpus, directive: Directive, target: Directive) -> bool:
    """Whether a body that issued the one paper could, on that day, change the other."""
    issuers, owners = {directive.issuer, *directive.with_}, {target.issuer, *target.with_}
    if issuers & owners:
        return True
    organizations = corpus.vocabulary.organizations
    if not owners <= organizations.keys() or not issuers <= organizations.keys():
        return True  # an unknown body is a finding of its own
    return any(each in issuers for each in competent_bodies(organizations, owners, directive.issued))


def competent_bodies(
    organizations: Mapping[str, Organization], owners: Iterable[str], day: date
) -> Iterator[str]:
    """The bodies that issued a paper, those that took their place, and all that stand above any of them."""
    waiting, seen = list(owners), set(owners)
    while waiting:
        identity = waiting.pop()
        yield identity
        for each in _next(organizations, identity, day):
            if each not in seen:
                seen.add(each)
                waiting.append(each)


def _next(organizations: Mapping[str, Organization], identity: str, day: date) -> Iterator[str]:
    body = organizations.get(identity)
    if body is None:
        return
    last = min(day, body.until or day)
    yield from (parent.id for parent in body.parent if covers(parent.from_, parent.until, last))
    yield from (heir.id for heir in body.successors if heir.from_ is None or heir.from_ <= day)

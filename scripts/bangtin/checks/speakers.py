"""Who may speak a message: a body that exists, and that a directive under it asks to speak (floor 3)."""

from collections.abc import Iterator

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.checks.holds import last_day
from bangtin.checks.relations import competent_bodies
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Duty
from bangtin.model.finding import Finding
from bangtin.model.labels import field_name
from bangtin.model.message import Message
from bangtin.model.vocabulary import Organization
from bangtin.model.wording import Wording


def check_speakers(context: Context) -> Iterator[Finding]:
    """R10, judged on the first day of each window."""
    for message in context.corpus.messages.values():
        body = context.corpus.vocabulary.organizations.get(message.issuer)
        problem = _problem(context.corpus, message, body) if body else None
        if body and problem:
            yield rules.C010.at(
                context.at(message, "issuer"),
                name=field_name("issuer"),
                value=body.label,
                problem=problem,
                do=Wording(
                    "ghi mã của cơ quan thật sự nói thông điệp này.",
                    "write the id of the body that really speaks this message.",
                ),
            )


def _problem(corpus: Corpus, message: Message, body: Organization) -> Wording | None:
    if body.sample and not corpus.sample:
        return Wording("chỉ được nói trên trang mẫu", "may only speak on a sample site")
    if corpus.sample and not body.sample:
        return Wording("không được nói trên trang mẫu", "may not speak on a sample site")
    first, end = message.valid.from_, last_day(body)
    if (body.from_ and first < body.from_) or (end and end < first):
        return Wording(
            "không tồn tại vào ngày đầu sử dụng thông điệp", "did not exist on the first day of the window"
        )
    if not may_speak(corpus, message, body):
        return Wording(
            "không phải nơi ban hành văn bản làm căn cứ, cũng không thuộc nhóm nào mà mục được dẫn giao việc",
            "neither issued a directive under it nor belongs to a group that a cited section asks to speak",
        )
    return None


def may_speak(corpus: Corpus, message: Message, body: Organization) -> bool:
    """Whether a duty in what is cited names the body's group, or the body stands behind a cited directive.

    Sections that give nobody a duty say nothing about who may speak.
    """
    cited = list(_cited(corpus, message))
    duties = [duty for directive, anchor in cited for duty in directive.duties if _meet(duty, anchor)]
    if not duties or any(set(duty.actors) & set(body.groups) for duty in duties):
        return True
    owners = {issuer for directive, _ in cited for issuer in (directive.issuer, *directive.with_)}
    return message.issuer in competent_bodies(corpus.vocabulary.organizations, owners, message.valid.from_)


def _cited(corpus: Corpus, message: Message) -> Iterator[tuple[Directive, str]]:
    for section in message.cites:
        identity, _, anchor = section.partition("#")
        directive = corpus.directives.get(identity)
        if directive:
            yield directive, anchor


def _meet(duty: Duty, anchor: str) -> bool:
    """Whether one of a duty's section and a cited one holds the other."""
    return (
        duty.section == anchor
        or duty.section.startswith(f"{anchor}.")
        or anchor.startswith(f"{duty.section}.")
    )

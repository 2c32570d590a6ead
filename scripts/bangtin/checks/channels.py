"""Each text fits the channel that carries it: R17 (floor 3)."""

from collections.abc import Iterator
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.passages import MessageReading, Passage
from bangtin.language.sms import sms_parts
from bangtin.language.speech import speaking_seconds, unspeakable
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message
from bangtin.model.variants import LOUDSPEAKER, SMS, variant_text
from bangtin.model.vocabulary import ChannelLimits
from bangtin.model.wording import Wording

_SHOWN: Final = 3


def check_channels(corpus: Corpus, reading: MessageReading) -> Iterator[Finding]:
    """Length, parts, speaking time and lines of each text as it leaves the site, with its speaker."""
    for passage in reading.passages:
        channel = corpus.vocabulary.channels[passage.channel]
        leaving = passage.filled
        if _can_be_attributed(corpus, reading.message):
            leaving = variant_text(corpus, reading.message, passage.channel, passage.filled)
        for problem, do in _problems(passage, leaving, channel.limits):
            yield rules.C017.at(
                Place(reading.message.file, passage.line), channel=channel.label, problem=problem, do=do
            )


def _can_be_attributed(corpus: Corpus, message: Message) -> bool:
    """Whether speaker and papers have their records; what is missing is a finding of its own."""
    cited = (corpus.directives.get(section.partition("#")[0]) for section in message.cites)
    vocabulary = corpus.vocabulary
    return message.issuer in vocabulary.organizations and all(
        paper.issuer in vocabulary.organizations and paper.type in vocabulary.document_types
        for paper in cited
        if paper
    )


def _problems(passage: Passage, leaving: str, limits: ChannelLimits) -> Iterator[tuple[Wording, Wording]]:
    if limits.characters and len(passage.filled) > limits.characters:
        yield _too_much(len(passage.filled), limits.characters, Wording("ký tự", "characters"))
    if limits.segments and passage.channel == SMS:
        count = sms_parts(leaving)
        if count.parts > limits.segments:
            yield _too_much(count.parts, limits.segments, Wording("tin nhắn", "text messages"))
    if limits.seconds and (seconds := speaking_seconds(leaving)) > limits.seconds:
        yield _too_much(seconds, limits.seconds, Wording("giây đọc", "seconds"))
    if limits.lines and (lines := _lines(passage.filled)) > limits.lines:
        yield _too_much(lines, limits.lines, Wording("dòng", "lines"))
    signs = unspeakable(passage.filled) if passage.channel == LOUDSPEAKER else []
    if signs:
        shown = ", ".join(f"“{each}”" for each in signs[:_SHOWN])
        yield (
            Wording(f"có chỗ không đọc thành lời được: {shown}", f"holds what cannot be read aloud: {shown}"),
            Wording("thay bằng lời nói, ví dụ tên của trang thay cho địa chỉ", "say it in words"),
        )


def _too_much(got: int, most: int, unit: Wording) -> tuple[Wording, Wording]:
    return (
        Wording(f"dài {got} {unit.vi}, nhiều nhất là {most}", f"is {got} {unit.en} long; {most} is the most"),
        Wording(f"viết ngắn lại còn {most} {unit.vi} trở xuống", f"shorten it to {most} {unit.en}"),
    )


def _lines(text: str) -> int:
    """Lines of a notice: those that hold something."""
    return sum(bool(line.strip()) for line in text.splitlines())

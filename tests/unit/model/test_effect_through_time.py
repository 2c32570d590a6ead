"""Legal effect equals a plain reference that walks the days one by one and shares no code with it."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.model.directive import Closed, Directive, Effect, Relation
from bangtin.model.effect import paper_effect
from bangtin.model.relations import incoming_relations

START = date(2021, 1, 1)
ANCHORS = ("1", "2", "2.a", "2.a.gach-1", "2.b", "22", "dieu-5", "dieu-5.khoan-1", "dieu-5.khoan-10")
SECTIONS = (None, *ANCHORS)
KINDS = ("replaces", "abolishes", "suspends", "stays", "amends", "cites")
NAMES = ("m", "n", "o", "p", "q")


def is_under(section, outer):
    if outer is None:
        return True
    return section is not None and section.split(".")[: len(outer.split("."))] == outer.split(".")


def begins(paper, relation):
    return relation.date or paper.effect.from_ or paper.issued


def closed_by_header(paper, day):
    """Whether the header alone says that a paper no longer holds."""
    closed = paper.effect.closed
    closing = closed is not None and closed.reason != "outdated" and closed.date <= day
    return closing or (paper.effect.until is not None and paper.effect.until < day)


class Walk:
    """A walk through time up to a day: what has ended since when, and which relations never worked."""

    def __init__(self, papers, day):
        self.ended, self.silent = {}, set()
        today = START
        while today <= day:
            for paper in papers:
                if closed_by_header(paper, today):
                    self.end(paper.id, None, today, by=None)
            for paper in papers:
                self.act(paper, today)
            today += timedelta(days=1)

    def end(self, paper, hit, today, by):
        for place in SECTIONS:
            if is_under(place, hit):
                self.ended.setdefault((paper, place), (today, by))

    def act(self, paper, today):
        since, by = self.ended.get((paper.id, None), (today, "itself"))
        for relation in paper.relations:
            if begins(paper, relation) != today:
                continue
            if since < today or by is None:
                self.silent.add((paper.id, relation))
            elif relation.type in ("replaces", "abolishes"):
                target, _, hit = relation.target.partition("#")
                self.end(target, hit or None, today, by=paper.id)

    def lasting(self, papers, asked, section, day):
        """The types of the relations that bear on a section as a whole."""
        for paper in papers:
            for relation in paper.relations:
                target, _, hit = relation.target.partition("#")
                begun = begins(paper, relation) <= day
                over = relation.until is not None and relation.until < day
                alive = (paper.id, None) not in self.ended and (paper.id, relation) not in self.silent
                if target == asked.id and is_under(section, hit or None) and begun and alive and not over:
                    yield relation.type


def expected(walk, papers, asked, section, day):
    """The state of a section and, where there is but one, its first day."""
    lasting = set(walk.lasting(papers, asked, section, day))
    closed, effect = asked.effect.closed, asked.effect
    parts = [
        since
        for (paper, place), (since, _) in walk.ended.items()
        if paper == asked.id and place != section and is_under(place, section)
    ]
    state, since = "in-force", effect.from_
    if effect.unknown or not effect.from_:
        state, since = "unknown", None
    if parts:
        state, since = "partly-ended", min(parts)
    if effect.from_ and day < effect.from_:
        state, since = "not-yet", effect.from_
    if lasting & {"stays", "suspends"}:
        state, since = ("stayed" if "stays" in lasting else "suspended"), None
    if closed and closed.reason == "outdated" and closed.date <= day:
        state, since = "outdated", closed.date
    if (asked.id, section) in walk.ended:
        state, since = "ended", walk.ended[asked.id, section][0]
    return state, since


DAYS = st.integers(0, 12).map(lambda count: START + timedelta(days=count))
SELDOM = st.one_of(st.none(), st.none(), DAYS)


@st.composite
def histories(draw):
    """Five papers that do anything to each other, sensible or not."""
    return [draw(papers(name)) for name in NAMES]


@st.composite
def papers(draw, name):
    closing = st.builds(Closed, date=DAYS, reason=st.sampled_from(["recalled", "done", "outdated"]))
    return Directive(
        id=f"a/2021/{name}",
        file=f"data/directives/a/2021/{name}.md",
        type="cong-van",
        issuer="a",
        issued=draw(DAYS),
        place="Mẫu",
        subject="một việc",
        effect=Effect(
            from_=draw(st.one_of(st.none(), DAYS)),
            until=draw(SELDOM),
            closed=draw(st.one_of(st.none(), st.none(), closing)),
            unknown=draw(st.booleans()),
        ),
        relations=draw(st.lists(relations(), max_size=3, unique=True)),
    )


@st.composite
def relations(draw):
    anchor = draw(st.sampled_from([*[""] * 12, *(f"#{anchor}" for anchor in ANCHORS)]))
    return Relation(
        type=draw(st.sampled_from(KINDS)),
        target=f"a/2021/{draw(st.sampled_from(NAMES))}{anchor}",
        date=draw(st.one_of(st.none(), DAYS)),
        until=draw(SELDOM),
    )


@settings(max_examples=200, deadline=None)
@given(histories(), st.lists(DAYS, min_size=3, max_size=3, unique=True))
def test_state_on_random_days_equals_a_plain_walk_through_time(history, days):
    incoming = incoming_relations(history)
    for day in days:
        walk = Walk(history, day)
        for asked in history:
            holds = paper_effect(asked, incoming.get(asked.id, ()), day)
            for section in SECTIONS:
                state, since = expected(walk, history, asked, section, day)
                effect = holds.of(section)
                assert (effect.state, since and effect.since) == (state, since), (section, day)

"""Two hundred random histories of edits: what feeds tell equals the model, and nothing else moves."""

from datetime import date, timedelta

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bangtin.site.feeds.events import events_of
from bangtin.site.feeds.render import render_feeds
from bangtin.site.feeds.strands import all_events_strand, strands_of
from bangtin.site.feeds.words import entry_author, entry_summary, entry_title
from bangtin.site.subscriptions import members

ATOM = "{http://www.w3.org/2005/Atom}"
FIRST = date(2021, 6, 1)
ISSUERS = ("thanh-uy-mau", "phuong-mau-1")
NEW_PAPERS = ("issue", "late", "amend", "part", "replace", "suspend")
ON_PAPERS = (*NEW_PAPERS, "correct", "close", "withdraw", "remove", "move")
ON_MESSAGES = ("release", "update", "hold", "end", "confirm")
STEPS = st.sampled_from((*ON_PAPERS, *ON_MESSAGES))
CHANGED = "thanh-uy-mau/2021/1-cv-thu"
DOES = {"amend": "amends", "part": "abolishes", "replace": "replaces", "suspend": "suspends"}


class History:
    """What officers wrote so far, as headers; `edit` does one thing more."""

    def __init__(self, directive_of, message_of):
        self.make = {3: directive_of, 2: message_of}
        self.headers = {"thanh-uy-mau/2021/1-cv-thu": {}, "2021/m0": {}}
        self.removed, self.states = [], {}

    def edition(self, edition_of, day):
        documents = [self.make[len(name.split("/"))](name, **header) for name, header in self.headers.items()]
        states = {name: state for name, state in self.states.items() if name in self.headers}
        return edition_of(*documents, removed=self.removed, states=states, as_of=day)

    def edit(self, step, pick, place):
        day = FIRST + timedelta(days=place + 1)
        slashes, act = (2, self._on_papers) if step in ON_PAPERS else (1, self._on_messages)
        names = [name for name in self.headers if name.count("/") == slashes]
        act(step, names[pick % len(names)] if names else "", pick, place, day)

    def _on_messages(self, step, name, pick, place, day):
        if step in ("release", "update"):
            replaces = {"replaces": name} if step == "update" and name else {}
            released = {"role": "Ban", "date": day, "basis": "Quy chế"}
            self.headers[f"2021/m{place + 1}"] = {"valid": {"from": day}, "release": released, **replaces}
        elif step == "confirm":
            self.headers[name].setdefault("confirmed", {"date": day, "role": "Ban", "changes": [CHANGED]})
        else:
            self.states.setdefault(name, {"hold": "held", "end": "ended"}[step])

    def _on_papers(self, step, name, pick, place, day):
        record = {"date": day, "role": "Ban", "reason": "sửa"}
        if step in NEW_PAPERS:
            self._issue(step, name, pick, place, day)
        elif step == "remove":
            self._remove(name, day)
        elif step == "move":
            self._move(name, place)
        elif step == "correct":
            self.headers[name]["corrections"] = [*self.headers[name].get("corrections", []), record]
        elif step == "withdraw":
            self.headers[name].setdefault("withdrawn", record)
        else:
            self.headers[name].setdefault("effect", {"closed": {"date": day, "reason": "done"}})

    def _remove(self, name, day):
        """The last paper stays, so that there is always something to work on."""
        if sum(each.count("/") == 2 for each in self.headers) > 1:
            first = [*self.headers.pop(name).get("moved_from", []), name][0]
            line = {"id": first, "date": day, "reason": "phap-luat", "authority": "Thành ủy Mẫu"}
            self.removed.append(line)

    def _issue(self, step, target, pick, place, day):
        relation = {"amend": "amends", "part": "abolishes", "replace": "replaces", "suspend": "suspends"}.get(
            step
        )
        issued = FIRST - timedelta(days=pick) if step == "late" else day
        aim = f"{target}#1" if step == "part" else target
        self.headers[f"{ISSUERS[pick % 2]}/{issued.year}/{place + 2}-cv-thu"] = {
            "issued": issued,
            "effect": {"from": issued},
            "topics": ["moi-truong"] * (pick % 2),
            "release": {"role": "Ban", "date": issued, "basis": "Quy chế"},
            "relations": [{"type": relation, "target": aim}] if relation and target else [],
        }

    def _move(self, name, place):
        new = f"{name}-{place}"
        header = self.headers.pop(name)
        self.headers[new] = header | {"moved_from": [*header.get("moved_from", []), name]}
        for each in self.headers.values():
            each["relations"] = [
                r | {"target": r["target"].replace(name, new)} if r["target"].partition("#")[0] == name else r
                for r in each.get("relations", [])
            ]
            each["relations"] or each.pop("relations")


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(STEPS, st.integers(0, 30)), min_size=1, max_size=12))
def test_after_any_history_feeds_equal_the_model_and_tell_each_event_once(
    edition_of, directive_of, message_of, steps
):
    history = History(directive_of, message_of)
    before = frozenset()
    for place, (step, pick) in enumerate(steps):
        history.edit(step, pick, place)
        edition = history.edition(edition_of, FIRST + timedelta(days=place + 1))
        events = events_of(edition.corpus, edition.review)
        tags = [event.tag for event in events]
        assert len(tags) == len(set(tags))
        gone = {line["id"] for line in history.removed}
        assert {tag for tag in before if not _about(tag, gone)} <= set(tags)
        before = frozenset(tags)
    feeds = {a.path: a.content for a in render_feeds(edition, lambda _: "<p>Toàn văn</p>")}
    assert _tags(feeds["feeds/archive/all-1.atom"]) == tags[::-1]
    _equal_the_model(edition, events, feeds)


def _about(tag, gone):
    """Whether an event was one of a thing that is removed, or was brought about by one."""
    thing, _, name = tag.split(":", 2)[2].partition("#")
    return thing in gone or name.partition("/")[2] in gone


def _tags(content):
    return [entry.findtext(f"{ATOM}id") for entry in etree.fromstring(content).findall(f"{ATOM}entry")]


def _equal_the_model(edition, events, feeds):
    corpus = edition.corpus
    strands = [("feeds/all", all_events_strand(corpus, events))]
    strands += [(f"feeds/{one.family}/{one.identity}", one) for one in strands_of(corpus, events)]
    for name, strand in strands:
        told = [event.tag for event in strand.events]
        assert _tags(feeds[f"{name}.atom"]) == told
        assert [one.text for one in etree.fromstring(feeds[f"{name}.rss"]).iter("guid")] == told
    for form in ("atom", "rss"):
        read = feedparser.parse(feeds[f"feeds/all.{form}"])
        assert [(e.id, e.title, e.summary, e.author) for e in read.entries] == [
            (e.tag, entry_title(corpus, e), entry_summary(corpus, e), entry_author(corpus, e))
            for e in all_events_strand(corpus, events).events
        ]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(STEPS, st.integers(0, 30)), min_size=3, max_size=10),
    st.tuples(st.sampled_from(["issue", "correct", "withdraw", "release"]), st.integers(0, 30)),
)
def test_one_change_alters_only_the_feeds_it_is_in(edition_of, directive_of, message_of, steps, change):
    history = History(directive_of, message_of)
    for place, (step, pick) in enumerate(steps):
        history.edit(step, pick, place)
    day = FIRST + timedelta(days=40)
    before = history.edition(edition_of, day)
    old = {a.path: a.content for a in render_feeds(before, lambda _: "")}
    history.edit(*change, 30)
    after = history.edition(edition_of, day)
    new = {a.path: a.content for a in render_feeds(after, lambda _: "")}
    known = {event.tag for event in events_of(before.corpus, before.review)}
    fresh = [event for event in events_of(after.corpus, after.review) if event.tag not in known]
    homes = {f"feeds/{family}/{identity}" for event in fresh for family, identity in members(event.document)}
    homes |= {"feeds/all", "feeds/archive/all-1"} if fresh else set()
    changed = {path.rpartition(".")[0] for path in new if old.get(path) != new[path]} - {"feeds"}
    withdrawn = {"feeds/all"}  # a text that was withdrawn is taken out of the entry of its release
    assert changed <= homes | withdrawn
    assert homes <= changed

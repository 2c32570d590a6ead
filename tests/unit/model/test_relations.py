"""One record in one paper, seen from the paper it is directed at."""

from datetime import date

from bangtin.model.directive import Closed, Directive, Effect, Relation
from bangtin.model.relations import incoming_relations

ISSUED = date(2021, 8, 9)


def paper(name="cu", *relations, issued=ISSUED, **effect):
    return Directive(
        id=f"a/2021/{name}",
        file=f"data/directives/a/2021/{name}.md",
        type="cong-van",
        issuer="a",
        issued=issued,
        place="Mẫu",
        subject="một việc",
        effect=Effect(**effect),
        relations=relations,
    )


def says(kind, target="cu", *, anchor="", **more):
    return Relation(type=kind, target=f"a/2021/{target}" + (f"#{anchor}" if anchor else ""), **more)


def incoming(*papers, target="cu"):
    return incoming_relations(papers)[f"a/2021/{target}"]


def test_a_relation_is_seen_from_its_target_with_source_section_and_anchor():
    (item,) = incoming(paper(), paper("moi", says("amends", anchor="4.a", section="1")))
    assert (item.source, item.anchor, item.relation.section) == ("a/2021/moi", "4.a", "1")


def test_a_relation_works_from_its_own_day_else_from_the_first_day_of_its_paper_else_from_its_issue():
    own = says("replaces", date=date(2022, 6, 1))
    days = [
        incoming(paper(), paper("moi", relation, issued=date(2022, 1, 1), **effect))[0].since
        for relation, effect in (
            (own, {"from_": date(2022, 3, 1)}),
            (says("replaces"), {"from_": date(2022, 3, 1)}),
            (says("replaces"), {"unknown": True}),
        )
    ]
    assert days == [date(2022, 6, 1), date(2022, 3, 1), date(2022, 1, 1)]


def test_relations_stand_in_the_order_of_their_day_then_of_their_source():
    later = paper("a-sau", says("cites"), issued=date(2022, 2, 1))
    first, second = (paper(name, says("cites"), issued=date(2022, 1, 1)) for name in ("b", "c"))
    assert [item.source for item in incoming(paper(), second, later, first)] == [
        "a/2021/b",
        "a/2021/c",
        "a/2021/a-sau",
    ]


def test_a_paper_that_had_ended_before_its_relation_began_never_does_anything():
    late = says("replaces", date=date(2022, 6, 1))
    recalled = paper("moi", late, closed=Closed(date=date(2022, 5, 1), reason="recalled"))
    over = paper("moi", late, until=date(2022, 5, 31))
    abolished = paper("khac", says("abolishes", "moi"), issued=date(2022, 5, 1))
    assert [item.idle for item in incoming(paper(), recalled)] == [True]
    assert [item.idle for item in incoming(paper(), over)] == [True]
    assert [item.idle for item in incoming(paper(), paper("moi", late), abolished)] == [True]
    assert not incoming(paper(), recalled)[0].works_on(date(2023, 1, 1))


def test_an_end_is_for_good_even_when_the_paper_that_brought_it_ends():
    replacing = paper("moi", says("replaces"), until=date(2021, 12, 31))
    (item,) = incoming(paper(), replacing)
    assert item.works_on(date(2030, 1, 1))


def test_what_never_worked_ends_nothing_in_turn():
    idle = paper("b", says("abolishes", "c", date=date(2022, 6, 1)), until=date(2022, 1, 1))
    spared = paper("c", says("replaces", date=date(2022, 9, 1)))
    (item,) = incoming(paper(), idle, spared)
    assert not item.idle


def test_two_papers_that_end_each_other_on_one_day_both_end():
    one = paper("cu", says("replaces", "moi"))
    other = paper("moi", says("replaces", "cu"))
    relations = incoming_relations([one, other])
    assert [item.idle for items in relations.values() for item in items] == [False, False]


def test_a_pause_lasts_no_longer_than_the_paper_that_says_so():
    named = says("suspends", until=date(2022, 3, 31))
    cases = [
        (paper("moi", named), date(2022, 3, 31)),
        (paper("moi", named, until=date(2022, 1, 31)), date(2022, 1, 31)),
        (paper("moi", says("stays"), until=date(2022, 1, 31)), date(2022, 1, 31)),
        (paper("moi", says("stays"), closed=Closed(date=date(2022, 2, 1), reason="done")), date(2022, 1, 31)),
        (paper("moi", says("stays")), None),
    ]
    assert [incoming(paper(), source)[0].until for source, _ in cases] == [last for _, last in cases]


def test_lifting_a_pause_is_abolishing_the_paper_that_brought_it():
    pausing = paper("moi", says("suspends"))
    lifting = paper("sau", says("abolishes", "moi"), issued=date(2022, 4, 1))
    assert incoming(paper(), pausing, lifting)[0].until == date(2022, 3, 31)


def test_the_last_day_of_what_is_no_pause_means_nothing():
    assert incoming(paper(), paper("moi", says("replaces", until=date(2022, 1, 1))))[0].until is None


def test_relations_to_papers_outside_the_publication_have_no_other_side():
    outside = Relation(type="cites", external={"title": "Sổ tay", "address": "https://mau.example/"})
    assert incoming_relations([paper("moi", outside)]) == {}

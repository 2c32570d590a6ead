"""Which lists there are and what stands in them."""

import pytest

from bangtin.site.lists.facets import facets_of
from bangtin.site.lists.plans import list_plans


@pytest.fixture
def plans_of(edition_of):
    return lambda *documents, **settings: {
        plan.address: plan for plan in list_plans(edition_of(*documents, **settings))
    }


@pytest.fixture
def both(directive_of, message_of):
    return directive_of("thanh-uy-mau/2021/1-cv-thu", topics=["moi-truong"]), message_of("2021/mot")


def ids(plan):
    return [document.id for document in plan.documents]


def test_a_directive_stands_in_all_its_lists(plans_of, both):
    plans = plans_of(*both)
    for address in (
        "van-ban/",
        "van-ban/nam/2021/",
        "van-ban/thanh-uy-mau/2021/",
        "co-quan/thanh-uy-mau/",
        "loai/cong-van/",
        "chu-de/moi-truong/",
    ):
        assert ids(plans[address]) == ["thanh-uy-mau/2021/1-cv-thu"], address


def test_a_message_stands_in_all_its_lists(plans_of, both):
    plans = plans_of(*both)
    for address in (
        "thong-diep/",
        "thong-diep/2021/",
        "co-quan/ban-bien-tap-trang-mau/",
        "doi-tuong/nhan-dan/",
        "kenh/truyen-thanh/",
    ):
        assert ids(plans[address]) == ["2021/mot"], address


def test_a_message_that_is_not_in_use_leaves_its_lists_but_they_stay(plans_of, both):
    plans = plans_of(*both, states={"2021/mot": "held"})
    for address in ("thong-diep/", "thong-diep/2021/", "doi-tuong/nhan-dan/", "kenh/truyen-thanh/"):
        assert ids(plans[address]) == [], address


def test_every_body_and_every_audience_has_a_page(plans_of):
    plans = plans_of()
    assert ids(plans["co-quan/phuong-mau-1/"]) == ids(plans["doi-tuong/dang-vien/"]) == []
    assert "loai/cong-van/" not in plans


def test_a_joint_paper_stands_with_each_of_its_bodies(plans_of, directive_of):
    joint = directive_of("thanh-uy-mau/2021/1-cv-thu", **{"with": ["phuong-mau-1"]})
    assert ids(plans_of(joint)["co-quan/phuong-mau-1/"]) == [joint.id]


def test_lists_are_oldest_first(plans_of, directive_of):
    later = directive_of("thanh-uy-mau/2021/1-cv-thu", issued="2021-12-01")
    earlier = directive_of("thanh-uy-mau/2021/2-cv-thu", issued="2021-01-01")
    assert ids(plans_of(later, earlier)["loai/cong-van/"]) == [earlier.id, later.id]


def test_addresses_are_unique(edition_of, both):
    addresses = [plan.address for plan in list_plans(edition_of(*both))]
    assert len(addresses) == len(set(addresses))


def test_what_the_entries_are_is_said_by_its_name(plans_of, both):
    plans = plans_of(*both)
    assert plans["van-ban/"].noun == "văn bản"
    assert plans["doi-tuong/nhan-dan/"].noun == "thông điệp"


def test_facets_count_what_the_narrower_lists_hold(plans_of, both, directive_of):
    plans = plans_of(*both, directive_of("thanh-uy-mau/2020/1-cv-thu"))
    facets = {facet.title: facet for facet in facets_of("van-ban/", plans.values())}
    assert [(one.label, one.count) for one in facets["Năm"].entries] == [("2021", 1), ("2020", 1)]
    assert [(one.label, one.count) for one in facets["Thể loại"].entries] == [("Công văn", 2)]
    assert list(facets_of("van-ban/nam/2021/", plans.values())) == []
    audiences = next(iter(facets_of("thong-diep/", plans.values())))
    assert [(one.label, one.count) for one in audiences.entries] == [("Nhân dân", 1)]


def test_types_of_one_name_are_told_apart_where_both_are_in_use(edition_of, directive_of):
    party = directive_of("thanh-uy-mau/2021/1-qd-thu", type="quyet-dinh-dang")
    state = directive_of("thanh-uy-mau/2021/2-qd-ubnd", type="quyet-dinh")
    one = {plan.address: plan.title for plan in list_plans(edition_of(party))}
    assert one["loai/quyet-dinh-dang/"] == "Quyết định"
    both = {plan.address: plan.title for plan in list_plans(edition_of(party, state))}
    assert both["loai/quyet-dinh-dang/"] == "Quyết định (Đảng)"
    assert both["loai/quyet-dinh/"] == "Quyết định (Nhà nước)"

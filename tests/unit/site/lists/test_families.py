"""Every list can be reached from the page of its family."""

from bangtin.site.lists.families import families_of
from bangtin.site.lists.plans import list_plans


def test_every_list_of_a_family_stands_on_its_page(edition_of, directive_of, message_of):
    letter = directive_of("thanh-uy-mau/2021/1-cv-thu", topics=["moi-truong"])
    plans = tuple(list_plans(edition_of(letter, message_of("2021/mot"))))
    families = {family.address: family for family in families_of(plans)}
    assert list(families) == ["co-quan/", "loai/", "chu-de/", "doi-tuong/", "kenh/"]
    led_to = {entry.address for family in families.values() for entry in family.entries}
    assert led_to == {plan.address for plan in plans if plan.address.startswith(tuple(families))}
    counts = {entry.address: entry.count for entry in families["co-quan/"].entries}
    assert counts["co-quan/thanh-uy-mau/"] == 1
    assert counts["co-quan/phuong-mau-1/"] == 0


def test_a_family_without_lists_has_no_page(edition_of):
    families = [family.address for family in families_of(list_plans(edition_of()))]
    assert "loai/" not in families
    assert "kenh/" in families

"""Each claim leads to the words it rests on."""

import json

from bangtin.model.claim import ClaimKind, Proof, evidence_as_json, evidence_from_json


def by_words(judged, message):
    return {(each.claim.channel, each.claim.words): each for each in judged().evidence[message]}


def test_a_figure_rests_on_characters_of_a_provision(judged, figures_root):
    found = by_words(judged, "2022/khong-tap-trung-dong-nguoi")[("trang-tin", "20 người")]
    ground = found.ground
    assert (found.proof, ground.section) == (Proof.SECTION, "thanh-uy-mau/2022/12-ct-thu#2")
    line = (figures_root / ground.file).read_text(encoding="utf-8").split("\n")[ground.line - 1]
    text = line.removeprefix("2. ")
    assert text[ground.start : ground.end] == ground.words == "20 người"
    assert text[: ground.start].endswith(ground.before.lstrip("…"))


def test_quotations_places_facts_and_audiences_are_claims_too(judged):
    kinds = {each.claim.kind for each in judged().evidence["2022/ho-tro-ho-ngheo"]}
    assert {ClaimKind.AMOUNT, ClaimKind.DURATION, ClaimKind.DUTY} <= kinds
    quoted = by_words(judged, "2022/phan-loai-rac")
    words = "rác tái chế thu gom vào thứ Ba, thứ Năm và thứ Bảy"
    assert quoted[("trang-tin", words)].ground.anchor == "1"
    places = by_words(judged, "2022/quy-dat-trong-cay")
    assert places[("trang-tin", "Xã Mẫu Thượng")].ground.words == "Xã Mẫu Thượng"


def test_a_fact_is_named_with_the_words_of_its_source(judged):
    facts = [each for each in judged().evidence["2022/ho-tro-ho-ngheo"] if each.fact]
    assert [(each.fact, each.proof) for each in facts] == [("ho-tro-ho-ngheo", Proof.FACT)]
    assert facts[0].ground.words == "1.500.000 đồng"


def test_the_audience_rests_on_the_words_that_name_it(judged):
    audience = by_words(judged, "2022/khong-tap-trung-dong-nguoi")[("audiences", "Nhân dân")]
    assert (audience.claim.kind, audience.ground.words) == (ClaimKind.DUTY, "nhân dân")


def test_what_nothing_proves_and_what_is_waived_are_told_apart(planted, judged, figures_root, change):
    planted("quy-dat-trong-cay", ("120 đoàn viên", "130 đoàn viên"))
    assert by_words(judged, "2022/quy-dat-trong-cay")[("trang-tin", "130 đoàn viên")].proof is Proof.NONE
    waiver = (
        "waivers: [{rule: C004, reason: Ước tính, role: Văn phòng, from: 2022-01-01, until: 2022-12-31}]\n"
    )
    change(figures_root / "data/messages/2022/quy-dat-trong-cay.md", "release:", f"{waiver}release:")
    assert by_words(judged, "2022/quy-dat-trong-cay")[("trang-tin", "130 đoàn viên")].proof is Proof.WAIVER


def test_every_claim_of_the_clean_root_is_proved(judged):
    evidence = judged().evidence
    open_ones = [each for one in evidence.values() for each in one if each.proof is Proof.NONE]
    assert [each.claim.words for each in open_ones if each.claim.kind is not ClaimKind.DUTY] == []
    assert sum(map(len, evidence.values())) > 150


def test_evidence_survives_its_way_through_json(judged):
    found = judged().evidence["2022/so-tan-mau-thuong"]
    content = evidence_as_json(found)
    assert evidence_from_json(content) == found
    assert b"\t" not in content
    assert json.loads(content)[0]["claim"]["kind"]

"""Quantities say the same however they are written, and what only looks like one is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.language.quantities import Bound, find_quantities


def read(text, **options):
    return [(each.kind.value, each.value) for each in find_quantities(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.234,5 tấn", ("number", "2469/2")),
        ("1200 cây", ("number", "1200")),
        ("một nghìn hai trăm cây", ("number", "1200")),
        ("02 bản sao", ("number", "2")),
        ("hai tấn rưỡi", ("number", "5/2")),
        ("mười lăm hộ", ("number", "15")),
        ("hai mươi mốt người", ("number", "21")),
        ("một trăm linh năm người", ("number", "105")),
        ("50%", ("percentage", "1/2")),
        ("năm mươi phần trăm", ("percentage", "1/2")),
        ("một nửa số hộ", ("percentage", "1/2")),
        ("hai phần ba", ("percentage", "2/3")),
        ("2/3 số đảng viên", ("percentage", "2/3")),
        ("42,5 %", ("percentage", "17/40")),
        ("1,5 triệu đồng", ("amount", "1500000")),
        ("1.500.000đ", ("amount", "1500000")),
        ("1 triệu 500 nghìn đồng", ("amount", "1500000")),
        ("2,4 tỉ đồng", ("amount", "2400000000")),
        ("hai triệu rưỡi đồng", ("amount", "2500000")),
        ("ngày 05/6/2022", ("date", "2022-06-05")),
        ("ngày 5 tháng 6 năm 2022", ("date", "2022-06-05")),
        ("ngày 5/6", ("date", "--06-05")),
        ("tháng 6/2022", ("date", "2022-06")),
        ("tháng Sáu", ("date", "--06")),
        ("quý III/2022", ("date", "2022-Q3")),
        ("quý 3 năm 2022", ("date", "2022-Q3")),
        ("đến năm 2025", ("date", "2025")),
        ("7 giờ 30", ("time", "07:30")),
        ("7h30", ("time", "07:30")),
        ("07:30", ("time", "07:30")),
        ("bảy giờ rưỡi", ("time", "07:30")),
        ("4 giờ 30 chiều", ("time", "16:30")),
        ("trong 7 giờ", ("duration", "7")),
        ("trực 24 giờ mỗi ngày", ("duration", "24")),
        ("hai mươi năm", ("duration", "20")),
        ("ba tháng", ("duration", "3")),
        ("gọi 0200 3811 115", ("phone", "02003811115")),
        ("gọi (0200) 3811115", ("phone", "02003811115")),
        ("gọi 115", ("phone", "115")),
        ("tổng đài 1900 9095", ("phone", "19009095")),
    ],
)
def test_a_quantity_has_one_value_however_it_is_written(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Năm nay, mỗi năm, năm ngoái, hằng năm",
        "một số người, một lần nữa, mỗi người một tay",
        "cả hai vợ chồng, ba mẹ, đôi ba người, một hai",
        "nguyên tắc 5K, trực 24/7, giấy A4, ca F0, virus H5N1",
        "thứ Ba, thứ Năm và thứ Bảy",
        "phố Hai Bà Trưng, quận Ba Đình",
        "cơm chín, lúa chín vàng",
        "năm học mới, nửa đêm, nửa chừng",
    ],
)
def test_ordinary_words_are_no_quantities(text):
    assert read(text) == []


def test_the_first_of_a_range_measures_what_the_second_does():
    found = find_quantities("mỗi tổ từ năm đến bảy người, mưa từ 150 đến 300 mm, đạt 20 - 30%")
    assert [each.unit.id if each.unit else "" for each in found] == ["người", "người", "mm", "mm", "", ""]
    assert [each.value for each in found[-2:]] == ["1/5", "3/10"]


def test_the_first_day_of_a_range_has_the_year_of_the_second():
    assert read("từ ngày 18/4 đến ngày 22/4/2022") == [("date", "2022-04-18"), ("date", "2022-04-22")]
    assert read("các ngày 5, 6 và 7/6/2022") == [("date", f"2022-06-0{day}") for day in (5, 6, 7)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("ít nhất 02 cây", Bound.LEAST),
        ("không dưới 10 hộ", Bound.LEAST),
        ("từ 9 đảng viên trở lên", Bound.LEAST),
        ("trên 2,5 tấn", Bound.LEAST),
        ("không quá 50%", Bound.MOST),
        ("không tập trung quá 20 người", Bound.MOST),
        ("chậm nhất sau 30 phút", Bound.MOST),
        ("dưới 12 tuổi", Bound.MOST),
        ("từ 10 người trở xuống", Bound.MOST),
        ("trồng 02 cây", None),
    ],
)
def test_a_number_says_on_which_side_it_bounds(text, bound):
    (found,) = find_quantities(text)
    assert found.bound is bound


def test_a_text_that_claims_rest_on_is_read_with_every_number():
    assert read("một đơn, năm ngày", every=True) == [("number", "1"), ("duration", "5")]


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,/:%()+-– hgiờđngàytháănmộtbnửqu\n", max_size=80))
def test_spans_lie_in_order_within_any_text(text):
    ends = [0]
    for found in find_quantities(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)


@pytest.mark.parametrize(
    "piece", ["1", "ngày 1, ", "hai ", "(", "0 1", "một trăm ", "1/", "tháng ", "1.", "٣", "K"]
)
def test_a_hostile_text_is_read_in_bounded_time(piece):
    assert len(find_quantities(piece * 3000)) <= 6000

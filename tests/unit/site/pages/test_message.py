"""The page of a message: who speaks to whom, on what ground, in which texts."""

import pytest

from bangtin.model.holds import Hold, HoldCause
from bangtin.model.review import MessageState, MessageStatus
from bangtin.site.pages.conservation import compare, visible_text
from bangtin.site.pages.message import variant_views, written_web_text


@pytest.fixture
def render(edition_of, pages_of, letter_of, letter_body, message_body):
    def rendered(message, *others, sections=None, **settings):
        edition = edition_of(letter_of(), message, *others, **settings)
        found = {section: letter_body.section(section.partition("#")[2]) for section in message.cites}
        artifacts = pages_of(edition).render_message(
            message, message_body, found if sections is None else sections
        )
        return {artifact.path: artifact.content.decode() for artifact in artifacts}

    return rendered


def page(files):
    return next(content for path, content in files.items() if path.endswith("index.html"))


def words(files):
    return " ".join(visible_text(page(files)).split())


def test_each_text_is_also_a_plain_file(render, message_of):
    files = render(message_of())
    folder = "thong-diep/2021/giu-sach-duong-pho/"
    assert set(files) == {
        f"{folder}index.html",
        f"{folder}trang-tin.txt",
        f"{folder}truyen-thanh.txt",
        f"{folder}tin-nhan.txt",
    }


def test_what_leaves_the_page_carries_speaker_and_paper(render, message_of):
    files = render(message_of())
    texts = [content for path, content in files.items() if path.endswith(".txt")]
    assert len(texts) == 3
    for text in texts:
        assert text.startswith("[MẪU] ")
        assert "Ban biên tập mẫu" in text
        assert "12" in text or "Công văn số mười hai ngày" in text  # read aloud
        assert text.strip() in "\n".join(texts)
        assert visible_text(page(files)).count(text.strip()) == 1


def test_the_count_is_that_of_the_text_that_leaves(render, message_of, edition_of, letter_of, message_body):
    message = message_of()
    views = list(variant_views(edition_of(letter_of(), message), message, message_body))
    sms = next(view for view in views if view.channel == "tin-nhan")
    assert sms.text == "[MẪU] Giữ sạch trước nhà.\nBan biên tập mẫu, theo 12-CV/ThU."
    assert sms.characters == len(sms.text) == 59
    assert sms.segments == 1
    assert "59 ký tự, bằng 1 tin nhắn" in words(render(message))
    assert [view.channel for view in views][-1] == "trang-tin"


def test_the_section_it_rests_on_stands_there_word_for_word(render, message_of):
    text = words(render(message_of()))
    assert "Mục 2 Công văn số 12-CV/ThU ngày 3/2/2021 của Thành ủy Mẫu" in text
    assert "2. Thường xuyên tuyên truyền, động viên nhân dân: a) nêu gương; đ) giữ sạch trước nhà./." in text
    assert 'href="../../../van-ban/thanh-uy-mau/2021/12-cv-thu/#2"' in page(render(message_of()))


def test_a_message_whose_ground_was_removed_says_so(render, message_of):
    assert "Văn bản làm căn cứ không còn trên trang này." in words(render(message_of(), sections={}))


def test_the_web_text_is_conserved(render, message_of, message_body):
    html = page(render(message_of()))
    article = html[html.index('<article class="bt-message">') : html.index("</article>")]
    assert compare(written_web_text(message_body), article) is None
    loss = compare(written_web_text(message_body), article.replace("2 phường", "3 phường"))
    assert loss.written.startswith("2 phường")


def test_the_window_is_said_in_words(render, message_of):
    assert "Có giá trị từ ngày 5/2/2021, chưa ấn định ngày kết thúc" in words(render(message_of()))
    bounded = message_of(valid={"from": "2021-02-05", "until": "2022-03-01"})
    assert "Có giá trị từ ngày 5/2/2021 đến hết ngày 1/3/2022" in words(render(bounded))


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (MessageStatus(MessageState.ENDED), "Thông điệp này đã hết thời hạn."),
        (MessageStatus(MessageState.UPCOMING), "Thông điệp này được dùng từ ngày 5/2/2021."),
        (
            MessageStatus(MessageState.HELD, hold=Hold(HoldCause.ENDED, paper="thanh-uy-mau/2021/12-cv-thu")),
            "Thông điệp này tạm ngừng sử dụng: văn bản làm căn cứ đã thay đổi.",
        ),
        (MessageStatus(MessageState.WITHDRAWN), "Thông điệp này đã được thu hồi."),
    ],
)
def test_a_message_that_is_not_in_use_says_so_and_is_not_to_be_copied(render, message_of, status, sentence):
    message = message_of()
    files = render(message, states={message.id: status})
    assert sentence in words(files)
    assert "data-copy" not in page(files)


def test_a_held_message_leads_to_the_new_paper(render, message_of, letter_of):
    message = message_of()
    new = letter_of(
        "thanh-uy-mau/2021/20-cv-thu",
        number="20-CV/ThU",
        issued="2021-05-06",
        relations=[{"type": "replaces", "target": "thanh-uy-mau/2021/12-cv-thu"}],
    )
    held = MessageStatus(MessageState.HELD, hold=Hold(HoldCause.ENDED, paper="thanh-uy-mau/2021/12-cv-thu"))
    assert "Xem văn bản mới: Công văn 20-CV/ThU." in words(render(message, new, states={message.id: held}))


def test_a_live_message_can_be_copied_by_channel(render, message_of):
    html = page(render(message_of()))
    assert 'data-copy="ban-tin-nhan" aria-label="Chép bản Tin nhắn"' in html
    assert 'id="ban-tin-nhan"' in html


def test_a_message_leads_to_the_one_that_replaces_it(render, message_of):
    newer = message_of("2021/ban-moi", title="Bản mới", replaces="2021/giu-sach-duong-pho")
    assert "Đã có thông điệp mới thay cho thông điệp này: Bản mới" in words(render(message_of(), newer))
    assert "Thay cho Cùng giữ sạch đường phố" in words(render(newer, message_of()))


def test_an_alert_stands_above_all_else(render, message_of):
    alert = {
        "event": "Mưa lớn",
        "area": "Phường Mẫu 1",
        "instruction": "Không ra bờ suối.",
        "from": "sáng nay",
        "until": "tối nay",
        "contact": "trực ban phường",
    }
    text = words(render(message_of(alert=alert)))
    assert "Mưa lớn Không ra bờ suối. Khu vực Phường Mẫu 1 Thời gian Từ sáng nay đến tối nay" in text


def test_the_file_of_a_message_that_is_not_in_use_holds_nothing_to_send(render, message_of):
    message = message_of()
    files = render(message, states={message.id: MessageStatus(MessageState.ENDED)})
    assert files["thong-diep/2021/giu-sach-duong-pho/tin-nhan.txt"] == (
        "[MẪU] Thông điệp này đã hết thời hạn.\n"
        "https://bang-tin.example/thu/thong-diep/2021/giu-sach-duong-pho/\n"
    )

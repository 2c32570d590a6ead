"""Two generations change places."""

import pytest

from bangtin.model.trouble import BangtinError
from bangtin.press import switch as module
from bangtin.press.switch import switch, twin_of


def generation(folder, text):
    folder.mkdir()
    (folder / "index.html").write_text(text)


def text(folder):
    return (folder / "index.html").read_text()


def test_the_first_generation_takes_the_place(tmp_path):
    output = tmp_path / "public"
    generation(twin_of(output), "new")
    switch(output, twin_of(output), ["index.html"])
    assert text(output) == "new"
    assert not twin_of(output).exists()


@pytest.mark.parametrize("kernel_call", [True, False], ids=["one call", "two renames"])
def test_old_and_new_change_places(tmp_path, monkeypatch, kernel_call):
    if not kernel_call:
        monkeypatch.setattr(module, "_exchange", lambda output, twin: False)
    output = tmp_path / "public"
    generation(output, "old")
    generation(twin_of(output), "new")
    switch(output, twin_of(output), ["index.html"])
    assert (text(output), text(twin_of(output))) == ("new", "old")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["public", "public.twin"]


def test_what_a_dead_build_left_under_another_name_comes_back(tmp_path):
    output = tmp_path / "public"
    generation(tmp_path / "public.away", "old")
    generation(twin_of(output), "new")
    module.heal(output)
    assert (text(output), text(twin_of(output))) == ("old", "new")
    output.rename(tmp_path / "public.away")
    twin_of(output).rename(output)
    module.heal(output)
    assert (text(output), text(twin_of(output))) == ("new", "old")


def test_without_a_new_generation_the_old_one_stays(tmp_path):
    output = tmp_path / "public"
    generation(output, "old")
    with pytest.raises(BangtinError, match="Trang cũ vẫn còn nguyên"):
        switch(output, twin_of(output), ["index.html"])
    assert text(output) == "old"

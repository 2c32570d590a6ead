"""What an officer saves on Windows is published like what was saved elsewhere."""


def test_windows_line_ends_and_byte_order_marks_change_no_byte_of_the_site(
    windows_content, tmp_path, run_bangtin, sample_site, tree
):
    directive = windows_content / "data" / "directives" / "thanh-uy-bao-loc" / "2021" / "253-cv-thu.md"
    assert directive.read_bytes().startswith(b"\xef\xbb\xbf---\r\n")
    done = run_bangtin("build", "--root", windows_content, "--output", tmp_path / "public")
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(tmp_path / "public") == tree(sample_site)

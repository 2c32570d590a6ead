"""One writer at a time."""

import os
import subprocess
import sys

import pytest

from bangtin.model.trouble import BangtinError, BusyError
from bangtin.press.lock import one_writer

HOLD = """
import sys, pathlib
from bangtin.press.lock import one_writer
with one_writer(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path, root):
    lock = tmp_path / ".bangtin" / "lock"
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts")}
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert process.stdout.readline().strip() == b"held"
    yield process, lock
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()


def test_a_second_writer_is_told_who_holds_the_lock(holder):
    process, lock = holder
    with pytest.raises(BusyError, match=str(process.pid)), one_writer(lock):
        pass


def test_the_lock_of_a_killed_writer_is_free(holder):
    process, lock = holder
    process.kill()
    process.wait()
    with one_writer(lock):
        assert lock.read_text() == str(os.getpid())


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BangtinError, match="Không ghi được"), one_writer(tmp_path / "file" / "lock"):
        pass

"""The commands of ./run: each makes sure of the environment, then hands over (launcher)."""

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from launcher.environment import Environment, ensure, surroundings
from launcher.locks import renew_locks
from launcher.suite import run_suite
from launcher.trouble import SetupError

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = {
    "build": ("kiểm tra rồi xuất bản vào public/", "check, then publish into public/"),
    "check": ("kiểm tra nội dung", "check the content"),
    "serve": ("xem trước trên máy này", "live preview on this machine"),
    "new": ("tạo văn bản hoặc thông điệp mới", "a new directive or message"),
    "import": ("nhập tệp Word, PDF, bản quét thành bản nháp", "Word, PDF or scans to drafts"),
    "release": ("ghi quyết định cho công bố", "record the release of a draft"),
    "hold": ("tạm ngừng thông điệp", "hold messages"),
    "confirm": ("ghi lần đối chiếu lại của thông điệp", "record that messages still hold true"),
    "report": ("ai phải làm gì", "who has to do what"),
    "withdraw": ("thu hồi hoặc gỡ văn bản, thông điệp", "withdraw or remove a paper or message"),
    "search": ("tìm như trên trang", "search as the site does"),
    "resolve": ("tìm văn bản theo số, ký hiệu", "find a document by its number"),
    "schema": ("mô tả các trường cho trình soạn thảo", "JSON Schemas for editors"),
    "demo": ("tạo kho mẫu hư cấu", "a fictional content root of any size"),
    "init": ("tạo kho trống cho cơ quan mình", "an empty site for one's own body"),
    "verify": ("đối chiếu trang đã dựng với manifest", "hold a built site against its manifest"),
    "rollback": ("đưa bản trước của trang trở lại", "put the generation before back in place"),
    "doctor": ("máy này có gì, thiếu gì", "what this machine has and lacks"),
}
OWN_COMMANDS = {
    "test": ("chạy mọi phép thử; --core: chỉ cần Chromium", "all tests; --core: needs only Chromium"),
    "bench": ("đo tốc độ, bên cạnh Hugo", "measure, beside Hugo"),
    "lock": ("khóa lại phiên bản các gói (cần uv)", "renew the locked versions (needs uv)"),
}


def door(arguments: Sequence[str]) -> int:
    """Do one command; the exit status is the command's own."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a redirected stream on Windows is not UTF-8 by itself
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _command(list(arguments))
    except SetupError as trouble:
        print(trouble, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


def _command(arguments: list[str]) -> int:
    if not arguments or arguments[0] in {"help", "-h", "--help"}:
        print(help_text())
        return 0 if arguments else 2
    environment = Environment(ROOT)
    name, *rest = arguments
    if name == "lock":
        return renew_locks(environment)
    if name == "test":
        ensure(environment, "test")
        return run_suite(environment, rest)
    if name == "bench":
        ensure(environment, "bench")
        return hand_over(environment, [str(ROOT / "tests" / "benchmarks" / "run_bench.py"), *rest])
    ensure(environment, _level(name, rest))
    return hand_over(environment, ["-m", "bangtin", *arguments])


def _level(name: str, rest: Sequence[str]) -> str:
    """What a command needs beyond the usual."""
    if name == "import":
        return "intake"
    if any(word.startswith(("dask://", "--executor=dask")) for word in rest):
        return "cluster"
    return "zensical" if "zensical" in rest or "--engine=zensical" in rest else "run"


def help_text() -> str:
    """What ./run can do, one line a command."""
    rows = {**COMMANDS, **OWN_COMMANDS}
    lines = [f"  {name:<9}{vietnamese} / {english}" for name, (vietnamese, english) in rows.items()]
    head = "./run LỆNH …   (Windows: python run LỆNH …)"
    tail = "Lựa chọn của một lệnh / options of a command: ./run LỆNH --help"
    return "\n".join([head, *lines, tail])


def hand_over(environment: Environment, arguments: list[str]) -> int:
    """Let the environment's Python do the rest, in this process where the system can."""
    command = [str(environment.python), *arguments]
    settings = surroundings(environment, os.environ)
    if not environment.windows:
        sys.stdout.flush()
        os.execve(command[0], command, settings)  # noqa: S606
    # Windows has no exec that keeps the terminal: the child gets Ctrl-C itself, this process waits for it.
    with subprocess.Popen(command, env=settings) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue

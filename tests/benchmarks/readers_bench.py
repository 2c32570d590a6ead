"""nginx under wrk while two generations change places again and again: how many answers are bad (none may).

`python tests/benchmarks/readers_bench.py SITE` takes a built site (it is copied); needs nginx and wrk.
An answer is good when it is 200 and as long as the file is in one of the two generations.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts")]
LUA = """
local pages, sizes, place = {{}}, {{}}, 0
for line in io.lines("{list}") do
  local path, one, other = line:match("^(%S+) (%d+) (%d+)$")
  pages[#pages + 1] = path
  sizes[path] = {{tonumber(one), tonumber(other)}}
end
bad = 0
local asked = {{}}
request = function()
  place = place % #pages + 1
  asked[#asked + 1] = pages[place]
  return wrk.format("GET", pages[place])
end
local seen = 0
response = function(status, headers, body)
  seen = seen + 1
  if status ~= 200 or not known[#body] then bad = bad + 1 end
end
known = {{}}
for _, pair in pairs(sizes) do known[pair[1]] = true; known[pair[2]] = true end
local threads = {{}}
setup = function(thread) table.insert(threads, thread) end
done = function(summary)
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("bad") end
  print("answers " .. summary.requests .. " bad " .. all .. " broken " .. summary.errors.read)
end
"""


def main() -> int:
    from nginx_server import serve

    from bangtin.press.switch import switch, twin_of

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--switches", type=int, default=400)
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bangtin-readers-") as name:
        folder = Path(name)
        output = folder / "public"
        shutil.copytree(options.site, output)
        shutil.copytree(options.site, twin_of(output))
        pages = _lengthen(twin_of(output))
        (folder / "list").write_text(
            "".join(f"/{path} {size} {size + 1}\n" for path, size in pages.items()), encoding="utf-8"
        )
        (folder / "read.lua").write_text(LUA.format(list=folder / "list"), encoding="utf-8")
        with serve(folder) as port:
            command = ["wrk", "-t2", "-c16", f"-d{options.seconds}s", "-s", folder / "read.lua"]
            with subprocess.Popen(
                [*command, f"http://127.0.0.1:{port}/"], stdout=subprocess.PIPE, text=True
            ) as wrk:
                for _ in range(options.switches):
                    switch(output, twin_of(output), ())
                    time.sleep(options.seconds / options.switches * 0.9)
                said = wrk.communicate()[0]
    print(f"switches {options.switches} {''.join(re.findall(r'answers .*', said))}")
    return 0 if re.search(r"bad 0 broken 0\b", said) else 1


def _lengthen(site: Path) -> dict[str, int]:
    """Another generation: every page one byte longer; the pages that are given away, and their sizes."""
    maps = "".join(file.read_text(encoding="utf-8") for file in (site / "_server").glob("*.map"))
    pages = {}
    for file in sorted(site.rglob("index.html")):
        content = file.read_bytes()
        file.write_bytes(content + b"\n")
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        if f'"/{path}"' not in maps:
            pages[path] = len(content)
    return pages


if __name__ == "__main__":
    sys.exit(main())

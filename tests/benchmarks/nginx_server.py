"""nginx by the recipe of `deploy/nginx`, on a folder and a port of one's own: for tests and benchmarks."""

import contextlib
import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from launcher.programs import NGINX, find

RECIPE = Path(__file__).resolve().parents[2] / "deploy" / "nginx" / "bang-tin.conf"
# Everything nginx writes stays in the test's folder; started by root its worker stays root, to read there.
MAIN = """
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    include {folder}/bang-tin.conf;
}}
"""


def configure(folder: Path, port: int) -> list[str]:
    """The recipe with the places of the test; the command that runs nginx on it."""
    recipe = RECIPE.read_text(encoding="utf-8")
    places = {
        "/srv/bang-tin": str(folder),
        "/var/log/nginx": str(folder),
        "listen 80;": f"listen 127.0.0.1:{port};",
        "    listen [::]:80;\n": "",
    }
    for given, ours in places.items():
        assert given in recipe
        recipe = recipe.replace(given, ours)
    (folder / "bang-tin.conf").write_text(recipe, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    return [find(NGINX), "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]


@contextlib.contextmanager
def serve(site: Path) -> Iterator[int]:
    """nginx serves the folder `public` of `site` by the recipe; its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = configure(site, port)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            for _ in range(200):
                with contextlib.suppress(ConnectionRefusedError):
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
                assert server.poll() is None, server.stderr.read()
                time.sleep(0.05)
            yield port
        finally:
            server.terminate()


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    with contextlib.closing(connection):
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

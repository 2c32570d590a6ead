"""The archive of feeds of the generation before, whose closed files are carried on (floor 4)."""

import hashlib
import json
from pathlib import Path

from bangtin.press.manifest import manifest_of
from bangtin.site.addresses import archive_address


def read_archives(site: Path) -> tuple[bytes, ...]:
    """The files of the archive of a built site, in order, as far as its manifest vouches for them.

    Empty where there is no site, or a site without a manifest.
    """
    folder = archive_address(1).rpartition("/")[0]
    try:
        listed = json.loads((site / manifest_of(folder)).read_bytes())["files"]
        known = {entry["path"]: entry["sha256"] for entry in listed}
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    found: list[bytes] = []
    while (path := archive_address(len(found) + 1)) in known:
        try:
            content = (site / path).read_bytes()
        except OSError:
            break
        if hashlib.sha256(content).hexdigest() != known[path]:
            break
        found.append(content)
    return tuple(found)

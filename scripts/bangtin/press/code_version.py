"""The digest of the program itself: what other code made is not reused (floor 4)."""

import hashlib
from functools import cache
from pathlib import Path

import bangtin


@cache
def code_version() -> str:
    """sha256 over every source file of the package, in the order of their paths."""
    package = Path(bangtin.__file__).parent
    total = hashlib.sha256()
    for file in sorted(package.rglob("*.py")):
        total.update(f"{file.relative_to(package).as_posix()}\0".encode() + file.read_bytes())
    return total.hexdigest()

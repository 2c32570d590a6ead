"""The style sheet a theme brings along, found without importing the theme (floor 4)."""

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from bangtin.model.trouble import BangtinError

_PICTURE: Final = re.compile(rb"url\((?P<quote>['\"]?)data:.*?(?P=quote)\)", re.DOTALL)
_SOURCE_MAP: Final = re.compile(rb"\s*/\*# sourceMappingURL=[^*]*\*/\s*$")


def theme_style_sheet(package: str, folder: str) -> bytes:
    """`main.<digest>.min.css` of an installed theme, without its source map and its built-in pictures.

    Content-Security-Policy refuses pictures in `data:` addresses; our own style sheet does without them.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise BangtinError(
            f"Chưa cài chương trình dựng trang “{package}”.", f"The engine “{package}” is not installed."
        )
    (sheet,) = (Path(spec.origin).parent / folder).glob("main.*.min.css")
    return _SOURCE_MAP.sub(b"", _PICTURE.sub(b"none", sheet.read_bytes()))

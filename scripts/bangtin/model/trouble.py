"""What stops a command with one line: a broken world, or a wish that cannot be granted (floor 1)."""

from bangtin.model.wording import Language


class BangtinError(Exception):
    """No folder, no disk, no right to write. Raised low, caught in the door, which says the one line in the
    language that people asked for. Exit status 3."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(vi)
        self.vi = vi
        self.en = en

    def __reduce__(self) -> tuple[type["BangtinError"], tuple[str, str]]:
        """Workers hand their trouble on to the process that speaks."""
        return type(self), (self.vi, self.en)

    def say(self, lang: Language) -> str:
        """The line."""
        return self.vi if lang == "vi" else self.en


class RefusalError(BangtinError):
    """What was asked for cannot be done, and nothing was changed. Exit status 2."""


class BusyError(BangtinError):
    """Another writer is at work on the same publication. Exit status 75."""

"""What stops a command with one line: a broken world, or a wish that cannot be granted (floor 1)."""


class BangtinError(Exception):
    """No folder, no disk, no right to write. Raised low, caught in the door: its text is the one Vietnamese
    line that people read. Exit status 3."""


class RefusalError(BangtinError):
    """What was asked for cannot be done, and nothing was changed. Exit status 2."""


class BusyError(BangtinError):
    """Another writer is at work on the same publication. Exit status 75."""

"""``python -m bangtin`` is the command line."""

from bangtin.cli import main

if __name__ == "__main__":
    main()

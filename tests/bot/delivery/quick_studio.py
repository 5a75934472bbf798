"""A studio's child that is done at once: the clip says which exercise it is of."""

import sys


def main() -> None:
    sys.stdout.buffer.write(b"clip of " + sys.stdin.buffer.read())


if __name__ == "__main__":
    main()

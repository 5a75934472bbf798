"""A studio's child that never ends by itself."""

import sys
import time

DAY = 86_400

if __name__ == "__main__":
    sys.stdin.buffer.read()
    time.sleep(DAY)

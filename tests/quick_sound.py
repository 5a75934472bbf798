"""Stand in for the program that sounds a track where nobody listens: `python -m` runs it."""

import json
import sys

json.load(sys.stdin)
sys.stdout.write("a sound")

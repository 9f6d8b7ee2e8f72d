"""Score inspections of a page set by the data's own adapter and scorer.

  score_set.py SCRIPTS < SET

SCRIPTS is the folder of adapt.py and score.py; SET is a JSON list of pages,
`{"gold": FILE, "text": FILE, "inspection": {...}}`. Prints the scores of all
pages as JSON, as `score.py pages --json` does for folders.
"""
import json
import sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import adapt  # noqa: E402
import score  # noqa: E402


def read(name):
    with open(name, encoding="utf8", newline="") as file:
        return file.read()


results = [
    score.page(
        json.loads(read(page["gold"])),
        adapt.page(page["inspection"], read(page["text"])),
    )
    for page in json.load(sys.stdin)
]
json.dump(score.total(results), sys.stdout)

"""Pack BCCD at 128 x 96 for the page that trains on it: one picture of all photographs, and one file of their boxes.

    python scripts/pack_photographs.py          # seconds

It writes `focal_tutorial/widgets/assets/bccd-128x96.webp` and `.json`, with the licence of the photographs beside them.
What they hold is told in `focal_tutorial/data/packed.py`. The photographs are downloaded (8 MB), or found through
FOCAL_TUTORIAL_DATA. The bytes of the picture depend on the version of libwebp.
"""

import argparse
import json

from focal_tutorial import data
from focal_tutorial.data import packed, photographs
from focal_tutorial.widgets.figure import ASSETS


def main():
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    small = {split: data.bccd(split, size=packed.SIZE) for split in packed.SPLITS}
    picture, facts = packed.pack(small, {split: data.bccd(split) for split in packed.SPLITS})
    folder = ASSETS[0]
    folder.mkdir(exist_ok=True)
    (folder / packed.PICTURE).write_bytes(picture)
    text = json.dumps(facts, separators=(",", ":")).replace('"photographs":[', '"photographs":[\n')
    (folder / packed.FACTS).write_text(text.replace("]],[", "]],\n[") + "\n", encoding="ascii")
    (folder / "bccd-licence.txt").write_bytes((photographs.find() / "LICENSE").read_bytes())
    for name in (packed.PICTURE, packed.FACTS):
        print(f"{name}: {(folder / name).stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

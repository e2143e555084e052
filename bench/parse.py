"""The floor of every comparison: parse each YAML file of a folder with PyYAML's C loader, and nothing else."""

from __future__ import annotations

import os
import sys

import yaml  # type: ignore[import-untyped] # its types serve only here


def main(folder: str) -> None:
    """Parse every `.yaml` file under `folder`, keeping none of them."""
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".yaml"):
                with open(os.path.join(parent, name), "rb") as stream:  # noqa: PTH118, PTH123 - the floor stays bare
                    yaml.load(stream, Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main(sys.argv[1])

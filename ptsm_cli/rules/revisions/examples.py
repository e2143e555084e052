"""What the examples of the rules on acts share: a project that keeps its version in force in a folder of its own."""

from __future__ import annotations

from collections.abc import Mapping

from ptsm_cli.rules.rule import BASE

START = "nature: revision\nintitule: Révision du projet\nbase: ./adopte\n"

POSTPONED = BASE["fiches/01.yaml"].replace("premier semestre 2021", "2022")
"""The fiche of the base project, its deadline put off."""


def with_former(act: str, files: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the files of a project whose fiche has changed, with an act and the version that it starts from."""
    former = {f"adopte/{path}": content for path, content in BASE.items()}
    return {**former, "fiches/01.yaml": POSTPONED, **(files or {}), "revisions/1.yaml": act}

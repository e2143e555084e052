"""What the rules on acts share: what each act changes, and examples that keep their version in force in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ptsm_cli.rules.rule import BASE

if TYPE_CHECKING:
    from ptsm_cli.analysis import ProjetAnalysis
    from ptsm_cli.changes.acts import ActDiff
    from ptsm_cli.projet.past import Act

START = "nature: revision\nintitule: Révision du projet\nbase: ./adopte\n"

POSTPONED = BASE["fiches/01.yaml"].replace("premier semestre 2021", "2022")
"""The fiche of the base project, its deadline put off."""


def with_former(act: str, files: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the files of a project whose fiche has changed, with an act and the version that it starts from."""
    former = {f"adopte/{path}": content for path, content in BASE.items()}
    return {**former, "fiches/01.yaml": POSTPONED, **(files or {}), "revisions/1.yaml": act}


def differences(analysis: ProjetAnalysis) -> Iterator[tuple[Act, ActDiff | None]]:
    """Yield each act with what it changes, None where one of its states cannot be read whole.

    Most projects have no act: nothing that compares is imported for them.
    """
    for act in analysis.acts:
        from ptsm_cli.changes.acts import act_diff

        yield act, act_diff(analysis, act)

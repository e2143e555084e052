"""What changed, as a web page: both states side by side, in the look of the documents."""

from __future__ import annotations

from collections.abc import Sequence

from ptsm_cli.changes.compare import Comparison
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.compared import ComparedBlock, compared
from ptsm_cli.render.parts.cover import Cover, OutlineEntry
from ptsm_cli.report.page import fill_page, head_of


@dataclass(frozen=True, slots=True)
class _Project:
    """What changed in one project: how it and its states are called, how much, and the texts of both."""

    ancre: str
    titre: str
    avant: str
    apres: str
    resume: str
    blocs: tuple[ComparedBlock, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the template `rapport-diff.html.j2` receives."""

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    projets: tuple[_Project, ...]


def format_report(comparisons: Sequence[Comparison]) -> str:
    """Return the changes of some projects as a page, ended by a newline."""
    projets = tuple(_project(rank, comparison) for rank, comparison in enumerate(comparisons, 1))
    return fill_page(
        "rapport-diff",
        _Page(
            head_of("Ce qui a changé", [comparison.title for comparison in comparisons]),
            tuple(OutlineEntry(projet.ancre, projet.titre) for projet in projets),
            projets,
        ),
    )


def _project(rank: int, comparison: Comparison) -> _Project:
    total = len(comparison.changes)
    return _Project(
        f"{anchor(comparison.projet) or 'projet'}-{rank}",
        comparison.title,
        comparison.before,
        comparison.after,
        f"{counted(total, 'changement')}." if total else "Aucun changement.",
        compared((change, "") for change in comparison.changes),
    )

"""The account of a roadmap on a day: five figures, indicators, groups, what changed in a year, what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP
from ptsm_cli.render.parts.advancement import groupe_tables, late_table, whole_table
from ptsm_cli.render.parts.asked import asked, nothing_asked, readers
from ptsm_cli.render.parts.chart import Chart
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.measured import measure_charts, measure_table, unmeasured
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.parts.yearly_changes import UNSAID, since, tables_since
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec
from ptsm_cli.suivi.figures import Figures
from ptsm_cli.suivi.measures import ENOUGH
from ptsm_cli.suivi.progress import FORMULA
from ptsm_cli.suivi.sayings import bare_fiches, sentences, unkept
from ptsm_cli.suivi.status import Status, build_status

TITLE = "Bilan"
_PAST = "objectifs échus, état non dit"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One of the five figures.

    Attributes:
        libelle: what is counted.
        valeur: how many; « non dit » where it is not known.
        sur: what they are of: « sur 30 suivis »; empty where it is not known.
        part: the percentage, of ten or more; else empty.
        avant: the same a year before.
    """

    libelle: str
    valeur: str
    sur: str
    part: str
    avant: str


@dataclass(frozen=True, slots=True)
class Bilan:
    """What the templates `bilan.html.j2` and `bilan.md.j2` receive.

    Attributes:
        garde: the cover.
        sommaire: its parts.
        jour: the day, in French.
        pour: for whom the account is.
        non_tenu: what is said once where no state and no measure is, instead of all that hangs on them; else empty.
        chiffres: the five figures, or what is left of them.
        phrases: the same and the others, in sentences.
        retards: what is late, or None.
        graphiques: the indicators that are measured, as pictures.
        mesures: the same as a table, or None.
        sans_mesure: the sentence on those that are not.
        formule: how the progress is computed.
        ensemble: one row a group, or None where there is no fiche.
        groupes: one table a group: the state of each fiche.
        depuis: « depuis le 31 décembre 2024 ».
        changements: what changed in the year.
        demandes: what is asked.
        rien: what is said where nothing is asked.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    jour: str
    pour: str
    non_tenu: str
    chiffres: tuple[KeyFigure, ...]
    phrases: tuple[str, ...]
    retards: Table | None
    graphiques: tuple[Chart, ...]
    mesures: Table | None
    sans_mesure: str
    formule: str
    ensemble: Table | None
    groupes: tuple[Table, ...]
    depuis: str
    changements: tuple[Table, ...]
    demandes: tuple[str, ...]
    rien: str


def compose(request: Request) -> Bilan:
    """Return the account of a project on the day of reference: what is dated after it counts for nothing."""
    projet, analysis, day = request.projet, request.of(request.projet), request.day
    now = request.shared("status", lambda: build_status(projet, day))
    before = build_status(projet, _a_year_before(day))
    said, silence = say_day(day), unkept(now.whole)
    document = Bilan(
        garde=cover_page(projet, f"{TITLE} au {said}"),
        sommaire=(),
        jour=said,
        pour=readers(projet, now),
        non_tenu=silence,
        chiffres=tuple(_left(now.whole) if silence else _key_figures(now.whole, before)),
        phrases=tuple(filter(None, (bare_fiches(now.whole),)) if silence else sentences(now.whole)),
        retards=late_table(now),
        graphiques=tuple(measure_charts(now)),
        mesures=measure_table(now),
        sans_mesure="" if silence else unmeasured(now),
        formule=FORMULA,
        ensemble=whole_table(now),
        groupes=tuple(groupe_tables(analysis, now)),
        depuis=since(before.day),
        changements=tables_since(before, now),
        demandes=tuple(asked(analysis, now)),
        rien=nothing_asked(now),
    )
    return replace(document, sommaire=tuple(_contents(document)))


def _a_year_before(day: date) -> date:
    """Return the same day a year before; the last of February for the 29th."""
    if day.year == date.min.year:
        return date.min
    month_end = (day.month, day.day) == (2, 29)
    return date(day.year - 1, day.month, 28 if month_end else day.day)


def _key_figures(now: Figures, earlier: Status) -> Iterator[KeyFigure]:
    """Yield the five figures; those of the year before are said where a state or a measure was by then."""
    before = earlier.whole
    known = {"indicateurs mesurés": before.indicateurs > before.unmeasured}
    told = dict(_ratios(before))
    for label, (count, whole, of) in _ratios(now):
        old, old_whole, old_of = told[label]
        is_known = old_whole and known.get(label, bool(before.said))
        was = f"{old} sur {old_whole}{old_of}" if is_known else UNSAID
        yield KeyFigure(
            libelle=label,
            valeur=str(count) if whole else UNSAID,
            sur=f"sur {whole}{of}" if whole else "",
            part=_share(count, whole),
            avant=f"au {say_day(before.day)}{NBSP}: {was}",
        )


def _left(of: Figures) -> Iterator[KeyFigure]:
    """Yield the figures that hang on no state and on no measure."""
    for label, count, whole in (
        (_PAST, of.past_unsaid, of.total),
        ("fiches sans pilote", of.without_pilote, of.fiches),
    ):
        if count:  # a roadmap without a date has nothing past: that is no good news
            yield KeyFigure(label, str(count), f"sur {whole}", _share(count, whole), "")


def _share(count: int, whole: int) -> str:
    return f"{round(100 * count / whole)}{NBSP}%" if whole >= ENOUGH else ""


def _ratios(of: Figures) -> Iterator[tuple[str, tuple[int, int, str]]]:
    """Yield each figure with what it is of, and how that is called."""
    yield "objectifs suivis", (of.followed, of.total, "")
    yield "objectifs engagés", (of.engaged, of.followed, " suivis")
    yield "objectifs réalisés", (of.reached, of.followed, " suivis")
    yield _PAST, (of.past_unsaid, of.total, "")
    yield "indicateurs mesurés", (of.indicateurs - of.unmeasured, of.indicateurs, "")


def _contents(document: Bilan) -> Iterator[OutlineEntry]:
    yield OutlineEntry("chiffres", f"Où en est la feuille de route au {document.jour}")
    if not document.non_tenu:
        yield OutlineEntry("indicateurs", "Indicateurs")
    yield OutlineEntry("groupes", "Objectifs de chaque groupe" if document.non_tenu else "Avancement de chaque groupe")
    if not document.non_tenu:
        yield OutlineEntry("changements", f"Ce qui a changé {document.depuis}")
    yield OutlineEntry("demandes", "Ce qui est demandé")


SPEC = DocumentSpec(
    "bilan",
    "où en est la feuille de route un jour donné : cinq chiffres, indicateurs, groupes, changements, demandes",
    compose,
    options=("day",),
)

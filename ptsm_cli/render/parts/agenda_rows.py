"""An agenda put in words for people: sentences, and rows of three cells."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.agenda import Agenda, shortened
from ptsm_cli.agenda.calendar import PlacedJalon, Seance
from ptsm_cli.agenda.in_words import say_moment, seance_state, seance_title
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.links.naming import text_label
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Projet
from ptsm_cli.suivi.standing import echeance_state

_JALONS = {
    "franchi": "franchis",
    "echu": "à échéance passée, sans date enregistrée",
    "a-venir": "à venir",
    "sans-date": "sans date certaine",
}
_ECHEANCES = {
    "en-retard": "en retard",
    "echue-etat-non-dit": "échues, état non dit",
    "a-venir": "à venir",
    "close": "réalisées ou abandonnées",
}

Cells = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class AgendaRubrique:
    """One part of an agenda: its title, the headings of its columns, its rows."""

    titre: str
    entetes: Cells
    lignes: tuple[Cells, ...]


def rubriques(agenda: Agenda) -> Iterator[AgendaRubrique]:
    """Yield the parts of an agenda that are not empty, six months ahead."""
    agenda, _ = shortened(agenda)
    everything = (*_reunions(agenda), *_jalons(agenda), *_echeances(agenda))
    return (rubrique for rubrique in everything if rubrique.lignes)


def announce(agenda: Agenda, *, typed: bool = False) -> str:
    """Return one sentence on the next meeting, one on the deadlines that have passed, and one on what follows.

    The options that show the rest are named only to who types the command: a document has none.
    """
    said = (_next_seance(agenda), _late(agenda, typed=typed), _rest(agenda, typed=typed))
    return " ".join(filter(None, said))


def _rest(agenda: Agenda, *, typed: bool) -> str:
    """Return how much comes after what is shown."""
    _, rest = shortened(agenda)
    if rest is None:
        return ""
    counts = ((rest.coming, "réunion"), (rest.jalons, "jalon"), (rest.echeances, "échéance"))
    said = enumeration(counted(len(items), name) for items, name in counts if items)
    follow = "suivent" if len(rest.coming) + len(rest.jalons) + len(rest.echeances) > 1 else "suit"
    return f"Six mois sont montrés{NBSP}; {said} {follow}{', que --to montre' if typed else ''}."


def _reunions(agenda: Agenda) -> Iterator[AgendaRubrique]:
    parts = (("passées", agenda.past), ("à venir", agenda.coming), ("sans date", agenda.undated))
    for name, seances in parts:
        rows = tuple(_seance(seance) for seance in seances)
        yield AgendaRubrique(f"Réunions {name}", ("Quand", "Réunion", "Statut"), rows)


def _jalons(agenda: Agenda) -> Iterator[AgendaRubrique]:
    for jalon_state, name in _JALONS.items():
        placed_jalons = (placed for placed in agenda.jalons if agenda.states[placed.jalon.id] == jalon_state)
        yield AgendaRubrique(f"Jalons {name}", ("Quand", "Jalon", "Qui"), tuple(map(_placed_jalon, placed_jalons)))


def _echeances(agenda: Agenda) -> Iterator[AgendaRubrique]:
    for wanted_state, name in _ECHEANCES.items():
        lines = [x for x in agenda.echeances if echeance_state(x, agenda.today) == wanted_state]
        rows = tuple(_echeance(line, agenda.projet) for line in lines)
        yield AgendaRubrique(f"Échéances {name}", ("Échéance", "Fiche", "Objectif"), rows)


def _seance(seance: Seance) -> Cells:
    hour = f", {seance.reunion.heure}" if seance.reunion.heure else ""
    place = f" ({seance.reunion.lieu})" if seance.reunion.lieu else ""
    return say_moment(seance.moment) + hour, seance_title(seance) + place, seance_state(seance)


def _placed_jalon(placed: PlacedJalon) -> Cells:
    return say_moment(placed.moment), placed.jalon.libelle, placed.jalon.organisme or ""


def _echeance(line: EcheanceLine, projet: Projet) -> Cells:
    return line.said, f"{text_label(projet, line.fiche)} – {line.fiche.contenu.titre}", line.libelle


def _late(agenda: Agenda, *, typed: bool) -> str:
    """Return how many deadlines are late, and how many have passed without a state said."""
    if not agenda.late and not agenda.past_unsaid:
        return ""
    parts = (
        (agenda.late, "échéance est en retard", "échéances sont en retard"),
        (agenda.past_unsaid, "échéance est échue, état non dit", "échéances sont échues, état non dit"),
    )
    said = [counted(count, one, several) for count, one, several in parts if count]
    past = {echeance_state(line, agenda.today) for line in agenda.echeances} & {"en-retard", "echue-etat-non-dit"}
    rest = f"{NBSP}; --from et --to les montrent" if typed and not past else ""
    return f"{f'{NBSP}; '.join(said)}{rest}."


def _next_seance(agenda: Agenda) -> str:
    """Return one sentence on the next meeting."""
    next_seance = agenda.next_seance
    if next_seance is None:
        return f"Aucune réunion n'est prévue après le {say_day(agenda.today)}."
    return f"Prochaine réunion{NBSP}: {seance_title(next_seance)}, {say_moment(next_seance.moment)}."

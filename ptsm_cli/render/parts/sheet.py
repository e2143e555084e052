"""One fiche, whole: all that its file says, where the page of a fiche and the feuille de route print it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from itertools import groupby

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP
from ptsm_cli.links.naming import OTHERS, dense_label, sharing_label, text_label
from ptsm_cli.model.suivi import FOLLOW_UP_STATES, say_states
from ptsm_cli.model.territoire import ARTICLES
from ptsm_cli.model.vague import DECISIONS, Inscription, Vague
from ptsm_cli.plan import Plan, PlanRow, Step, build_plans
from ptsm_cli.projet.deadlines import own_deadline, place_name
from ptsm_cli.projet.indicateurs import INDICATEURS
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.render.parts.crossrefs import FicheLinks, link_fiches
from ptsm_cli.render.parts.gantt import DrawnDay, Gantt, draw
from ptsm_cli.render.parts.heights import first_row_room, has_high_row, is_short
from ptsm_cli.render.parts.missing import missing
from ptsm_cli.render.parts.origins import origins
from ptsm_cli.render.parts.printed_budget import budget_table
from ptsm_cli.render.parts.printed_fiche import Part, PrintedFiche
from ptsm_cli.render.parts.printed_indicateurs import print_indicateur, value_columns
from ptsm_cli.render.parts.printed_objectifs import objectif_table
from ptsm_cli.render.parts.relations import cited_beside, relations
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.suivi.measures import FollowedIndicateur
from ptsm_cli.suivi.notes import last_note, reached
from ptsm_cli.suivi.sayings import weather
from ptsm_cli.suivi.standing import common_state


@dataclass(frozen=True)
class Sheets:
    """What the fiches of a document share.

    Attributes:
        links: what leads from one to another.
        plan: their planning by semester, whose columns are those of their calendars; None where there is none.
        rows: the rows of the calendar of each fiche, by its id.
        lines: the deadlines of each fiche, by its id.
        indicateurs: the indicators of each fiche, by its id.
        moment: the day of reference that the user gives, if any, and what is reached by then.
        told: what the document says once that no fiche says.
        calendars: the picture of each fiche that was printed, by its id: it is the same in each document.
    """

    links: FicheLinks
    plan: Plan | None
    rows: Mapping[str, tuple[PlanRow, ...]]
    lines: Mapping[str, Sequence[EcheanceLine]]
    indicateurs: Mapping[str, Sequence[FollowedIndicateur]]
    moment: DrawnDay
    told: tuple[str, ...]
    calendars: dict[str, Gantt | None] = field(default_factory=dict, compare=False)

    def of(self, fiche: Fiche) -> PrintedFiche:
        """Return a fiche ready to print."""
        content, projet = fiche.contenu, self.links.projet
        lines, groupe = self.lines.get(fiche.id, []), projet.groupes.get(content.groupe)
        label = dense_label(projet, fiche)
        followed = self.indicateurs.get(fiche.id, ())
        indicateurs = tuple(
            print_indicateur(one, self._prose(fiche, one.indicateur.libelle, *one.route, "libelle"), self.moment.day)
            for one in followed
            if one.route[0] == INDICATEURS
        )
        printed = PrintedFiche(
            id=fiche.id,
            ancre=self.links.anchors[fiche.id],
            nom=text_label(projet, fiche),
            surtitre="Fiche n°" if label == content.numero else label.removesuffix(f" {content.numero}"),
            numero=content.numero,
            groupe=groupe.heading if groupe else OTHERS,
            titre=content.titre,
            titre_court=content.titre_court or "",
            renvoi=self._shared(fiche),
            parts=tuple(self._parts(fiche)),
            rail=tuple(self._rail(fiche)),
            calendrier=self._gantt(fiche),
            etats=tuple(_states(lines, self.moment.day)),
            objectifs=objectif_table(lines, self.links, self.moment.day, followed),
            indicateurs=indicateurs,
            colonnes=value_columns(indicateurs),
            budget=budget_table(projet, fiche),
            liens=tuple(relations(self.links, fiche)),
            cite=tuple(cited_beside(self.links, fiche)),
            citee_par=self.links.cited_by(fiche),
            apres=tuple(self._after(fiche)),
            manque="" if content.meme_contenu_que else missing(content, self.told),
            place=0,
            breve=False,
            courte=False,
        )
        held = not has_high_row(printed)
        return replace(printed, place=first_row_room(printed), breve=is_short(printed), courte=held)

    def _prose(self, fiche: Fiche, text: str, *route: str | int) -> Prose:
        return self.links.prose(text, fiche.id, route)

    def _list(self, fiche: Fiche, title: str, field: str) -> Iterator[Part]:
        texts: Sequence[str] = getattr(fiche.contenu, field)
        if texts:
            items = tuple(self._prose(fiche, text, field, rank) for rank, text in enumerate(texts))
            yield Part(title, items, liste=len(items) > 1)

    def _text(self, fiche: Fiche, title: str, field: str) -> Iterator[Part]:
        text: str | None = getattr(fiche.contenu, field)
        if text:
            yield Part(title, (self._prose(fiche, text, field),))

    def _parts(self, fiche: Fiche) -> Iterator[Part]:
        yield from self._text(fiche, "Contexte", "contexte")
        yield from self._text(fiche, "Description", "description")
        yield from self._list(fiche, "Objectifs stratégiques", "objectifs_strategiques")
        yield from self._list(fiche, "Moyens", "moyens")
        yield from self._list(fiche, "Résultats attendus", "resultats_attendus")

    def _after(self, fiche: Fiche) -> Iterator[Part]:
        yield from self._deployment(fiche)
        yield from self._list(fiche, "Points de vigilance", "points_de_vigilance")
        yield from self._list(fiche, "Autres précisions", "autres_precisions")

    def _rail(self, fiche: Fiche) -> Iterator[Part]:
        content, projet = fiche.contenu, self.links.projet
        for title, key in (
            ("Responsable", "responsable"),
            ("Pilotes", "pilotes"),
            ("Partenaires", "partenaires"),
            ("Financeurs", "financeurs"),
        ):
            names = tuple(Prose(projet.name_of(entry)) for entry in getattr(content, key))
            if names:
                yield Part(title, names, liste=len(names) > 1)
        yield from self._list(fiche, "Public", "public_cible")
        yield from self._list(fiche, "Conditions d’accès", "conditions_d_acces")
        yield from self._text(fiche, "Territoire", "territoire_concerne")
        if own := own_deadline(projet, fiche):
            yield Part("Échéance de la fiche", (Prose(own),))
        if content.niveau:
            yield Part("Niveau", (Prose(content.priorite),))
        if content.priorites:  # those of its group stand on the page of the group
            served = tuple(Prose(f"{number} ({ARTICLES[number]})") for number in sorted(content.priorites))
            yield Part("Priorités du décret", served, liste=len(served) > 1)
        waves = [_wave(projet.vagues[own.vague], own) for own in content.vagues if own.vague in projet.vagues]
        yield from self._dimensions(fiche)
        if waves:
            yield Part("Vagues" if len(waves) > 1 else "Vague", tuple(map(Prose, waves)), liste=len(waves) > 1)
        yield from origins(self.links, fiche)
        if told := weather(fiche, self.moment.day):
            yield Part("Météo", (Prose(told),))

    def _dimensions(self, fiche: Fiche) -> Iterator[Part]:
        projet = self.links.projet
        for dimension in projet.dimensions.values():
            values = tuple(Prose(value) for value in projet.served(fiche, dimension))
            if values:
                yield Part(dimension.titre, values, liste=len(values) > 1)

    def _deployment(self, fiche: Fiche) -> Iterator[Part]:
        """Yield where a fiche is deployed; a place without a deadline is one all the same."""
        lines = self.lines.get(fiche.id, ())
        dated = {line.owner_route: line.echeance.texte for line in lines if line.place is not None}
        places = tuple(
            Prose(_deployed(place_name(self.links.projet, one), dated.get(("deploiement", rank), ""), one.precision))
            for rank, one in enumerate(fiche.contenu.deploiement)
        )
        if places:
            yield Part("Déploiement", places, liste=True)

    def _gantt(self, fiche: Fiche) -> Gantt | None:
        if fiche.id not in self.calendars:
            periodes = self.plan.periodes if self.plan else ()
            name = f"{self.links.anchors[fiche.id]}-g"
            self.calendars[fiche.id] = draw(name, self.rows.get(fiche.id, ()), periodes, self.moment)
        return self.calendars[fiche.id]

    def _shared(self, fiche: Fiche) -> str | None:
        """Return the name of the fiche whose content this one shares."""
        identifier = next((key for key, twins in self.links.twins.items() if fiche in twins), None)
        source = next((other for other in self.links.projet.fiches if other.id == identifier), None)
        return sharing_label(self.links.projet, fiche, source)


def sheets_of(analysis: ProjetAnalysis, day: date | None) -> Sheets:
    """Return what the fiches of a document on one project share."""
    projet = analysis.projet
    [plan] = build_plans([projet], analysis.directory, Step.SEMESTRE) or (None,)
    return Sheets(
        links=link_fiches(projet, analysis.graph),
        plan=plan,
        rows={fiche.id: fiche.rows for fiche in plan.fiches} if plan else {},
        lines=grouped((line.fiche.id, line) for line in analysis.echeances),
        indicateurs=grouped((one.fiche.id, one) for one in analysis.indicateurs),
        moment=DrawnDay(day, reached(analysis.echeances, day)),
        told=(),
    )


def _wave(wave: Vague, own: Inscription) -> str:
    """Return a wave, with what it decides of the fiche: « Contrat 2022 (financée) »."""
    return f"{wave.titre} ({DECISIONS[own.decision]})" if own.decision else wave.titre


def _deployed(place: str, echeance: str, precision: str | None) -> str:
    return ", ".join(filter(None, (f"{place}{NBSP}: {echeance}" if echeance else place, precision)))


def _states(lines: Sequence[EcheanceLine], day: date | None) -> Iterator[str]:
    """Yield how many objectives are in each state that the notes give: « 2 réalisés »."""
    states: Counter[str] = Counter()
    for _, volets in groupby((line for line in lines if line.rank), key=lambda line: line.rank):
        notes = [last_note(volet, day) for volet in volets]
        states[common_state([note.etat if note else None for note in notes]) or ""] += 1
    if not any(states[state] for state in FOLLOW_UP_STATES):
        return
    if day is not None:
        yield f"Au {say_day(day)}"
    yield from say_states(states)
    if states[""]:
        yield f"{states['']}{NBSP}sans état"

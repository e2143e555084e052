"""What is understood of projects read together: each derived fact computed once, when first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ptsm_cli.agenda.moments import Moment, moments_des_jalons
from ptsm_cli.echeances.deadlines import LigneEcheance, TypedDeadline, relever, typed_deadlines
from ptsm_cli.links.build import build_directory, build_graph
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.link import Lien, LienPlan, Renvoi
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.projet.acronyms import Emploi, inexpliques, read_words
from ptsm_cli.projet.governance import Assemblage, assembler
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.texts import PrintedText, textes_imprimes


@dataclass(frozen=True)
class Analysis:
    """Projects read together, on a day given and never taken from the clock: the same input gives the same output."""

    projets: tuple[Projet, ...]
    day: date

    @cached_property
    def directory(self) -> Annuaire:
        """The fiches of all the projects by id, number and title."""
        return build_directory(self.projets)

    @cached_property
    def graphe(self) -> Graphe:
        """Links between the fiches of all the projects."""
        return build_graph(self.directory)

    def of(self, projet: Projet) -> ProjetAnalysis:
        """Return what is understood of one of the projects; made anew, for the next ones do not need it."""
        return ProjetAnalysis(projet, self)


def alone(projet: Projet, day: date) -> ProjetAnalysis:
    """Return what is understood of a project read alone: its references lead to its own fiches only."""
    return Analysis((projet,), day).of(projet)


@dataclass(frozen=True)
class ProjetAnalysis:
    """One project, with those that are read beside it: its references may lead to them."""

    projet: Projet
    whole: Analysis

    @property
    def day(self) -> date:
        """The day that is taken for today."""
        return self.whole.day

    @property
    def graphe(self) -> Graphe:
        """Links between fiches, those of the neighbouring projects included."""
        return self.whole.graphe

    @property
    def directory(self) -> Annuaire:
        """The fiches of the project and of its neighbours."""
        return self.whole.directory

    @cached_property
    def echeances(self) -> tuple[LigneEcheance, ...]:
        """The deadlines of the fiches, as read."""
        return relever(self.projet)

    @cached_property
    def typed_deadlines(self) -> tuple[TypedDeadline, ...]:
        """The deadlines typed in the files, those of meetings and milestones included."""
        return tuple(typed_deadlines(self.projet, self.echeances))

    @cached_property
    def textes(self) -> tuple[PrintedText, ...]:
        """The printed texts of the project."""
        return tuple(textes_imprimes(self.projet))

    @cached_property
    def words(self) -> dict[str, str]:
        """The words of the printed texts, each with its folded form."""
        return read_words(texte.words for texte in self.textes)

    @cached_property
    def unexplained_acronyms(self) -> dict[str, Emploi]:
        """The acronyms of the texts that nothing explains, in the order of their first use."""
        return inexpliques(self.projet, self.textes, self.words)

    @property
    def liens(self) -> tuple[Lien, ...]:
        """The links written in the fiches of the project, resolved."""
        return self.graphe.du_projet(self.projet)

    @property
    def liens_vers_des_plans(self) -> tuple[LienPlan, ...]:
        """The links to other plans written in the fiches of the project."""
        return self.graphe.plans_of(self.projet)

    @property
    def jumeaux(self) -> tuple[Renvoi, ...]:
        """The references of `meme_contenu_que` of the project."""
        return self.graphe.twins_of(self.projet)

    @cached_property
    def fiches_illisibles(self) -> tuple[str, ...]:
        """Paths of the files of `fiches/` of which nothing could be kept: they count among no fiches."""
        lues = {fiche.chemin for fiche in self.projet.fiches}
        dossier = f"{self.projet.nom}/fiches/"
        return tuple(nom for nom in self.projet.fichiers if nom.startswith(dossier) and nom not in lues)

    @cached_property
    def fiches_entieres(self) -> tuple[Fiche, ...]:
        """The fiches of which an absence can be held against: read whole, with a content of their own."""
        return tuple(
            fiche
            for fiche in self.projet.fiches
            if fiche.chemin not in self.projet.incomplets and fiche.contenu.meme_contenu_que is None
        )

    @cached_property
    def gouvernance(self) -> Assemblage:
        """Every body, meeting and milestone of the project."""
        return assembler(self.projet)

    @cached_property
    def jalons(self) -> dict[str, Moment]:
        """When each milestone takes place, by id."""
        return moments_des_jalons(self.gouvernance)

    def defauts(self, *genres: Genre) -> Iterator[Defaut]:
        """Yield what loading noticed, of these kinds."""
        return (defaut for defaut in self.projet.defauts if defaut.genre in genres)

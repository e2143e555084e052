"""What is understood of projects read together: each derived fact computed once, when first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import first_of_each
from ptsm_cli.links.build import build_directory, build_graph
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import AnyLink, Link
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.projet.acronyms import AcronymUse, declared_names, folded_words, unexplained_acronyms
from ptsm_cli.projet.concordance import Concordance
from ptsm_cli.projet.directives import Directive, directives
from ptsm_cli.projet.entries import PlacedEntry, entries
from ptsm_cli.projet.finances import Finances, add_up_budgets
from ptsm_cli.projet.gaps import faults_of, unreadable_fiches, whole_fiches
from ptsm_cli.projet.instances import FullGouvernance, assemble
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.texts import ProjetTexts, file_texts, printed_marks
from ptsm_cli.suivi.measures import FollowedIndicateur, followed_indicateurs

if TYPE_CHECKING:  # what reads deadlines, or runs git, is imported where it serves: many commands do neither
    from ptsm_cli.agenda.moments import Moment
    from ptsm_cli.projet.deadlines import TypedDeadline
    from ptsm_cli.projet.lines import EcheanceLine
    from ptsm_cli.projet.past import Act, Base
    from ptsm_cli.suivi.expected import Missing


@dataclass(frozen=True)
class Analysis:
    """Projects read together, on a day given and never taken from the clock: the same input gives the same output."""

    projets: tuple[Projet, ...]
    day: date
    base: Base | None = None
    """What the projects were, where they are compared with a former state."""

    @cached_property
    def before(self) -> Analysis | None:
        """What is understood of the projects as they were in the base, None where none is given."""
        return None if self.base is None else Analysis(tuple(self.base.projets.values()), self.day)

    @cached_property
    def projets_by_id(self) -> dict[str, Projet]:
        """The projects by id, folded; the first one that has it."""
        return first_of_each((fold(projet.id), projet) for projet in self.projets)

    @cached_property
    def directory(self) -> Directory:
        """The fiches of all the projects by id, number and title."""
        return build_directory(self.projets)

    @cached_property
    def graph(self) -> Graph:
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

    @cached_property
    def before(self) -> ProjetAnalysis | None:
        """What is understood of the project as it was in the base, None where none is given."""
        past = self.whole.base.projets.get(self.projet.name) if self.whole.base else None
        return None if self.whole.before is None or past is None else self.whole.before.of(past)

    @property
    def graph(self) -> Graph:
        """Links between fiches, those of the neighbouring projects included."""
        return self.whole.graph

    @property
    def directory(self) -> Directory:
        """The fiches of the project and of its neighbours."""
        return self.whole.directory

    @cached_property
    def echeances(self) -> tuple[EcheanceLine, ...]:
        """The deadlines of the fiches, as read."""
        from ptsm_cli.projet.deadlines import collect_lines

        return collect_lines(self.projet)

    @cached_property
    def typed_deadlines(self) -> tuple[TypedDeadline, ...]:
        """The deadlines typed in the files, those of meetings and milestones included."""
        from ptsm_cli.projet.deadlines import typed_deadlines

        return tuple(typed_deadlines(self.projet, self.echeances))

    @cached_property
    def file_texts(self) -> ProjetTexts:
        """The texts of each file of the project, printed or not."""
        return ProjetTexts(tuple(file_texts(self.projet, self.directory.texts)))

    @cached_property
    def concordance(self) -> Concordance:
        """The words of the texts of the project, and which texts hold some of them."""
        printed = chain.from_iterable(kept for _, kept in printed_marks(self.projet, self.file_texts))
        return Concordance(self.file_texts.texts(), printed)

    @cached_property
    def declared_words(self) -> set[str]:
        """The words of the names that the project declares beside its fiches, folded."""
        return folded_words(declared_names(self.projet))

    @cached_property
    def unexplained_acronyms(self) -> dict[str, AcronymUse]:
        """The acronyms of the printed texts that nothing explains, in the order of their first use."""
        known = self.declared_words | folded_words(self.projet.glossaire.contenu.root)
        return unexplained_acronyms(self.file_texts, self.concordance, known)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links written in the fiches of the project, resolved."""
        return self.graph.of_projet(self.projet)

    @property
    def all_links(self) -> tuple[AnyLink, ...]:
        """The same, and those written elsewhere in the project: governance, territory, follow-up, acts."""
        return (*self.links, *self.graph.elsewhere_in(self.projet))

    @cached_property
    def unreadable_fiches(self) -> tuple[str, ...]:
        """Paths of the files of `fiches/`, or of the folder, of which nothing could be kept: they give no fiche."""
        return unreadable_fiches(self.projet)

    @cached_property
    def plain_entries(self) -> tuple[PlacedEntry, ...]:
        """The entries where an organisation may be named, and that name none of those declared."""
        return tuple([entry for entry in entries(self.projet) if self.projet.acteur(entry.words) is None])

    @cached_property
    def whole_fiches(self) -> tuple[Fiche, ...]:
        """The fiches of which an absence can be held against: read whole, with a content of their own."""
        return whole_fiches(self.projet)

    @cached_property
    def finances(self) -> Finances:
        """The budgets of the fiches, added up."""
        return add_up_budgets(self.projet)

    @cached_property
    def gouvernance(self) -> FullGouvernance:
        """Every body, meeting and milestone of the project."""
        return assemble(self.projet)

    @cached_property
    def jalon_moments(self) -> dict[str, Moment]:
        """When each milestone takes place, by id."""
        from ptsm_cli.agenda.moments import jalon_moments

        return jalon_moments(self.gouvernance)

    @cached_property
    def indicateurs(self) -> tuple[FollowedIndicateur, ...]:
        """The indicators of the fiches, each with its measures."""
        return tuple(one for fiche in self.projet.fiches for one in followed_indicateurs(fiche))

    @cached_property
    def missing_measures(self) -> tuple[Missing, ...]:
        """The measures that were expected by the day, and that nobody wrote."""
        from ptsm_cli.suivi.expected import all_missing

        return tuple(all_missing(self.indicateurs, self.echeances, self.projet.horizon, self.day))

    @cached_property
    def directives(self) -> tuple[Directive, ...]:
        """What the comments of the files ask of the check."""
        return tuple(directives(self.projet))

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The revisions and avenants, each with the states that it stands between."""
        if not self.projet.revisions:
            return ()
        from ptsm_cli.projet.past import read_acts

        return read_acts(self.projet)

    def faults(self, *kinds: FaultKind) -> Iterator[Fault]:
        """Return what loading noticed, of these kinds; of a file, no more than tells that there is a flood."""
        return faults_of(self.projet, kinds)

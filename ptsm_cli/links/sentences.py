"""Read the links that the sentences of one fiche, or of one meeting, hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.occurrences import ranks
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links import loose
from ptsm_cli.links.beside import names_a_document
from ptsm_cli.links.citations import TitleMatch, judge_title, misspelt, resolve_title
from ptsm_cli.links.dashes import with_dashes
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.link import Origin, WrittenLink
from ptsm_cli.links.mention import Mention, QuotedTitle
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.own_name import without_own_name
from ptsm_cli.links.references import Outcome, Reference, Resolution, resolve
from ptsm_cli.projet.numbers import NumeroKey, numero_key
from ptsm_cli.projet.objectifs import objectif_indices
from ptsm_cli.projet.projet import Document, Fiche

L = TypeVar("L", bound=WrittenLink)


@dataclass(frozen=True)
class Sentences:
    """The texts of a fiche, or of a meeting: a bare number there belongs to its group."""

    directory: Directory
    document: Document[Any]
    projet: str
    groupe: str | None
    numbers_steps: bool
    """True where « Action 1 : … » at the start of a line may be a step, as in a fiche."""

    @cached_property
    def steps(self) -> frozenset[NumeroKey]:
        """The numbers of the steps that the texts announce themselves."""
        said = zip(*self.directory.texts.of(self.document), strict=True)
        return frozenset(numero_key(found) for spot, text in said for found in _steps(spot.route, text))

    def links(self, route: Route, text: str, make: Callable[..., L]) -> Iterator[L]:
        """Yield the links in one of the texts, made by `make` from the fields of a `WrittenLink`."""
        said = (mention for mention in self._mentions(text) if not self._is_of_a_plan(mention))
        resolved = [(mention, self._resolve(mention)) for mention in said]
        if not resolved:
            return
        ours = {
            start
            for mention, found in resolved
            if (start := mention.loose) is not None
            and found.target
            and self._is_ours(route, text, mention, start, found.target)
        }
        kept = [(mention, found) for mention, found in resolved if mention.loose is None or mention.loose in ours]
        locate = _locations(self.document, route, text, [mention for mention, _ in kept])
        for mention, resolution in kept:
            if resolution.target is None and not mention.explicit and not self._misspelt_title(mention):
                continue  # « la fiche « conseils aux parents » » is no fiche action
            link = make(
                origin=Origin.PROSE,
                text=" ".join(mention.words.split()),
                location=locate(mention),
                resolution=resolution,
                route=route,
                start=mention.start,
                end=mention.end,
                implicit=mention.implicit,
                objectif=self._objectif(mention, resolution),
            )
            yield self._with_title(link, mention.title, locate)

    def _mentions(self, text: str) -> list[Mention]:
        section = self.directory.section(self.projet)
        plain = without_own_name(text, section.projet.territoire.contenu)
        found = find_mentions(plain, dashed=section.has_dashed_numeros)
        return found if plain == text else [with_dashes(mention, text) for mention in found]

    def _is_of_a_plan(self, mention: Mention) -> bool:
        """Tell whether a mention is of another plan that the territory declares, or may be: « fiche 12 (PAT) »."""
        plans = self.directory.section(self.projet).plans
        if mention.beside and (names_a_document(mention.beside) or fold(mention.beside) in plans):
            return True
        return mention.groupe is not None and fold(mention.groupe) in plans

    def _resolve(self, mention: Mention) -> Resolution:
        if mention.numero is not None:
            reference = Reference(mention.numero, mention.groupe, mention.projet, mention.place)
            return resolve(self.directory, reference, self.projet, self.groupe, prose=True)
        if mention.title is None:
            return Resolution(Outcome.UNKNOWN)
        return resolve_title(self.directory, mention.title.words, self.projet)

    def _is_ours(self, route: Route, text: str, mention: Mention, start: int, target: FicheKey) -> bool:
        """Tell whether a loose mention is the fiche that it resolves to, and no step nor another document's action."""
        section = self.directory.section(self.projet)
        if section.plan_in(loose.sentence_before(text, start)):
            return False
        if text.startswith("FA", start) and not section.calls_fiches_fa:
            return False
        if mention.groupe:
            named = section.groupes.named_by(mention.groupe, prose=True)
            if (named.groupes or named.announced) and not self.directory.is_in(target, named.groupes):
                return False  # « axe 2, action 3 » is no fiche of another axis
        return not self._is_step(route, text, mention, start) or self._bears(mention.title, target)

    def _is_step(self, route: Route, text: str, mention: Mention, start: int) -> bool:
        """Tell whether « action 1 » may be a step of the fiche that says so; an entry of `liens` speaks of others."""
        if not self.numbers_steps or route[0] == "liens" or not loose.may_be_step(text, start):
            return False
        return mention.step or numero_key(mention.numero or "") in self.steps

    def _bears(self, title: QuotedTitle | None, target: FicheKey) -> bool:
        """Tell whether the title beside a number is that of the fiche."""
        if title is None:
            return False
        judgement = judge_title(self.directory, title.words, target, quoted=title.quoted)
        return judgement is not None and judgement.match in {TitleMatch.SAME, TitleMatch.NEAR}

    def _misspelt_title(self, mention: Mention) -> bool:
        return mention.title is not None and bool(misspelt(self.directory, mention.title.words, self.projet))

    def _objectif(self, mention: Mention, resolution: Resolution) -> str | None:
        """Return the objective that is named, unless « objectif 2 » is the group of the fiche, or no word names one."""
        target, groupe = resolution.target, mention.groupe or ""
        number = None if mention.objectif is None else str(mention.objectif)
        said = number or mention.objectif_name or _name_in(groupe)
        if not said or target is None:
            return number
        if fold(groupe).startswith("objectif") and fold(groupe).endswith(fold(said)):
            named = self.directory.section(target.projet).groupes.named_by(groupe, prose=False)
            if self.directory.is_in(target, named.groupes):
                return None
        return number or (said if _names_one(self.directory.fiche(target), said) else None)

    def _with_title(self, link: L, title: QuotedTitle | None, locate: Callable[[Mention | QuotedTitle], Location]) -> L:
        """Return the link with the title that its mention gives and, for a number, whether it is the target's."""
        if title is None:
            return link
        target = link.target
        judgement = judge_title(self.directory, title.words, target, quoted=title.quoted) if target else None
        if judgement is None and not title.quoted:
            return link  # the words after the number are a remark
        return replace(link, title=" ".join(title.words.split()), judgement=judgement, title_location=locate(title))


def _steps(route: Route, text: str) -> Iterator[str]:
    """Yield the numbers of the steps that a text announces; an entry of `liens` speaks of other fiches."""
    if route[0] != "liens":
        yield from (found["numero"] for found in loose.STEP.finditer(text))


def _name_in(groupe: str) -> str | None:
    """Return « repit » of « objectif repit », words that stand where a group of fiches would."""
    kind, _, name = groupe.partition(" ")
    return name.strip() if fold(kind) == "objectif" else None


def _names_one(fiche: Fiche, name: str) -> bool:
    """Tell whether a word names an objective: « l'objectif 1.4 de la fiche » does where its objectives are numbered."""
    numbered = any(objectif.numero for objectif in fiche.contenu.objectifs_operationnels)
    return bool(objectif_indices(fiche, name)) or (numbered and name[0].isdigit())


def _locations(
    document: Document[Any], route: Route, text: str, mentions: Sequence[Mention]
) -> Callable[[Mention | QuotedTitle], Location]:
    """Return a function that gives the location of some words of a text, told from the same words before them."""
    said: list[Mention | QuotedTitle] = [*mentions, *(mention.title for mention in mentions if mention.title)]
    rank_of = ranks(text, ((words.start, words.end) for words in said))

    def situate(words: Mention | QuotedTitle) -> Location:
        return document.at(*route, words=text[words.start : words.end], rank=rank_of[words.start, words.end])

    return situate

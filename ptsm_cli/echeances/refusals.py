"""Why a deadline is left unread, in one sentence, with what to write instead: the one table of these sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, capitalize, either, enumeration, guillemets
from ptsm_cli.echeances.excluded import state_of_progress


class Motif(StrEnum):
    """Why a deadline was left unread."""

    INVERSEE = "inversee"
    """The end comes before the start."""
    SANS_ANNEE = "sans-annee"
    """A day, month, quarter, semester or season has no year that is surely its own."""
    IMPOSSIBLE = "impossible"
    """A day is not in the calendar, or is not the day of the week that the text gives it."""
    AMBIGUE = "ambigue"
    """Dates are read, but their arrangement has several meanings."""
    ALTERNATIVE = "alternative"
    """Two dates are offered by « ou »."""
    CHIFFRES = "chiffres"
    """A number is no date, or its year does not have four digits from 2000 to 2099."""
    TABLEUR = "tableur"
    """The number that a spreadsheet keeps in place of a day."""
    MOTS = "mots"
    """A date stands among words that may change its sense."""
    DUREE = "duree"
    """A duration without a start."""
    TERME = "terme"
    """The life of the project, or of its contract, that nothing declares."""
    SCOLAIRE = "calendrier-scolaire"
    """A date of the school calendar, where that calendar is not the one of metropolitan France."""
    INCONNUE = "inconnue"
    """No date at all."""


class Spanned(Protocol):
    """A piece of a folded text."""

    @property
    def start(self) -> int:
        """The index of its first character."""

    @property
    def end(self) -> int:
        """The index after its last character."""


@dataclass(frozen=True, slots=True)
class FoldedPlace:
    """A piece of a folded text that is no token."""

    start: int
    end: int


class RefusalError(Exception):
    """The text is not surely understood; `read_echeance` turns it into a deadline left unread.

    Attributes:
        motif: why.
        spans: the pieces of the folded text that are at fault; none where it is the whole.
        readings: what the text may mean, ready to paste; none where nothing is likely.
        detail: a fact that explains it: « le 15 décembre 2026 est un mardi ».
    """

    def __init__(self, motif: Motif, *at: Spanned, readings: tuple[str, ...] = (), detail: str = "") -> None:
        self.motif = motif
        self.spans = tuple((piece.start, piece.end) for piece in at)
        self.readings = tuple(readings)
        self.detail = detail

    def at(self, *pieces: Spanned) -> RefusalError:
        """Return the same refusal, of these pieces."""
        return RefusalError(self.motif, *pieces, readings=self.readings, detail=self.detail)


@dataclass(frozen=True, slots=True)
class Refus:
    """Why a text was left unread.

    Attributes:
        motif: the stable code.
        words: the words at fault, as written.
        span: where the first of them stand in the text: index of the first character, index after the last.
        readings: what the text may mean, each ready to paste; at most two.
        detail: a fact that explains it, or empty.
        kept: the dates without the words at fault, where they are likely to be the deadline.
    """

    motif: Motif
    words: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    readings: tuple[str, ...] = ()
    detail: str = ""
    kept: str = ""

    @property
    def reason(self) -> str:
        """Why, in a clause that quotes the words at fault."""
        said = _REASONS[self.motif][len(self.words) > 1]
        clause = f"{enumeration(map(guillemets, self.words)) or 'ce texte'} {said}"
        return f"{clause}{NBSP}: {self.detail}" if self.detail else clause

    @property
    def message(self) -> str:
        """Why, in one sentence."""
        return f"{capitalize(self.reason)}."

    @property
    def hint(self) -> str:
        """What to write instead."""
        if self.readings:
            return self._offered
        if any(_is_of_follow_up(fold(words)) for words in self.words):
            return _IN_THE_FOLLOW_UP
        done = next((words for words in self.words if _MAYBE_DONE.fullmatch(fold(words))), "")
        if done:
            return self._where_to_say(done)
        if self.kept:
            only = f"Déplacez ces mots dans le libellé et gardez {guillemets(self.kept)}, si c'est bien l'échéance"
            return f"{only}{NBSP}; ou gardez le texte et donnez ses dates à part{NBSP}: {STRUCTURED}."
        return _HINTS.get(self.motif, f"Gardez ce texte et donnez ses dates à part{NBSP}: {STRUCTURED}.")

    @property
    def _offered(self) -> str:
        """The readings, in a sentence."""
        offered = either(map(guillemets, self.readings))
        if self.motif is Motif.DUREE:
            return f"Dites depuis quel jalon, par exemple {offered}, ou écrivez les années."
        if self.motif is Motif.SANS_ANNEE and self.detail:
            return f"Écrivez ces jours avec leur année, par exemple {offered}."
        return f"Écrivez {offered}{_ELSE if len(self.readings) > 1 else ''}."

    def _where_to_say(self, done: str) -> str:
        """Return where to write « livré »: not in a deadline, be it that the thing is done or that it has to be."""
        told = f"Si {guillemets(done)} veut dire que c'est fait, écrivez-le dans le suivi de la fiche"
        kept = (
            f" et gardez {guillemets(self.kept)}" if self.kept else f", ou donnez les dates à part{NBSP}: {STRUCTURED}"
        )
        return f"{told}{NBSP}; sinon, déplacez ces mots dans le libellé{kept}."


def _is_of_follow_up(folded: str) -> bool:
    """Whether words say how far an action is, or that its deadline moved."""
    return _OF_FOLLOW_UP.match(folded) is not None or state_of_progress(folded) is not None


STRUCTURED = guillemets("echeance: {texte: …, debut: 2025-S1, fin: 2026-S2}")
"""The form that gives the dates beside the words."""

_OF_FOLLOW_UP = deferred(
    r"(?:deja )?(?:(?:en )?cours|realise|termine|acheve|fait|fini|abandonn|suspen|annul|report|decal|repouss|ajourn"
    r"|differe|prolong|retard|debute|demarre|commence|engage|initie|lance|suspendu|interrompu|reconduit|renouvel"
    r"|poursuivi|maintenu|anticip|avanc|stopp|accompli|effectu|execut|clos)(?:e?e?s?|er|ement|age|ation)?(?![a-z])"
)
_IN_THE_FOLLOW_UP = (
    "Dites-le dans le suivi de la fiche, qui tient les états et les reports, et ne gardez ici que l'échéance adoptée."
)
"""What is written for a state or a postponement, which moves no deadline."""

_MAYBE_DONE = deferred(
    r"(?:(?:adopt|approuv|arret|deploy|diffus|elabor|finalis|formalis|install|livr|publi|redig|restitu|sign|valid|vot)ee?s?"
    r"|obtenue?s?|remise?s?|transmise?s?|mise?s? en (?:place|oeuvre))"
)
"""Words of what is done, that also say what has to be, and some of which are others once without accents: « livre »."""

_ELSE = ", selon ce que vous voulez dire"

_REASONS = {
    Motif.INVERSEE: ("se termine avant de commencer", "se terminent avant de commencer"),
    Motif.SANS_ANNEE: ("n'a pas d'année", "n'ont pas d'année"),
    Motif.IMPOSSIBLE: ("n'est pas au calendrier", "ne sont pas au calendrier"),
    Motif.AMBIGUE: ("peut se comprendre de plusieurs façons", "peuvent se comprendre de plusieurs façons"),
    Motif.ALTERNATIVE: ("laisse le choix entre plusieurs dates", "laissent le choix entre plusieurs dates"),
    Motif.CHIFFRES: ("n'est pas une date", "ne sont pas des dates"),
    Motif.TABLEUR: ("est le numéro qu'un tableur donne à un jour", "sont les numéros qu'un tableur donne à des jours"),
    Motif.MOTS: ("peut changer le sens de la date", "peuvent changer le sens de la date"),
    Motif.DUREE: ("est une durée dont le début n'est pas dit", "sont des durées dont le début n'est pas dit"),
    Motif.TERME: ("ne désigne rien que le projet déclare", "ne désignent rien que le projet déclare"),
    Motif.SCOLAIRE: ("n'est pas la même date qu'en métropole", "ne sont pas les mêmes dates qu'en métropole"),
    Motif.INCONNUE: ("ne contient pas de date", "ne contiennent pas de date"),
}
"""What is said of the words at fault, of one and of several."""

_HINTS = {
    Motif.SANS_ANNEE: f"Écrivez l'année sur quatre chiffres avec chaque date, par exemple {guillemets('juin 2026')}.",
    Motif.IMPOSSIBLE: f"Vérifiez le jour, par exemple {guillemets('30 juin 2026')}.",
    Motif.CHIFFRES: "Écrivez les années sur quatre chiffres, de 2000 à 2099, ou donnez les dates à part"
    f"{NBSP}: {STRUCTURED}.",
    Motif.MOTS: "Déplacez ces mots dans le libellé, ou gardez le texte et donnez ses dates à part"
    f"{NBSP}: {STRUCTURED}.",
    Motif.DUREE: f"Écrivez les années ({guillemets('2025-2027')}) ou le jalon"
    f" ({guillemets('6 mois après la signature')}).",
    Motif.TERME: f"Déclarez l'horizon du projet ou la période de son contrat dans {guillemets('territoire.yaml')}, "
    "ou écrivez les années.",
    Motif.SCOLAIRE: f"Écrivez les mois, par exemple {guillemets('août 2026')}.",
    Motif.INCONNUE: f"Écrivez par exemple {guillemets('2026')}, {guillemets('second semestre 2026')}, "
    f"{guillemets('juin 2026')}, {guillemets('à partir de 2026')} ou {guillemets('à définir')}{NBSP}; ou gardez le "
    f"texte et donnez ses dates à part{NBSP}: {STRUCTURED}.",
}

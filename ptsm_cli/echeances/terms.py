"""The life of the project, or of its contract: « durée du PTSM », « fin du contrat »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.startup import having
from ptsm_cli.echeances.context import Contexte
from ptsm_cli.echeances.forms import END_OF_TERM
from ptsm_cli.echeances.lexicon import TERMES
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token
from ptsm_cli.echeances.units import DateUnit, WrittenDate, whole

_ENDING = rf"(?P<terme>{'|'.join(TERMES.values())})"
_DU = r"(?:(?:du|de ce|le|de la|de) )?"
_LIFE = having(
    ("duree ", "tout au long ", "ensemble ", "totalite ", "pendant ", "durant "),
    rf"(?:(?:(?:pendant|durant|sur|pour|dans) )?(?:toute )?(?:la )?duree (?:totale )?"
    rf"|(?:pendant |durant |sur )?(?:toute la duree|tout au long|l'ensemble|la totalite) "
    rf"|(?:pendant|durant) (?:tout )?){_DU}{_ENDING}",
)


def named_by(folded: str) -> str | None:
    """Return what a folded text is the whole life of: « durée du PTSM » names the PTSM; None where it names none."""
    found = _LIFE.fullmatch(folded)
    return found["terme"] if found else None


def life_of(ending: str, context: Contexte) -> Periode | None:
    """Return the period of what a life is told of, or None for the project where nothing declares its horizon.

    Raises:
        RefusalError: it is not this project, nor its only contract.
    """
    name = next(name for name, form in TERMES.items() if re.fullmatch(form, ending))
    if name == "contrat" and context.contrat is not None:
        return context.contrat
    if name not in {context.kind, "projet"}:
        raise RefusalError(Motif.TERME)
    return context.horizon


def settle_ends(tokens: Sequence[Token], context: Contexte) -> Iterator[Token]:
    """Yield the tokens, where « la fin du PTSM » has become the last day of its life.

    Raises:
        RefusalError: nothing declares that day.
    """
    for token in tokens:
        if token.moment is None or token.moment.unit is not DateUnit.TERM:
            yield token
            continue
        found = END_OF_TERM.fullmatch(token.word)
        try:
            vie = life_of(found["terme"], context) if found else None
        except RefusalError as refusal:
            raise refusal.at(token) from None
        if vie is None:
            raise RefusalError(Motif.TERME, token)
        yield replace(token, moment=_last_day(vie))


def _last_day(vie: Periode) -> WrittenDate:
    day = Periode(vie.fin, vie.fin)
    return WrittenDate(DateUnit.TERM, whole(lambda _: day), vie.fin.year, position="fin")

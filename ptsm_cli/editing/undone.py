"""What a roadmap leaves undone, for the one that follows it: a page in Markdown, and the few lines of the command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, counted, enumeration, guillemets, typeset
from ptsm_cli.editing.departed import Departed
from ptsm_cli.editing.renewal import Renewal
from ptsm_cli.links.naming import say_fiches, text_label
from ptsm_cli.links.succession import departures
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.render.parts.outline import name_fiches
from ptsm_cli.render.prose.markdown import escape
from ptsm_cli.suivi.notes import CLOSED
from ptsm_cli.suivi.standing import Standing

PAGE = "reste-a-faire.md"
_UNSAID = "état non dit"

_LEFT: dict[str, tuple[str, ...]] = {
    "objectifs": ("objectif réalisé ou abandonné", "objectifs réalisés ou abandonnés"),
    "echeances": ("échéance datée", "échéances datées"),
    "reunions": ("réunion",),
    "jalons": ("jalon",),
    "version": ("version",),
    "horizon": ("horizon",),
    "vagues": ("vague",),
}
"""How what is not taken up is counted: one, and several where it is not with an « s »."""


def page(renewal: Renewal) -> str:
    """Return the list of what is left to do, then of what was given up, by fiche, each with its state and deadline."""
    return "".join(f"{line}\n" for line in _lines(renewal))


def _lines(renewal: Renewal) -> Iterator[str]:
    name = escape(renewal.projet.territoire.contenu.designation)
    left = [standing for standing in renewal.standings if standing.etat not in CLOSED]
    yield f"# Ce que la première feuille de route laisse à faire – {name}"
    yield ""
    yield f"{say_balance(renewal)}"
    yield from _part("Ce qui reste à faire", left, renewal)
    given_up = [standing for standing in renewal.standings if standing.etat == "abandonne"]
    yield from _part("Ce qui a été abandonné", given_up, renewal)
    if renewal.by_hand:
        yield from ("", "## Renvois à reprendre à la main", "")
        yield "Ils désignent des fiches qui ne sont pas reprises ; leurs mots ne disent pas de quelle feuille de route."
        yield ""
        yield from (_stray(one, renewal) for one in renewal.by_hand)
    gone = list(departures(renewal.projet))
    if gone:
        yield from ("", "## Fiches retirées", "")
        for fiche, became in gone:
            yield f"- {_named(fiche, renewal)}{NBSP}: {escape(typeset(became))}."


def _part(heading: str, kept: Sequence[Standing], renewal: Renewal) -> Iterator[str]:
    if not kept:
        return
    yield from ("", f"## {heading}")
    for own in grouped((standing.fiche.path, standing) for standing in kept).values():
        yield from ("", f"### {_named(own[0].fiche, renewal)}", "")
        yield from map(_objectif, own)


def _stray(one: Departed, renewal: Renewal) -> str:
    projet = renewal.projet
    fiches = enumeration(_named(projet.every_fiche[projet.ranks[key.fiche]], renewal) for key in one.fiches)
    path = projet.relative(one.location.path)
    return f"- {escape(path)}{NBSP}: {escape(guillemets(one.said))} ({fiches})"


def _objectif(standing: Standing) -> str:
    line = standing.lines[0]
    deadlines = list(dict.fromkeys(deadline.said for deadline in standing.deadlines if deadline.said))
    state = FOLLOW_UP_STATES[standing.etat] if standing.etat else _UNSAID
    when = f"échéance{NBSP}: {enumeration(deadlines)}" if deadlines else "sans échéance"
    number = f"{escape(line.number)} – " if line.number else ""
    return f"- {number}{escape(' '.join(line.libelle.split()))} ({state}{NBSP}; {escape(when)})"


def _named(fiche: Fiche, renewal: Renewal) -> str:
    return escape(f"{text_label(renewal.projet, fiche)} – {fiche.contenu.titre}")


def say_balance(renewal: Renewal) -> str:
    """Return how many objectives are reached, given up and left to do, of how many and on which day."""
    states = [standing.etat for standing in renewal.standings]
    left = [etat for etat in states if etat not in CLOSED]
    unsaid = left.count(None)
    reached, given_up = states.count("realise"), states.count("abandonne")
    return (
        f"Au {say_day(renewal.day)}, sur {counted(len(states), 'objectif')}{NBSP}: "
        f"{counted(reached, 'réalisé')}, {counted(given_up, 'abandonné')}, {len(left)} à faire, "
        f"dont {unsaid} sans état dit."
    )


def say_renewal(renewal: Renewal) -> Iterator[str]:
    """Yield what the new roadmap takes up and what it leaves, in a few sentences."""
    projet = renewal.projet
    twins = frozenset(fiche.id for fiche in renewal.carried if fiche.contenu.meme_contenu_que is not None)
    yield f"Repris, avec «{NBSP}issue_de{NBSP}»{NBSP}: {say_fiches(projet, renewal.carried, twins)}."
    if renewal.closed:
        yield f"Laissé, réalisé ou abandonné{NBSP}: {name_fiches(projet, renewal.closed)}."
    if projet.withdrawn:
        yield f"Déjà retiré{NBSP}: {name_fiches(projet, projet.withdrawn)}."
    left = [counted(count, *_LEFT[what]) for what, count in renewal.left.items() if count]
    if left:
        yield f"Laissé à la première feuille de route, avec son suivi{NBSP}: {enumeration(left)}."
    if renewal.by_hand:
        count = counted(len(renewal.by_hand), "renvoi")
        yield f"À reprendre à la main{NBSP}: {count} à des fiches laissées, dont {guillemets(PAGE)} donne la liste."
    yield say_balance(renewal)

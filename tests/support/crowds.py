"""Projects made of many of one thing: fiches, groups, actors, meetings, references, each told by its size."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from small_projet import fiche

Files = dict[str, str]
Crowd = Callable[[int], Files]

_HEAD = "id: foule\nnom: Foule\nsigle: PTSM F\nhorizon: {debut: 2020-S1, fin: 2024-S2}\n"
_AXE = "groupes: [{id: axe-1, genre: axe, numero: 1, titre: Prévenir, priorites: [1, 2, 3, 4, 5, 6]}]\n"
_REST = "pilotes: ars\nobjectifs_operationnels: [{libelle: Agir, echeance: 2021}]\nindicateurs: [Actions]\n"
_ONE = {"fiches/une.yaml": fiche("une", "Former", _REST)}


def _word(number: int) -> str:
    """Return a word of its own, whose first letters few others have."""
    syllables = (number // 50**place % 50 for place in range(3))
    return "".join("bcdfglmnrt"[syllable // 5] + "aeiou"[syllable % 5] for syllable in syllables)


def _title(rank: int) -> str:
    """Return a title of words that few others have."""
    return " ".join(_word(rank * step) for step in (7, 1_103, 20_011, 40_009))


def _day(rank: int) -> str:
    return (date(2020, 1, 1) + timedelta(days=rank % 1_800)).isoformat()


def _lines(head: str, line: Callable[[int], str], size: int) -> str:
    return f"{head}:\n" + "".join(f"  - {line(rank)}\n" for rank in range(size))


def _fiches(rest: Callable[[int, int], str], *, groupe: str = "axe-1", numero: str = "{}") -> Crowd:
    return lambda size: {
        f"fiches/f{rank}.yaml": fiche(numero.format(rank), _title(rank), _REST + rest(rank, size), groupe.format(rank))
        for rank in range(size)
    }


def _within(crowd: Crowd, territoire: Callable[[int], str]) -> Crowd:
    return lambda size: {**crowd(size), "territoire.yaml": _HEAD + territoire(size)}


def _groupes(parent: str = "", kind: str = "axe") -> Callable[[int], str]:
    def line(rank: int) -> str:
        inside = f", parent: {parent.format(before=rank - 1, after=rank + 1, rank=rank)}" if parent else ""
        return f"{{id: g{rank}, genre: {kind}, numero: {rank}, titre: {_title(rank)}{inside}}}"

    return lambda size: _lines("groupes", line, size)


def _circle(size: int) -> str:
    return _lines("groupes", lambda r: f"{{id: g{r}, genre: axe, titre: {_title(r)}, parent: g{(r + 1) % size}}}", size)


def _gouvernance(head: str, line: Callable[[int], str], start: str = "") -> Crowd:
    return lambda size: {**_ONE, "gouvernance/g.yaml": start + _lines(head, line, size)}


def _fiche(head: str, line: Callable[[int], str]) -> Crowd:
    return lambda size: {**_ONE, "fiches/autre.yaml": fiche("autre", "Loger", _lines(head, line, size))}


_INSTANCE = "instances: [{id: copil, nom: Comité, type: copil}]\n"

CROWDS: dict[str, Crowd] = {
    "fiches": _fiches(lambda rank, _: f"liens: [{{fiche: {rank + 1}}}]\ncontexte: Voir la fiche n°{rank + 2}\n"),
    "fiches of one title": lambda size: {
        f"fiches/f{rank}.yaml": fiche(str(rank), "Former les aidants", _REST) for rank in range(size)
    },
    "fiches of one number": _fiches(lambda *_: "contexte: Voir la fiche 1\nliens: [{fiche: 1}]\n", numero="1"),
    "dead mentions": _fiches(lambda rank, size: f"contexte: Voir la fiche n°{rank + size}, l'action 1\n"),
    "dead references": _fiches(lambda rank, size: f"liens: [{{fiche: f{rank + size}}}, {_title(rank + size)}]\n"),
    "dead titles": _fiches(lambda rank, size: f"contexte: la fiche action « {_title(rank + size)} »\n"),
    "dead mentions in one text": lambda size: {
        **_ONE,
        "fiches/autre.yaml": fiche("autre", rest="contexte: " + "fiche n°9 ; l'action 9 ; " * size + "\n"),
    },
    "groups one inside another": _within(_fiches(lambda *_: "", groupe="g{}"), _groupes("g{before}")),
    "groups in reverse order": _within(_fiches(lambda *_: "", groupe="g{}"), _groupes("g{after}")),
    "groups in a circle": _within(_fiches(lambda *_: "", groupe="g{}"), _circle),
    "groups in one": _within(_fiches(lambda *_: "", groupe="g{}"), _groupes("g0")),
    "groups of unknown parents": _within(_fiches(lambda *_: "", groupe="g{}"), _groupes("h{rank}")),
    "unknown groups": _within(_fiches(lambda *_: "", groupe="h{}"), _groupes()),
    "groups that sentences name": _within(
        _fiches(lambda rank, _: f"contexte: la fiche 1 du parcours {_title(rank)}\n", groupe="g{}", numero="1"),
        lambda size: "numerotation: par-groupe\n" + _groupes(kind="parcours")(size),
    ),
    "waves": _within(
        _fiches(lambda rank, _: f"vagues: [v{rank}, w{rank}]\n"),
        lambda size: _AXE + _lines("vagues", lambda r: f"{{id: v{r}, titre: V{r}, nature: contrat}}", size),
    ),
    "plans": _within(
        _fiche("liens", lambda rank: f"plan: Plan {_title(rank)}"),
        lambda size: _AXE + _lines("plans", lambda r: f"{{id: p{r}, titre: Schéma {_title(r + size)}}}", size),
    ),
    "actors": lambda size: {
        **_fiche("partenaires", lambda rank: f"Association {_title(rank + size)}")(size),
        "acteurs.yaml": _lines("acteurs", lambda rank: f"{{id: a{rank}, nom: Association {_title(rank)}}}", size),
    },
    "twins": _fiches(lambda rank, _: f"meme_contenu_que: {rank - 1}\n" if rank else ""),
    "notes": _fiche("suivi", lambda rank: f"{{date: {_day(rank)}, objectif: {rank}, etat: en-cours, note: fiche une}}"),
    "objectives": _fiche(
        "objectifs_operationnels", lambda r: f"{{libelle: O{r}, projet: P{r}, echeance: {2020 + r % 5}}}"
    ),
    "items left out": _fiche("partenaires", lambda rank: "''" if rank % 2 else f"Ville {rank}"),
    "unknown keys": _fiche("objectifs_operationnels", lambda rank: f"{{libelle: O{rank}, libele: {rank}}}"),
    "acronyms": lambda size: {
        **_ONE,
        "fiches/autre.yaml": fiche("autre", rest="contexte: " + " ".join(f"QZ{r:05}X" for r in range(size)) + "\n"),
        "glossaire.yaml": "".join(f"QY{rank:05}X: Sens\n" for rank in range(size)),
    },
    "acronyms with a number": lambda size: {
        **_ONE,
        "fiches/autre.yaml": fiche("autre", rest="contexte: " + " ".join(f"QZX{r:05}" for r in range(size)) + "\n"),
        "glossaire.yaml": "".join(f"QY{rank:05}: Sens\n" for rank in range(size)),
    },
    "meetings": _gouvernance(
        "reunions",
        lambda r: (
            f"{{id: r{r}, instance: copil, date: {_day(r)}, statut: reportee, remplacee_par: r{r + 1},"
            " ordre_du_jour: [Fiche n°9], decisions: [{libelle: L'action une, fiches: [une, 9]}]}"
        ),
        _INSTANCE,
    ),
    "meetings without a follow-up": _gouvernance(
        "reunions", lambda r: f"{{id: r{r}, instance: copil, date: {_day(r)}, statut: annulee}}", _INSTANCE
    ),
    "meetings of unknown bodies": _gouvernance(
        "reunions", lambda r: f"{{id: r{r}, instance: i{r}, date: {_day(r)}, statut: tenue, remplacee_par: s{r}}}"
    ),
    "bodies one inside another": _gouvernance(
        "instances", lambda r: f"{{id: i{r}, nom: I{r}, type: copil, parent: i{r - 1}, cadence: 1/an}}"
    ),
    "milestones one after another": _gouvernance(
        "jalons",
        lambda r: f"{{id: j{r}, libelle: J{r}, type: autre, apres: j{r + 1}, echeance: un mois après J{r + 1}}}",
    ),
    "milestones without a date": _gouvernance(
        "jalons", lambda r: f"{{id: j{r}, libelle: J{r}, type: autre, apres: [j{r - 1}, k{r}]}}"
    ),
    "files that nothing reads": lambda size: {**_ONE, **{f"fiches/x{rank}.yml": "a: 1\n" for rank in range(size)}},
}
"""By what there is much of, what makes the files of a project of a size."""


def files_of(crowd: str, size: int) -> Files:
    """Return the files of a project of many of one thing."""
    return {"territoire.yaml": _HEAD + _AXE, **CROWDS[crowd](size)}

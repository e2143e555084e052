"""Read deadlines for people: what was understood, or why nothing was and what to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from ptsm_cli.common.periodes import Periode, say, to_notation
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.echeances import Echeance, Motif, Nature
from ptsm_cli.report.terminal import clean

_NATURES = {
    Nature.DATEE: "datée",
    Nature.OUVERTE: "ouverte, sans fin dite",
    Nature.LIMITE: "limite, sans début dit",
    Nature.PROJET: "toute la durée du projet",
    Nature.CONTINUE: "continue",
    Nature.RECURRENTE: "récurrente, sans date",
    Nature.CONDITIONNELLE: "conditionnelle, sans date",
    Nature.A_DEFINIR: "à définir",
    Nature.RELATIVE: "relative à un jalon, sans date propre",
    Nature.NON_INTERPRETEE: "non interprétée",
}

_TO_WRITE = "2021, S2 2021, juin 2021, 2021-2023, à partir de 2021 ou avant juin 2022"
_STRUCTURED = (
    f"Gardez ce texte et donnez les dates à part dans la fiche{NBSP}: "
    "echeance: {texte: …, debut: 2019-S1, fin: 2020-S2}"
)
_MOTIFS = {
    Motif.INVERSEE: ("La fin vient avant le début.", "Écrivez la date la plus ancienne en premier."),
    Motif.SANS_ANNEE: (
        "Un jour, un mois, un trimestre ou un semestre n'a pas d'année qui soit sûrement la sienne.",
        f"Écrivez l'année sur quatre chiffres avec chaque date{NBSP}: juin 2021.",
    ),
    Motif.IMPOSSIBLE: ("Ce jour n'existe pas dans le calendrier.", f"Vérifiez la date{NBSP}: 30 juin 2021."),
    Motif.AMBIGUE: ("Les dates se comprennent de plusieurs façons.", _STRUCTURED),
    Motif.ALTERNATIVE: ("Le texte laisse le choix entre deux dates.", _STRUCTURED),
    Motif.CHIFFRES: (
        "Un nombre n'est pas une date, ou une année n'a pas quatre chiffres, de 2000 à 2099.",
        _STRUCTURED,
    ),
    Motif.MOTS: ("Des mots autour de la date pourraient en changer le sens.", _STRUCTURED),
    Motif.DUREE: (
        "Une durée ne dit pas quand elle commence.",
        f"Écrivez les années{NBSP}: 2021-2023, ou le jalon{NBSP}: 6 mois après la signature.",
    ),
    Motif.INCONNUE: ("Aucune date n'est reconnue.", f"Écrivez par exemple {_TO_WRITE}."),
}


def format_report(echeances: Sequence[Echeance]) -> Iterator[Text]:
    """Yield one paragraph a deadline."""
    for rank, echeance in enumerate(echeances):
        yield _echeance(echeance, "\n" if rank else "")


def _echeance(echeance: Echeance, before: str) -> Text:
    read = echeance.nature is not Nature.NON_INTERPRETEE
    text = Text(before)
    text.append(guillemets(clean(echeance.texte)) if echeance.texte.strip() else "Texte vide", "bold").append(
        f"{NBSP}: "
    )
    text.append(_NATURES[echeance.nature], "green" if read else "yellow")
    for line in _lines(echeance):
        text.append(f"\n  {line}")
    return text


def _lines(echeance: Echeance) -> Iterator[str]:
    """Yield what is said of a deadline below its nature, one sentence a line."""
    when = _when(echeance)
    if when:
        yield f"{when}{' (dates approximatives)' if echeance.approximative else ''}."
    if echeance.residu:
        yield f"Mots laissés de côté{NBSP}: {guillemets(clean(echeance.residu))}."
    if echeance.edtf:
        yield f"ISO 8601-2{NBSP}: {echeance.edtf}"
    if echeance.motif is not None:
        yield from _MOTIFS[echeance.motif]


def _when(echeance: Echeance) -> str:
    """Return the interval in French, or nothing where there is none."""
    periode = echeance.periode
    if periode is None:
        if echeance.debut is not None:
            return f"À partir du {say(Periode(echeance.debut, echeance.debut))}"
        if echeance.fin is not None:
            return f"Jusqu'au {say(Periode(echeance.fin, echeance.fin))} au plus tard"
        return ""
    start, end = (say(Periode(day, day)) for day in (periode.debut, periode.fin))
    if periode.debut == periode.fin:
        return f"Le {start}"
    return f"Du {start} au {end}{_namely(periode)}"


def _namely(periode: Periode) -> str:
    """Return the name of the interval, where it has one."""
    notation = to_notation(periode)
    if "/" in notation:
        return ""
    if len(notation) == len("2020"):
        return f", soit l'année {notation}"
    article = "le " if "S" in notation or "T" in notation else ""
    return f", soit {article}{say(periode)}"

"""Un fichier ne peut pas être lu comme du texte UTF-8, ou un dossier ne s'ouvre pas.

Ce que la règle vérifie
Les fichiers et les dossiers sont accessibles ; les fichiers sont enregistrés en UTF-8, et leurs accents n'ont pas été
abîmés en passant d'un encodage à l'autre (« Ã© » pour « é »). Un .gitignore du projet, ou au-dessus de lui dans son
dépôt, est vérifié de même : ce qu'il écarte ne serait pas su. Un dossier fermé parmi ceux où l'on cherche des projets
est dit avec le premier d'entre eux : il pourrait en contenir un.

Pourquoi
Un fichier enregistré dans un autre encodage (Windows-1252, Latin-1) perd ses accents ou ne se lit pas. Celui qui vient
d'un ancien Windows est lu quand même, mais les autres outils ne le liront pas.

Comment corriger
Dans l'éditeur, choisissez « Enregistrer avec l'encodage », puis UTF-8. Si le fichier ou le dossier ne s'ouvre pas,
vérifiez vos droits.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y002"
NAME = "encodage"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Prévenir\ngroupe: axe-1\n".encode("latin-1")},
    places=(("fiches/02.yaml", 2, 10),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Prévenir\ngroupe: axe-1\n"})


_RESAVE = "Enregistrez le fichier avec l'encodage UTF-8."
_SAID = {
    "acces": ("Ce fichier ne peut pas être ouvert.", "Vérifiez vos droits sur le fichier."),
    "dossier": (
        "Ce dossier ne peut pas être ouvert.",
        "Vérifiez vos droits sur ce dossier, et qu'aucun fichier ni lien ne porte son nom.",
    ),
    "document": (
        "Ce fichier est {received}, malgré son nom.",
        "Recopiez son contenu dans un fichier .yaml, et rangez celui-ci hors du projet.",
    ),
    "nul": (
        "Ce fichier ne contient plus rien de lisible : un disque ou une synchronisation l'a abîmé.",
        "Reprenez-le d'une sauvegarde ou d'une version de git.",
    ),
    "gitignore-ferme": (
        "Ce .gitignore ne peut pas être ouvert, et n'écarte rien.",
        "Vérifiez vos droits sur le fichier ; s'il ne sert pas, supprimez-le.",
    ),
    "gitignore": (
        "Ce .gitignore n'est pas un texte en UTF-8\u00a0: il peut ne pas écarter ce qu'il nomme.",
        "Enregistrez le fichier avec l'encodage UTF-8, un nom par ligne.",
    ),
    "gitignore-lignes": (
        "Ce .gitignore n'est pas lu au-delà de sa {received}e ligne\u00a0: la suite n'écarte rien.",
        "N'y laissez que ce qu'il faut écarter ; « brouillons/ » écarte tout ce que ce dossier contient.",
    ),
    "gitignore-long": (
        "Ce .gitignore dépasse 1\u00a0Mio, et la suite n'en est pas lue.",
        "N'y laissez que ce qu'il faut écarter, un nom par ligne.",
    ),
    "utf-16": ("Ce fichier est enregistré en UTF-16, que d'anciens Bloc-notes nomment « Unicode ».", _RESAVE),
    "cp1252": (
        "Ce fichier n'est pas enregistré en UTF-8 ; il est lu comme s'il venait d'un ancien Windows.",
        _RESAVE,
    ),
}
"""What is said of a file or a folder, and what to do, by what is wrong with it."""

_OTHER = ("Ce fichier n'est pas enregistré en UTF-8 : l'octet {received} n'y a pas de sens.", _RESAVE)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a file that cannot be decoded or opened, or a folder that cannot be listed."""
    for fault in analysis.faults(FaultKind.ENCODING):
        message, hint = _SAID.get(fault.detail, _OTHER)
        yield Constat(fault.location, message.format(received=fault.received), hint)
    for fault in analysis.faults(FaultKind.TWICE_ENCODED):
        yield Constat(
            fault.location,
            f"Les accents de ce fichier sont abîmés : {guillemets(fault.received)} est écrit pour "
            f"{guillemets(fault.detail)}.",
            "Recollez le texte depuis le document d'origine ; sinon, remplacez partout chacune de ces suites de signes "
            "par la lettre qu'elle cache.",
        )

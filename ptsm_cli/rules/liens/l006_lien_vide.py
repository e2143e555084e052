"""Un lien ne dit pas à quoi il mène, ou son adresse n'est pas une adresse du web.

Ce que la règle vérifie
Une entrée de « liens » nomme une fiche, un plan ou un objet ; le numéro d'une fiche y est précédé de « fiche: » ; une
adresse commence par http:// ou https://.

Pourquoi
Un lien sans nom ne peut pas être imprimé, un numéro seul ne mène pas à la fiche qui le porte, et une autre sorte
d'adresse ne peut pas être suivie sans risque.

Comment corriger
Ajoutez « fiche », « plan » ou « objet » : « - fiche: 2 » et non « - 2 ». Copiez l'adresse entière depuis le navigateur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.model.fiche import Lien
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer, fiche_nommee

CODE = "L006"
NAME = "lien-vide"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - objet: Guide d'accueil\n    url: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}www.exemple.fr/guide\n"}, lieux=(("fiches/02.yaml", 6, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}https://www.exemple.fr/guide\n"})

_ADRESSE = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a link without anything to print, and one an address that is not http or https."""
    projet = analysis.projet
    for rang, plan in enumerate(projet.territoire.contenu.plans):
        yield from _adresse(projet.territoire.at("plans", rang, "url"), plan.url)
    for fiche in projet.fiches:
        for rang, lien in enumerate(fiche.contenu.liens):
            lieu = fiche.at("liens", rang)
            if not (lien.fiche or lien.plan or lien.objet) and fiche.chemin not in projet.incomplets:
                yield Constat(
                    lieu,
                    f"Un lien de la {fiche_nommee(fiche)} ne dit pas à quoi il mène.",
                    f"Ajoutez {guillemets('fiche')}, {guillemets('plan')} ou {guillemets('objet')}.",
                )
            yield from _numero_seul(analysis.graphe.annuaire, projet.id, lieu, lien)
            yield from _adresse(fiche.at("liens", rang, "url"), lien.url)


def _numero_seul(annuaire: Annuaire, projet: str, lieu: Location, lien: Lien) -> Iterator[Constat]:
    objet = lien.objet
    if objet is None or lien.fiche or lien.plan or plier(objet).startswith("fiche "):
        return  # « fiche 2 » is read as in a sentence
    if annuaire.avec_le_numero(projet, objet) or annuaire.avec_l_id(projet, objet):
        yield Constat(
            lieu,
            f"{citer(objet)} désigne une fiche, mais ce lien n'y mène pas.",
            f"Écrivez {guillemets(f'- fiche: {objet}')}.",
        )


def _adresse(lieu: Location, url: str | None) -> Iterator[Constat]:
    if url is not None and _ADRESSE.fullmatch(url.strip()) is None:
        yield Constat(
            lieu,
            f"{citer(url)} n'est pas une adresse du web.",
            f"Elle commence par {guillemets('https://')}, ou {guillemets('http://')}, et ne contient pas d'espace.",
        )

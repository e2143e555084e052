"""Un lien ne dit pas à quoi il mène, ou son adresse n'est pas une adresse du web.

Ce que la règle vérifie
Une entrée de « liens » d'une fiche nomme une fiche, un plan ou un objet ; le numéro d'une fiche y est précédé de
« fiche: » ; toute adresse, dans une fiche ou dans territoire.yaml, commence par http:// ou https://.

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
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.fiche import Lien
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.rules.liens.referring import recognised_entries
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "L006"
NAME = "lien-vide"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - objet: Guide d'accueil\n    url: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}www.exemple.fr/guide\n"}, places=(("fiches/02.yaml", 6, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}https://www.exemple.fr/guide\n"})

_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a link without anything to print, and one an address that is not http or https."""
    projet = analysis.projet
    for route, url in _addresses(projet.territoire.contenu):
        yield from _address(projet.territoire.at(*route), url)
    recognised = recognised_entries(analysis)
    for fiche in projet.fiches:
        for rank, link in enumerate(fiche.contenu.liens):
            location = fiche.at("liens", rank)
            if not (link.fiche or link.plan or link.objet) and fiche.path not in projet.incomplete:
                yield Constat(
                    location,
                    f"Un lien de la {fiche_and_title(fiche)} ne dit pas à quoi il mène.",
                    f"Ajoutez {guillemets('fiche')}, {guillemets('plan')} ou {guillemets('objet')}.",
                )
            if (fiche.id, rank) not in recognised:
                yield from _numero_alone(analysis.directory, projet.id, location, link)
            yield from _address(fiche.at("liens", rank, "url"), link.url)


def _addresses(territoire: Territoire) -> Iterator[tuple[Route, str | None]]:
    for field in ("plans", "rubriques", "liens", "references"):
        for rank, element in enumerate(getattr(territoire, field)):
            yield (field, rank, "url"), element.url
    for rank, contact in enumerate(territoire.contact):
        yield ("contact", rank, "site"), contact.site


def _numero_alone(directory: Directory, projet: str, location: Location, link: Lien) -> Iterator[Constat]:
    subject = link.objet
    if subject is None or link.fiche or link.plan or fold(subject).startswith("fiche "):
        return  # « fiche 2 » is read as in a sentence, but in fiche 2 itself
    if directory.with_numero(projet, subject) or directory.with_id(projet, subject):
        yield Constat(
            location,
            f"{quote(subject)} désigne une fiche, mais ce lien n'y mène pas.",
            f"Écrivez {guillemets(f'- fiche: {subject}')}.",
        )


def _address(location: Location, url: str | None) -> Iterator[Constat]:
    if url is not None and _ADDRESS.fullmatch(url.strip()) is None:
        yield Constat(
            location,
            f"{quote(url)} n'est pas une adresse du web.",
            f"Elle commence par {guillemets('https://')}, ou {guillemets('http://')}, et ne contient pas d'espace.",
        )

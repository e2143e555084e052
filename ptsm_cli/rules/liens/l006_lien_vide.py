"""Un lien ne dit pas à quoi il mène, ou son adresse n'est pas une adresse du web.

Ce que la règle vérifie
Une entrée de « liens » d'une fiche nomme une fiche, un plan ou un objet ; le numéro d'une fiche y est précédé de
« fiche: » ; toute adresse, dans une fiche ou dans territoire.yaml, commence par http:// ou https://. Le courriel et le
téléphone d'un contact ont la forme attendue.

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
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.acteurs import is_nobody, is_to_define
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

_BARE_ADDRESS = deferred(
    r"(?:https?(?::/?|//|;//)|<?https?://)?((?:[\w-]+\.)+(?:fr|com|org|net|eu|re|info|gouv)(?:/[^\s<>]*)?)>?",
    re.IGNORECASE,
)
"""« www.exemple.fr », « https//exemple.fr », « <https://exemple.fr> »."""

_COURRIEL = re.compile(r"[^\s@<>(),;:]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_AT = deferred(r"(?:(?<!\s)\s+)?(?:@|[\[(]\s*(?:at|arobase|a)\s*[\])])\s*", re.IGNORECASE)
_AROUND_COURRIEL = deferred(r"^\s*(?:mailto\s*:)?\s*<?|(?:>|(?<![\s.,;]))[\s.,;]*$", re.IGNORECASE)
_WITHOUT_ZERO = deferred(r"[1-9](?:[ .\u00a0\u202f]?\d){8}")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a link without anything to print, and one an address that is not http or https."""
    projet = analysis.projet
    for rank, contact in enumerate(projet.territoire.contenu.contact):
        yield from _courriel(projet.territoire.at("contact", rank, "courriel"), contact.courriel)
        yield from _telephone(projet.territoire.at("contact", rank, "telephone"), contact.telephone)
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
        bare = _BARE_ADDRESS.fullmatch(url.strip())
        schemes = f"{guillemets('https://')}, ou {guillemets('http://')}"
        meant = f"Écrivez {guillemets(f'https://{bare[1]}')}, si le navigateur l'ouvre ainsi." if bare else None
        hint = meant or f"Elle commence par {schemes}, et ne contient pas d'espace."
        yield Constat(location, f"{quote(url)} n'est pas une adresse du web.", hint)


def _courriel(location: Location, written: str | None) -> Iterator[Constat]:
    if not written or _COURRIEL.fullmatch(written.strip()) or is_nobody(written) or is_to_define(written):
        return
    meant = _AROUND_COURRIEL.sub("", _AT.sub("@", written)).replace(",", ".")
    hint = f"Écrivez {guillemets(meant)}." if _COURRIEL.fullmatch(meant) else None
    yield Constat(
        location,
        f"{quote(written)} n'est pas une adresse électronique.",
        hint or f"Elle a la forme {guillemets('service@exemple.fr')}, une seule par contact.",
    )


def _telephone(location: Location, written: str | None) -> Iterator[Constat]:
    if written and (found := _WITHOUT_ZERO.fullmatch(written.strip())):
        digits = "0" + re.sub(r"\D", "", found[0])
        whole = " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))
        yield Constat(
            location,
            f"Le numéro {quote(written)} a perdu son premier 0, comme dans un tableur.",
            f"Écrivez {guillemets(whole)}.",
        )

"""Read the links that one fiche holds: in its sentences, in its entries of `liens`, to its twin, to other plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ptsm_cli.common.french import plier, ranks
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.citations import juger_titre, mal_ecrits, resoudre_titre
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.link import Lien, LienPlan, Origine, Renvoi
from ptsm_cli.links.mentions import Mention, Titre, may_mention, trouver
from ptsm_cli.links.references import Reference, Resolution, Statut, lire_reference, resoudre
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.walk import textes
from ptsm_cli.projet.projet import Fiche, Projet, premiers

_IDENTITE = frozenset({"numero", "titre", "titre_court", "groupe", "meme_contenu_que", "vagues"})
"""Fields of a fiche that name it, or name something by its id."""

_SANS_PHRASE = frozenset({("liens", "plan"), ("liens", "url"), ("suivi", "etat"), ("suivi", "objectif")})
"""Fields of the entries of a list that hold an id, an address or a state."""


def liens_de(annuaire: Annuaire, source: Cle, fiche: Fiche) -> Iterator[Lien]:
    """Yield the links of a fiche to others, in the order of the model; what it says of itself is no link."""
    for route, texte in textes(fiche.contenu):
        if route[0] == "liens" and route[-1] == "fiche":
            resolution = resoudre(annuaire, lire_reference(texte), source.projet, fiche.contenu.groupe)
            liens = iter([Lien(source, Origine.LIENS, texte, fiche.at(*route), resolution, route)])
        elif may_mention(texte) and _est_une_phrase(fiche.contenu, route):
            liens = _liens_du_texte(annuaire, source, fiche, route, texte)
        else:
            continue
        yield from (lien for lien in liens if lien.cible != source)


def _est_une_phrase(contenu: FicheAction, route: Route) -> bool:
    """Tell whether a text may hold links of this project: it is no id, no address, no reference to another plan."""
    if route[0] in _IDENTITE or (route[0], route[-1]) in _SANS_PHRASE or route[-1] == "unite":
        return False
    rang = route[1] if route[0] == "liens" and route[-1] == "reference" else None
    return not isinstance(rang, int) or contenu.liens[rang].plan is None  # « fiche 12 » there is a fiche of that plan


def plans_de(annuaire: Annuaire, source: Cle, fiche: Fiche) -> Iterator[LienPlan]:
    """Yield the links of a fiche to other plans; those that the territory declares are followed."""
    for rang, lien in enumerate(fiche.contenu.liens):
        if lien.plan:
            location = fiche.at("liens", rang, "plan")
            plan = annuaire.section(source.projet).plans.get(plier(lien.plan))
            yield LienPlan(source, lien.plan, location, plan, lien.reference, lien.objet)


def jumeau_de(annuaire: Annuaire, source: Cle, fiche: Fiche) -> Renvoi | None:
    """Return the reference of a fiche to the one whose content it shares, if it has one."""
    texte = fiche.contenu.meme_contenu_que
    if texte is None:
        return None
    resolution = resoudre(annuaire, lire_reference(texte), source.projet, fiche.contenu.groupe)
    return Renvoi(texte, fiche.at("meme_contenu_que"), resolution, source)


def renvois_des_decisions(annuaire: Annuaire, projet: Projet) -> Iterator[Renvoi]:
    """Yield the references to fiches of the decisions of a project's meetings.

    A bare number belongs to the group of fiches that the meeting's body has in charge, where it has one.
    """
    groupes = premiers((i.id, i.groupe) for document in projet.gouvernance for i in document.contenu.instances)
    for document in projet.gouvernance:
        for rang, reunion in enumerate(document.contenu.reunions):
            for numero, decision in enumerate(reunion.decisions):
                for indice, texte in enumerate(decision.fiches):
                    location = document.at("reunions", rang, "decisions", numero, "fiches", indice)
                    groupe = groupes.get(reunion.instance)
                    yield Renvoi(texte, location, resoudre(annuaire, lire_reference(texte), projet.id, groupe))


def _liens_du_texte(annuaire: Annuaire, source: Cle, fiche: Fiche, route: Route, texte: str) -> Iterator[Lien]:
    mentions = trouver(texte)
    if not mentions:
        return
    situer = _locations(fiche, route, texte, mentions)
    for mention in mentions:
        resolution = _resoudre(annuaire, mention, source.projet, fiche.contenu.groupe)
        if resolution.cible is None and not mention.explicite and not _titre_fautif(annuaire, mention, source.projet):
            continue  # « la fiche « conseils aux parents » » is no fiche action
        lien = Lien(
            source,
            Origine.PROSE,
            " ".join(mention.mots.split()),
            situer(mention),
            resolution,
            route,
            debut=mention.debut,
            fin=mention.fin,
            implicite=mention.implicite,
            objectif=_objectif(annuaire, mention, resolution),
        )
        yield _avec_titre(annuaire, lien, mention.titre, situer)


def _locations(
    fiche: Fiche, route: Route, texte: str, mentions: Sequence[Mention]
) -> Callable[[Mention | Titre], Location]:
    """Return a function that gives the location of some words of a text, told from the same words before them."""
    dits: list[Mention | Titre] = [*mentions, *(mention.titre for mention in mentions if mention.titre)]
    rangs = ranks(texte, ((dit.debut, dit.fin) for dit in dits))

    def situer(dit: Mention | Titre) -> Location:
        return fiche.at(*route, words=texte[dit.debut : dit.fin], rank=rangs[dit.debut, dit.fin])

    return situer


def _titre_fautif(annuaire: Annuaire, mention: Mention, projet: str) -> bool:
    return mention.titre is not None and bool(mal_ecrits(annuaire, mention.titre.mots, projet))


def _objectif(annuaire: Annuaire, mention: Mention, resolution: Resolution) -> int | None:
    """Return the rank of the objective that is named, unless « objectif 2 » is the group of the fiche."""
    cible = resolution.cible
    if cible is None or mention.objectif is None or not plier(mention.groupe or "").startswith("objectif"):
        return mention.objectif
    nommes = annuaire.section(cible.projet).groups.named_by(mention.groupe or "", prose=True)
    return None if annuaire.est_dans(cible, nommes.groupes) else mention.objectif


def _resoudre(annuaire: Annuaire, mention: Mention, projet: str, groupe: str) -> Resolution:
    if mention.numero is not None:
        reference = Reference(mention.numero, mention.groupe, mention.projet, mention.place)
        return resoudre(annuaire, reference, projet, groupe, prose=True)
    if mention.titre is None:
        return Resolution(Statut.INCONNU)
    return resoudre_titre(annuaire, mention.titre.mots, projet)


def _avec_titre(
    annuaire: Annuaire, lien: Lien, titre: Titre | None, situer: Callable[[Mention | Titre], Location]
) -> Lien:
    """Return the link with the title that its mention gives and, for a number, whether it is the target's."""
    if titre is None:
        return lien
    accord = juger_titre(annuaire, titre.mots, lien.cible, cite=titre.cite) if lien.cible else None
    if accord is None and not titre.cite:
        return lien  # the words after the number are a remark
    return replace(lien, titre=" ".join(titre.mots.split()), accord=accord, location_titre=situer(titre))

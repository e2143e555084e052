"""Every place of a project where an organisation may be named, one by one."""

from __future__ import annotations

from pathlib import Path

from small_projet import fiche, write_projet

from ptsm_cli.projet.entries import entries

TERRITOIRE = """\
id: e
nom: E
sigle: PTSM E
groupes: [{id: a, genre: axe, titre: A}, {id: b, genre: axe, titre: B, partenaires: [T1, T2]}]
plans: [{id: p, titre: P}, {id: q, titre: Q, porteur: T3}]
vagues:
  - {id: v, titre: V, nature: contrat}
  - {id: w, titre: W, nature: contrat, signataires: [T4, {organisme: T5}]}
contact: [{nom: X}, {organisme: T6}]
"""
FICHE = """\
pilotes: [F1, F2]
partenaires: F3
financeurs: F4
responsable: F5
budget: [{poste: X}, {poste: Y, financeur: F6}]
vagues:
  - {vague: v}
  - {vague: w, lignes: [{libelle: X}, {libelle: Y, pilotes: F7, partenaires: F8, financeurs: F9}]}
objectifs_operationnels:
  - {libelle: X}
  - {libelle: Y, operateurs: G1, pilotes: G2, partenaires: G3, financeurs: G4, volets: [{}, {operateurs: [G5, G6]}]}
"""
GOUVERNANCE = """\
instances:
  - {id: i, nom: I, type: copil}
  - {id: j, nom: J, type: copil, pilotes: I1, redacteurs: I2, composition: [I3, {membre: I4}]}
reunions:
  - {id: r, instance: i, statut: tenue, date: 2021-01-01}
  - {id: s, instance: i, statut: tenue, date: 2021-02-01, presence: {membres: [I5, I6]}}
jalons: [{id: k, libelle: K, type: avis}, {id: l, libelle: L, type: avis, organisme: I7}]
"""
OBJECTIF, LIGNE = "objectifs_operationnels.1", "vagues.1.lignes.1"
PLACES = {
    "pilotes.0": "F1",
    "pilotes.1": "F2",
    "partenaires.0": "F3",
    "financeurs.0": "F4",
    "responsable.0": "F5",
    "budget.1.financeur": "F6",
    f"{LIGNE}.pilotes.0": "F7",
    f"{LIGNE}.partenaires.0": "F8",
    f"{LIGNE}.financeurs.0": "F9",
    f"{OBJECTIF}.operateurs.0": "G1",
    f"{OBJECTIF}.pilotes.0": "G2",
    f"{OBJECTIF}.partenaires.0": "G3",
    f"{OBJECTIF}.financeurs.0": "G4",
    f"{OBJECTIF}.volets.1.operateurs.0": "G5",
    f"{OBJECTIF}.volets.1.operateurs.1": "G6",
    "groupes.1.partenaires.0": "T1",
    "groupes.1.partenaires.1": "T2",
    "plans.1.porteur": "T3",
    "vagues.1.signataires.0.organisme": "T4",
    "vagues.1.signataires.1.organisme": "T5",
    "contact.1.organisme": "T6",
    "instances.1.pilotes.0": "I1",
    "instances.1.redacteurs.0": "I2",
    "instances.1.composition.0.membre": "I3",
    "instances.1.composition.1.membre": "I4",
    "reunions.1.presence.membres.0": "I5",
    "reunions.1.presence.membres.1": "I6",
    "jalons.1.organisme": "I7",
}


def test_each_place_is_told_by_its_route_and_its_words(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", rest=FICHE)}, TERRITOIRE, gouvernance=GOUVERNANCE)
    found = list(entries(projet))
    assert {".".join(map(str, one.route)): one.words for one in found} == PLACES
    assert [one.words for one in found] == list(PLACES.values())
    assert [one.location.text for one in found] == list(PLACES.values())
    fields = {one.words: one.field for one in found}
    assert [fields[words] for words in ("F1", "F6", "G5", "T4", "I3", "I5", "I7")] == [
        *("pilotes", "financeur", "operateurs", "organisme", "composition", "membres", "organisme"),
    ]

"""Files that do not have the form expected: what is said of them, and what to write instead."""

from __future__ import annotations

from conftest import Deployer
from constats import constater


def test_an_empty_territoire_lacks_what_it_must_hold(deployer: Deployer) -> None:
    trouves = constater(deployer({"territoire.yaml": "# à faire\n", "fiches/01.yaml": None}), "S002", "Y009")
    assert [(f.code, f.message, f.hint) for f in trouves if f.code == "Y009"] == [
        ("Y009", "Ce fichier est vide.", "Un projet ne va pas sans lui\u00a0: remplissez-le.")
    ]
    assert [(f.severity.value, f.message) for f in trouves if f.code == "S002"] == [
        ("erreur", f"La clé obligatoire «\u00a0{cle}\u00a0» manque.") for cle in ("id", "nom", "sigle")
    ]

"""Whom to write to: an address that a mail program accepts, a number that a telephone does."""

from __future__ import annotations

import pytest
from constats import findings_of
from deployment import Deploy

from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.rules.rule import BASE


@pytest.mark.parametrize(
    ("contact", "hint"),
    [
        ("courriel: ptsm@exemple.fr", None),
        ("courriel: ars-dt53-contact@ars.sante.fr", None),
        ("courriel: à compléter", None),
        ("courriel: ptsm @ exemple.fr", "Écrivez « ptsm@exemple.fr »."),
        ('courriel: "ptsm[at]exemple.fr"', "Écrivez « ptsm@exemple.fr »."),
        ('courriel: "mailto:ptsm@exemple.fr"', "Écrivez « ptsm@exemple.fr »."),
        ("courriel: ptsm@exemple,fr", "Écrivez « ptsm@exemple.fr »."),
        ("courriel: <ptsm@exemple.fr>.", "Écrivez « ptsm@exemple.fr »."),
        ("courriel: ptsm@exemple", "Elle a la forme « service@exemple.fr », une seule par contact."),
        (
            "courriel: ptsm@exemple.fr ; clsm@exemple.fr",
            "Elle a la forme « service@exemple.fr », une seule par contact.",
        ),
        ("telephone: 02 43 01 02 03", None),
        ("telephone: +33 2 43 01 02 03", None),
        ("telephone: 3114", None),
        ("telephone: 243010203", "Écrivez « 02 43 01 02 03 »."),
        ("telephone: 2 43 01 02 03", "Écrivez « 02 43 01 02 03 »."),
        ("site: www.exemple.fr/ptsm", "Écrivez « https://www.exemple.fr/ptsm », si le navigateur l'ouvre ainsi."),
        ("site: https//exemple.fr", "Écrivez « https://exemple.fr », si le navigateur l'ouvre ainsi."),
        ('site: " https://exemple.fr "', None),
        ('site: " www.exemple.fr "', "Écrivez « https://www.exemple.fr », si le navigateur l'ouvre ainsi."),
        ('courriel: " ptsm@exemple.fr "', None),
        ('telephone: " 243010203 "', "Écrivez « 02 43 01 02 03 »."),
        ("site: le site de l'agence", "Elle commence par « https:// », ou « http:// », et ne contient pas d'espace."),
    ],
)
def test_a_contact_can_be_written_to(deploy: Deploy, contact: str, hint: str | None) -> None:
    text = f"{BASE['territoire.yaml']}contact:\n  - organisme: Mairie du Lac\n    {contact}\n"
    found = findings_of(deploy({"territoire.yaml": text}), "L006")
    assert [finding.hint for finding in found] == ([] if hint is None else [no_break_spaces(hint)])

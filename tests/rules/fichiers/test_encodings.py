"""A file in another encoding is told once, as are letters that bear more accents than any; no look-alike is."""

from __future__ import annotations

import pytest
from constats import findings_of, place_of
from deployment import Deploy

from ptsm_cli.common.typography import no_break_spaces

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
_ACCENTS = "numero: 2\ntitre: Former les équipes à l’accueil\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (_ACCENTS.encode("utf-16"), (1, 1), "Ce fichier est enregistré en UTF-16"),
        (_ACCENTS.encode("utf-16-be"), (1, 1), "Ce fichier est enregistré en UTF-16"),
        (FICHE.encode("utf-16-le"), (1, 1), "Ce fichier est enregistré en UTF-16"),
        (b"PK\x03\x04\x14\xff", (1, 1), "Ce fichier est un document Word, Excel ou une archive zip, malgré son nom"),
        (b"%PDF-1.7\n\xff", (1, 1), "Ce fichier est un PDF, malgré son nom"),
        (bytes(512), (1, 1), "Ce fichier ne contient plus rien de lisible"),
        (_ACCENTS.encode().decode("cp1252").encode(), (2, 19), "« Ã© » est écrit pour « é »"),
        (_ACCENTS.replace("é", "e").encode().decode("cp1252").encode(), (2, 27), "« Ã\u00a0 » est écrit pour « à »"),
        ("titre: l’un\n".encode().decode("cp1252").encode(), (1, 9), "« â€™ » est écrit pour « ’ »"),
    ],
)
def test_a_file_in_another_encoding_is_told_once(
    deploy: Deploy, content: bytes, place: tuple[int, int], message: str
) -> None:
    root = deploy({"fiches/02.yaml": content})
    [finding] = findings_of(root, "Y001", "Y002", "Y004")
    assert (finding.code, place_of(finding, root)) == ("Y002", ("fiches/02.yaml", *place))
    assert no_break_spaces(message) in finding.message


def test_a_letter_that_bears_more_accents_than_any_is_told(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": FICHE.replace("Former", "Fo" + "\u0301\u0323" * 20)})
    [finding] = findings_of(root, "Y001", "Y002", "Y004")
    assert (finding.code, place_of(finding, root)) == ("Y004", ("fiches/02.yaml", 2, 10))
    assert finding.message == "Plus de trente accents se suivent."


def test_letters_that_only_look_damaged_are_left_in_peace(deploy: Deploy) -> None:
    text = "numero: 2\ntitre: Âge, Ângela, Ålesund, São, pâté, « Â », Ô « â »\ngroupe: axe-1\n"
    assert findings_of(deploy({"fiches/02.yaml": text}), "Y002") == []

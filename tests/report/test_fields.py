"""The cards of the keys, to the last sign: how each is told, and how its example is written."""

from __future__ import annotations

from typing import Any

import pytest

from ptsm_cli.common import inventory
from ptsm_cli.model.fields import FieldCard
from ptsm_cli.report.fields.md import format_report, reference, snippet

FORM = "l'un des mots de la liste"


def card(route: str = "titre", example: Any = None, **said: Any) -> FieldCard:  # noqa: ANN401 - an object of JSON
    """Return the card of a key of fiches, with what the test says of it."""
    told = {"meaning": "Son sens.", "form": "un texte", "required": False, **said}
    return FieldCard(file="fiches/*.yaml", route=route, name=route.rsplit(".", maxsplit=1)[-1], example=example, **told)


@pytest.mark.parametrize(
    ("told", "page"),
    [
        (
            card("jalons[].suite", "Établir", values=("fait", "a-venir"), form=FORM, keys=("debut", "fin")),
            [
                *("# `suite`", "", "## `jalons[].suite`, dans `fiches/*.yaml`", "", "Son sens.", ""),
                *("- Forme : `fait` ou `a-venir`.", "- Clés : `debut` et `fin`.", "- Facultatif."),
                *("- Ne s'imprime pas.", "", "Exemple :", "", "```yaml", "jalons:", "  - suite: Établir", "```", ""),
            ],
        ),
        (
            card("id", required=True, documents=("bilan", "livret")),
            [
                *("# `id`", "", "## `id`, dans `fiches/*.yaml`", "", "Son sens.", "", "- Forme : un texte."),
                *("- Obligatoire.", "- Imprimé, tel quel ou par ce qui s'en déduit, dans : `bilan` et `livret`.", ""),
            ],
        ),
    ],
    ids=["exemple", "imprime"],
)
def test_a_key_is_told_to_the_last_sign(told: FieldCard, page: list[str]) -> None:
    assert format_report([told]).replace("\u00a0", " ").split("\n") == page


@pytest.mark.parametrize(
    ("said", "use"),
    [
        ({"route": "id"}, "Ne s'imprime pas ; sert à le désigner ailleurs dans les fichiers"),
        ({"commands": ("plan", "status")}, "Ne s'imprime pas ; sert à `ptsm plan` et `ptsm status`"),
        (
            {"documents": inventory.documents(), "commands": ("plan",)},
            "Imprimé, tel quel ou par ce qui s'en déduit, dans tous les documents",
        ),
    ],
)
def test_what_a_key_serves_is_told(said: dict[str, Any], use: str) -> None:
    assert f"\n- {use}.\n" in format_report([card(**said)]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("route", "example", "lines"),
    [
        ("titre", "Établir « la suite »", ["titre: Établir « la suite »"]),
        ("titre", "Été: la suite", ['titre: "Été: la suite"']),
        ("titre", "2026-06-30", ["titre: 2026-06-30"]),
        ("titre", "a#b et c:d", ["titre: a#b et c:d"]),
        ("titre", "n° #3", ['titre: "n° #3"']),
        ("titre", "à suivre:", ['titre: "à suivre:"']),
        ("titre", "- tiret", ['titre: "- tiret"']),
        ("titre", "", ['titre: ""']),
        ("pilotes", ["CHE", "été: x"], ["pilotes:", "  - CHE", '  - "été: x"']),
        ("a.b[].c", "x", ["a:", "  b:", "    - c: x"]),
        (
            "a[].b",
            [{"x": "1", "y": ["2", "3"], "z": {"t": "4"}}, {"x": "5"}],
            [
                *("a:", "  - b:", "      - x: 1", "        y:", "          - 2", "          - 3", "        z:"),
                *("          t: 4", "      - x: 5"),
            ],
        ),
    ],
)
def test_an_example_is_laid_out_as_in_a_file(route: str, example: Any, lines: list[str]) -> None:  # noqa: ANN401 - idem
    assert list(snippet(card(route, example))) == lines


def test_the_table_of_the_keys_of_two_files_is_told_to_the_last_sign() -> None:
    cards = [
        card("titre", required=True, documents=inventory.documents(), meaning="L'un | l'autre {x}."),
        card("etat", values=("a", "b"), form=FORM, documents=("bilan", "livret"), commands=("plan",)),
        FieldCard("territoire.yaml", "groupes[].id", "id", "Son nom.", "un texte", required=False),
        FieldCard("territoire.yaml", "seuil", "seuil", "Un nombre.", "un nombre", False, commands=("plan", "status")),
    ]
    assert reference(cards).split("\n") == [
        *("## `fiches/*.yaml`", "", "| Clé | Sens | Forme | Imprimé dans |", "|---|---|---|---|"),
        r"| **`titre`** | L'un \| l'autre \{x}. | un texte | tous |",
        *("| `etat` | Son sens. | `a` ou `b` | bilan, livret |", ""),
        *("## `territoire.yaml`", "", "| Clé | Sens | Forme | Imprimé dans |", "|---|---|---|---|"),
        "| `groupes[].id` | Son nom. | un texte | – |",
        *("| `seuil` | Un nombre. | un nombre | – `ptsm plan` `ptsm status` |", ""),
    ]

"""What stands at the edges of a key or a value and is no part of it: read without it, told where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from counting import counted
from growth import LINEAR, growth

from ptsm_cli.findings.location import Span
from ptsm_cli.loading.edges import cleaned, unquoted
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.loading.file import load_file
from ptsm_cli.loading.signs import INVISIBLE
from ptsm_cli.model.vocabulary import VOCABULARY

ODD = [FaultKind.QUOTES, FaultKind.BULLET, FaultKind.BLANK, FaultKind.HIDDEN]


@pytest.mark.parametrize(
    ("text", "data", "places"),
    [
        ("numero: « 2 »\n", {"numero": "2"}, [(1, 9)]),
        ("numero: «\u00a02\u00a0»\n", {"numero": "2"}, [(1, 9)]),
        ("numero: «\u202f17 bis\u202f»\r\ntitre: a\r\n", {"numero": "17 bis", "titre": "a"}, [(1, 9)]),
        ("numero: “2”\n", {"numero": "2"}, [(1, 9)]),
        ("numero: ”2”\n", {"numero": "2"}, [(1, 9)]),
        ("numero: „2“\n", {"numero": "2"}, [(1, 9)]),
        ("numero: ‘2’\n", {"numero": "2"}, [(1, 9)]),
        ("numero: ’2’\n", {"numero": "2"}, [(1, 9)]),
        ("numero: ‹2›\n", {"numero": "2"}, [(1, 9)]),
        ("numero: ″2″\n", {"numero": "2"}, [(1, 9)]),
        ("numero: <<2>>\n", {"numero": "2"}, [(1, 9)]),
        ('numero: "« 2 »"\n', {"numero": "2"}, [(1, 9)]),
        ("numero: '“2”'\n", {"numero": "2"}, [(1, 9)]),
        ("numero: « 2\n", {"numero": "2"}, [(1, 9)]),
        ("vagues: [« a », “b”, c]\n", {"vagues": ["a", "b", "c"]}, [(1, 10), (1, 17)]),
        ("vagues:\n- « a »\n- ‘b’\n", {"vagues": ["a", "b"]}, [(2, 3), (3, 3)]),
        ("liens:\n- objet: a\n  vagues: [« b »]\n", {"liens": [{"objet": "a", "vagues": ["b"]}]}, [(3, 12)]),
        ("vagues:\n- titre: « a »\n  moyens: [« b »]\n", {"vagues": [{"titre": "« a »", "moyens": ["« b »"]}]}, []),
        ("priorites: « 3 »\n", {"priorites": "3"}, [(1, 12)]),
        ("statut: « prevue »\n", {"statut": "prevue"}, [(1, 9)]),
        ("date: « 3 décembre 2021 »\n", {"date": "3 décembre 2021"}, [(1, 7)]),
        ("echeance: « juin 2022 »\n", {"echeance": "juin 2022"}, [(1, 11)]),
        ("le: « 2021-06-01 »\na: « fin 2022 »\n", {"le": "2021-06-01", "a": "fin 2022"}, [(1, 5), (2, 4)]),
        ("numero: |\n  « 2 »\n", {"numero": "2"}, [(1, 9)]),
        ("valeur_cible: « 300 »\n", {"valeur_cible": "300"}, [(1, 15)]),
        ("« numero »: 2\n", {"numero": "2"}, [(1, 1)]),
        ("“numero” : 2\n", {"numero": "2"}, [(1, 1)]),
        ("a: {« id »: “b”}\n", {"a": {"id": "b"}}, [(1, 5), (1, 13)]),
        # A bullet that begins an item.
        ("moyens:\n- • a\n- –b\n", {"moyens": ["a", "b"]}, [(2, 3), (3, 3)]),
        ("moyens: [• a, c]\n", {"moyens": ["a", "c"]}, [(1, 10)]),
        ("moyens: – a\n", {"moyens": "a"}, [(1, 9)]),
        ("moyens: • a • b\n", {"moyens": "• a • b"}, [(1, 9)]),
        ("moyens:\n  •a\n  •b\n", {"moyens": "•a •b"}, [(2, 3)]),
        ("moyens:\n  + a\n  + b\n", {"moyens": ["a", "b"]}, [(2, 3)]),
        ("moyens:\no a\no b\n", {"moyens": ["a", "b"]}, [(2, 1)]),
        ("moyens:\n  * a\n  * b\n", {"moyens": ["a", "b"]}, [(2, 3)]),
        ("moyens:\n  * a\n  * b\ntitre\u00a0: c\n", {"moyens": ["a", "b"], "titre": "c"}, [(2, 3), (4, 6)]),
        ("budget: {poste\u00a0: a}\nnumero\u00a0: 2\n", {"budget": {"poste": "a"}, "numero": "2"}, [(1, 15), (2, 7)]),
        ("CMP:\n  • a\n  • b\n", {"CMP": ["a", "b"]}, [(2, 3)]),
        ('moyens: ["• a", – 5]\n', {"moyens": ["• a", "– 5"]}, []),
        # In prose, in names, in the keys of the user, they are text.
        ("titre: a\ncontexte: • b • c\nfin: d\n", {"titre": "a", "contexte": "• b • c", "fin": "d"}, []),
        ("contexte: • a\n  b\n", {"contexte": "• a b"}, []),
        ("contexte:\n  • a\n  • b\n", {"contexte": "• a • b"}, [(2, 3)]),
        ("titre: « Ouvrir »\n", {"titre": "« Ouvrir »"}, []),
        ("nom: « L'Escale »\n", {"nom": "« L'Escale »"}, []),
        ("pilotes: [« L'Escale »]\n", {"pilotes": ["« L'Escale »"]}, []),
        ("plan: « Ma santé »\n", {"plan": "« Ma santé »"}, []),
        ("valeur_cible: « très bon »\n", {"valeur_cible": "« très bon »"}, []),
        ("references: [« Un ouvrage »]\n", {"references": ["« Un ouvrage »"]}, []),
        ("charges: « du temps »\n", {"charges": "« du temps »"}, []),
        ("numero: 2 (« bis »)\n", {"numero": "2 (« bis »)"}, []),
        ("echeance: « fin 2022 » si possible\n", {"echeance": "« fin 2022 » si possible"}, []),
        ("« inconnu »: 2\n", {"« inconnu »": "2"}, []),
        ('numero: "2"\n', {"numero": "2"}, []),
        ("numero: ««»»\n", {"numero": "««»»"}, []),
    ],
)
def test_what_is_compared_is_read_without_them(
    tmp_path: Path, text: str, data: object, places: list[tuple[int, int]]
) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(text.encode())
    loaded = load_file(path, "f.yaml", vocabulary=VOCABULARY)
    found = [(f.location.place.line, f.location.place.column) for f in loaded.faults if f.kind in ODD]
    assert (loaded.data, found) == (data, places)


@pytest.mark.parametrize(
    ("value", "named", "bare", "spans"),
    [
        ("a\u200bb\u00a0", True, "ab", [(1, 2), (3, 4)]),
        ("\u00a0a\u200bb\u2003", True, "ab", [(0, 1), (2, 3), (4, 5)]),
        ("\u00a0a b\u00a0", False, "a b", [(0, 1), (4, 5)]),
        ("fiche 1\u200b2", False, "fiche 12", [(7, 8)]),
        ("a\u200bb", False, "a\u200bb", []),
        ("a\u200cb", True, "ab", [(1, 2)]),
        ("👩\u200d🦰", True, "👩\u200d🦰", []),
        (" a ", True, " a ", []),
    ],
)
def test_blanks_are_told_in_the_order_of_the_text(value: str, named: bool, bare: str, spans: list[Span]) -> None:
    assert cleaned(value, value, named=named) == (bare, spans)


def test_blanks_inside_a_text_are_looked_at_no_more_than_its_letters() -> None:
    prose = "numero: 2\ncontexte: Le «\u00a0mot\u202f» juste\u00a0!\nmoyens: [n°\u00a02, '« a »']\ntitre: \u00a0b\n"
    assert counted("cleaned", lambda: load_file("f.yaml", "f.yaml", prose.encode(), VOCABULARY)) == 2


def test_no_sign_without_width_is_printable() -> None:
    assert [sign for sign in INVISIBLE if sign.isprintable()] == []


@pytest.mark.parametrize("text", ["«{0} a {0}x", "a{0}x", "<<{1} a {1}x"])
def test_a_long_run_of_guillemets_is_gone_through_once(text: str) -> None:
    assert growth(lambda n: lambda: unquoted(text.format("»" * n, ">>" * n)), 2_000) < LINEAR

"""Texts that a file should not hold: what a parser, a reader or a terminal may break on."""

from __future__ import annotations

from collections.abc import Mapping

from ptsm_cli.findings.location import Place

_DEEP = "a: " + "[" * 400 + "]" * 400

HOSTILE: Mapping[str, str | bytes] = {
    "vide": "",
    "blancs": " \n\t\n \n",
    "commentaire": "# rien\n",
    "nul": "numero: 2\x00\ntitre: a\n",
    "echappement": "titre: a\x1b[2Jb\nnumero: 2\n",
    "c1": "titre: a\x9b2Jb\nnumero: 2\n",
    "bidi": "titre: a\u202eb\nnumero: 2\n",
    "cr": "numero: 2\rtitre: a\rgroupe: axe-1\rmoyens: a : b\r",
    "nel": "numero: 2\x85titre: a\x85groupe: axe-1\n",
    "separateurs": "numero: 2\u2028titre: a\u2029groupe: axe-1\x0c\n",
    "fins-de-ligne": "numero: 2\r\ntitre: a\rgroupe: axe-1\n\rmoyens: [\r\n",
    "bom": "\ufeff\ufeffnumero: 2\n",
    "latin-1": "titre: été\n".encode("latin-1"),
    "utf-16": "titre: été\n".encode("utf-16"),
    "octets": bytes(range(256)),
    "tronque": "titre: é".encode()[:-1],
    "scalaire": "un mot",
    "nombre": "42",
    "liste": "- a\n- [b, {c: d}]\n- \n",
    "listes": "[[[]]]",
    "cle-liste": "? [a, b]\n: c\n",
    "cle-vide": ": a\n? \n: b\n",
    "cles": "".join(f"cle{n}: {n}\n" for n in range(300)),
    "double": "titre: a\n" * 50,
    "ancres": "a: &x [b]\nc: *x\nd: *inconnu\n<<: *x\n",
    "bombe": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
    "etiquettes": "titre: !!python/object/apply:os.system [ls]\nnumero: !!binary aGE=\ngroupe: !!int 1\n",
    "directive": "%YAML 1.3\n---\ntitre: a\n",
    "documents": "titre: a\n---\ntitre: b\n...\n---\n",
    "profond": _DEEP,
    "blocs-profonds": "\n".join(" " * n + f"a{n}:" for n in range(60)) + " b\n",
    "ouvert": "titre: [a, {b: 'c\n",
    "guillemet": 'titre: "a\nnumero: 2\ngroupe: axe-1\n',
    "tabulations": "titre:\ta\n\tnumero: 2\n",
    "insecables": "titre:\u00a0a\n\u00a0numero\u00a0: 2\nmoyens:\n-\u00a0b\n• c\n",
    "invisibles": "nu\u200bmero: 2\u00ad\ntitre: \u200e\ngroupe: axe\u2060-1\n",
    "conflit": "numero: 2\n<<<<<<< HEAD\ntitre: a\n=======\ntitre: b\n>>>>>>> c\n",
    "marques": "=======\n>>>>>>> a\n<<<<<<< b\n",
    "diese": "titre: a b #c\nnumero: 2 #d\n",
    "balises": "titre: <script>alert(1)</script> & </style>\nnumero: '{{ 1 }}'\ngroupe: axe-1\n",
    "formule": "titre: =HYPERLINK(1)\nnumero: '@a'\ngroupe: axe-1\n",
    "entiers": "numero: 99999999999999999999\ntitre: -0\neffectif_annonce: 1e999\npriorites: [0x1, 1_000, ٣]\n",
    "dates": "numero: 2\ntitre: a\ngroupe: axe-1\nsuivi: [{date: 9999-12-31}, {date: 0000-00-00}]\n",
    "longue-ligne": f"titre: {'a ' * 20_000}\n",
    "emojis": "titre: 👩\u200d⚕️ 🏳️\u200d🌈\nnumero: ①\ngroupe: axe-1\n",
    "decompose": "titre: e\u0301te\u0301\nnume\u0301ro: 2\n",
    "bloc": "titre: |+9\n  a\nnumero: >-\n\n\n",
    "fin": "titre: a\nmoyens:\n- b\n-",
}
"""By a short name."""

COMMANDS = (
    ("validate", "--format", "text"),
    ("validate", "--format", "json"),
    ("plan", "--format", "json"),
    ("plan", "--format", "csv"),
    ("links", "--format", "json"),
    ("links", "--format", "svg"),
    ("agenda", "--format", "json"),
    ("agenda", "--format", "ics"),
    ("status", "--format", "md"),
    ("fmt", "--diff"),
    ("render", "--format", "html,md"),
)
"""Every command that reads projects, in formats of each kind; what `render` writes goes where it is told."""


def widths(text: str) -> list[int]:
    """Return the lengths of the lines of a text, as an editor shows it."""
    return [len(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def inside(place: Place, lines: list[int]) -> bool:
    """Tell whether a place is one of a file: lines and columns that it has, the end not before the start.

    What is empty is shown by one sign, which may stand just after the end of its line.
    """
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    one_sign = end == (place.line, place.column + 1)
    return start <= end and all(
        1 <= line <= len(lines) and 1 <= column <= lines[line - 1] + 1
        for line, column in ([start] if one_sign else [start, end])
    )

"""Rules in Markdown: the list, and one page a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.typography import NBSP
from ptsm_cli.rules.rule import TITRES, Exemple, Regle

_SIGNES = 0x2400
"""Where Unicode has the signs that stand for control characters."""


def formater(regles: Sequence[Regle]) -> str:
    """Return the table of the rules, ending with a newline."""
    lignes = ["| Code | Sévérité | Nom | Ce qu'elle signale |", "|---|---|---|---|"]
    lignes += [f"| {r.code} | {r.severite} | `{r.nom}` | {r.titre} |" for r in regles]
    return "\n".join(lignes) + "\n"


def page(regle: Regle) -> str:
    """Return the page of a rule: title, severity, explanation, and its two examples."""
    return "\n".join(_page(regle)) + "\n"


def _page(regle: Regle) -> Iterator[str]:
    yield f"# {regle.code} — {regle.titre}"
    yield ""
    yield f"Nom{NBSP}: `{regle.nom}`. Sévérité{NBSP}: **{regle.severite}**."
    yield ""
    for ligne in regle.explication.split("\n"):
        yield from (f"## {ligne}", "") if ligne in TITRES else (ligne,)
    for titre, exemple in (("À corriger", regle.mauvais), ("Corrigé", regle.bon)):
        yield ""
        yield f"## {titre}"
        yield from _exemple(exemple)


def _exemple(exemple: Exemple) -> Iterator[str]:
    for chemin, contenu in sorted(exemple.fichiers.items()):
        if contenu is None:
            continue
        texte = contenu if isinstance(contenu, str) else contenu.decode("utf-8", errors="replace")
        yield ""
        yield f"`{chemin}`"
        yield ""
        yield "```yaml"
        yield _visible(texte.rstrip("\n"))
        yield "```"


def _visible(texte: str) -> str:
    """Return `texte` with a sign in place of the characters that do not show, or that would act on a terminal."""
    sans_bom = texte.replace("\ufeff", "⟨BOM⟩")
    return "".join(chr(_SIGNES + ord(c)) if ord(c) < ord(" ") and c != "\n" else c for c in sans_bom)

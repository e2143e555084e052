"""The prose of the fiches written back as Markdown that no renderer can take for HTML or for other markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from ptsm_cli.common.typography import insecables
from ptsm_cli.render.prose.prose import Prose, est_nu, jetons, jetons_en_ligne

_BLANCS = re.compile(r"[ \t\r\n]+")
_SPECIAUX = re.compile(r"[\\`*\[\]<#|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_TETE = re.compile(r">|[-+](?=[-+\s]|$)|\d{1,9}(?=[.)](?:\s|$))")


def echapper(texte: str) -> str:
    """Return a plain text as one line of Markdown that prints these very characters."""
    return _proteger_la_tete(_echapper(insecables(texte))).strip(" ")


def markdown_en_ligne(prose: Prose) -> str:
    """Return a text as one line of Markdown, to be put in a heading, a cell or an item."""
    if est_nu(prose):
        return echapper(prose.texte)
    return _ligne(jetons_en_ligne(prose))


def markdown(prose: Prose) -> str:
    """Return a text made of paragraphs, quotations and lists as Markdown."""
    return _blocs(SyntaxTreeNode(jetons(prose)).children)


def _echapper(texte: str) -> str:
    return _SPECIAUX.sub(lambda trouve: f"\\{trouve[0]}", _BLANCS.sub(" ", texte))


def _proteger_la_tete(ligne: str) -> str:
    """Escape what would open a list, a quotation or a heading at the start of a line."""
    ligne = ligne.lstrip(" ")
    trouve = _TETE.match(ligne)
    if trouve is None:
        return ligne
    if trouve[0].isdigit():
        return f"{trouve[0]}\\{ligne[trouve.end() :]}"
    return f"\\{ligne}"


def _ligne(enfants: Sequence[Token]) -> str:
    sortie: list[str] = []
    ouverts: list[tuple[int, str]] = []
    for jeton in enfants:
        if jeton.type == "text":
            sortie.append(_echapper(jeton.content))
        elif jeton.type == "code_inline":
            sortie.append(_code(jeton.content))
        elif jeton.type == "link_open":
            if sortie and sortie[-1].endswith("!"):
                sortie[-1] = f"{sortie[-1][:-1]}\\!"  # or the link would be read as an image
            ouverts.append((len(sortie), str(jeton.attrs["href"])))
        elif jeton.type == "link_close":
            debut, adresse = ouverts.pop()
            sortie[debut:] = [_lien("".join(sortie[debut:]), adresse)]
        else:
            sortie.append(jeton.markup if jeton.tag in {"em", "strong"} else " ")
    return _proteger_la_tete(_BLANCS.sub(" ", "".join(sortie))).strip(" ")


def _lien(libelle: str, adresse: str) -> str:
    if _echapper(adresse) == libelle:
        return f"<{adresse}>"
    return f"[{libelle}]({adresse.replace('(', '%28').replace(')', '%29')})"


def _code(contenu: str) -> str:
    """Return a code span whose fence is longer than any run of backquotes inside; a table cell may hold it."""
    if "|" in contenu:
        return _echapper(contenu)  # inside and outside a table, no code span prints a bar in the same way
    cloture = "`" * (max((len(serie) for serie in re.findall("`+", contenu)), default=0) + 1)
    blanc = " " if contenu.startswith("`") or contenu.endswith("`") else ""
    return f"{cloture}{blanc}{_BLANCS.sub(' ', contenu)}{blanc}{cloture}"


def _blocs(noeuds: Sequence[SyntaxTreeNode]) -> str:
    morceaux: list[str] = []
    for noeud in noeuds:
        morceaux += [_bloc(noeud), "\n" if noeud.hidden else "\n\n"]
    return "".join(morceaux[:-1])


def _bloc(noeud: SyntaxTreeNode) -> str:
    if noeud.type == "blockquote":
        return _decaler(_blocs(noeud.children), "> ", "> ")
    if noeud.type in {"bullet_list", "ordered_list"}:
        return "\n".join(
            _decaler(_blocs(element.children), puce, " " * len(puce))
            for puce, element in zip(_puces(noeud), noeud.children, strict=True)
        )
    [ligne] = noeud.children
    return _ligne((ligne.token.children if ligne.token else None) or [])


def _puces(liste: SyntaxTreeNode) -> list[str]:
    if liste.type == "bullet_list":
        return ["- "] * len(liste.children)
    premier = int(liste.attrs.get("start", 1))
    return [f"{premier + rang}. " for rang in range(len(liste.children))]


def _decaler(bloc: str, premier: str, suivants: str) -> str:
    """Return `bloc` with a prefix before its first line and another before those that follow."""
    return "\n".join(
        f"{suivants if rang else premier}{ligne}".rstrip(" ") for rang, ligne in enumerate(bloc.split("\n"))
    )

"""The prose of the fiches: Markdown without HTML, in which resolved mentions become links.

The text is parsed by markdown-it; a mention is marked in it with a character of private use, which markdown-it
carries through untouched, and the marks become links in the tokens. No pattern is ever run over produced HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from ptsm_cli.common.typography import insecables

_PREMIERE_MARQUE = 0xF0000
_MARQUES = "\U000f0000-\U000ffffd"
_MARQUE = re.compile(f"[{_MARQUES}]")
_A_LIER = re.compile(
    rf"(?P<marque>[{_MARQUES}])(?P<mots>[^{_MARQUES}]*)(?P=marque)|(?P<url>https?://[^\s<>\"«»{_MARQUES}]+)",
    re.IGNORECASE,
)
_ADRESSE_SURE = re.compile(r"https?://[^/?#\s]|mailto:[^\s]", re.IGNORECASE)
_ACTIF = re.compile(rf"[\x00\r\n\\`*_\[<&{_MARQUES}]|://")
"""What may be more than itself in a line: markup, an entity, an address, or one of our marks."""

_FIN_DE_PHRASE = ".,;:!?'’…*_"

_BLOCS_REFUSES = ["code", "fence", "heading", "lheading", "hr", "html_block", "reference"]
"""Headings would break the outline of the document; the others lose words or spaces of plain French text."""


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A run of characters of a text, `texte[debut:fin]`, that leads to an anchor of the document."""

    debut: int
    fin: int
    ancre: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A text as typed and the mentions resolved in it, in order and apart from one another."""

    texte: str
    renvois: tuple[Hyperlink, ...] = ()


class _Analyseur(MarkdownIt):
    """CommonMark without HTML, images nor headings, whose links are http, https or mailto."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.disable([*_BLOCS_REFUSES, "image", "html_inline"])

    def validateLink(self, url: str) -> bool:  # noqa: N802 - name of markdown-it
        return _ADRESSE_SURE.match(url) is not None

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - idem
        return super().normalizeLink(_MARQUE.sub("", url))

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - idem
        return super().normalizeLinkText(_MARQUE.sub("", link))


@cache
def analyseur() -> MarkdownIt:
    """Return the parser, made once."""
    return _Analyseur()


def jetons(prose: Prose) -> list[Token]:
    """Return the markdown-it tokens of a text made of paragraphs, quotations and lists."""
    trouves = analyseur().parse(_marquer(prose))
    for jeton in trouves:
        if jeton.children is not None:
            jeton.children = list(_lier(jeton.children, prose))
    return trouves


def jetons_en_ligne(prose: Prose) -> list[Token]:
    """Return the markdown-it tokens of a text read as one line, without paragraphs nor lists."""
    [racine] = analyseur().parseInline(_marquer(prose))
    return list(_lier(racine.children or [], prose))


def html(prose: Prose) -> str:
    """Return the HTML of a text made of paragraphs, quotations and lists; all that is not markup is escaped."""
    md = analyseur()
    return str(md.renderer.render(jetons(prose), md.options, {})).strip()


def est_nu(prose: Prose) -> bool:
    """Tell whether a line is only words, which print as they are: no need to parse them."""
    return not prose.renvois and _ACTIF.search(prose.texte) is None


def html_en_ligne(prose: Prose) -> str:
    """Return the HTML of a text to be put inside a heading, a cell or an item."""
    if est_nu(prose):
        return escapeHtml(insecables(prose.texte)).strip()
    md = analyseur()
    return str(md.renderer.render([_en_ligne(jetons_en_ligne(prose))], md.options, {})).strip()


def lire(valeur: str | Mapping[str, Any]) -> Prose:
    """Return the prose that plain data stands for: a text, or what `dataclasses.asdict` makes of a `Prose`."""
    if isinstance(valeur, str):
        return Prose(valeur)
    renvois = tuple(Hyperlink(**renvoi) for renvoi in valeur["renvois"])
    return Prose(valeur["texte"], renvois)


def _en_ligne(enfants: list[Token]) -> Token:
    return Token("inline", "", 0, children=enfants)


def _marquer(prose: Prose) -> str:
    """Return the text with the same mark on both sides of each mention."""
    texte = _MARQUE.sub("\ufffd", prose.texte)
    morceaux, fin = [], 0
    for rang, renvoi in enumerate(prose.renvois):
        marque = chr(_PREMIERE_MARQUE + rang)
        morceaux += [texte[fin : renvoi.debut], marque, texte[renvoi.debut : renvoi.fin], marque]
        fin = renvoi.fin
    return "".join([*morceaux, texte[fin:]])


def _lier(enfants: Sequence[Token], prose: Prose) -> Iterator[Token]:
    """Yield the tokens of a line, marks and bare addresses turned into links except inside a link."""
    dans_un_lien = 0
    for jeton in enfants:
        if jeton.tag == "a":
            dans_un_lien += jeton.nesting
        if jeton.type == "link_open":
            jeton.attrs = {"href": str(jeton.attrs["href"]), "rel": "noreferrer"}
        if jeton.type == "text" and not dans_un_lien:
            yield from _decouper(jeton.content, prose)
        else:
            jeton.content = _MARQUE.sub("", jeton.content)
            yield jeton


def _decouper(texte: str, prose: Prose) -> Iterator[Token]:
    fin = 0
    for trouve in _A_LIER.finditer(texte):
        yield from _texte(texte[fin : trouve.start()])
        fin = trouve.end()
        if trouve["marque"]:
            renvoi = prose.renvois[ord(trouve["marque"]) - _PREMIERE_MARQUE]
            yield from _lien({"href": f"#{renvoi.ancre}"}, trouve["mots"])
            continue
        url = _adresse(trouve["url"])
        fin -= len(trouve["url"]) - len(url)
        if _ADRESSE_SURE.match(url):
            yield from _lien({"href": analyseur().normalizeLink(url), "rel": "noreferrer"}, url)
        else:
            yield from _texte(url)
    yield from _texte(texte[fin:])


def _adresse(url: str) -> str:
    """Return a bare address without the punctuation of the sentence that holds it."""
    while url and (url[-1] in _FIN_DE_PHRASE or (url[-1] == ")" and url.count("(") < url.count(")"))):
        url = url[:-1]
    return url


def _texte(contenu: str) -> Iterator[Token]:
    contenu = insecables(_MARQUE.sub("", contenu))
    if contenu:
        yield Token("text", "", 0, content=contenu)


def _lien(attributs: dict[str, str | int | float], mots: str) -> Iterator[Token]:
    yield Token("link_open", "a", 1, attrs=attributs)
    yield from _texte(mots)
    yield Token("link_close", "a", -1)

"""The prose of the fiches: Markdown without HTML, in which resolved mentions become links.

The text is parsed by markdown-it; a mention is marked in it with a character of private use, which markdown-it
carries through untouched, and the marks become links in the tokens. No pattern is ever run over produced HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import no_break_spaces

PAGE_SUFFIX = ".html"
"""How the names of the other pages of a document end, but in Markdown."""

_FIRST_MARK = 0xF0000
_MARKS = "\U000f0000-\U000ffffd"
_MARK = re.compile(f"[{_MARKS}]")
_TO_LINK = re.compile(
    rf"(?P<marque>[{_MARKS}])(?P<mots>[^{_MARKS}]*)(?P=marque)|(?P<url>https?://[^\s<>\"«»{_MARKS}]+)",
    re.IGNORECASE,
)
_SAFE_ADDRESS = re.compile(r"https?://[^/?#\s]|mailto:[^\s]", re.IGNORECASE)
_ACTIVE = re.compile(rf"[\x00\r\n\\`*_\[<&{_MARKS}]|://")
"""What may be more than itself in a line: markup, an entity, an address, or one of our marks."""

_LONG = re.compile(r"\S{36}")
"""A word longer than those of the language: an address, most often."""

_SIGN = r"(?:&[^;\s<]{1,9};|[^\s<&])"
_LONG_IN_PAGE = re.compile(rf"(?P<balise><[^>]*>)|{_SIGN}{{36,}}")
_CUT = re.compile(rf"(?P<coupe>(?:{_SIGN}{{0,17}}?[/?=_.,-]+|{_SIGN}{{18}})(?={_SIGN}{{3}}))|{_SIGN}+")
"""Where it may be cut: after a sign of address, else every so many signs."""

_SENTENCE_END = ".,;:!?'’…*_"

_REFUSED_BLOCKS = ["code", "fence", "heading", "lheading", "hr", "reference"]
"""Headings would break the outline of the document; the others lose words or spaces of plain French text."""


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A run of characters of a text, `texte[debut:fin]`, that leads to an anchor of the document.

    `page` names another page of the document, without the end of its name, where the anchor is there.
    """

    debut: int
    fin: int
    ancre: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text as typed and the mentions resolved in it, in order and apart from one another."""

    texte: str
    renvois: tuple[Hyperlink, ...] = ()


class _ProseParser(MarkdownIt):
    """CommonMark without HTML, images nor headings, whose links are http, https or mailto."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.disable([*_REFUSED_BLOCKS, "image"])

    def validateLink(self, url: str) -> bool:  # noqa: N802 - name of markdown-it
        return _SAFE_ADDRESS.match(url) is not None

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - idem
        return super().normalizeLink(_MARK.sub("", url))

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - idem
        return super().normalizeLinkText(_MARK.sub("", link))


@cache
def parser() -> MarkdownIt:
    """Return the parser, made once."""
    return _ProseParser()


def tokens(prose: Prose) -> list[Token]:
    """Return the markdown-it tokens of a text made of paragraphs, quotations and lists."""
    found = parser().parse(_mark(prose))
    for token in found:
        if token.children is not None:
            token.children = list(_link_up(token.children, prose))
    return found


def inline_tokens(prose: Prose) -> list[Token]:
    """Return the markdown-it tokens of a text read as one line, without paragraphs nor lists."""
    [root] = parser().parseInline(_mark(prose))
    return list(_link_up(root.children or [], prose))


def html(prose: Prose) -> str:
    """Return the HTML of a text made of paragraphs, quotations and lists; all that is not markup is escaped."""
    if prose.texte[:1].isalpha() and is_plain(prose):
        return f"<p>{inline_html(prose)}</p>"
    md = parser()
    return _breakable(str(md.renderer.render(tokens(prose), md.options, {})).strip(), prose)


def is_plain(prose: Prose) -> bool:
    """Tell whether a line is only words, which print as they are: no need to parse them."""
    return not prose.renvois and _ACTIVE.search(prose.texte) is None


def inline_html(prose: Prose) -> str:
    """Return the HTML of a text to be put inside a heading, a cell or an item."""
    if is_plain(prose):
        return _breakable(escapeHtml(no_break_spaces(prose.texte)).strip(), prose)
    md = parser()
    return _breakable(str(md.renderer.render([_inline(inline_tokens(prose))], md.options, {})).strip(), prose)


def _breakable(page: str, prose: Prose) -> str:
    """Return the HTML of a text, where a word too long for a cell may be cut: an address would widen its table."""
    if _LONG.search(prose.texte) is None:
        return page
    return _LONG_IN_PAGE.sub(lambda found: found[0] if found["balise"] else _CUT.sub(_cut, found[0]), page)


def _cut(found: re.Match[str]) -> str:
    return f"{found[0]}<wbr>" if found["coupe"] else found[0]


def from_plain(value: str | Prose | Mapping[str, Any]) -> Prose:
    """Return the prose that a template is given: a text, a `Prose` or what `dataclasses.asdict` makes of it."""
    if isinstance(value, Prose):
        return value
    if isinstance(value, str):
        return Prose(value)
    links = tuple(Hyperlink(**link) for link in value["renvois"])
    return Prose(value["texte"], links)


def _inline(children: list[Token]) -> Token:
    return Token("inline", "", 0, children=children)


def _mark(prose: Prose) -> str:
    """Return the text with the same mark on both sides of each mention."""
    text = _MARK.sub("\ufffd", prose.texte)
    pieces, end = [], 0
    for rank, link in enumerate(prose.renvois):
        mark = chr(_FIRST_MARK + rank)
        pieces += [text[end : link.debut], mark, text[link.debut : link.fin], mark]
        end = link.fin
    return "".join([*pieces, text[end:]])


def _link_up(children: Sequence[Token], prose: Prose) -> Iterator[Token]:
    """Yield the tokens of a line, marks and bare addresses turned into links except inside a link."""
    inside_link = 0
    for token in children:
        if token.tag == "a":
            inside_link += token.nesting
        if token.type == "link_open":
            token.attrs = {"href": str(token.attrs["href"]), "rel": "noreferrer"}
        if token.type == "text" and not inside_link:
            yield from _split(token.content, prose)
        else:
            token.content = _MARK.sub("", token.content)
            yield token


def _split(text: str, prose: Prose) -> Iterator[Token]:
    end = 0
    for found in _TO_LINK.finditer(text):
        yield from _text(text[end : found.start()])
        end = found.end()
        if found["marque"]:
            link = prose.renvois[ord(found["marque"]) - _FIRST_MARK]
            page = f"{link.page}{PAGE_SUFFIX}" if link.page else ""
            yield from _link({"href": f"{page}#{link.ancre}"}, found["mots"])
            continue
        url = _address(found["url"])
        end -= len(found["url"]) - len(url)
        if _SAFE_ADDRESS.match(url):
            yield from _link({"href": parser().normalizeLink(url), "rel": "noreferrer"}, url)
        else:
            yield from _text(url)
    yield from _text(text[end:])


def _address(url: str) -> str:
    """Return a bare address without the punctuation of the sentence that holds it."""
    while url[-1] in _SENTENCE_END or (url[-1] == ")" and url.count("(") < url.count(")")):
        url = url[:-1]
    return url


def _text(content: str) -> Iterator[Token]:
    content = no_break_spaces(_MARK.sub("", content))
    if content:
        yield Token("text", "", 0, content=content)


def _link(attributes: dict[str, str | int | float], words: str) -> Iterator[Token]:
    yield Token("link_open", "a", 1, attrs=attributes)
    yield from _text(words)
    yield Token("link_close", "a", -1)

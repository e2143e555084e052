"""A page of HTML as a browser would take it apart, to check what its readers rely on."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VIDES = {"meta", "link", "br", "hr", "img", "input", "col", "base"}


@dataclass
class Element:
    """One start tag: its name, its attributes and the tags that it is in."""

    balise: str
    attributs: dict[str, str]
    parents: tuple[str, ...]


@dataclass
class Page(HTMLParser):
    """The elements of a page in order. `fautes` holds the end tags that close nothing, or something else."""

    elements: list[Element] = field(default_factory=list)
    fautes: list[str] = field(default_factory=list)
    ouvertes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {nom: valeur or "" for nom, valeur in attrs}, tuple(self.ouvertes)))
        if tag not in _VIDES:
            self.ouvertes.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.ouvertes or self.ouvertes[-1] != tag:
            self.fautes.append(tag)
        else:
            self.ouvertes.pop()

    def toutes(self, *balises: str) -> list[Element]:
        """Return the elements of these names."""
        return [element for element in self.elements if element.balise in balises]

    def valeurs(self, attribut: str) -> list[str]:
        """Return every value of an attribute."""
        return [element.attributs[attribut] for element in self.elements if attribut in element.attributs]


def lire(page: str) -> Page:
    """Return a page taken apart."""
    lue = Page()
    lue.feed(page)
    lue.close()
    return lue

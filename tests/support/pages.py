"""A page of HTML as a browser would take it apart, to check what its readers rely on."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VIDES = {"meta", "link", "br", "hr", "img", "input", "col", "base"}


@dataclass
class Element:
    """One element: its name, its attributes and the text that it holds."""

    balise: str
    attributs: dict[str, str]
    texte: str = ""

    def nombre(self, attribut: str) -> int:
        """Return a number of columns or rows, 1 where it is not said."""
        return int(self.attributs.get(attribut, "1"))


@dataclass
class Page(HTMLParser):
    """The elements of a page in order. `fautes` holds the end tags that close nothing, or something else."""

    elements: list[Element] = field(default_factory=list)
    fautes: list[str] = field(default_factory=list)
    ouvertes: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {nom: valeur or "" for nom, valeur in attrs})
        self.elements.append(element)
        if tag not in _VIDES:
            self.ouvertes.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not self.ouvertes or self.ouvertes[-1].balise != tag:
            self.fautes.append(tag)
        else:
            self.ouvertes.pop()

    def handle_data(self, data: str) -> None:
        for ouverte in self.ouvertes:
            ouverte.texte += data

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

"""A page of HTML as a browser would take it apart, to check what its readers rely on."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "br", "wbr", "hr", "img", "input", "col", "base"}


@dataclass
class Element:
    """One element: its name, its attributes and the text that it holds."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    def count(self, attribute: str) -> int:
        """Return a number of columns or rows, 1 where it is not said."""
        return int(self.attributes.get(attribute, "1"))


@dataclass
class Page(HTMLParser):
    """The elements of a page in order. `mistakes` holds the end tags that close nothing, or something else."""

    elements: list[Element] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    opened: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self.opened.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not self.opened or self.opened[-1].tag != tag:
            self.mistakes.append(tag)
        else:
            self.opened.pop()

    def handle_data(self, data: str) -> None:
        for opened in self.opened:
            opened.text += data

    def all_tags(self, *tags: str) -> list[Element]:
        """Return the elements of these names."""
        return [element for element in self.elements if element.tag in tags]

    def values(self, attribute: str) -> list[str]:
        """Return every value of an attribute."""
        return [element.attributes[attribute] for element in self.elements if attribute in element.attributes]


def read_page(page: str) -> Page:
    """Return a page taken apart."""
    reading = Page()
    reading.feed(page)
    reading.close()
    return reading

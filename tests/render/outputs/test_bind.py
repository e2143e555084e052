"""What a page is before a PDF is made of it, and what is said where none can be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.render.outputs import pdf

READS_A_PAGE = """
from xml.etree import ElementTree
class urls:
    class FatalURLFetchingError(BaseException): pass
    class URLFetcher:
        def __init__(self, allowed_protocols): self.allowed = allowed_protocols
        def fetch(self, url, headers=None): assert url.partition(":")[0].lower() in self.allowed
class HTML:
    def __init__(self, string, url_fetcher):
        self.etree_element, self.fetcher = ElementTree.fromstring(string), url_fetcher
    def write_pdf(self, pdf_variant):
        for one in self.etree_element.iter("img"): self.fetcher.fetch(one.get("src"))
        for one in self.etree_element.iter("high"): assert not "page_is_empty"
        return f"{pdf_variant} {ElementTree.tostring(self.etree_element, 'unicode')}".encode()
"""
"""What asks for the images of a page as WeasyPrint does, and writes the page that it is given."""


def test_a_pdf_is_made_of_a_dressed_page_whose_links_lead_inside_or_to_the_network(
    weasyprint_is: Callable[[str], None],
) -> None:
    pytest.importorskip("tinycss2")
    weasyprint_is(READS_A_PAGE)
    kept = "".join(f'<a href="{to}" />' for to in ("#a", "http://a", "https://a", "mailto:a", "tel:1"))
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><g class="x" /></svg>'
    page = f'<html><style>.x{{fill:red}}</style>{kept}<a /><a href="b.html#c" />{svg}<img src="DATA:,a" /></html>'
    made = pdf.bind(page).decode()
    assert made.startswith("pdf/ua-1 <html xmlns:ns0=")
    assert f"</style>{kept}<a /><a /><ns0:svg>" in made
    assert '<ns0:g class="x" style="fill:red" />' in made


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<img src="file:///etc/hostname"/>', "Un gabarit demande « file:///etc/hostname » : un PDF n'a que ce que"),
        (f'<img src="https://{"a" * 100}"/>', f"Un gabarit demande « https://{'a' * 72} » : un PDF n'a que"),
        ("<high/>", "WeasyPrint n'a pas pu mettre ce document en pages."),
    ],
)
def test_what_stops_a_pdf_is_told(weasyprint_is: Callable[[str], None], inside: str, said: str) -> None:
    pytest.importorskip("tinycss2")
    weasyprint_is(READS_A_PAGE)
    with pytest.raises(DocumentTemplateError) as raised:
        pdf.bind(f"<html>{inside}</html>")
    assert raised.value.message.replace("\u00a0", " ").startswith(said)

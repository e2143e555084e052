"""Documents in PDF, made of their web pages by WeasyPrint: tagged, titled, with nothing from outside the page.

WeasyPrint comes with the extra `pdf`, and calls Pango, a library of the system: each may be missing, and is asked for
only where a PDF is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from typing import Any

from ptsm_cli.common.errors import DocumentTemplateError, InstallationError
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.render.outputs import OutputSpec, html

_OTHERWISE = "Sinon, ouvrez la page HTML dans Edge ou Chrome et imprimez-la en PDF."

_SHOWN = 80
"""How many characters of an address are shown: one of an image may be very long."""


def finish(page: str) -> str:
    """Return a page ended as a web page, once it is sure that a PDF can be made of it.

    Raises:
        InstallationError: WeasyPrint or Pango is missing.
    """
    _weasyprint()
    return html.finish(page)


def bind(page: str) -> bytes:
    """Return the PDF of a web page: the same bytes for the same page, on one machine.

    Raises:
        InstallationError: WeasyPrint or Pango is missing.
        DocumentTemplateError: the page asks for a file or for the network, when only what it embeds as data is read;
            or WeasyPrint fails on it.
    """
    weasyprint = _weasyprint()
    # Without HarfBuzz-Subset, another library cuts the fonts, and dates them of the moment unless told otherwise.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    document = weasyprint.HTML(string=page, url_fetcher=_fetcher(weasyprint))
    dress(document.etree_element)
    _leave_pages_aside(document.etree_element)
    try:
        made: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    except weasyprint.urls.FatalURLFetchingError as error:
        raise DocumentTemplateError(
            f"Un gabarit demande {guillemets(str(error)[:_SHOWN])}{NBSP}: un PDF n'a que ce que la page contient.",
            hint=f"Écrivez l'image ou la police dans le gabarit, comme une adresse en «{NBSP}data:{NBSP}».",
        ) from error
    except Exception as error:  # what stops WeasyPrint in a layout has no type of its own: often an `assert`
        raise DocumentTemplateError(
            "WeasyPrint n'a pas pu mettre ce document en pages.",
            hint=f"Raccourcissez un texte plus haut qu'une page, s'il y en a un. {_OTHERWISE}",
        ) from error
    return made


def _weasyprint() -> Any:  # noqa: ANN401 - a module published without types
    try:
        # Where Pango is missing, an explanation in English comes first.
        with _no_program_started(), redirect_stdout(StringIO()):
            import weasyprint
    except ImportError as error:
        raise InstallationError(
            f"Le PDF demande un complément qui n'est pas installé{NBSP}: WeasyPrint.",
            hint=f"Installez-le{NBSP}: pip install 'ptsm-cli[pdf]'. {_OTHERWISE}",
        ) from error
    except OSError as error:
        raise InstallationError(
            f"Le PDF demande Pango, une bibliothèque du système qui n'est pas installée{NBSP}: WeasyPrint l'est déjà.",
            hint=f"Sous Debian ou Ubuntu{NBSP}: apt install libpangoft2-1.0-0 libharfbuzz-subset0{NBSP}; "
            f"sous macOS{NBSP}: brew install pango{NBSP}; sous Windows{NBSP}: MSYS2, puis "
            f"pacman -S mingw-w64-ucrt-x86_64-pango. {_OTHERWISE}",
        ) from error
    return weasyprint


@contextmanager
def _no_program_started() -> Iterator[None]:
    """Let libraries be found without a program, as SECURITY.md promises: Python would run ldconfig, gcc and ld.

    WeasyPrint asks for each library by several names, that of its file among them (`libpango-1.0.so.0`): where no
    other is found, that one is, by the loader of the system. On Windows and macOS, Python only looks at files.
    """
    import ctypes.util

    found_by_python = ctypes.util.find_library
    if os.name == "posix" and sys.platform != "darwin":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the name is that of `find_library`
    try:
        yield
    finally:
        ctypes.util.find_library = found_by_python


def _fetcher(weasyprint: Any) -> object:  # noqa: ANN401 - idem
    """Return what WeasyPrint gets resources from: what is embedded in the page, never a file or the network."""

    class Embedded(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # idem
        """What a page embeds as data; anything else stops the printing."""

        def fetch(self, url: str, headers: object = None) -> object:
            """Return what an address embeds."""
            if not url.lower().startswith("data:"):
                raise weasyprint.urls.FatalURLFetchingError(url)
            return super().fetch(url, headers)

    return Embedded(allowed_protocols={"data"})


def dress(page: Any) -> None:  # noqa: ANN401 - an element of the tree of WeasyPrint
    """Give the drawings of a page the look that its style sheet gives their classes: WeasyPrint reads it for no SVG."""
    looks = dict(_looks("".join(style.text or "" for style in page.iter("style"))))
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag.startswith("{http://www.w3.org/2000/svg}"):
            look = ";".join(looks[name] for name in element.get("class", "").split() if name in looks)
            if look:
                element.set("style", ";".join(filter(None, (look, element.get("style")))))


def _leave_pages_aside(page: Any) -> None:  # noqa: ANN401 - idem
    """Take away the links to other pages of a document, which are web pages: none of them is beside a PDF."""
    for link in page.iter("a"):
        if not link.get("href", "#").startswith(("#", "http://", "https://", "mailto:", "tel:")):
            del link.attrib["href"]


def _looks(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield each class that a rule on classes alone is about, with its declarations, variables put in place."""
    import tinycss2

    variables: dict[str, str] = {}
    found: dict[str, str] = {}
    for rule in tinycss2.parse_stylesheet(sheet):
        if rule.type != "qualified-rule":
            continue
        declared = tinycss2.parse_declaration_list(rule.content)
        values = {d.name: tinycss2.serialize(d.value).strip() for d in declared if d.type == "declaration"}
        names = [name.strip() for name in tinycss2.serialize(rule.prelude).split(",")]
        if names == [":root"]:
            variables |= {name: value for name, value in values.items() if name.startswith("--")}
        for name in names:
            if name.startswith(".") and name[1:].replace("-", "").isalnum():
                said = (f"{key}:{_in_place(value, variables)}" for key, value in values.items())
                found[name[1:]] = ";".join(filter(None, (found.get(name[1:]), *said)))
    yield from found.items()


def _in_place(value: str, variables: Mapping[str, str]) -> str:
    if value.startswith("var(") and value.endswith(")"):
        return variables.get(value[4:-1].strip(), value)
    return value


OUTPUT = OutputSpec("pdf", suffix=".pdf", template=".html.j2", escapes=True, finish=finish, bind=bind, on_demand=True)

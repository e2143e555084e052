"""Texts that try to act where they are printed, and what each output would show if one of them did."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from icalendar import Calendar
from markdown_it import MarkdownIt

STRINGS: Mapping[str, str] = {
    "formule": '=HYPERLINK("zq")',
    "formule-plus": "+zq()",
    "formule-moins": "-zq()",
    "formule-arobase": "@zq()",
    "formule-ligne": "\n=zq()",
    "formule-cr": "\r=zq()",
    "formule-tabulation": "\t=zq()",
    "formule-invisible": "\u200b\u3000=zq()",
    "formule-large": "\uff1dzq()",
    "script": "<script>zq()</script>",
    "script-large": "zq<ScRiPt\n>zq()</sCrIpT >",
    "attribut": "zq\" onmouseover=\"zq()\" a='zq' onclick='zq()",
    "style": "zq</style></title></textarea><img src=zq onerror=zq()>",
    "commentaire": "zq--><svg onload=zq()><!--",
    "cdata": "zq]]><zq a='1'/><![CDATA[",
    "entites": "zq&lt;img onerror=zq()&gt;&#60;zq&#62;&zq;",
    "lien": "[zq](javascript:zq()) ![zq](data:text/html,zq) <javascript:zq>",
    "lien-html": "<a href='jAvAsCrIpT:zq()'>zq</a>",
    "adresse": "javascript:zq()//https://exemple.fr",
    "markdown": "zq\n\n# zq\n\n| zq | zq |\n|---|---|\n\n```\n<zq>\n~~~\n    zq",
    "echappement": "zq\x1b[2J\x1b]0;zq\x07\x1b]8;;https://exemple.fr\x07",
    "c0": "zq\x01\x08\x0b\x0c\x1f\x7f",
    "c1": "zq\x9b2J\x9d0;zq\x9c\x85zq",
    "directions": "zq\u202ezq\u202d\u2066zq\u2069\u200e\u200f\u061c",
    "separateurs": "zq\u2028::error::zq\u2029=zq",
    "ics": "zq\r\nBEGIN:VALARM\r\nATTACH:zq\r\nEND:VEVENT\nX-ZQ:zq",
    "ics-cr": "zq\rATTACH:zq\x85ATTACH:zq",
    "ics-parametre": 'zq;X-ZQ="zq:zq",zq\\n\\;\\',
    "commande": "::error file=zq::zq",
    "commande-ligne": "zq\n::error::zq\r  ::set-output name=zq::zq\n##[error]zq\n##vso[task.setvariable variable=zq]zq",
    "commande-azure": "##vso[task.setvariable variable=zq]zq",
    "dot": 'zq"]; zq [URL="javascript:zq()"]; "',
    "dot-fin": "zq\\",
    "dot-html": "<zq<b>zq</b>>\\N\\G",
    "mermaid": 'zq"] --> zq\nclick zq "javascript:zq()"\nend\n%%{init: {}}%%',
    "gabarit": "{{ 7919 * 104729 }}{% for zq in zq %}{# zq",
    "rich": "[red]zq[/red][link=https://exemple.fr]zq[/link][/]",
    "yaml": "zq: [zq, {zq\n- zq #zq\n...\n---\n%zq",
    "cote": "zq'\"`$(zq)${zq}%0A%0D;zq",
    "long": "zq" * 400,
}
"""By what each attempts."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_AT_THE_START = [text for text in STRINGS.values() if text.lstrip("\u200b\u3000\t\r\n")[0] in "=+-@:#\uff1d"]
_REFUSED = [text for text in STRINGS.values() if _CONTROLS.search(text) or _DIRECTIONS.search(text)]
_ANYWHERE = [text for text in STRINGS.values() if text not in (*_AT_THE_START, *_REFUSED)]
_GROUPS = [_REFUSED, *(_ANYWHERE[rank :: len(_AT_THE_START) - 1] for rank in range(len(_AT_THE_START) - 1))]

PACKED = [" \n".join((text, *group)) for text, group in zip(_AT_THE_START, _GROUPS, strict=True)]
"""The same in fewer texts: those that act at the start of a text only each begin one."""

_ORDERS = re.compile(r"(?m)^\s*::(?=\S)|##(?:\[|vso\[)")
_INVISIBLE = " \t\r\n\u00a0\u200b\u2060\ufeff\u3000'"
_RUNS = "=+-@\uff1d\uff0b\uff0d\uff20"
_EVENT = {
    *("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS", "TRANSP", "LOCATION", "DESCRIPTION"),
    *("LAST-MODIFIED", "SEQUENCE"),
}


class _Elements(HTMLParser):
    """What a browser would do of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        addresses = [value or "" for name, value in attrs if name in {"href", "src", "xlink:href", "action"}]
        if tag in {"script", "iframe", "img", "object", "embed", "base", "form"} or "zq" in tag:
            self.wrong.append(f"<{tag}>")
        self.wrong += [f"{tag} {name}" for name in names if name.startswith("on") or "zq" in name]
        self.wrong += [address for address in addresses if not re.match(r"https?://|mailto:|#|[\w./#-]*$", address)]


def html(text: str) -> Iterator[str]:
    page = _Elements()
    page.feed(text)
    page.close()
    yield from page.wrong
    if "zq" in "".join(re.findall(r"(?s)<!--.*?-->", text)):
        yield "zq dans un commentaire"


def markdown(text: str) -> Iterator[str]:
    yield from html(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def xml(text: str) -> Iterator[str]:
    for element in ET.fromstring(text).iter():  # noqa: S314 - what our own command has written
        yield from (f"{element.tag} {name}" for name in element.attrib if "zq" in name or name.startswith("on"))
        if "zq" in element.tag or element.tag.endswith("script"):
            yield element.tag


def table(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"):
        yield from (
            cell for cell in row if not cell.startswith("'") and _first(cell) in "=+-@＝＋－＠" and "zq" in cell
        )


def _first(cell: str) -> str:
    return cell.lstrip(_INVISIBLE)[:1] or " "


def calendar(text: str) -> Iterator[str]:
    if re.search(r"\r(?!\n)|(?<!\r)\n", text):
        yield "une fin de ligne seule"
    for part in Calendar.from_ical(text).walk():
        if part.name == "VEVENT":
            yield from (str(name) for name in part if name not in _EVENT)
        elif part.name not in {"VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"}:
            yield str(part.name)


def data(text: str) -> Iterator[str]:
    json.loads(text)
    yield from re.findall("[\u2028\u2029]", text)


def dot(text: str) -> Iterator[str]:
    yield from (line for line in re.sub(r'"(?:[^"\\]|\\.)*"', '""', text).splitlines() if "zq" in line or '"""' in line)
    yield from re.findall(r"\bURL=(?!\")|\[[^]]*\bhref=", re.sub(r'"(?:[^"\\]|\\.)*"', "", text))


_MERMAID = re.compile(
    r'flowchart LR|  acc(?:Title|Descr): .*|  subgraph \w+\["(?P<title>.*)"\]|  end'
    r'| +(?:[flp]\d+|vide)\["(?P<label>.*)"\]'
    r"|  f\d+ (?:<-->|-->|-\.->) [fp]\d+|  classDef \w+ [\w:#, -]+|  class [\w,]+ \w+"
)


def mermaid(text: str) -> Iterator[str]:
    for line in text.split("\n")[:-1]:
        found = _MERMAID.fullmatch(line)
        if found is None or re.search(r"[<>\"`{}%\\]", (found["title"] or "") + (found["label"] or "")):
            yield line


def github(text: str) -> Iterator[str]:
    ours = re.compile(r"::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,\r\n]*,?)+::[^\r\n]*")
    yield from (line for line in text.split("\n")[:-1] if ours.fullmatch(line) is None)


def paper(text: str) -> Iterator[str]:
    """Yield what a reader of PDF would do of a document, its objects unpacked."""
    yield from re.findall(
        r"/(?:JavaScript|JS|Launch|OpenAction|AA|AcroForm|SubmitForm|ImportData|GoToR|GoToE|RichMedia|EmbeddedFile)\b",
        text,
    )
    addresses = re.findall(r"/URI \(((?:[^\\)]|\\.)*)", text)
    yield from (address for address in addresses if not re.match(r"https?://|mailto:", address))


def plain(text: str) -> Iterator[str]:
    yield from _ORDERS.findall(text)


SCANS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "html": html,
    "md": markdown,
    "svg": xml,
    "junit": xml,
    "csv": table,
    "ics": calendar,
    "json": data,
    "sarif": data,
    "gitlab": data,
    "dot": dot,
    "mermaid": mermaid,
    "github": github,
    "text": plain,
    "pdf": paper,
}
"""By format; each yields what acts instead of being shown."""


def acting(form: str, text: str) -> list[str]:
    """Return what the strings above have done to an output: nothing, where each is only shown."""
    if form == "pdf":
        return list(paper(text))  # its signs are numbers of glyphs
    raw = [f"U+{ord(sign):04X}" for sign in {*_CONTROLS.findall(text), *_DIRECTIONS.findall(text)}]
    if form != "ics" and re.search(r"\r(?!\n)", text):
        raw.append("CR")
    if "829348951" in text:
        raw.append("gabarit")
    return [*raw, *SCANS[form](text)]

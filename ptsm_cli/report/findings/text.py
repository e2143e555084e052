"""Findings for people: place, excerpt with the spot underlined, message, hint."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from ptsm_cli.check.engine import Report
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Location, Place
from ptsm_cli.report.terminal import clean

COLOURS = {Severity.ERREUR: "bold red", Severity.AVERTISSEMENT: "bold yellow", Severity.CONSEIL: "bold cyan"}
_MARGIN = 8
_NARROWEST = 20


def format_report(report: Report, width: int) -> Iterator[Text]:
    """Yield the report, one text a paragraph, for a terminal of `width` columns."""
    several = len(report.projets) > 1
    for verification in report.projets:
        if several and verification.findings:
            territoire = verification.projet.territoire.contenu
            yield Text(clean(f"── {territoire.sigle} ({verification.projet.name}) ──\n"), style="bold")
        for finding in verification.findings:
            yield _finding(finding, width)
    yield _summary(report)


def _finding(finding: Finding, width: int) -> Text:
    place = finding.location.place
    colour = COLOURS[finding.severity]
    gutter = " " * len(str(place.line))
    text = Text()
    text.append(f"{finding.severity}[{finding.code}]", colour).append(f" {clean(finding.message)}\n")
    text.append(f"{gutter}╭─ ", "dim").append(f"{clean(finding.location.path)}:{place.line}:{place.column}\n")
    line = _line(finding.location)
    if line is not None:
        excerpt, start, length = _excerpt(line, place, max(width - len(gutter) - _MARGIN, _NARROWEST))
        text.append(f"{place.line}│ ", "dim").append(f"{excerpt}\n")
        text.append(f"{gutter}│ ", "dim").append(" " * start + "^" * length + "\n", colour)
    for neighbour in finding.related:
        where = neighbour.location.place
        text.append(f"{gutter}│ ", "dim")
        text.append(f"{clean(neighbour.message)}{NBSP}: {clean(neighbour.location.path)}:{where.line}:{where.column}\n")
    if finding.hint:
        text.append(f"{gutter}╰ ", "dim").append(f"{clean(finding.hint)}\n", "green")
    return text


def _line(location: Location) -> str | None:
    quoted = location.quoted or ""
    return clean(quoted.replace("\t", " ")) if quoted.strip() else None


def _excerpt(line: str, place: Place, width: int) -> tuple[str, int, int]:
    """Return the part of a line to show, and where to underline it, in terminal cells."""
    start = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(min(end, len(line)), start + 1)
    cut = 0
    if len(line) > width:
        cut = max(0, min(start - width // 3, len(line) - width))
        line = ("…" if cut else "") + line[cut + bool(cut) : cut + width]
        start, end = start - cut, min(end - cut, len(line))
    before = cell_len(line[:start])
    return line, before, max(cell_len(line[start:end]), 1)


def _summary(report: Report) -> Text:
    files = counted(report.file_count, "fichier vérifié", "fichiers vérifiés")
    if not report.findings:
        return Text(f"Rien à signaler{NBSP}: {files}.\n", style="green")
    parts = [counted(report.count(s), str(s)) for s in Severity if report.count(s)]
    colour = next(COLOURS[s] for s in Severity if report.count(s))
    rest = "Pour comprendre un constat, tapez «\u00a0ptsm explain\u00a0» et son code."
    return Text.assemble((enumeration(parts), colour), f" dans {files}.\n{rest}\n")

"""Findings for people: place, excerpt with the spot underlined, message, hint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Location, Place
from ptsm_cli.report.shortened import PLACES, USUAL, Choices, Shortened, by_severity, rest_of, shorten, shown_of
from ptsm_cli.report.terminal import Words, cells, clean

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

COLOURS = {Severity.ERREUR: "bold red", Severity.AVERTISSEMENT: "bold yellow", Severity.CONSEIL: "bold cyan"}
_MARGIN = 8
_NARROWEST = 20


def format_report(report: CheckReport, width: int, choices: Choices = USUAL) -> Iterator[RenderableType]:
    """Yield the report, one paragraph at a time, for a terminal of `width` columns."""
    findings = shown_of(report.findings, choices)
    kept = shorten(findings, choices)
    if choices.statistics:
        yield _statistics(report)
    else:
        yield from _by_file(report, findings, kept, width, choices)
    if not choices.quiet:
        yield _summary(report, findings, kept, choices)


def _statistics(report: CheckReport) -> Table:
    from rich.table import Table
    from rich.text import Text

    from ptsm_cli.common.unbroken import Unbroken

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for rule, count in report.by_rule:
        table.add_row(Text(str(count), justify="right"), rule.code, rule.name, Unbroken(rule.title))
    return table


def _by_file(
    report: CheckReport, findings: Sequence[Finding], kept: Shortened, width: int, choices: Choices
) -> Iterator[Words]:
    counts = {path: Counter(f.severity for f in of_file) for path, of_file in groupby(findings, _path)}
    several = len(report.projets) > 1
    names = {v.projet.name: v.projet.territoire.contenu.sigle for v in report.projets} if several else {}
    for name, of_projet in groupby(kept.findings, _projet):
        if name in names:
            yield Words(clean(f"── {names[name]} ({name}) ──\n"), style="bold")
        for path, of_file in groupby(of_projet, _path):
            yield Words(clean(path), "bold").append(f"{NBSP}: {by_severity(counts[path])}\n")
            for finding in of_file:
                yield say_finding(finding, width, everything=choices.everything)
            yield from (Words(f"{rest_of(code, n)}.\n", "dim") for (code, of), n in kept.rests.items() if of == path)


def _path(finding: Finding) -> str:
    return finding.location.path


def _projet(finding: Finding) -> str:
    """Return the folder of the project, as named on the command line."""
    return finding.location.path.removesuffix(finding.file).removesuffix("/")


def say_finding(finding: Finding, width: int, *, everything: bool) -> Words:
    """Return a finding as a terminal shows it: its sentence, its line underlined, its other places and its hint.

    Args:
        finding: the finding.
        width: columns of the terminal.
        everything: whether each of its other places is shown, or the first ones and how many follow.
    """
    place = finding.location.place
    colour = COLOURS[finding.severity]
    gutter = " " * len(str(place.line))
    text = Words()
    text.append(f"{finding.severity}[{finding.code}]", colour).append(f" {clean(finding.message)}\n")
    text.append(f"{gutter}╭─ ", "dim").append(f"{clean(finding.location.path)}:{place.line}:{place.column}\n")
    line = _line(finding.location)
    if line is not None:
        excerpt, start, length = _excerpt(line, place, max(width - len(gutter) - _MARGIN, _NARROWEST))
        text.append(f"{place.line}│ ", "dim").append(f"{excerpt}\n")
        text.append(f"{gutter}│ ", "dim").append(" " * start + "^" * length + "\n", colour)
    places = finding.places if everything else finding.places[:PLACES]
    for related in places:
        where = related.location.place
        text.append(f"{gutter}│ ", "dim")
        text.append(f"{clean(related.message)}{NBSP}: {clean(related.location.path)}:{where.line}:{where.column}\n")
    if rest := len(finding.places) - len(places):
        text.append(f"{gutter}│ ", "dim").append(f"et {counted(rest, 'autre endroit', 'autres endroits')}\n")
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
    cut = max(0, min(start - width // 3, len(line) - width))
    line = ("…" if cut else "") + line[cut + bool(cut) : cut + width]
    start, end = start - cut, min(end - cut, len(line))
    before = cells(line[:start])
    return line, before, max(cells(line[start:end]), 1)


def _summary(report: CheckReport, findings: Sequence[Finding], kept: Shortened, choices: Choices) -> Words:
    files = counted(report.file_count, "fichier vérifié", "fichiers vérifiés")
    counts = Counter(finding.severity for finding in findings)
    text = Words()
    if findings:
        text.append(by_severity(counts), COLOURS[min(counts, key=lambda s: s.rank)]).append(f" dans {files}.\n")
    else:
        text.append(f"Rien à signaler{NBSP}: {files}.\n", "green")
    for step in _next_steps(report, kept, choices) if not choices.statistics else ():
        text.append(f"{step}\n")
    return text


def _read_in_part(report: CheckReport) -> Iterator[str]:
    """Yield which files were not read whole and no finding says why: it is silenced, accepted, or not looked for."""
    told = {location.path for f in report.findings for location in (f.location, *(p.location for p in f.places))}
    paths = [path for v in report.projets for path in v.files if path in v.projet.incomplete and path not in told]
    if paths:
        verb = "n'a pas pu être lu" if len(paths) == 1 else "n'ont pas pu être lus"
        yield f"{counted(len(paths), 'fichier')} {verb} en entier{NBSP}: {enumeration(map(clean, paths))}."


def _next_steps(report: CheckReport, kept: Shortened, choices: Choices) -> Iterator[str]:
    """Yield what to do next, a sentence a line."""
    if left := sum(kept.left.values()) + sum(kept.rests.values()):
        them = "le montre" if left == 1 else "les montre tous"
        yield f"{counted(left, 'constat')} de plus{NBSP}: l'option «{NBSP}--all{NBSP}» {them}."
    if report.silenced:
        silence = "un commentaire le fait" if report.silenced == 1 else "des commentaires les font"
        yield f"{counted(report.silenced, 'constat')} de plus{NBSP}: {silence} taire."
    if report.accepted:
        them = "l'accepte" if report.accepted == 1 else "les accepte"
        yield f"{counted(report.accepted, 'constat')} de plus{NBSP}: la référence {them}."
    if report.left:
        no_more = "ne se trouve plus" if report.left == 1 else "ne se trouvent plus"
        yield f"{counted(report.left, 'constat')} de la référence {no_more}{NBSP}: «{NBSP}--update-baseline{NBSP}»."
    yield from _read_in_part(report)
    if report.truncated:
        yield "Un fichier a plus de constats d'une même règle qu'il n'en est cherché : la suite n'est pas connue."
    advice = report.count(Severity.CONSEIL)
    if advice and not choices.hints:
        them = "le" if advice == 1 else "les"
        yield f"{counted(advice, 'conseil')} de plus{NBSP}: l'option «{NBSP}--hints{NBSP}» {them} montre."
    if report.count(Severity.ERREUR):
        yield f"Corrigez d'abord les erreurs, puis vérifiez de nouveau{NBSP}: d'autres constats peuvent en venir."
    elif kept.findings:
        yield f"Aucune erreur{NBSP}: ces constats n'empêchent ni de planifier, ni d'imprimer."
    if kept.findings:
        code = min(kept.findings, key=lambda finding: finding.severity.rank).code
        yield f"Pour comprendre un constat, tapez «{NBSP}ptsm explain{NBSP}» et son code, comme {code}."

"""Findings as workflow commands, which GitHub shows beside the lines of a change, and as a summary of the run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.common.typography import NBSP, counted
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.report.repository import from_root
from ptsm_cli.report.shortened import (
    IN_ALL,
    USUAL,
    Choices,
    Shortened,
    by_severity,
    rest_of,
    sentences,
    shorten,
    shown_of,
)
from ptsm_cli.report.terminal import clean

SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names the file of the summary, in a workflow."""

_LEVELS = {Severity.ERREUR: "error", Severity.AVERTISSEMENT: "warning", Severity.CONSEIL: "notice"}
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&@]|:(?=\w+:))")


def format_report(report: CheckReport, choices: Choices = USUAL) -> Iterator[str]:
    """Yield one command a line, the most serious findings first, then the total."""
    findings, kept = _kept(report, choices)
    worst = {(f.code, f.location.path): f.severity for f in findings}
    for finding in kept.findings:
        yield _command(finding)
    for (code, path), count in kept.rests.items():
        properties = {"file": _path(path), "title": code}
        yield _line(_LEVELS[worst[code, path]], properties, f"{rest_of(code, count)}.")
    yield _line("notice", {"title": "ptsm"}, _total(report, findings, kept))


def format_summary(report: CheckReport, choices: Choices = USUAL) -> str:
    """Return the summary of the run, in Markdown: the total, then a table of the findings that are shown."""
    findings, kept = _kept(report, choices)
    lines = ["## ptsm validate", "", _plain(_total(report, findings, kept)), ""]
    if kept.findings:
        lines += ["| Gravité | Règle | Où | Constat |", "|---|---|---|---|"]
    for finding in kept.findings:
        where = f"{_path(finding.location.path)}:{finding.location.place.line}"
        cells = (str(finding.severity), finding.code, where, " ".join(sentences(finding)))
        lines.append(f"| {' | '.join(map(_plain, cells))} |")
    lines += [f"- {_plain(f'{_path(path)}{NBSP}: {rest_of(code, n)}')}" for (code, path), n in kept.rests.items()]
    return "\n".join([*lines, "", ""])


def _kept(report: CheckReport, choices: Choices) -> tuple[Sequence[Finding], Shortened]:
    findings = sorted(shown_of(report.findings, choices), key=lambda finding: finding.severity.rank)
    return findings, shorten(findings, choices, IN_ALL - 1)  # one line is the total's


def _total(report: CheckReport, findings: Sequence[Finding], kept: Shortened) -> str:
    files = counted(report.file_count, "fichier vérifié", "fichiers vérifiés")
    counts = Counter(finding.severity for finding in findings)
    said = [f"{by_severity(counts)} dans {files}." if findings else f"Rien à signaler{NBSP}: {files}."]
    if kept.left:
        said.append(f"Ne sont pas montrés{NBSP}: {by_severity(kept.left)}.")
    if report.truncated:
        said.append("Une règle s'est arrêtée avant la fin d'un fichier.")
    return " ".join(said)


def _command(finding: Finding) -> str:
    place = finding.location.place
    properties: dict[str, object] = {"file": _path(finding.location.path), "line": place.line}
    if place.end_line == place.line:  # GitHub takes columns of a single line only
        properties |= {"col": place.column, "endColumn": place.end_column}
    else:
        properties |= {"endLine": place.end_line}
    properties |= {"title": f"{finding.code} {finding.rule.name}"}
    return _line(_LEVELS[finding.severity], properties, " ".join(sentences(finding)))


def _path(path: str) -> str:
    return from_root(path) or path


def _line(level: str, properties: Mapping[str, object], message: str) -> str:
    written = ",".join(f"{key}={_property(clean(str(value)))}" for key, value in properties.items())
    return f"::{level} {written}::{_data(clean(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    r"""Return words that Markdown shows as they are: « a\|b »."""
    return _MARKUP.sub(r"\\\1", clean(text))

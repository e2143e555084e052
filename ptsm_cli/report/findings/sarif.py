"""Findings as SARIF 2.1.0, which forges and editors read: every finding, every rule, places to the character."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ptsm_cli import __version__
from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.findings.finding import Finding, Fix, Related, Severity
from ptsm_cli.findings.location import Location, Place
from ptsm_cli.report.indented import dumps
from ptsm_cli.report.repository import from_root
from ptsm_cli.report.terminal import clean
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import TITLES, RegisteredRule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT = "ptsm/v1"
"""The name of our fingerprint among those of a result; it changes when the way it is made does."""

_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERREUR: "error", Severity.AVERTISSEMENT: "warning", Severity.CONSEIL: "note"}
_LONGEST = 1_000
"""Characters of a line that is quoted."""


def format_report(report: CheckReport) -> str:
    """Return every finding as JSON text, ended by a newline; paths are from the root of the repository."""
    rules = tuple(all_rules().values())
    ranks = {rule.code: rank for rank, rule in enumerate(rules)}
    driver = {"name": "ptsm", "version": __version__, "language": "fr", "rules": [_rule(rule) for rule in rules]}
    notes = [{"message": _message(text), "level": "error"} for text in _notes(report)]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "La racine du dépôt, ou le dossier courant."}}},
        "invocations": [{"executionSuccessful": not report.faults, "toolExecutionNotifications": notes}],
        "results": [_result(finding, ranks[finding.code]) for finding in report.findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _notes(report: CheckReport) -> Iterator[str]:
    for fault in report.faults:
        yield f"La règle {fault.code} a rencontré un problème imprévu."
    if report.truncated:
        yield "Une règle s'est arrêtée avant la fin d'un fichier, qui a trop de constats."


def _rule(rule: RegisteredRule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": _first_section(rule)},
        "help": {"text": rule.explanation, "markdown": _markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _first_section(rule: RegisteredRule) -> str:
    """Return what the rule checks, on one line."""
    section = rule.explanation.split(f"\n\n{TITLES[1]}\n")[0]
    return " ".join(section.removeprefix(TITLES[0]).split())


def _markdown(rule: RegisteredRule) -> str:
    lines = rule.explanation.split("\n")
    return "\n".join(f"## {line}\n" if line in TITLES else line for line in lines)


def _result(finding: Finding, rank: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rank,
        "level": _LEVELS[finding.severity],
        "message": _message(f"{finding.message} {finding.hint}"),
        "locations": [{"physicalLocation": _physical(finding.location)}],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if finding.places:
        result["relatedLocations"] = [_related(*numbered) for numbered in enumerate(finding.places, 1)]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _related(number: int, related: Related) -> dict[str, Any]:
    return {"id": number, "message": _message(related.message), "physicalLocation": _physical(related.location)}


def _message(text: str) -> dict[str, str]:
    """Return words that are shown as they are: none of their brackets begins a link."""
    *linked, last = clean(text).split("](")
    parts = (piece.rpartition("]") for piece in linked)
    shown = [head + sign + words.replace("[", r"\[") for head, sign, words in parts]
    return {"text": "](".join([*shown, last])}


def _physical(location: Location) -> dict[str, Any]:
    place, quoted = location.place, location.quoted
    physical: dict[str, Any] = {"artifactLocation": _artifact(location.path), "region": _region(place)}
    if quoted and place.line == place.end_line and len(quoted) <= _LONGEST:
        physical["contextRegion"] = {"startLine": place.line, "snippet": {"text": quoted}}
    return physical


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _artifact(path: str) -> dict[str, Any]:
    inside = from_root(path)
    if inside is None:
        return {"uri": Path(path).absolute().as_uri()}
    return {"uri": quote(inside), "uriBaseId": _ROOT}


def _fix(fix: Fix) -> dict[str, Any]:
    files: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        region = _region(edit.file.place(edit.span))
        files.setdefault(edit.file.path, []).append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    changes = [{"artifactLocation": _artifact(path), "replacements": made} for path, made in files.items()]
    return {"description": {"text": fix.message}, "artifactChanges": changes}

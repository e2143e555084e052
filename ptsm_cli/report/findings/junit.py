"""Findings as JUnit's XML, which most continuous integrations show: a suite a project, a case a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ptsm_cli.check.outcome import CheckReport, ProjetReport
from ptsm_cli.common.typography import NBSP
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.report.shortened import USUAL, Choices
from ptsm_cli.report.terminal import clean


def format_report(report: CheckReport, choices: Choices = USUAL) -> str:
    """Return every finding, and every file without any, as XML ended by a newline.

    A case fails where its finding makes the command fail: an error or, when the check is strict, a warning. The others
    only say what they have to say.
    """
    threshold = Severity.AVERTISSEMENT if choices.strict else Severity.ERREUR
    root = Element("testsuites", name="ptsm")
    for checked in report.projets:
        suite = SubElement(root, "testsuite", name=clean(checked.projet.name))
        suite.extend(_cases(checked, threshold))
        _count(suite, list(suite))
    _count(root, [case for suite in root for case in suite])
    indent(root)
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{tostring(root, encoding='unicode')}\n"


def _count(element: Element, cases: list[Element]) -> None:
    element.set("tests", str(len(cases)))
    for kind in ("failure", "error"):
        element.set(f"{kind}s", str(sum(case.find(kind) is not None for case in cases)))


def _cases(checked: ProjetReport, threshold: Severity) -> Iterator[Element]:
    at_fault = {finding.location.path for finding in checked.findings}
    seen: Counter[tuple[str, str]] = Counter()
    for finding in checked.findings:
        case = _case(finding, threshold)
        key = (case.attrib["classname"], case.attrib["name"])
        seen[key] += 1
        if seen[key] > 1:  # cases of the same name are taken for one
            case.set("name", f"{key[1]} ({seen[key]})")
        yield case
    for path in checked.files:
        if path not in at_fault:
            yield Element("testcase", classname=clean(path), name="aucun constat", file=clean(path))
    for fault in checked.faults:
        case = Element("testcase", classname=clean(checked.projet.name), name=fault.code)
        SubElement(case, "error", message=f"La règle {fault.code} a rencontré un problème imprévu.")
        yield case


def _where(location: Location) -> str:
    place = location.place
    return clean(f"{location.path}:{place.line}:{place.column}")


def _case(finding: Finding, threshold: Severity) -> Element:
    path, place = clean(finding.location.path), finding.location.place
    name = clean(f"{finding.code} {finding.message}")
    case = Element("testcase", classname=path, name=name, file=path, line=str(place.line))
    said = (finding.message, finding.hint, *(f"{one.message}{NBSP}: {_where(one.location)}" for one in finding.places))
    detail = "\n".join([_where(finding.location), *map(clean, said)])
    if finding.severity.rank <= threshold.rank:
        failure = SubElement(case, "failure", type=str(finding.severity), message=clean(finding.message))
        failure.text = detail
    else:
        SubElement(case, "system-out").text = f"{finding.severity}\n{detail}"
    return case

"""Findings for machines: every one of them, advice included, in the shapes that forges read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from command import ptsm
from constats import DAY, report_on
from deployment import Deploy
from jsonschema import Draft4Validator
from repository import DATA

from ptsm_cli.check.engine import check
from ptsm_cli.check.outcome import CheckReport, InternalFault
from ptsm_cli.findings.finding import Edit, Finding, Fix
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.report.findings import gitlab, junit, sarif
from ptsm_cli.report.shortened import Choices
from ptsm_cli.rules.registry import all_rules

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
HOSTILE = {
    "fiches/02.yaml": 'numero: 2\ntitre: "</failure>]]> [ici](http://x)"\ngroupe: "<b>&é🙂"\n',
    "fiches/03.yaml": f"{START}pillotes: x\npillotes: y\n",
    "fiches/a b%20é.yaml": "numero: [\n",
    "fiches/vide.yaml": "",
}


def sarif_of(report: CheckReport) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(sarif.format_report(report)))
    schema = json.loads((DATA / "sarif" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_has_every_finding_with_its_rule_and_its_region(deploy: Deploy) -> None:
    report = report_on(deploy(HOSTILE))
    run = sarif_of(report)
    rules = run["tool"]["driver"]["rules"]
    levels = {"erreur": "error", "avertissement": "warning", "conseil": "note"}
    assert [
        (one["ruleId"], rules[one["ruleIndex"]]["id"], one["level"], one["partialFingerprints"][sarif.FINGERPRINT])
        for one in run["results"]
    ] == [(f.code, f.code, levels[f.severity], f.fingerprint) for f in report.findings]
    assert [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]] == [
        dict(zip(("startLine", "startColumn", "endLine", "endColumn"), place, strict=True))
        for f in report.findings
        for place in [
            (f.location.place.line, f.location.place.column, f.location.place.end_line, f.location.place.end_column)
        ]
    ]


def test_sarif_explains_every_rule() -> None:
    rules = {rule["id"]: rule for rule in sarif_of(CheckReport(()))["tool"]["driver"]["rules"]}
    assert list(rules) == list(all_rules())
    pilote = rules["A001"]
    assert pilote["name"] == "pilote-absent"
    assert pilote["shortDescription"]["text"] == "Une fiche n'a pas de pilote."
    assert pilote["fullDescription"]["text"].startswith("Chaque fiche nomme au moins un pilote")
    assert all("## Comment corriger\n" in rule["help"]["markdown"] for rule in rules.values())
    assert all("\n" not in rule["fullDescription"]["text"] for rule in rules.values())


def test_sarif_names_files_from_the_root_of_the_repository(deploy: Deploy, monkeypatch: pytest.MonkeyPatch) -> None:
    root = deploy({"fiches/a b%20é.yaml": "numero: [\n"})
    (root.parent / ".git").mkdir()
    monkeypatch.chdir(root)
    [result] = sarif_of(report_on(Path()))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "projet/fiches/a%20b%2520%C3%A9.yaml", "uriBaseId": "%SRCROOT%"}


def test_sarif_names_a_file_outside_by_its_whole_path(
    deploy: Deploy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = deploy({"fiches/02.yaml": "numero: [\n"})
    (tmp_path / "ailleurs").mkdir()
    monkeypatch.chdir(tmp_path / "ailleurs")
    [result] = sarif_of(report_on(root))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": (root / "fiches/02.yaml").as_uri()}


def test_sarif_shows_the_other_places_of_a_cause(deploy: Deploy) -> None:
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-9\n" for n in range(10, 20)}
    result = next(one for one in sarif_of(report_on(deploy(files)))["results"] if one["ruleId"] == "N002")
    assert [related["id"] for related in result["relatedLocations"]] == list(range(1, 10))


def test_sarif_quotes_the_line_of_what_stands_in_one(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}contexte: Voir la fiche\n  n°12, puis la fiche n°13.\n"})
    found = [one for one in sarif_of(report_on(root))["results"] if one["ruleId"] == "L001"]
    places = [one["locations"][0]["physicalLocation"] for one in found]
    assert [tuple(place["region"].values()) for place in places] == [(4, 19, 5, 7), (5, 17, 5, 27)]
    assert [place.get("contextRegion") for place in places] == [
        None,
        {"startLine": 5, "snippet": {"text": "  n°12, puis la fiche n°13."}},
    ]


def test_sarif_quotes_no_line_where_there_is_none(deploy: Deploy) -> None:
    results = sarif_of(report_on(deploy({"fiches/02.yaml": "", "glossaire.yaml": "\n"})))["results"]
    assert [one["ruleId"] for one in results if "contextRegion" in one["locations"][0]["physicalLocation"]] == []


def test_sarif_says_how_to_mend(deploy: Deploy) -> None:
    report = report_on(deploy({"fiches/03.yaml": f"{START}groupe: axe-1\n"}))
    finding = next(f for f in report.findings if f.code == "Y005")
    span = finding.location.span
    assert span is not None
    mended = with_fix(report, finding, Fix("Retirer la ligne", (Edit(finding.location.file, span, ""),)))
    [fix] = [fix for one in sarif_of(mended)["results"] for fix in one.get("fixes", ())]
    assert fix["description"]["text"] == "Retirer la ligne"
    assert fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]["startLine"] == finding.location.place.line


def with_fix(report: CheckReport, finding: Finding, fix: Fix) -> CheckReport:
    [projet] = report.projets
    return CheckReport(
        (replace(projet, findings=tuple(replace(f, fix=fix) if f is finding else f for f in projet.findings)),)
    )


def test_sarif_says_that_a_rule_broke_or_stopped(deploy: Deploy) -> None:
    [projet] = report_on(deploy({})).projets
    one = replace(projet, faults=(InternalFault("A001", "projet", "trace"),), truncated=True)
    broken = CheckReport((one, projet))
    [invocation] = sarif_of(broken)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [note["message"]["text"] for note in invocation["toolExecutionNotifications"]] == [
        "La règle A001 a rencontré un problème imprévu.",
        "Une règle s'est arrêtée avant la fin d'un fichier, qui a trop de constats.",
    ]


def test_each_machine_is_told_that_a_rule_broke(deploy: Deploy) -> None:
    [projet] = report_on(deploy({})).projets
    broken = CheckReport((replace(projet, faults=(InternalFault("A001", "projet", "trace"),)),))
    [case] = ET.fromstring(junit.format_report(broken)).iterfind(".//testcase[error]")  # noqa: S314 - our own text
    assert (case.attrib, [child.attrib for child in case]) == (
        {"classname": projet.projet.name, "name": "A001"},
        [{"message": "La règle A001 a rencontré un problème imprévu."}],
    )


def test_no_text_of_the_user_is_a_link_of_the_report(deploy: Deploy) -> None:
    messages = [one["message"]["text"] for one in sarif_of(report_on(deploy(HOSTILE)))["results"]]
    assert any("\\[ici](http://x)" in message for message in messages)
    assert not any(re.search(r"(?<!\\)\[ici\]\(|[\x80-\x9f]", message) for message in messages)


def test_gitlab_tells_every_finding_apart_without_line_numbers(deploy: Deploy) -> None:
    fiche = f"{START}partenaires: [Clinque du Lac, Clinque du Lac, Clinque du Lac]\n"
    root = deploy({"fiches/02.yaml": fiche})
    before = json.loads(gitlab.format_report(report_on(root)))
    assert len({one["fingerprint"] for one in before}) == len(before) > 3
    (root / "fiches/02.yaml").write_text(
        f"# relu\n\n{START}partenaires: [Clinque du Lac, Clinque du Lac, Clinque du Lac]\n", "utf-8"
    )
    after = json.loads(gitlab.format_report(report_on(root)))
    assert [one["fingerprint"] for one in after] == [one["fingerprint"] for one in before]
    assert [one["location"]["lines"]["begin"] for one in after] != [one["location"]["lines"]["begin"] for one in before]


def test_gitlab_tells_two_copies_of_a_project_apart(deploy: Deploy, tmp_path: Path) -> None:
    first = deploy({"fiches/02.yaml": START})
    first.rename(tmp_path / "copie")
    second = deploy({"fiches/02.yaml": START})
    found = json.loads(gitlab.format_report(check(load_selections([tmp_path / "copie", second]), DAY)))
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_gitlab_has_the_shape_of_code_quality(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}indicateurs: Visites\npilotes: mairie\n"})
    output = ptsm("validate", "-f", "gitlab", root.name, folder=root.parent).stdout
    found = json.loads(output)
    assert [one.pop("fingerprint") for one in found] == [f.fingerprint for f in report_on(root).findings]
    assert found[0] == {
        "description": "La fiche n°2 «\u00a0Former\u00a0» n'a pas d'objectif opérationnel. "
        "Ajoutez ses premières étapes sous «\u00a0objectifs_operationnels\u00a0».",
        "check_name": "C005 sans-objectif",
        "severity": "info",
        "location": {"path": "projet/fiches/02.yaml", "lines": {"begin": 1, "end": 1}},
        "other_locations": [],
    }


@pytest.mark.parametrize(("strict", "failures"), [(False, {"Y001", "Y005"}), (True, {"Y001", "Y005", "Y009"})])
def test_junit_fails_what_makes_the_command_fail(deploy: Deploy, strict: bool, failures: set[str]) -> None:
    report = report_on(deploy({**HOSTILE, "fiches/02.yaml": f"{START}indicateurs: Visites\npilotes: mairie\n"}))
    [suite] = ET.fromstring(junit.format_report(report, Choices(strict=strict)))  # noqa: S314 - our own text
    failed = [case for case in suite if case.find("failure") is not None]
    assert {case.attrib["name"].split()[0] for case in failed} >= failures
    assert (suite.attrib["tests"], suite.attrib["failures"]) == (str(len(suite)), str(len(failed)))
    assert len(suite) == len(report.findings) + len(
        {*report.projets[0].files} - {f.location.path for f in report.findings}
    )


def test_junit_is_xml_whatever_the_files_say(deploy: Deploy) -> None:
    root = ET.fromstring(junit.format_report(report_on(deploy(HOSTILE))))  # noqa: S314 - our own text
    texts = [case.attrib["name"] for case in root.iter("testcase")]
    assert any("</failure>]]>" in text for text in texts)
    assert any("<b>&é🙂" in text for text in texts)
    assert len(texts) == len(set(zip(texts, (case.attrib["classname"] for case in root.iter("testcase")), strict=True)))


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif", "junit", "text"])
def test_a_report_is_written_whole_to_a_file(deploy: Deploy, tmp_path: Path, form: str) -> None:
    root = deploy(HOSTILE)
    printed = ptsm("validate", "-f", form, root).stdout
    done = ptsm("validate", "-f", form, "--output", tmp_path / "rapport", root)
    assert (done.stdout, done.returncode) == ("", 1)
    assert (tmp_path / "rapport").read_text("utf-8").split() == printed.split()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "junit"])
def test_every_place_of_a_cause_is_there(deploy: Deploy, form: str) -> None:
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-9\n" for n in range(10, 20)}
    output = ptsm("validate", "--select", "N002", "-f", form, deploy(files)).stdout
    assert [n for n in range(10, 20) if f"fiches/{n}.yaml" not in output] == []


@pytest.mark.parametrize("form", ["text", "github"])
def test_the_first_places_of_a_cause_are_shown_to_people(deploy: Deploy, form: str) -> None:
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-9\n" for n in range(10, 20)}
    output = ptsm("validate", "--select", "N002", "-f", form, deploy(files)).stdout.replace("\u00a0", " ")
    shown = [n for n in range(10, 20) if re.search(rf"fiches/{n}\.yaml(?::|,line=)3", output)]
    assert shown == [10, 11, 12, 13]
    assert "6 autres endroits" in output

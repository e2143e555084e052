"""Which rules are checked: the command line first, then the project, the most precise word of each."""

from __future__ import annotations

import pytest
from command import ptsm
from deployment import Deploy

from ptsm_cli.check.select import Choice, chosen_rules
from ptsm_cli.projet.load import load_projet
from ptsm_cli.rules.registry import all_rules


def checked(deploy: Deploy, settings: str, choice: Choice) -> set[str]:
    root = deploy({"ptsm.yaml": f"regles: {settings}\n"})
    return {rule.code for rule, _ in chosen_rules(load_projet(root, "projet"), choice, compares=True)}


def family(name: str) -> set[str]:
    return {rule.code for rule in all_rules().values() if rule.family == name}


EVERY = set(all_rules())
LIENS, ACTEURS = family("liens"), family("acteurs")


@pytest.mark.parametrize(
    ("settings", "select", "ignore", "expected"),
    [
        ("{}", (), (), EVERY),
        ("{ignorer: {A001: x}}", (), (), EVERY - {"A001"}),
        ("{ignorer: {pilote-absent: x}}", (), (), EVERY - {"A001"}),
        ("{ignorer: {Liens: x}}", (), (), EVERY - LIENS),
        ("{ignorer: {l: x}}", (), (), EVERY - LIENS),
        ("{ignorer: {liens: x}, activer: {L001: y}}", (), (), EVERY - LIENS | {"L001"}),
        ("{ignorer: {liens: x}, activer: [L001, lien-ambigu]}", (), (), EVERY - LIENS | {"L001", "L002"}),
        ("{ignorer: {liens: x}, activer: L001}", (), (), EVERY - LIENS | {"L001"}),
        ("{ignorer: {L001: x}, activer: {liens: y}}", (), (), EVERY - {"L001"}),
        ("{ignorer: {L001: x}, activer: {L001: y}}", (), (), EVERY),
        ("{ignorer: {L: x}, activer: {liens: y}}", (), (), EVERY),
        ("{}", ("A001",), (), {"A001"}),
        ("{}", ("acteurs", "L"), (), ACTEURS | LIENS),
        ("{}", ("acteurs",), ("A001",), ACTEURS - {"A001"}),
        ("{}", ("A001",), ("acteurs",), {"A001"}),
        ("{}", ("A001",), ("A001",), set()),
        ("{ignorer: {A001: x}}", ("A001",), (), {"A001"}),
        ("{ignorer: {A001: x}}", (), ("L001",), EVERY - {"A001", "L001"}),
        ("{activer: {A001: x}}", (), ("A001",), EVERY - {"A001"}),
    ],
)
def test_the_most_precise_word_decides(
    deploy: Deploy, settings: str, select: tuple[str, ...], ignore: tuple[str, ...], expected: set[str]
) -> None:
    assert checked(deploy, settings, Choice(select, ignore)) == expected


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ("{A001: erreur}", "erreur"),
        ("{acteurs: erreur}", "erreur"),
        ("{A: erreur, A001: conseil}", "conseil"),
        ("{A: conseil, acteurs: erreur}", "erreur"),
        ("{A002: erreur}", "avertissement"),
    ],
)
def test_a_severity_is_that_of_the_most_precise_word(deploy: Deploy, severities: str, expected: str) -> None:
    root = deploy({"ptsm.yaml": f"regles: {{severites: {severities}}}\n"})
    chosen = {
        rule.code: severity for rule, severity in chosen_rules(load_projet(root, "projet"), Choice(), compares=False)
    }
    assert chosen["A001"] == expected


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "A0001"], "--select ne connaît pas «\u00a0A0001\u00a0»."),
        (["--ignore", "A001,lien"], "--ignore ne connaît pas «\u00a0lien\u00a0»."),
        (["--select", " , "], "--select attend au moins une règle."),
    ],
)
def test_an_option_names_rules_that_exist(deploy: Deploy, options: list[str], said: str) -> None:
    done = ptsm("validate", *options, deploy({}))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_options_may_be_repeated_and_hold_several_rules(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})
    options = ["--select", "acteurs, I001", "--select", "C005", "--ignore", "a001", "--hints"]
    output = ptsm("validate", *options, root).stdout
    assert [code for code in ("A001", "C005", "I001") if f"[{code}]" in output] == ["C005", "I001"]


@pytest.mark.parametrize("key", ["ignorer", "activer", "severites"])
def test_a_word_of_the_settings_that_names_no_rule_is_a_finding(deploy: Deploy, key: str) -> None:
    root = deploy({"ptsm.yaml": f"regles: {{{key}: {{lien: erreur}}}}\n"})
    output = ptsm("validate", root).stdout.replace("\u00a0", " ")
    assert "erreur[S006] « lien » n'est ni une règle, ni une famille de règles." in output
    assert "« liens »" in output

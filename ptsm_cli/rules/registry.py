"""All the rules, by code: each module of a family that has a `CODE` is one."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from typing import cast

from ptsm_cli import rules
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import did_you_mean, guillemets, no_break_spaces
from ptsm_cli.rules.rule import RegisteredRule, Rule


@cache
def all_rules() -> dict[str, RegisteredRule]:
    """Return the rules by code, in the order of codes."""
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    modules = (importlib.import_module(m.name) for m in found if not m.ispkg)
    registered = [_registered(cast("Rule", module), module.__name__) for module in modules if hasattr(module, "CODE")]
    return {rule.code: rule for rule in sorted(registered, key=lambda r: r.code)}


def find_rule(code_or_name: str, others: Iterable[str] = ()) -> RegisteredRule:
    """Return a rule by its code or its name, whatever the case; `others` are what may have been meant instead.

    Raises:
        UnknownValueError: there is no such rule.
    """
    form = fold(code_or_name)
    for rule in all_rules().values():
        if form in (fold(rule.code), fold(rule.name)):
            return rule
    known = dict.fromkeys([*(word for rule in all_rules().values() for word in (rule.code, rule.name)), *others])
    raise UnknownValueError(
        f"Il n'y a ni règle ni clé {guillemets(code_or_name)}."
        if others
        else f"Il n'y a pas de règle {guillemets(code_or_name)}.",
        hint=did_you_mean(code_or_name, known) or "« ptsm rules » en donne la liste.",
    )


def closeness(words: Iterable[str], rule: RegisteredRule) -> int:
    """Return how closely words designate a rule: 3 by its code or name, 2 by its family, 1 by its letter, else 0."""
    forms = {fold(word) for word in words}
    if not forms:
        return 0
    if {fold(rule.code), fold(rule.name)} & forms:
        return 3
    if rule.family in forms:
        return 2
    return int(fold(rule.code[0]) in forms)


@cache
def words_for_rules() -> tuple[str, ...]:
    """Return the words that designate rules: codes, names, families and letters."""
    rules = all_rules().values()
    words = [word for rule in rules for word in (rule.code, rule.name)]
    return tuple(dict.fromkeys([*words, *(rule.family for rule in rules), *(rule.code[0] for rule in rules)]))


def designates(word: str) -> bool:
    """Tell whether a word designates a rule, or several."""
    form = fold(word)
    return any(fold(known) == form for known in words_for_rules())


def _registered(module: Rule, name: str) -> RegisteredRule:
    title, _, explanation = (module.__doc__ or "").partition("\n")
    return RegisteredRule(
        code=module.CODE,
        name=module.NAME,
        severity=module.SEVERITY,
        title=no_break_spaces(title),
        explanation=no_break_spaces(explanation.strip()),
        bad=module.BAD,
        good=module.GOOD,
        check=module.check,
        module=name,
    )

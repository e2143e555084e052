"""Which rules are checked, and how serious each is: what the command line asks for, then what the project does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.settings import ReglagesRegles
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.registry import all_rules, closeness
from ptsm_cli.rules.rule import RegisteredRule


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules that the command line names by codes, names, families or letters.

    Attributes:
        select: the only ones to check, whatever the project ignores; all those that it does not ignore where empty.
        ignore: those to leave out, but for the ones that `select` names more closely.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def chosen_rules(projet: Projet, choice: Choice, *, compares: bool) -> Iterator[tuple[RegisteredRule, Severity]]:
    """Yield the rules to check in a project, each with its severity there; `compares` if it has a base."""
    settings = projet.settings.contenu.regles if projet.settings else ReglagesRegles()
    named = choice.select or choice.ignore or settings.ignorer or settings.severites
    for rule in all_rules().values():
        if not named:
            if compares or not rule.compares:
                yield rule, rule.severity
        elif (compares or not rule.compares) and _is_checked(rule, choice, settings):
            yield rule, _severity(rule, settings.severites)


def _is_checked(rule: RegisteredRule, choice: Choice, settings: ReglagesRegles) -> bool:
    if choice.select:
        wanted, unwanted = closeness(choice.select, rule), closeness(choice.ignore, rule)
        return wanted > unwanted
    ignored, activated = closeness(settings.ignorer, rule), closeness(settings.activer, rule)
    return not closeness(choice.ignore, rule) and activated >= ignored


def _severity(rule: RegisteredRule, severities: Mapping[str, str]) -> Severity:
    """Return what the word that names the rule most closely gives it, its own severity where none does."""
    named = [(closeness([word], rule), severity) for word, severity in severities.items()]
    closest = max((rank for rank, _ in named), default=0)
    return Severity(next(said for rank, said in named if rank == closest)) if closest else rule.severity

"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import choices, days, errors, formats, options, streams
from ptsm_cli.cli.accepting import accept_findings
from ptsm_cli.cli.bases import base_for_rules
from ptsm_cli.cli.mending import show_mended, write_mended
from ptsm_cli.common.typography import NBSP, did_you_mean, guillemets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from ptsm_cli.check.engine import Asked
    from ptsm_cli.check.outcome import CheckReport
    from ptsm_cli.check.select import Choice
    from ptsm_cli.projet.selection import Selection
    from ptsm_cli.report.shortened import Choices


Form = Annotated[str, formats.option("findings", "Forme du rapport")]
Strict = Annotated[bool, typer.Option("--strict", help="Échoue aussi sur un avertissement.")]


def _codes() -> Iterable[str]:
    from ptsm_cli.rules.registry import all_rules

    return all_rules()


Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RÈGLES",
        autocompletion=choices.completed(_codes),
        help="Ne vérifie que ces règles : codes, noms ou familles, séparés par des virgules ; peut être répétée.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RÈGLES",
        autocompletion=choices.completed(_codes),
        help="Ne vérifie pas ces règles, nommées de même ; peut être répétée.",
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FICHIER",
        parser=options.read_path,
        help="Ne montre que les constats que ce fichier n'accepte pas.",
    ),
]
Former = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="RÉVISION",
        help="Compare aussi à une étiquette ou un enregistrement de git, ou à un dossier : renvois devenus faux.",
    ),
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Écrit dans ce fichier les constats à accepter.")
]
Hints = Annotated[bool, typer.Option("--hints", help="Montre aussi les conseils.")]
Everything = Annotated[bool, typer.Option("--all", help="Montre tous les constats, si nombreux qu'ils soient.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Ne montre que les constats, sans bilan.")]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Compte les constats de chaque règle au lieu de les montrer.")
]
Mend = Annotated[bool, typer.Option("--fix", help="Corrige d'abord ce qui peut l'être sans rien changer d'autre.")]
Diff = Annotated[bool, typer.Option("--diff", help="Montre ce que --fix changerait, et n'écrit rien.")]


def command(
    paths: options.Paths = None,
    form: Form = formats.SCREEN,
    strict: Strict = False,
    select: Select = None,
    ignore: Ignore = None,
    baseline: Baseline = None,
    base: Former = None,
    update_baseline: UpdateBaseline = False,
    hints: Hints = False,
    everything: Everything = False,
    quiet: Quiet = False,
    statistics: Statistics = False,
    fix: Mend = False,
    diff: Diff = False,
    stdin_name: options.StdinName = None,
    output: options.Output = None,
    day: days.Day = None,
) -> None:
    """Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.

    Le code de sortie est 0 sans erreur, 1 s'il y en a, 2 si la vérification n'a pas pu avoir lieu.
    """
    given = {"--update-baseline": update_baseline, "--diff": diff, "--fix": fix, "--statistics": statistics}
    mode = _mode({**given, "--format": form != formats.SCREEN, "--output": output is not None})
    form = _form(form, output, statistics=statistics)
    today = days.read_day(day)
    from ptsm_cli.check.select import Choice
    from ptsm_cli.report.shortened import Choices

    choice = Choice(_rules("--select", select), _rules("--ignore", ignore))
    selections = _selections(paths, stdin_name, baseline if update_baseline else output, mode=mode)
    if update_baseline:
        accept_findings(selections(), choice, baseline, today=today, base=base)
        return
    asked = partial(_asked, choice=choice, baseline=baseline, base=base, output=output)
    report = _checked(selections, today, asked, fix=fix and not diff)
    if diff:
        raise typer.Exit(1 if show_mended(report) else 0)
    _deliver(form, report, output, Choices(hints, everything, quiet, statistics, strict))


_REPORT = ("--format", "--output", "--statistics")
_LEFT_ASIDE = {"--update-baseline": ("--fix", "--diff", *_REPORT), "--diff": _REPORT, "--fix": ()}
"""The options that make of the command another one, each with those that would say nothing to it."""


def _mode(given: Mapping[str, bool]) -> str | None:
    """Return which of these options makes of the command another one.

    Raises:
        UsageError: it would leave aside another one that is given.
    """
    mode = next((option for option in _LEFT_ASIDE if given[option]), None)
    if mode is not None:
        choices.refuse_beside(mode, {option: given[option] for option in _LEFT_ASIDE[mode]})
    return mode


def _selections(
    paths: list[Path] | None, stdin_name: str | None, written: Path | None, *, mode: str | None
) -> Callable[[], Sequence[Selection]]:
    """Return what reads the files to check, as they are each time: once more when some have been mended.

    Raises:
        UsageError: a text is given, and so is an option that files alone go with.
    """
    given = options.read_given(paths, stdin_name)
    if given is None:
        return partial(options.read_selections, paths, written)
    if mode is not None:
        raise options.UsageError(
            f"{mode} ne va pas avec --stdin-name{NBSP}: un texte donné n'est pas un fichier.",
            hint=f"Donnez un chemin à la place de {guillemets('-')}.",
        )
    return lambda: [given[0]]


def _form(form: str, output: Path | None, *, statistics: bool) -> str:
    """Return the form of the report that a word names.

    Raises:
        UsageError: it names none, or one that neither the file nor the counts that are asked for go with.
    """
    form = formats.choose("findings", form, output)
    if statistics and form not in {formats.SCREEN, "json"}:
        raise options.UsageError(
            f"--statistics ne va pas avec --format {form}.",
            hint="Le format text les montre, et json les donne toujours.",
        )
    return form


def _asked(
    selections: Sequence[Selection], choice: Choice, baseline: Path | None, base: str | None, output: Path | None
) -> Asked:
    """Return what the options ask of the check of some projects."""
    from ptsm_cli.check.baseline import read_baseline
    from ptsm_cli.check.engine import Asked

    former = base_for_rules([selection.projet for selection in selections], choice, base, output)
    return Asked(choice, read_baseline(baseline) if baseline else None, base=former)


def _checked(
    selections: Callable[[], Sequence[Selection]],
    today: date,
    asked: Callable[[Sequence[Selection]], Asked],
    *,
    fix: bool,
) -> CheckReport:
    """Return what is found, and what still is once what can be mended has been."""
    from ptsm_cli.check.engine import check

    found = selections()
    wanted = asked(found)
    report = check(found, today, wanted)
    return check(selections(), today, wanted) if fix and write_mended(report) else report


def _deliver(form: str, report: CheckReport, output: Path | None, choices: Choices) -> None:
    """Print the report, and end with the code it deserves."""
    from ptsm_cli.findings.finding import Severity

    formats.deliver("findings", form, report, output, choices=choices)
    if form == "github":
        _summarize(report, choices)
    if report.faults:
        raise errors.of_rules(report.faults)
    raise typer.Exit(1 if report.reaches(Severity.AVERTISSEMENT if choices.strict else Severity.ERREUR) else 0)


def _summarize(report: CheckReport, choices: Choices) -> None:
    """Add to the summary of the workflow's run, where the environment names its file."""
    from ptsm_cli.report.findings import github

    if path := os.environ.get(github.SUMMARY):
        streams.append(Path(path), github.format_summary(report, choices))


def _rules(option: str, given: list[str] | None) -> tuple[str, ...]:
    """Return the words that an option gives, each of which designates rules.

    Raises:
        UsageError: one of them designates none.
    """
    from ptsm_cli.rules.registry import designates, words_for_rules

    words = [word.strip() for text in given or () for word in text.split(",") if word.strip()]
    if given and not words:
        raise options.UsageError(f"{option} attend au moins une règle.")
    for word in words:
        parted = re.split(r"[\s;+/]+", word)
        if len(parted) > 1 and all(map(designates, parted)):
            raise options.UsageError(
                f"{option} ne connaît pas {guillemets(word)}.", hint=f"Écrivez {','.join(parted)}, sans espace."
            )
        if not designates(word):
            raise options.UsageError(
                f"{option} ne connaît pas {guillemets(word)}.",
                hint=did_you_mean(word, words_for_rules()) or f"{guillemets('ptsm rules')} donne la liste des règles.",
            )
    return tuple(words)

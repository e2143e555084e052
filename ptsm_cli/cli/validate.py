"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import errors, formats, options, streams
from ptsm_cli.common.typography import counted, did_you_mean, guillemets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from ptsm_cli.check.engine import CheckReport
    from ptsm_cli.check.select import Choice
    from ptsm_cli.projet.selection import Selection
    from ptsm_cli.report.shortened import Choices


Form = Annotated[str, formats.option("findings", "Forme du rapport")]
Strict = Annotated[bool, typer.Option("--strict", help="Échoue aussi sur un avertissement.")]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RÈGLES",
        help="Ne vérifie que ces règles : codes, noms ou familles, séparés par des virgules ; peut être répétée.",
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RÈGLES", help="Ne vérifie pas ces règles ; idem.")
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
    update_baseline: UpdateBaseline = False,
    hints: Hints = False,
    everything: Everything = False,
    quiet: Quiet = False,
    statistics: Statistics = False,
    fix: Mend = False,
    diff: Diff = False,
    stdin_name: options.StdinName = None,
    output: options.Output = None,
    day: options.Day = None,
) -> None:
    """Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.

    Le code de sortie est 0 sans erreur, 1 s'il y en a, 2 si la vérification n'a pas pu avoir lieu.
    """
    form = _form(form, statistics=statistics)
    today = options.read_day(day)
    from ptsm_cli.check.select import Choice
    from ptsm_cli.report.shortened import Choices

    choice = Choice(_rules("--select", select), _rules("--ignore", ignore))
    given = options.read_given(paths, stdin_name)
    if given and (fix or diff):
        raise options.UsageError(
            "--fix récrit des fichiers, et un texte donné n'en est pas un.", hint="Nommez le fichier."
        )

    def selections() -> list[Selection]:
        written = baseline if update_baseline else output
        return [given[0]] if given else options.read_selections(paths, written)

    if update_baseline:
        _update(selections(), choice, baseline, today)
        return
    report = _checked(selections, today, choice, baseline, fix=fix and not diff)
    if diff:
        raise typer.Exit(1 if _show_mended(report) else 0)
    _deliver(form, report, output, Choices(hints, everything, quiet, statistics, strict))


def _form(form: str, *, statistics: bool) -> str:
    """Return the form of the report that a word names.

    Raises:
        UsageError: it names none, or one that has no place for the counts that are asked for.
    """
    form = formats.choose("findings", form)
    if statistics and form not in {formats.SCREEN, "json"}:
        raise options.UsageError(
            f"--statistics ne va pas avec --format {form}.",
            hint="Le format text les montre, et json les donne toujours.",
        )
    return form


def _checked(
    selections: Callable[[], Sequence[Selection]], today: date, choice: Choice, baseline: Path | None, *, fix: bool
) -> CheckReport:
    """Return what is found, and what still is once what can be mended has been."""
    from ptsm_cli.check.baseline import read_baseline
    from ptsm_cli.check.engine import Asked, check

    asked = Asked(choice, read_baseline(baseline) if baseline else None)
    report = check(selections(), today, asked)
    return check(selections(), today, asked) if fix and _mend(report) else report


def _deliver(form: str, report: CheckReport, output: Path | None, choices: Choices) -> None:
    """Print the report, and end with the code it deserves."""
    from ptsm_cli.findings.finding import Severity

    formats.deliver("findings", form, report, output, choices)
    if form == "github":
        _summarize(report, choices)
    if report.faults:
        raise errors.of_rules(report.faults)
    raise typer.Exit(1 if report.reaches(Severity.AVERTISSEMENT if choices.strict else Severity.ERREUR) else 0)


def _show_mended(report: CheckReport) -> bool:
    """Print what `--fix` would change; tell whether there is anything."""
    from ptsm_cli.editing.fixes import mend
    from ptsm_cli.editing.patch import difference

    files = mend(report).files
    for file in files:
        streams.deliver(difference(file), None)
    return bool(files)


def _mend(report: CheckReport) -> bool:
    """Write what can be mended in the files; tell whether anything was."""
    from ptsm_cli.common.files import write
    from ptsm_cli.editing.fixes import mend

    mended = mend(report)
    for file in mended.files:
        write(file.file, file.after or "")
    if mended.findings:
        count = counted(len(mended.findings), "constat corrigé", "constats corrigés")
        streams.warn(f"{count} dans {counted(len(mended.files), 'fichier')}.")
    return bool(mended.files)


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
        if not designates(word):
            raise options.UsageError(
                f"{option} ne connaît pas {guillemets(word)}.",
                hint=did_you_mean(word, words_for_rules()) or f"{guillemets('ptsm rules')} donne la liste des règles.",
            )
    return tuple(words)


def _update(selections: Sequence[Selection], choice: Choice, baseline: Path | None, today: date) -> None:
    """Write the baseline that accepts everything that is found today.

    Raises:
        UsageError: no file is named, or what is asked for would leave out what the file accepts already.
    """
    from ptsm_cli.check.baseline import content_of
    from ptsm_cli.check.engine import Asked, check
    from ptsm_cli.report.indented import dumps, harmless

    if baseline is None:
        raise options.UsageError("--update-baseline demande --baseline et le fichier à écrire.")
    if choice.select or choice.ignore or any(selection.files is not None for selection in selections):
        raise options.UsageError(
            "--update-baseline accepte tout ce qui est trouvé dans des projets entiers.",
            hint="Retirez --select et --ignore, et nommez le dossier du projet.",
        )
    report = check(selections, today, Asked(marks=True))
    marks = [mark for projet in report.projets for mark in projet.marks]
    streams.deliver(harmless(dumps(content_of(marks))), baseline)
    streams.warn(f"{counted(len(marks), 'constat accepté', 'constats acceptés')} dans {guillemets(str(baseline))}.")
    if report.faults:
        raise errors.of_rules(report.faults)

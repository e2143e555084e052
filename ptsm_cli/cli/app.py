"""The `ptsm` application: its commands, and the one place where an exception becomes an exit status."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ptsm_cli import __version__
from ptsm_cli.cli import completion, errors, streams
from ptsm_cli.cli import help as french_help
from ptsm_cli.cli.options import UsageError
from ptsm_cli.common.french import composed
from ptsm_cli.common.typography import guillemets


class FrenchCommand(TyperCommand):
    """A command whose help is in French, and whose usage errors name it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - signature of typer
        """Read the arguments, their texts composed as those of the files are.

        Typer forgets which command an option without its value was given to.
        """
        _refuse_one_dash(args, {name for param in self.get_params(ctx) for name in param.opts})
        try:
            rest = super().parse_args(ctx, args)
        except typer.TyperException as error:
            vars(error)["ctx"] = ctx
            raise
        ctx.params = {name: _composed(value) for name, value in ctx.params.items()}
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - signature of typer
        """Print the help of the command."""
        french_help.show_command(self, ctx)


def _refuse_one_dash(args: Sequence[str], known: Collection[str]) -> None:
    """Refuse « -output x »: it would be read as « -o utput », and a file of that name written.

    Raises:
        UsageError: an argument is a long option behind one dash.
    """
    for arg in args:
        name = arg.partition("=")[0]
        if arg == "--":
            return
        if arg.startswith("-") and f"-{name}" in known:
            raise UsageError(f"{guillemets(name)} s'écrit avec deux tirets.", hint=f"Écrivez -{name}.")


def _composed(value: object) -> object:
    """Return a text, or a list of them, composed; a path stays as it is written."""
    if isinstance(value, list | tuple):
        return type(value)(map(_composed, value))
    return composed(value) if isinstance(value, str) else value


class FrenchGroup(TyperGroup):
    """The application: help in French, errors told in French, exit statuses 0, 1, 2 and 130."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - signature of typer
        """Read the options before the name of the command; as in a command, an error names where it is made."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            vars(error)["ctx"] = ctx
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - signature of typer
        """Print the list of commands."""
        french_help.show_group(self, ctx)

    def main(self, *args: Any, **rest: Any) -> Any:  # noqa: ANN401 - signature of typer
        """Run a command line and exit with its status."""
        streams.prepare()
        completion.prepare()
        rest.update(prog_name="ptsm", standalone_mode=False)
        sys.exit(errors.run(lambda: super(FrenchGroup, self).main(*args, **rest)))


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"ptsm {__version__}")
        raise typer.Exit


COMMANDS = (
    *("validate", "render", "plan", "links", "agenda", "status", "completion", "diff", "init", "fmt", "renumber"),
    *("watch", "schema", "echeance", "explain", "rules", "new"),
)
"""The commands in the order of the help, each with its module."""


def application(word: str = "") -> typer.Typer:
    """Return the application with the command that a word names, whose module alone is imported, else with all.

    Each module only parses options when imported; what it needs is imported when it runs.
    """
    app = _application(alone=True)
    app.callback()(_ptsm)
    for name in (word,) if word in COMMANDS else COMMANDS:
        module = import_module(f"ptsm_cli.cli.{name}")
        if name != "new":
            app.command(name, cls=FrenchCommand)(module.command)
            continue
        several = _application(alone=False)
        for command in (module.fiche, module.reunion):
            several.command(command.__name__, cls=FrenchCommand)(command)
        app.add_typer(several, name=name, help="Ajoute une fiche ou une réunion à un projet.")
    return app


def _application(*, alone: bool) -> typer.Typer:
    """Return an application that runs with no command after it, or then shows its help."""
    return typer.Typer(
        cls=FrenchGroup,
        add_completion=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        invoke_without_command=alone,
        no_args_is_help=not alone,
    )


def _ptsm(
    context: typer.Context,
    version: bool = typer.Option(  # noqa: ARG001 - its callback answers
        False, "--version", help="Affiche la version et quitte.", is_eager=True, callback=_version
    ),
) -> None:
    """Vérifie, planifie et imprime un projet territorial de santé mentale tenu en YAML."""
    if context.invoked_subcommand is None:
        french_help.show_first_day()

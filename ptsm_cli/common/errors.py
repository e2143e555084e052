"""What stops the program. What is wrong in the user's files is a finding, not an exception."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.common.typography import enumeration


class PtsmError(Exception):
    """Base of the errors shown to the user as one courteous French sentence; exit status 2."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InstallationError(PtsmError):
    """Something that ptsm needs is not installed with it."""


class UnreadablePathError(PtsmError):
    """A path given on the command line does not exist or cannot be read."""


class ProjetNotFoundError(PtsmError):
    """No `territoire.yaml` was found where one was expected."""


class NewerFormatError(PtsmError):
    """A project is written in a later version of the format of its files."""


class UnknownValueError(PtsmError):
    """A fiche, meeting, rule or document named on the command line does not exist."""


class LackingError(UnknownValueError):
    """A project has nothing of what a document prints: said once for all the projects that have none.

    Attributes:
        who: the project.
        lacks: what it lacks, of one project and of several: « n'a ni… », « n'ont ni… ».
    """

    def __init__(self, who: str, lacks: tuple[str, str], hint: str | None = None) -> None:
        """Say what a project lacks."""
        super().__init__(f"{who} {lacks[0]}.", hint=hint)
        self.who = who
        self.lacks = lacks


class DocumentTemplateError(PtsmError):
    """A template, ours or the user's, could not be rendered."""


class WriteError(PtsmError):
    """A file asked for with `--output` cannot be written."""


def say_once(errors: Iterable[UnknownValueError]) -> Iterator[str]:
    """Yield what errors say; what several projects lack is one sentence, where the first one is."""
    lacking: dict[tuple[str, str], list[str]] = {}
    said: dict[str | tuple[str, str], None] = {}
    for error in errors:
        if isinstance(error, LackingError):
            lacking.setdefault(error.lacks, []).append(error.who)
        said[error.lacks if isinstance(error, LackingError) else error.message] = None
    for one in said:
        if isinstance(one, str):
            yield one
        else:
            who = lacking[one]
            yield f"{enumeration(who)} {one[len(who) > 1]}."

"""What stops the program. What is wrong in the user's files is a finding, not an exception."""

from __future__ import annotations


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


class DocumentTemplateError(PtsmError):
    """A template, ours or the user's, could not be rendered."""


class WriteError(PtsmError):
    """A file asked for with `--output` cannot be written."""

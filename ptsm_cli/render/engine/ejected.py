"""Our templates copied into a folder of the user's, and what is known of the copies later."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from ptsm_cli import __version__
from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.loading.opening import read_bytes
from ptsm_cli.render.engine.templates import TemplateLoader

SHARED = "shared"
"""The folder of what several documents include."""

_MARK = re.compile(r"\{# ptsm (?P<version>\S+) sha256:(?P<digest>[0-9a-f]{64}) #\}\n")


def copies(documents: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield our templates, each with the folder that it is in and a first line that says its version and its digest.

    Args:
        documents: the only documents whose templates are wanted, with what they share; empty for all.
    """
    ours = TemplateLoader()
    for path in sorted(ours.ours.values()):
        if not documents or path.parent.name in {*documents, SHARED}:
            text, _, _ = ours(path.name)
            yield PurePosixPath(path.as_posix()), f"{{# ptsm {__version__} sha256:{_digest(text)} #}}\n{text}"


def outdated(root: Path, name: str) -> Iterator[str]:
    """Yield a sentence for each template of a project that was copied from ours when ours was not what it is today."""
    try:
        own, ours = TemplateLoader(root, name), TemplateLoader()
    except DocumentTemplateError:  # printing says why
        return
    for template in own.own:
        try:
            text, shown, _ = own(template)
        except DocumentTemplateError:  # idem
            continue
        mark = _MARK.match(text)
        if mark is None:
            continue
        copied = f"{shown} vient de ptsm {mark['version']}"
        if template not in ours.ours:
            yield f"{copied}, et ptsm n'a plus de gabarit {guillemets(template)}{NBSP}: il ne sert plus."
        elif _digest(ours(template)[0]) != mark["digest"]:
            advice = guillemets("ptsm render --eject DOSSIER")
            yield f"{copied}, et ce gabarit a changé depuis{NBSP}: {advice} donne le nouveau, à comparer au vôtre."


def is_kept(path: Path) -> bool:
    """Tell whether something else stands there than a copy of ours, of this version or an older one, left as it was."""
    if not os.path.lexists(path):
        return False
    try:
        copy = read_bytes(path.resolve()).decode(errors="replace")
    except (OSError, RuntimeError):  # Python 3.12 and before raise the latter where links lead to one another
        return True
    mark = _MARK.match(copy)
    return mark is None or _digest(copy[mark.end() :]) != mark["digest"]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()

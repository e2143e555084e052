"""Findings that were accepted one day: the check is then silent on them, and speaks of the new ones only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ptsm_cli.check.causes import Found
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.files import is_file
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.findings.finding import fingerprint, identity
from ptsm_cli.loading.opening import read_bytes
from ptsm_cli.projet.projet import Projet

VERSION = 1
"""Version of the file; it changes when the way fingerprints are made does."""


LARGEST = 32 * 1024 * 1024
"""Largest file read, in bytes: some hundred thousand findings."""


_BEGINNING = 1024
"""Bytes at the beginning of a file that tell whether it is one of ours, even marked by git or cut short."""


class BaselineError(PtsmError):
    """The file of accepted findings cannot be read."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One place at which a finding is accepted; of a cause that shows at several, each place is one.

    `code`, `file` and `message` are there for who reads the file: only the fingerprint is looked at.
    """

    fingerprint: str
    code: str
    projet: str
    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was accepted: the fingerprints, each with the id of its project."""

    projets: dict[str, str]

    def left(self, projets: Iterable[str], met: Iterable[str]) -> int:
        """Return how many of what was accepted in these projects is found no more."""
        read = set(projets)
        return len({known for known, projet in self.projets.items() if projet in read} - set(met))


def marked(found: Sequence[Found], projet: Projet, seen: Counter[tuple[str, ...]]) -> Iterator[tuple[Found, Accepted]]:
    """Yield what rules found, each with what would be written to accept it.

    Identities, which hold the file, are numbered in the order of their places, after those that are `seen` already.
    """
    for one in sorted(found, key=_order):
        location = one.constat.location
        file = projet.relative(one.path)
        mark = identity(one.rule.code, projet.id, file, location)
        spelt = fingerprint(mark, seen[mark])
        seen[mark] += 1
        yield one, Accepted(spelt, one.rule.code, projet.id, file, one.constat.message)


def _order(one: Found) -> tuple[int, int]:
    place = one.constat.location.place
    return (place.line, place.column)


def read_baseline(path: Path) -> Baseline:
    """Return what a file accepts.

    Raises:
        BaselineError: there is no such file, it is too large, or it is none that `write` has made.
    """
    import json

    named = guillemets(str(path))
    try:
        content = json.loads(_read(path, named))
        known = {entry["fingerprint"]: entry["projet"] for entry in content["findings"]}
        version = content["version"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BaselineError(
            f"{named} n'est pas une référence écrite par ptsm.",
            hint=f"Si elle l'a été, récrivez-la avec --update-baseline{NBSP}; sinon, donnez un autre fichier.",
        ) from None
    if version != VERSION:
        raise BaselineError(
            f"La référence {named} a été écrite par une autre version de ptsm.",
            hint=f"Récrivez-la avec --update-baseline{NBSP}: elle acceptera les constats d'aujourd'hui.",
        )
    return Baseline(known)


def _read(path: Path, named: str) -> bytes:
    try:
        raw = read_bytes(path.resolve(), LARGEST)
    except FileNotFoundError:
        raise BaselineError(
            f"La référence {named} n'existe pas.", hint="Ajoutez --update-baseline pour l'écrire une première fois."
        ) from None
    except (OSError, RuntimeError):  # Python 3.12 and before raise the latter where links lead to one another
        raise BaselineError(
            f"La référence {named} ne peut pas être lue.", hint="Vérifiez le chemin et les droits."
        ) from None
    if len(raw) > LARGEST:
        raise BaselineError(
            f"La référence {named} dépasse 32{NBSP}Mio{NBSP}: elle n'est pas lue.",
            hint="Tenez-en une par projet, et récrivez-les avec --update-baseline.",
        )
    return raw


def refuse_another(path: Path) -> None:
    """Refuse to write what is accepted in the place of a file that has something else to say.

    Raises:
        BaselineError: the file holds something, and not what was accepted one day, by whichever version of ptsm.
    """
    if not is_file(path):
        return
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    if beginning.strip() and b'"findings"' not in beginning:
        raise BaselineError(
            f"{guillemets(str(path))} existe déjà, et n'est pas une référence écrite par ptsm.",
            hint="Donnez un autre nom de fichier.",
        )


def content_of(accepted: Iterable[Accepted]) -> dict[str, Any]:
    """Return the content of a file that accepts these findings, in an order that changes as little as it can."""
    rows = sorted(accepted, key=lambda one: (one.projet, one.file, one.code, one.fingerprint))
    findings = [
        {
            "fingerprint": one.fingerprint,
            "code": one.code,
            "projet": one.projet,
            "file": one.file,
            "message": one.message,
        }
        for one in rows
    ]
    return {"version": VERSION, "findings": findings}

"""The error boundary by itself: each end of a command has its status, its sentence and, for a fault, its journal."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from blanks import plain

from ptsm_cli.check.outcome import InternalFault
from ptsm_cli.cli import errors
from ptsm_cli.common.errors import PtsmError


def _raise(error: BaseException, cause: BaseException | None = None) -> Callable[[], Any]:
    def command() -> None:
        if cause is None:
            raise error
        try:
            raise cause
        except type(cause):
            raise error  # noqa: B904 - one that comes while another is handled

    return command


def _chained(error: Exception) -> Exception:
    error.__cause__ = KeyboardInterrupt()
    return error


ENDS: dict[str, tuple[Callable[[], Any], int, str]] = {
    "rien": (lambda: None, 0, ""),
    "un texte": (lambda: "3", 0, ""),
    "un code": (lambda: 1, 1, ""),
    "le code d'une interruption": (lambda: 130, 130, "Interrompu.\n"),
    "une erreur sans conseil": (_raise(PtsmError("Rien.")), 2, "Erreur : Rien.\n"),
    "une erreur et son conseil": (_raise(PtsmError("Rien.", hint="Tout.")), 2, "Erreur : Rien.\nTout.\n"),
    "une ligne qui n'est d'aucune commande": (
        _raise(typer.TyperException("what?")),
        2,
        "Erreur : la commande n'est pas écrite comme il faut.\n« ptsm --help » liste les commandes.\n",
    ),
    "une interruption": (_raise(KeyboardInterrupt()), 130, "Interrompu.\n"),
    "un abandon": (_raise(typer.Abort()), 130, "Interrompu.\n"),
    "une interruption devenue cause": (_raise(_chained(ValueError())), 130, "Interrompu.\n"),
    "une interruption deux fois recouverte": (
        _raise(TypeError(), _chained(ValueError())),
        130,
        "Interrompu.\n",
    ),
    "un fichier que le système refuse": (
        _raise(OSError(13, "denied", "a.yaml")),
        2,
        "Erreur : impossible d'accéder à « a.yaml » : vous n'en avez pas le droit.\n",
    ),
    "une sortie que le système refuse": (
        _raise(OSError(28, "full")),
        2,
        "Erreur : le résultat ne peut pas être écrit : il n'y a plus de place.\n",
    ),
}


@pytest.mark.parametrize("end", ENDS)
def test_each_end_has_its_status_and_its_sentence(capsys: pytest.CaptureFixture[str], end: str) -> None:
    command, status, said = ENDS[end]
    assert (errors.run(command), plain(capsys.readouterr().err)) == (status, said)


@pytest.fixture
def journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where what is not foreseen is kept."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_fault_is_kept_in_a_journal_that_is_named(capsys: pytest.CaptureFixture[str], journals: Path) -> None:
    assert errors.run(_raise(ZeroDivisionError("été"))) == errors.IMPOSSIBLE
    [journal] = journals.glob("ptsm-*.log")
    assert journal.read_text(encoding="utf-8").endswith("\nZeroDivisionError: été\n")
    assert plain(capsys.readouterr().err).split("\n") == [
        "Erreur : ptsm a rencontré un problème imprévu. Ce n'est pas votre faute.",
        f"Le détail est dans {journal} : joignez-le à votre signalement.",
        "",
    ]


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ("A001", "La règle A001 a"),
        ("A001 A001", "La règle A001 a"),
        ("B002 A001 B002", "Les règles B002 et A001 ont"),
    ],
)
def test_rules_that_broke_are_named_once_each(journals: Path, codes: str, said: str) -> None:
    error = errors.of_rules([InternalFault(code, "p", f"trace de {code}") for code in codes.split()])
    assert plain(error.message) == (
        f"{said} rencontré un problème imprévu. Ce n'est pas votre faute ; les autres règles ont été vérifiées."
    )
    [journal] = journals.iterdir()
    assert journal.read_text(encoding="utf-8") == "\n".join(f"trace de {code}" for code in codes.split())
    assert str(journal) in (error.hint or "")

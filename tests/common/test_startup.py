"""What is put off until it serves, and what all records share."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError

import pytest

from ptsm_cli.common.startup import deferred
from ptsm_cli.model.acteurs import Acteur
from ptsm_cli.model.indicateur import Mesure, MesureDeSuivi


def test_a_pattern_is_compiled_once_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_pattern = re.compile

    def counted(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_pattern(pattern, flags)

    monkeypatch.setattr(re, "compile", counted)
    pattern = deferred(r"fiche (?P<numero>\d+)", re.IGNORECASE)
    assert not compiled
    assert [pattern.search(text) is not None for text in ("la Fiche 12", "fiche", "FICHE 3")] == [True, False, True]
    assert compiled == [r"fiche (?P<numero>\d+)"]


def test_a_pattern_answers_as_the_compiled_one() -> None:
    ours, theirs = deferred(r"(?m)^\w+"), re.compile(r"(?m)^\w+")
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert ours.findall("un\ndeux") == theirs.findall("un\ndeux")


def _acteur(sigle: str | None = None) -> Acteur:
    return Acteur(id="chm", nom="Centre hospitalier", sigle=sigle)


def test_records_are_compared_by_what_they_hold() -> None:
    one, same, other = _acteur(), _acteur(), _acteur("CHM")
    assert (one, len({one, same, other})) == (same, 2)
    assert one != other
    assert Mesure(valeur="3") != MesureDeSuivi(valeur="3", indicateur="1")


def test_a_record_is_frozen_and_says_what_it_holds() -> None:
    acteur = _acteur()
    with pytest.raises(FrozenInstanceError, match="'nom'"):
        acteur.nom = "Autre"  # type: ignore[misc]  # what is tested
    with pytest.raises(FrozenInstanceError, match="'nom'"):
        del acteur.nom
    assert repr(acteur).startswith("Acteur(id='chm', ")
    assert "nom='Centre hospitalier'" in repr(acteur)

"""What all records share: they are data classes as any other, and nothing is compiled for those that do not serve."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import partial
from typing import Any

import pytest

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.acteurs import Acteur
from ptsm_cli.model.fields import field_cards
from ptsm_cli.model.indicateur import Mesure, MesureDeSuivi

Decorator = Callable[..., Any]

OPTIONS = {
    "slots": {"slots": True},
    "sans slots": {},
    "par leurs noms": {"slots": True, "kw_only": True},
    "rangés": {"slots": True, "order": True},
}


def _classes(decorator: Decorator) -> tuple[type, type]:
    """Return a record that others may go on from, and one that does."""

    class Place:
        numero: int

    class Rang(decorator(frozen=True)(Place)):  # type: ignore[misc]  # the decorator is given
        seule: int = field(default=1, kw_only=True)
        nom: str = "rang"
        suite: list[int] = field(default_factory=list, compare=False)
        nommee: int = field(default=0, kw_only=True)
        note: str = field(default="", repr=False)

        def __post_init__(self) -> None:
            if self.numero < 0:
                raise ValueError(self.numero)

    return Place, decorator(frozen=True)(Rang)


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_a_record_does_all_that_a_frozen_data_class_does(options: dict[str, bool]) -> None:
    said = [_behaviour(_classes(partial(decorator, **options))[1]) for decorator in (dataclass, dataclasses.dataclass)]
    assert said[0] == said[1]


def _behaviour(kind: Any) -> list[object]:  # noqa: ANN401 - any data class
    one, same = kind(numero=3), kind(numero=3, suite=[1])
    other = replace(one, nom="autre")
    said: list[object] = [repr(one), one == same, one == other, len({one, same, other}), one != 3, one == 3, one.suite]
    said += [[(f.name, f.compare, f.kw_only) for f in fields(one)], dataclasses.asdict(same), kind.__doc__ is None]
    said.append(dataclasses.astuple(copy.copy(one)))
    if not any(f.kw_only for f in fields(one) if f.name == "nom"):
        said.append(repr(kind(4, "quatre", [4], nommee=4, seule=4)))
    for wrong in ({}, {"numero": -1}, {"numero": 1, "rang": 2}):
        with pytest.raises((TypeError, ValueError)) as refused:
            kind(**wrong)
        said.append(str(refused.value))
    for act in (partial(setattr, one, "nom", "x"), partial(delattr, one, "nom")):
        with pytest.raises(FrozenInstanceError) as refused:
            act()
        said.append(str(refused.value))
    return said


@pytest.mark.parametrize("options", [{"slots": True}, {}])
def test_a_field_given_by_its_name_takes_the_place_of_no_other(options: dict[str, bool]) -> None:
    @dataclass(frozen=True, **options)
    class Suite:
        jour: int = field(kw_only=True)
        lieu: str
        mois: int = field(kw_only=True, default=6)
        salle: str = "A"

    assert Suite("Laval", "B", jour=3) == Suite(jour=3, lieu="Laval", salle="B", mois=6)
    with pytest.raises(TypeError, match="positional"):
        Suite("Laval", "B", 3)  # type: ignore[call-arg]  # what is tested


def test_a_class_whose_records_do_not_serve_has_nothing_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    run = exec

    def noted(code: str, *names: dict[str, object]) -> None:
        compiled.append(code)
        run(code, *names)

    monkeypatch.setattr("builtins.exec", noted)
    lieu: type = dataclass(frozen=True, slots=True)(type("Lieu", (), {"__annotations__": {"nom": "str"}}))
    assert not [code for code in compiled if "self" in code]  # Python 3.13 compiles what makes no method
    assert lieu.__doc__ == "Lieu"  # nor is its signature worked out


def test_a_record_may_have_no_field() -> None:
    @dataclass(frozen=True, slots=True)
    class Vide:
        """Rien."""

    assert (repr(Vide()).rpartition(".")[2], len({Vide(), Vide()})) == ("Vide()", 1)


def test_what_a_class_says_of_itself_stands() -> None:
    @dataclass(frozen=True, slots=True)
    class Mot:
        """Un mot."""

        texte: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Mot) and self.texte.lower() == other.texte.lower()

        def __hash__(self) -> int:
            return hash(self.texte.lower())

        def __repr__(self) -> str:
            return f"«{self.texte}»"

    assert (len({Mot("a"), Mot("A")}), repr(Mot("a")), Mot.__doc__) == (1, "«a»", "Un mot.")


def _acteur(sigle: str | None = None) -> Acteur:
    return Acteur(id="chm", nom="Centre hospitalier", sigle=sigle)


@pytest.mark.parametrize("record", [field_cards()[0], Mesure(valeur="3")])
def test_a_record_goes_to_another_process(record: object) -> None:
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 - made here
    with pytest.raises(ValueError, match="shorter"):
        copy.copy(record).__setstate__(["seul"])  # type: ignore[attr-defined]  # what another version has written


def test_records_of_a_file_are_compared_by_what_they_hold() -> None:
    one, same, other = _acteur(), _acteur(), _acteur("CHM")
    assert (one, len({one, same, other})) == (same, 2)
    assert one != other
    assert Mesure(valeur="3") != MesureDeSuivi(valeur="3", indicateur="1")


def test_a_record_of_a_file_is_frozen_and_says_what_it_holds() -> None:
    acteur = _acteur()
    with pytest.raises(FrozenInstanceError, match="'nom'"):
        acteur.nom = "Autre"  # type: ignore[misc]  # what is tested
    with pytest.raises(FrozenInstanceError, match="'nom'"):
        del acteur.nom
    assert repr(acteur).startswith("Acteur(id='chm', ")
    assert "nom='Centre hospitalier'" in repr(acteur)

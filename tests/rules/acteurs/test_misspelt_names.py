"""Names that are almost those of declared organisations, among many."""

from __future__ import annotations

from functools import partial
from itertools import product
from pathlib import Path

import pytest
from constats import findings_of
from counting import counted
from deployment import Deploy
from growth import LINEAR

STARTS = ("Bara", "Colu", "Debi", "Funda", "Gipso", "Hyvre", "Jalco", "Kerme", "Lutzi", "Marno")
ENDS = ("ville", "mont", "gny", "zac", "court", "bourg", "heim", "ster")
TOWNS = ["".join(letters) for letters in product(STARTS, ENDS)]
START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
FORMS = ("Centre hospitalier de {}", "Association pour {} et ses environs", "{}")


def with_names(deploy: Deploy, form: str, size: int) -> Path:
    """Return a project of as many organisations, and a fiche that misspells each of their names."""
    towns = TOWNS[:size]
    acteurs = "".join(f"  - {{id: a{rank}b, nom: {form.format(town)}}}\n" for rank, town in enumerate(towns))
    entries = ", ".join(form.format(f"{town}h") for town in towns)
    return deploy({"acteurs.yaml": f"acteurs:\n{acteurs}", "fiches/02.yaml": f"{START}partenaires: [{entries}]\n"})


@pytest.mark.parametrize("form", FORMS)
def test_each_misspelt_name_finds_its_own_among_many(deploy: Deploy, form: str) -> None:
    hints = [finding.hint or "" for finding in findings_of(with_names(deploy, form, len(TOWNS)), "A002")]
    named = [form.format(town) in hint for hint, town in zip(hints, TOWNS, strict=True)]
    assert named == [True] * len(TOWNS)


def test_of_several_names_the_first_declared_is_meant(deploy: Deploy) -> None:
    names = ("Clinique Autres", "Clinique Martins", "Clinique Martin", "Clinique Marting")
    acteurs = "".join(f"  - {{id: a{rank}b, nom: {name}}}\n" for rank, name in enumerate(names))
    files = {"acteurs.yaml": f"acteurs:\n{acteurs}", "fiches/02.yaml": f"{START}partenaires: [Clinique Martinz]\n"}
    [found] = findings_of(deploy(files), "A002")
    assert "«\u00a0Clinique Martins\u00a0»" in (found.hint or "")


@pytest.mark.parametrize("form", FORMS)
def test_few_names_are_compared_with_each_misspelt_one(deploy: Deploy, form: str) -> None:
    few, many = (counted("likeness", partial(findings_of, with_names(deploy, form, size))) for size in (20, 80))
    assert many / few < LINEAR

"""Every text of every file is read for links, but those that are no sentence: a new field is read without a line."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from from_models import Maker, text_fields, write_files

from ptsm_cli.analysis import Analysis
from ptsm_cli.model.spoken import NO_SENTENCES
from ptsm_cli.projet.load import load_projet

NO_PROSE = {
    *("acteurs", "Acteurs", "Acteur"),  # names
    *("glossaire", "Glossaire"),  # definitions
    *("ptsm", "Reglages", "ReglagesRegles", "ReglagesRendu"),  # settings
}
"""The records of the files that nothing but names, definitions or settings are written in."""

ALONE = {"vagues", "deploiement", "calendrier", "avis", "references"}
"""Lists of which an item that is a text alone is a reference, or a name."""

SHORT = {"charges", "echeance", "indicateurs", "lignes"}
"""Fields that a text alone may stand in: where the maker writes the record, its own text is the one that is read."""

HEADINGS = {("Rubrique", "titre")}


def is_read(owner: str, key: str) -> bool:
    """Tell whether a text field should be read for links."""
    return (owner, key) in HEADINGS or (owner not in NO_PROSE and key not in NO_SENTENCES | ALONE)


def test_every_text_field_is_read_for_links_but_those_of_a_short_list(tmp_path: Path) -> None:
    written: set[tuple[str, str]] = set()
    numbers = {field: str(100 + rank) for rank, field in enumerate(f for f in text_fields() if is_read(*f))}

    def text(owner: str, key: str, rank: int) -> str:
        if (owner, key, rank) == ("fiche", "numero", 0):
            return numbers["Vague", "retraits"]  # what a wave takes away is only told where it is there
        number = numbers.get((owner, key))
        written.add((owner, key))
        return f"Voir la fiche {number}" if number else f"mot{rank}"

    maker = Maker(text, 2, frozenset({"meme_contenu_que", "intervalles", "plan"}))
    root = write_files(maker, tmp_path / "essai")
    (root / "suivi").mkdir()
    for rank in range(maker.count):
        (root / f"suivi/{rank:02}.yaml").write_text(json.dumps(maker.file("suivi")), encoding="utf-8")
    projet = load_projet(root, "essai")
    assert {f.location.route[-1] for f in projet.faults} <= {"cadence"}
    analysis = Analysis((projet,), date.min)
    read = {re.sub(r"\D", "", link.text) for link in analysis.of(projet).all_links}
    assert {field for field, number in numbers.items() if number not in read and field in written} == set()
    assert {key for owner, key in numbers if (owner, key) not in written} <= SHORT


def test_the_list_names_fields_that_exist() -> None:
    fields = {key for _, key in text_fields()}
    assert NO_SENTENCES - fields <= {"type", "dimensions", "cadence"}

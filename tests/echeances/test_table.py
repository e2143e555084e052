"""The table of the deadlines, read and left unread: every row, then what holds for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import pytest
from edtf import Interval, MultipleDates, parse_edtf
from readings import PROJET_DE_CINQ_ANS, say
from sampling import some
from writings import WRITINGS

from ptsm_cli.echeances import Echeance, Nature, read_echeance

TABLE = Path(__file__).with_name("table.txt")


def parts() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the parts of the table: a heading, and the text and expected reading of each row under it."""
    for part in re.split(r"^#+ ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, *lines = filter(None, part.splitlines())
        rows = [line.partition(" | ") for line in lines if not line.startswith("#")]
        if rows:
            yield heading, [(text, expected) for text, _, expected in rows]


PARTS = dict(parts())
ROWS = dict(chain.from_iterable(PARTS.values()))
READ = [text for text, expected in ROWS.items() if not expected.startswith("✗")]
UNREAD = [text for text in ROWS if text not in READ]


def read(text: str) -> Echeance:
    return read_echeance(text, PROJET_DE_CINQ_ANS)


@pytest.mark.parametrize("heading", PARTS)
def test_each_row_reads_as_the_table_says(heading: str) -> None:
    expected = dict(PARTS[heading])

    assert {text: say(read(text)) for text in expected} == expected


def test_the_table_has_each_text_once() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()

    assert len([line for line in lines if line and not line.startswith("#")]) == len(ROWS)


def test_several_intervals_go_from_the_start_to_the_end() -> None:
    several = [reading for reading in map(read, READ) if reading.several]

    assert [(reading.debut, reading.fin) for reading in several] == [
        (reading.several[0].debut, reading.several[-1].fin) for reading in several
    ]


def test_a_refusal_quotes_the_words_where_they_stand() -> None:
    assert [text for text in UNREAD if not _is_quoted(text)] == []


def _is_quoted(text: str) -> bool:
    """Tell whether the refusal of a text says its words, at their place, and nothing of dates."""
    reading = read(text)
    refusal = reading.refus
    if refusal is None or refusal.span is None or text[slice(*refusal.span)] != refusal.words[0]:
        return False
    told = all(f"«\u00a0{words}\u00a0»" in refusal.message for words in refusal.words)
    dates = (reading.debut, reading.fin, reading.intervals, reading.residu, reading.edtf)
    return told and dates == (None, None, (), "", None)


def test_what_a_refusal_offers_reads() -> None:
    assert [text for text in UNREAD if not _offers_readings(text)] == []


def _offers_readings(text: str) -> bool:
    """Tell whether what the refusal of a text offers is in its hint, is read, and is not twice the same."""
    refusal = read(text).refus
    if refusal is None or not all(f"«\u00a0{reading}\u00a0»" in refusal.hint for reading in refusal.readings):
        return False
    readings = [read(reading) for reading in refusal.readings]
    differ = len(set(map(say, readings))) == len(readings)
    return differ and all(reading.nature is not Nature.NON_INTERPRETEE for reading in readings)


@pytest.mark.lent
def test_the_edtf_package_finds_the_same_days() -> None:
    assert [text for text in READ if (reading := read(text)).edtf and not _is_confirmed(reading)] == []


def _is_confirmed(reading: Echeance) -> bool:
    """Tell whether the EDTF package finds the days of a reading."""
    avis = parse_edtf(reading.edtf)
    start, end = (avis.lower, avis.upper) if isinstance(avis, Interval) else (avis, avis)

    return (
        isinstance(avis, MultipleDates) == (len(reading.intervals) > 1)
        and (reading.debut is None or date(*start.lower_strict()[:3]) == reading.debut)
        and (reading.fin is None or date(*end.upper_strict()[:3]) == reading.fin)
    )


@pytest.mark.parametrize("writing", some(WRITINGS, 1))
def test_no_row_depends_on_how_its_letters_and_signs_are_typed(writing: str) -> None:
    different = [text for text in ROWS if _dates(WRITINGS[writing](text)) != _dates(text)]

    assert different == []


def _dates(text: str) -> tuple[object, ...]:
    """Return a reading without the words, which keep their own writing."""
    reading = read(text)
    return reading.nature, reading.debut, reading.fin, reading.intervals, reading.approximative, reading.motif


CHANGE_LE_SENS = [
    "ou",
    "sauf",
    "hors",
    "non",
    "loi",
    "PRS",
    "budget",
    "reporté",
    "réalisé",
    "vers",
    "environ",
    "?",
    "1999",
]


@pytest.mark.lent
@pytest.mark.parametrize("word", some(CHANGE_LE_SENS, 1))
def test_a_word_that_changes_the_sense_leaves_a_row_undated_wherever_it_stands(word: str) -> None:
    dated = [text for text in READ if read(text).debut or read(text).fin]
    still_dated = [
        with_it
        for text in dated
        for with_it in _with(text, word)
        if read(with_it).nature is not Nature.CONDITIONNELLE and (read(with_it).debut or read(with_it).fin)
    ]

    assert still_dated == []


def _with(text: str, word: str) -> Iterator[str]:
    words = text.split(" ")
    for rank in range(len(words) + 1):
        yield " ".join([*words[:rank], word, *words[rank:]])

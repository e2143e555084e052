"""A text that a spreadsheet would run as a formula, in the planning for spreadsheets."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from drawn import plans_of
from small_projet import fiche, write_projet

from ptsm_cli.plan import Plan, Step
from ptsm_cli.report.plan.csv import format_report


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("=1+1", True),
        ("+1", True),
        ("-1+1", True),
        ("@SUM(A1)", True),
        (" =1", True),
        ("\u00a0=1", True),
        ("\u202f=1", True),
        ("\u3000=1", True),
        ("\n=1", True),
        ("\t=1", True),
        ("\u200b=1", True),
        ("\u2060\ufeff\u200b =1", True),
        ("\u00ad=1", True),
        ("\uff1d1", True),
        ("\u2a75", True),
        ("\uff0b1", True),
        ("\uff0d1", True),
        ("\uff20SUM(A1)", True),
        ("\ufe661", True),
        ("\u200b\uff1d1", True),
        ("\ttexte", True),
        ("\rtexte", True),
        ("\ntexte", False),
        ("\t", False),
        ("Créer = former", False),
        ("1-1", False),
        ("– tiret", False),
        ("\u3000texte", False),
        ("'=1", False),
        ("été", False),
    ],
)
def test_a_formula_is_neutral_whatever_stands_before_its_sign(tmp_path: Path, text: str, neutral: bool) -> None:
    objectif = "objectifs_operationnels: [{libelle: Un, operateurs: X}]\n"
    [plan] = plans_of([write_projet(tmp_path, {"un": fiche("1", rest=objectif)})], Step.ANNEE)
    (line,) = csv.DictReader(StringIO(format_report([_told(plan, text)]).removeprefix("\ufeff")), delimiter=";")
    assert line["operateurs"] == (f"'{text}" if neutral else text)


def _told(plan: Plan, text: str) -> Plan:
    """Return a planning of one row whose operator is this text, whatever the reading of files leaves of it."""
    [groupe], [printed] = plan.groupes, plan.fiches
    [block], [row] = printed.blocks, printed.rows
    rows = (replace(row, operateurs=(text,)),)
    return replace(plan, groupes=(replace(groupe, fiches=(replace(printed, blocks=(replace(block, rows=rows),)),)),))

"""Laws of the comparison of two states, on projects drawn at random, broken ones included."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from any_projet import Files, broken_projets, put
from command import ptsm
from constats import findings_of
from contrary import contrary
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from repository import EXAMPLES, TERRITORIES

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.changes.change import Change
from ptsm_cli.changes.compare import compare
from ptsm_cli.changes.rewording import Fate, reworded
from ptsm_cli.changes.telling import heading, sentence
from ptsm_cli.common.errors import NewerFormatError
from ptsm_cli.projet.load import load_projet

DAY = date(2020, 6, 15)
SOME = settings(max_examples=max((settings.default or settings()).max_examples // 10, 1))


def state(files: Files, folder: Path) -> ProjetAnalysis:
    """Return the project of some files, written in a folder of its own."""
    put(files, folder / "essai")
    (folder / "essai").mkdir(exist_ok=True)  # there may be no file at all
    (folder / "essai/territoire.yaml").touch()
    try:
        return alone(load_projet(folder / "essai", "essai"), DAY)
    except NewerFormatError:
        reject()  # it is not read at all


def counted(changes: tuple[Change, ...]) -> Counter[str]:
    """Return the changes, whatever their order, without the remarks that no field says."""
    return Counter(repr(replace(change, near="")) for change in changes)


@st.composite
def states(draw: st.DrawFn) -> tuple[Files, Files]:
    """Draw two states of one project: some of the files of the first are those of another one in the second."""
    first, other = draw(broken_projets()), draw(broken_projets())
    taken = {path for path in {*first, *other} if draw(st.booleans())}
    second = {path: content for path, content in first.items() if path not in taken}
    return first, second | {path: content for path, content in other.items() if path in taken}


@SOME
@given(states())
def test_going_back_says_the_contrary(drawn: tuple[Files, Files]) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        before, after = state(drawn[0], Path(one)), state(drawn[1], Path(two))
        forward, back = compare(before, after), compare(after, before)
        assert counted(tuple(map(contrary, forward))) == counted(back)
        assert all(sentence(change).endswith(".") and heading(change) is not None for change in forward)


@SOME
@given(broken_projets())
def test_a_project_has_not_changed_since_itself(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        analysis = state(files, Path(folder))
        assert compare(analysis, analysis) == ()
        assert findings_of(Path(folder) / "essai", "L009", "L010", "L011", base=Path(folder) / "essai") == []


@pytest.mark.lent
def test_laying_out_is_no_change(tmp_path: Path) -> None:
    for name in TERRITORIES[:1]:
        assert ptsm("init", "--example", name, name, folder=tmp_path).returncode == 0
        ptsm("fmt", name, "--sort", folder=tmp_path)
        before, after = (alone(load_projet(root / name, name), DAY) for root in (EXAMPLES, tmp_path))
        assert compare(before, after) == ()


WORDS = st.text(alphabet=st.sampled_from("ab é'-.\u00a0\n9"), max_size=40)


@given(WORDS, WORDS)
def test_both_texts_are_read_in_the_compared_one(before: str, after: str) -> None:
    runs = reworded(before, after)
    assert "".join(run.text for run in runs if run.fate is not Fate.ADDED) == before
    assert "".join(run.text for run in runs if run.fate is not Fate.STRUCK) == after
    assert (before == after) == all(run.fate is Fate.KEPT for run in runs)

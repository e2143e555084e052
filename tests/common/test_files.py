"""What stands at a path, and why the system refuses it."""

from __future__ import annotations

import errno
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from ptsm_cli.common.files import as_on_disk, cause, hold_the_same, holds, holds_all, is_file, mode_at


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "il n'existe pas"),
        (errno.EISDIR, "c'est un dossier"),
        (errno.EEXIST, "un fichier porte le nom d'un des dossiers du chemin"),
        (errno.ENOTDIR, "un fichier porte le nom d'un des dossiers du chemin"),
        (errno.ENAMETOOLONG, "son nom est trop long"),
        (errno.ELOOP, "c'est un lien qui mène à lui-même"),
        (errno.EFBIG, "il est trop gros pour ce disque"),
        (errno.EMFILE, "trop de fichiers sont ouverts"),
        (errno.EIO, "le disque ne répond pas"),
        (0, "le système le refuse"),
        (errno.ENOSPC, "il n'y a plus de place"),
        (errno.EDQUOT, "il n'y a plus de place"),
        (errno.EROFS, "ce disque est en lecture seule"),
        (errno.EACCES, "vous n'en avez pas le droit"),
        (errno.EPERM, "vous n'en avez pas le droit"),
        (errno.EBUSY, "le système le refuse"),
        (None, "le système le refuse"),
    ],
)
def test_each_refusal_of_the_system_has_its_words(number: int | None, said: str) -> None:
    assert cause(OSError(number, "Refused")) == said


@pytest.mark.parametrize(
    ("name", "there"),
    [("fichier", True), ("dossier", False), ("lien", True), ("rien", False), ("perdu", False), ("boucle", False)],
)
def test_a_file_is_what_a_path_leads_to(tmp_path: Path, name: str, there: bool) -> None:
    (tmp_path / "fichier").touch()
    (tmp_path / "dossier").mkdir()
    for link, target in (("lien", "fichier"), ("perdu", "rien"), ("boucle", "boucle")):
        (tmp_path / link).symlink_to(target)
    assert is_file(tmp_path / name) is there


def test_nothing_stands_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "fichier").touch()
    assert mode_at(tmp_path / "fichier" / "x") is None


def test_a_name_that_the_system_refuses_is_not_taken_for_absent(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        mode_at(tmp_path / ("x" * 300))


@pytest.mark.parametrize(("number", "absent"), [(21, True), (123, True), (1921, True), (5, False)])
def test_what_windows_says_of_a_name_tells_whether_something_stands_there(number: int, *, absent: bool) -> None:
    class Told(type(Path())):  # type: ignore[misc]  # the class of the paths of this system
        """A path of which Windows tells why it cannot be followed."""

        def stat(self, **_options: bool) -> os.stat_result:
            error = OSError(errno.EINVAL, os.strerror(errno.EINVAL))
            error.winerror = number  # type: ignore[attr-defined]  # of Windows alone
            raise error

    with nullcontext() if absent else pytest.raises(OSError, match="Invalid"):
        assert mode_at(Told("x")) is None


def test_a_name_is_spelt_as_its_folder_spells_it(tmp_path: Path) -> None:
    (tmp_path / "e\u0301cole").mkdir()
    (tmp_path / "autre").touch()
    found = as_on_disk(tmp_path / "\u00e9cole" / "f.yaml")
    assert (found.parent.is_dir(), found.name) == (True, "f.yaml")


def test_a_name_without_accents_is_not_looked_for() -> None:
    path = Path("x" * 300)
    assert as_on_disk(path) is path


@pytest.mark.parametrize("made", [("e\u0301t\u00e9", "\u00e9te\u0301"), ("\u00e9te\u0301", "e\u0301t\u00e9")])
def test_of_two_names_that_are_read_the_same_the_first_in_their_order_is_taken(
    tmp_path: Path, made: tuple[str, str]
) -> None:
    for name in made:
        (tmp_path / name).touch()
    assert as_on_disk(tmp_path / "\u00e9t\u00e9").name == "e\u0301t\u00e9"
    assert [as_on_disk(tmp_path / name).name for name in made] == [*made]


@pytest.mark.parametrize("place", [0, 99_999, 199_999])
def test_a_long_file_holds_what_it_is_compared_with_but_for_no_byte(tmp_path: Path, place: int) -> None:
    content = bytes(200_000)
    (tmp_path / "x").write_bytes(content)
    other = content[:place] + b"x" + content[place + 1 :]
    assert (holds(tmp_path / "x", content), holds(tmp_path / "x", other)) == (True, False)


@pytest.mark.parametrize(
    ("held", "pieces", "same"),
    [
        (b"abc", (b"a", b"", b"bc"), True),
        (b"abc", (b"ab",), False),
        (b"abc", (b"abc", b"d"), False),
        (b"abc", (b"abd",), False),
        (b"abc", (b"ab", b"d"), False),
        (b"", (), True),
        (b"", (b"",), True),
        (b"a", (), False),
        (None, (), False),
        (None, (b"a",), False),
    ],
)
def test_a_file_holds_what_comes_piece_by_piece_and_nothing_else(
    tmp_path: Path, held: bytes | None, pieces: tuple[bytes, ...], same: bool
) -> None:
    there, other = tmp_path / "a", tmp_path / "b"
    if held is not None:
        there.write_bytes(held)
    other.write_bytes(b"".join(pieces))
    assert (holds_all(there, pieces), hold_the_same(other, there)) == (same, same)
    assert holds(there, b"".join(pieces)) is same


@pytest.mark.parametrize("place", [0, 65_536, 199_999])
def test_two_long_files_hold_the_same_but_for_no_byte(tmp_path: Path, place: int) -> None:
    content = bytes(200_000)
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "c").write_bytes(content[:place] + b"x" + content[place + 1 :])
    assert [hold_the_same(tmp_path / "a", tmp_path / name) for name in ("b", "c")] == [True, False]

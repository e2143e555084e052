"""The files of a folder as a revision of its git repository keeps them: objects read, and nothing else.

The configuration that a repository brings may name programs, which `git status` or `git diff` run. Only commands that
read objects are used here, with what they may still run or fetch turned off.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, did_you_mean, guillemets
from ptsm_cli.loading.opening import SIZE_LIMIT

_TIMEOUT = 60
"""Seconds that one command of git may take: it only reads."""

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.attributesFile": os.devnull,
    "protocol.allow": "never",
    "uploadpack.packObjectsHook": "",
}
"""What a repository may configure and that is never taken from it."""

_FILES = (b"100644", b"100755")
"""The modes of ordinary files: links and submodules lead elsewhere."""


class RevisionError(PtsmError):
    """A revision cannot be read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The YAML files of a folder at one revision.

    Attributes:
        revision: how the user names it.
        commit: its hash, in full.
        files: their bytes, by path from the folder; of one that is too large, as many blanks as make it refused.
    """

    revision: str
    commit: str
    files: Mapping[str, bytes]


def snapshot(folder: Path, revision: str) -> Snapshot:
    """Return the YAML files of a folder at a revision: a commit, a tag, a branch, `HEAD~2`.

    Raises:
        RevisionError: git is not installed, the folder is in no repository, or the revision cannot be read.
    """
    top = _top(folder)
    git = _Git(_program(top), top)
    name = git.commit(revision)
    if name is None:
        raise RevisionError(
            f"La révision {guillemets(revision)} n'existe pas dans le dépôt {guillemets(str(top))}.",
            hint=_advice(git, revision),
        )
    found = dict(git.entries(name, folder.resolve().relative_to(top).as_posix()))
    return Snapshot(revision, name, dict(git.contents(found)))


def is_revision(folder: Path, revision: str) -> bool:
    """Tell whether a text names a revision of the repository of a folder; none where there is no repository."""
    try:
        top = _top(folder)
        return _Git(_program(top), top).commit(revision) is not None
    except RevisionError:
        return False


def last_change(folder: Path) -> Snapshot:
    """Return a folder as its last recorded change left it; the revision is named by its tag, else by its commit.

    Raises:
        RevisionError: git is not installed, the folder is in no repository, or nothing recorded tells when it changed.
    """
    try:
        top = _top(folder)
        return _last_change(_Git(_program(top), top), folder)
    except RevisionError as error:
        raise RevisionError(
            error.message,
            hint="Enregistrez le projet avec git, toute son histoire comprise, ou imprimez sans --version-git.",
        ) from error


def _last_change(git: _Git, folder: Path) -> Snapshot:
    inside = folder.resolve().relative_to(git.top).as_posix()
    pathspec = f":(top,literal){inside}" if inside != "." else ":(top)"
    printed = git.run("rev-list", "--max-count=1", "HEAD", "--", pathspec) or b""
    commit = printed.decode("ascii", "replace").strip()
    if not commit or commit in git.ends():
        raise RevisionError(f"Le dépôt {guillemets(str(git.top))} ne dit pas quand {guillemets(str(folder))} a changé.")
    wanted = ("--sort=refname", "--format=%(refname:strip=2)", f"--points-at={commit}", "refs/tags")
    tags = (git.run("for-each-ref", *wanted) or b"").decode(errors="replace").split()
    return Snapshot(tags[-1] if tags else commit[:10], commit, dict(git.contents(dict(git.entries(commit, inside)))))


def is_versioned(folder: Path) -> bool:
    """Tell whether a folder is in a git repository."""
    absolute = folder.resolve()
    return any((parent / ".git").exists() for parent in (absolute, *absolute.parents))


def _top(folder: Path) -> Path:
    absolute = folder.resolve()
    for parent in (absolute, *absolute.parents):
        if (parent / ".git").exists():
            return parent
    raise RevisionError(
        f"{guillemets(str(folder))} n'est pas dans un dépôt git.",
        hint=f"Comparez deux dossiers{NBSP}: {guillemets('ptsm diff AVANT APRES')}, ou donnez un dossier à --base.",
    )


def _program(top: Path) -> str:
    """Return the path of git, never one that the repository itself would bring."""
    places = [Path(place) for place in os.get_exec_path() if place]
    safe = [place for place in places if place.is_absolute() and not place.resolve().is_relative_to(top)]
    found = shutil.which("git", path=os.pathsep.join(map(str, safe)))
    if found is None:
        raise RevisionError("git n'est pas installé.", hint="Installez-le, ou comparez deux dossiers sans lui.")
    return found


def _advice(git: _Git, revision: str) -> str:
    listed = git.run("for-each-ref", "--format=%(refname:short)", "refs/tags", "refs/heads") or b""
    names = listed.decode(errors="replace").split()
    if near := did_you_mean(revision, names):
        return near
    if (git.top / ".git" / "shallow").exists():
        command = guillemets("git fetch --unshallow")
        return f"Le dépôt n'a qu'une partie de son histoire ; rapportez le reste avec {command}."
    return f"{guillemets('git tag')} et {guillemets('git log')} listent celles qui existent."


class _Git:
    """The commands that read the objects of one repository."""

    def __init__(self, program: str, top: Path) -> None:
        self._program = program
        self.top = top

    def run(self, command: str, *arguments: str, entry: bytes = b"") -> bytes | None:
        """Return what a command prints, None where it fails.

        Raises:
            RevisionError: it cannot be run, or does not end.
        """
        options = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
        line = [self._program, "--no-pager", "--no-replace-objects", *options, "-C", str(self.top), command, *arguments]
        try:
            done = subprocess.run(  # noqa: S603 - git alone, found out of the repository, with a command that reads
                line, input=entry, capture_output=True, check=False, env=_environment(), timeout=_TIMEOUT
            )
        except (OSError, subprocess.TimeoutExpired):
            raise RevisionError("git ne répond pas.", hint="Comparez deux dossiers sans lui.") from None
        if b"dubious ownership" in done.stderr:
            raise RevisionError(
                f"git refuse de lire le dépôt {guillemets(str(self.top))}{NBSP}: il appartient à quelqu'un d'autre.",
                hint="Lisez-le sous le compte de son propriétaire, ou déclarez-le sûr (safe.directory).",
            )
        return done.stdout if done.returncode == 0 else None

    def commit(self, revision: str) -> str | None:
        """Return the hash of the commit that a revision names, None where it names none."""
        found = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return None if found is None else found.decode("ascii", "replace").strip()

    def ends(self) -> frozenset[str]:
        """Return the commits whose own past is not in the repository: they seem to have changed everything."""
        folder = (self.run("rev-parse", "--git-path", "shallow") or b"").decode(errors="replace").strip()
        path = self.top / folder
        return frozenset(path.read_text("ascii", "replace").split()) if folder and path.is_file() else frozenset()

    def entries(self, commit: str, folder: str) -> Iterator[tuple[str, str | None]]:
        """Yield the YAML files below a folder with the names of their objects, None for those that are too large."""
        prefix = "" if folder == "." else f"{folder}/"
        listed = self.run("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", prefix or ".")
        if listed is None:
            raise RevisionError(
                f"La révision {guillemets(commit[:12])} n'est pas entière dans le dépôt.",
                hint=f"Rapportez ce qui manque avec {guillemets('git fetch')}, puis recommencez.",
            )
        for line in filter(None, listed.split(b"\0")):
            about, path = line.split(b"\t", 1)
            mode, _, name, size = about.split()
            relative = os.fsdecode(path).removeprefix(prefix)
            if mode in _FILES and relative.endswith(".yaml"):
                if not size.isdigit():  # the object is missing, and nothing fetches it
                    raise _missing(relative)
                yield relative, name.decode("ascii") if int(size) <= SIZE_LIMIT else None

    def contents(self, objects: Mapping[str, str | None]) -> Iterator[tuple[str, bytes]]:
        """Yield the bytes of objects, by the paths that they are given for.

        Raises:
            RevisionError: one of them is not in the repository, as in a partial clone.
        """
        asked = "".join(f"{name}\n" for name in objects.values() if name).encode()
        printed = self.run("cat-file", "--batch", entry=asked) or b""
        done = 0
        for path, name in objects.items():
            if name is None:
                yield path, b" " * (SIZE_LIMIT + 1)
                continue
            end = printed.find(b"\n", done)
            head = printed[done:end].split()
            if end < 0 or len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 - name, kind and size
                raise _missing(path)
            size = int(head[2])
            yield path, printed[end + 1 : end + 1 + size]
            done = end + size + 2


def _missing(path: str) -> RevisionError:
    return RevisionError(
        f"{guillemets(path)} n'est pas dans le dépôt, qui n'a qu'une partie de ses objets.",
        hint=f"Rapportez-les avec {guillemets('git fetch')}, puis recommencez.",
    )


def _environment() -> dict[str, str]:
    """Return the environment of git: nothing that would send it to another repository, nor let it ask or fetch."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {
        **kept,
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }

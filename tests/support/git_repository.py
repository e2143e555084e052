"""A real git repository, made by the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

IDENTITY = {
    "GIT_AUTHOR_NAME": "Val d'Exemple",
    "GIT_AUTHOR_EMAIL": "contact@exemple.invalid",
    "GIT_COMMITTER_NAME": "Val d'Exemple",
    "GIT_COMMITTER_EMAIL": "contact@exemple.invalid",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Repository:
    """A git repository made by the tests."""

    def __init__(self, top: Path, like: Repository | None = None) -> None:
        self.top = top
        if like is not None:
            shutil.copytree(like.top, top)
            return
        top.mkdir(parents=True)
        self.git("init", "--quiet", "--template", "", "--initial-branch", "main")
        (top / ".git/hooks").mkdir()

    def git(self, *words: str) -> str:
        env = {**os.environ, **IDENTITY}
        return subprocess.run(
            ["git", *words],  # noqa: S607 - the tests' own git
            cwd=self.top,
            env=env,
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout.strip()

    def commit(self, **files: str | None) -> str:
        """Record some files, `a__b` for `a/b.yaml`, None for one taken away; return the commit."""
        for name, text in files.items():
            path = self.top / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink() if text is None else path.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "état")
        return self.git("rev-parse", "HEAD")

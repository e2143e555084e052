"""A project as a revision of its git repository keeps it."""

from __future__ import annotations

from pathlib import Path

from ptsm_cli.common.typography import guillemets
from ptsm_cli.loading.git import RevisionError, snapshot
from ptsm_cli.loading.layout import TERRITOIRE
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet


def load_revision(root: Path, name: str, revision: str) -> Projet:
    """Return the project in the folder `root` at a revision; its files are named as git does, `v1:mayenne-53/…`.

    Raises:
        RevisionError: the revision cannot be read, or the project was not there yet.
    """
    found = snapshot(root, revision)
    if TERRITOIRE not in found.files:
        raise RevisionError(
            f"Le projet {guillemets(name)} n'existait pas à la révision {guillemets(revision)}.",
            hint="Choisissez une révision plus récente, ou comparez deux dossiers.",
        )
    direct = {path: content for path, content in found.files.items() if path.count("/") <= 1}
    return load_projet(root, f"{revision}:{name}", Named(texts=direct, only=True))

"""What is to be printed: which documents, of which projects, in which forms and which folders."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ptsm_cli.common import inventory
from ptsm_cli.common.errors import PtsmError, UnknownValueError
from ptsm_cli.common.typography import NBSP, did_you_mean, either, enumeration, guillemets
from ptsm_cli.model.settings import ReglagesRendu
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.catalogue import document, output, outputs_of
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.request import Request

DEFAULT = "livret"
"""The document of a project that chooses none."""


class SameFolderError(PtsmError):
    """Two projects would be printed in the same folder."""


def orders(request: Request, documents: Sequence[str], folder: Path) -> Iterator[tuple[str, Path, Request]]:
    """Yield each document to print with its folder and its projects: one, or all those that ask for it."""
    _refuse_unread(request, {name for projet in request.projets for name in documents or _chosen(projet)})
    together: dict[str, tuple[Projet, ...]] = {}
    for projet, where in zip(request.projets, _folders(request.projets, folder), strict=True):
        own = replace(request, projets=(projet,), kept={})  # what its documents share is of no use to the next ones
        for name in documents or _chosen(projet):
            if document(name).together:
                together[name] = (*together.get(name, ()), projet)
            else:
                yield name, where, own
    for name, projets in together.items():
        yield name, folder, replace(request, projets=projets)


_ASKED = {
    "reunion": "--reunion",
    "fiches": "--fiche",
    "acteur": "--acteur",
    "annee": "--annee",
    "revision": "--revision",
}
"""What a document may be asked to be on, and the option that asks for it."""


def _refuse_unread(request: Request, names: Collection[str]) -> None:
    """Refuse what is asked for and that no document to print reads: it would be printed whole, without a word.

    Raises:
        UnknownValueError: there is some.
    """
    for field, option in _ASKED.items():
        if getattr(request, field) is not None and not any(field in document(name).options for name in names):
            reading = [name for name in inventory.documents() if field in document(name).options]
            raise UnknownValueError(
                f"{option} ne change rien à ce qui est imprimé{NBSP}: {enumeration(sorted(names))}.",
                hint=f"Ajoutez --document {' ou --document '.join(reading)}, ou retirez {option}.",
            )


def _folders(projets: Sequence[Projet], folder: Path) -> list[Path]:
    """Return the folder of each project: the one asked for, or one of its own inside where there are several."""
    if len(projets) == 1:
        return [folder]
    folders = [folder / (anchor(projet.id) or "projet") for projet in projets]
    for rank, own in enumerate(folders):
        if own in folders[:rank]:
            raise SameFolderError(
                f"Deux projets s'imprimeraient dans {guillemets(str(own))}{NBSP}: ils ont le même identifiant.",
                hint="Donnez-leur des identifiants différents dans territoire.yaml, ou imprimez-les à part.",
            )
    return folders


def _chosen(projet: Projet) -> list[str]:
    """Return the documents that the settings of a project choose, but those that do not exist."""
    return [name for name in _settings(projet).documents if name in inventory.documents()] or [DEFAULT]


def chosen_forms(name: str, asked: Sequence[str], projet: Projet) -> list[str]:
    """Return the forms in which to print a document: those asked for, else those of the settings, else all its own.

    A form that is printed on demand is never among the last.
    """
    own = outputs_of(name)
    if asked and not set(asked) & set(own):
        raise UnknownValueError(
            f"Le document {guillemets(name)} ne s'imprime pas en {either(asked)}, mais en {either(own)}."
        )
    return [form for form in asked or _settings(projet).formats if form in own] or [
        form for form in own if not output(form).on_demand
    ]


def unknown_choices(projets: Sequence[Projet]) -> Iterator[str]:
    """Yield what settings choose and that does not exist."""
    for projet in projets:
        settings = _settings(projet)
        for what, chosen, known in (
            ("Le document", settings.documents, inventory.documents()),
            ("Le format", settings.formats, inventory.outputs()),
        ):
            for name in chosen:
                if name not in known:
                    near = did_you_mean(name, known)
                    said = f"{what} {guillemets(name)}, choisi dans {projet.path('ptsm.yaml')}, n'existe pas."
                    yield f"{said} {near}" if near else said


def _settings(projet: Projet) -> ReglagesRendu:
    return projet.settings.contenu.rendu if projet.settings else ReglagesRendu()

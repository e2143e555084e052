"""Print documents: which ones, for which projects, into which files. Texts are returned, nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ptsm_cli.common import inventory
from ptsm_cli.common.errors import PtsmError, UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, did_you_mean, either, guillemets
from ptsm_cli.model.settings import ReglagesRendu
from ptsm_cli.projet.logo import Unprintable, logo_of
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.catalogue import document, output, outputs_of
from ptsm_cli.render.engine.ejected import outdated
from ptsm_cli.render.engine.fill import fill
from ptsm_cli.render.engine.plain import simplify
from ptsm_cli.render.engine.templates import TemplateLoader
from ptsm_cli.render.outputs import OutputSpec
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.request import Request

DEFAULT = "livret"
"""The document of a project that chooses none."""


class SameFolderError(PtsmError):
    """Two projects would be printed in the same folder."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What a run prints: the finished page and the form of each file, and what its reader should be told."""

    texts: Mapping[Path, str]
    remarks: tuple[str, ...]
    forms: Mapping[Path, OutputSpec]
    series: Mapping[Path, str]
    """The series of each file that is one of several pages: « fiche.html »."""
    whole: bool
    """Whether no page of a series was left aside."""

    def contents(self) -> Iterator[tuple[Path, str | bytes]]:
        """Yield each file with what goes into it, made only when its turn comes."""
        for path, text in self.texts.items():
            yield path, self.forms[path].content(text)


def render(request: Request, name: str, formats: Iterable[str]) -> dict[str, str]:
    """Return a document, by format.

    The templates of a project come before ours; a document on several projects has only ours.

    Raises:
        DocumentTemplateError: a template cannot be read or filled in.
        UnknownValueError: what is asked for does not exist, as the dossier of an unknown meeting.
    """
    data = simplify(document(name).compose(request))
    assert isinstance(data, dict)  # noqa: S101 - a dataclass becomes a dictionary
    single = request.projet if len(request.projets) == 1 else None
    templates = (
        request.shared("templates", lambda: TemplateLoader(single.root, single.name)) if single else TemplateLoader()
    )
    outputs = [output(form) for form in formats]
    return {s.name: fill(f"{name}{s.template}", data, s, templates, limited=request.limited) for s in outputs}


def make_pages(request: Request, documents: Sequence[str], formats: Sequence[str], folder: Path) -> Pages:
    """Return the documents asked for, or those that the settings of each project choose.

    Args:
        request: the projects, and what is asked of the documents.
        documents: names of documents; empty for those of the settings.
        formats: names of forms; empty for those of the settings, else for all.
        folder: where the pages go; with several projects, each has its own folder in it.

    Raises:
        DocumentTemplateError: a template cannot be read or filled in.
        SameFolderError: two projects have the same id.
        UnknownValueError: no project has the meeting that was named, or there is nothing else to print than its
            dossier; or a document does not exist in any of the forms asked for.
    """
    tried = [_print(name, where, asked, formats) for name, where, asked in _orders(request, documents, folder)]
    failed = [(one.name, one.error) for one in tried if one.error]
    named = request.reunion is not None
    _refuse(failed, [one.name for one in tried], named=named)
    missing = [error.message for name, error in failed if not (named and _on_a_meeting(name))]
    unknown = [] if documents else [*_unknown(request.projets)]
    pages = [page for one in tried for page in one.pages]
    return Pages(
        texts={page.path: page.text for page in pages},
        remarks=tuple(dict.fromkeys(_remarks(request.projets, [*unknown, *missing]))),
        forms={page.path: page.form for page in pages},
        series={page.path: page.series for page in pages if page.series},
        whole=request.fiches is None
        and request.revision is None
        and not any(projet.incomplete for projet in request.projets),
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """A finished page: its file, its text, its form, and the series that it is of, or nothing."""

    path: Path
    text: str
    form: OutputSpec
    series: str


@dataclass(frozen=True, slots=True)
class _Printed:
    """A document that was tried: its pages, or why there is none."""

    name: str
    pages: Sequence[_Page] = ()
    error: UnknownValueError | None = None


def _print(name: str, where: Path, asked: Request, formats: Sequence[str]) -> _Printed:
    """Return a document in a folder; none of its pages where one of them asks for what does not exist."""
    try:
        forms = _forms(name, formats, asked.projet)
        by_page = [(page, render(own, name, forms)) for page, own in _pages(name, asked)]
    except UnknownValueError as error:
        return _Printed(name, error=error)
    series = name if document(name).pages is not None else ""
    texts = ((page, output(form), text) for page, by_form in by_page for form, text in by_form.items())
    return _Printed(
        name,
        [_Page(where / f"{p}{spec.suffix}", text, spec, series and series + spec.suffix) for p, spec, text in texts],
    )


def _remarks(projets: Sequence[Projet], asked: Sequence[str]) -> Iterator[str]:
    """Yield what the reader of the pages should be told: of the projects, of what was asked, of the templates."""
    yield from (found.message for projet in projets if isinstance(found := logo_of(projet), Unprintable))
    yield from _incomplete(projets)
    yield from asked
    yield from (remark for projet in projets for remark in outdated(projet.root, projet.name))


def _pages(name: str, request: Request) -> Iterator[tuple[str, Request]]:
    """Yield the pages of a document, each with its name: most have one, which bears that of the document."""
    pages = document(name).pages
    if pages is None:
        yield name, request
    else:
        yield from pages(request)


def _orders(request: Request, documents: Sequence[str], folder: Path) -> Iterator[tuple[str, Path, Request]]:
    """Yield each document to print with its folder and its projects: one, or all those that ask for it."""
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


def _settings(projet: Projet) -> ReglagesRendu:
    return projet.settings.contenu.rendu if projet.settings else ReglagesRendu()


def _chosen(projet: Projet) -> list[str]:
    """Return the documents that the settings of a project choose, but those that do not exist."""
    return [name for name in _settings(projet).documents if name in inventory.documents()] or [DEFAULT]


def _forms(name: str, asked: Sequence[str], projet: Projet) -> list[str]:
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


def _on_a_meeting(name: str) -> bool:
    return "reunion" in document(name).options


def _refuse(failed: Sequence[tuple[str, UnknownValueError]], names: Sequence[str], *, named: bool) -> None:
    """Stop when there is nothing to print, or when no project has the meeting that was named.

    Among several projects, most do not have the meeting; and a project between two meetings prints the rest.
    """
    of_meetings = [error for name, error in failed if _on_a_meeting(name)]
    if named and of_meetings and len(of_meetings) == sum(map(_on_a_meeting, names)):
        raise of_meetings[0]
    if failed and len(failed) == len(names):
        raise failed[0][1]


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


def _incomplete(projets: Sequence[Projet]) -> Iterator[str]:
    """Yield which projects are printed without all their files, for a reader could not tell."""
    for projet in projets:
        count = len(projet.incomplete)
        if not count:
            continue
        unread = "n'ont pas pu être lus" if count > 1 else "n'a pas pu être lu"
        yield (
            f"{counted(count, 'fichier')} de {projet.called} {unread} en entier{NBSP}: il peut manquer quelque chose. "
            f"Pour savoir quoi, lancez «{NBSP}ptsm validate {projet.name}{NBSP}»."
        )


def _unknown(projets: Sequence[Projet]) -> Iterator[str]:
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

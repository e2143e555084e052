"""Print documents into the files where they go. Texts are returned, nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from ptsm_cli.common.encoding import encode, inert
from ptsm_cli.common.errors import UnknownValueError, say_once
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.spool import Spool
from ptsm_cli.common.typography import NBSP, counted
from ptsm_cli.projet.logo import Unprintable, logo_of
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.catalogue import document, output
from ptsm_cli.render.engine.ejected import outdated
from ptsm_cli.render.engine.fill import fill
from ptsm_cli.render.engine.templates import TemplateLoader
from ptsm_cli.render.orders import chosen_forms, orders, unknown_choices
from ptsm_cli.render.outputs import OutputSpec
from ptsm_cli.render.request import Request


@dataclass(frozen=True, slots=True)
class Pages:
    """What a run prints: the finished page and the form of each file, and what its reader should be told."""

    pages: Spool
    """The finished page of each file, in UTF-8."""
    remarks: tuple[str, ...]
    forms: Mapping[Path, OutputSpec]
    series: Mapping[Path, str]
    """The series of each file that is one of several pages: « fiche.html »."""
    whole: bool
    """Whether no page of a series was left aside."""

    @property
    def texts(self) -> dict[Path, str]:
        """The finished pages, all in memory."""
        return {path: page.decode() for path, page in self.pages.items()}

    def contents(self) -> Mapping[Path, bytes]:
        """Return what goes into each file; all of it is made."""
        if not any(form.bind for form in self.forms.values()):
            return self.pages
        made = Spool()
        for path, page in self.pages.items():
            bind = self.forms[path].bind
            made.put(path, bind(page.decode()) if bind else page)
        return made


def render(request: Request, name: str, formats: Iterable[str]) -> dict[str, str]:
    """Return a document, by format.

    The templates of a project come before ours; a document on several projects has only ours.

    Raises:
        DocumentTemplateError: a template cannot be read or filled in.
        UnknownValueError: what is asked for does not exist, as the dossier of an unknown meeting.
    """
    content = document(name).compose(request)
    single = request.projet if len(request.projets) == 1 else None
    templates = (
        request.shared("templates", lambda: TemplateLoader(single.root, single.name)) if single else TemplateLoader()
    )
    outputs = [output(form) for form in formats]
    return {s.name: fill(f"{name}{s.template}", content, s, templates, limited=request.limited) for s in outputs}


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
    made = Spool()
    tried = [_print(name, where, asked, formats, made) for name, where, asked in orders(request, documents, folder)]
    failed = [(one.name, one.error) for one in tried if one.error]
    named = request.reunion is not None
    _refuse(failed, [one.name for one in tried], named=named)
    missing = say_once(error for name, error in failed if not (named and _on_a_meeting(name)))
    unknown = [] if documents else [*unknown_choices(request.projets)]
    pages = [page for one in tried for page in one.pages]
    return Pages(
        pages=made,
        remarks=tuple(dict.fromkeys(_remarks(request.projets, [*unknown, *missing]))),
        forms={page.path: page.form for page in pages},
        series={page.path: page.series for page in pages if page.series},
        whole=request.fiches is None
        and request.revision is None
        and not any(projet.incomplete for projet in request.projets),
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """A finished page: its file, its form, and the series that it is of, or nothing."""

    path: Path
    form: OutputSpec
    series: str


@dataclass(frozen=True, slots=True)
class _Printed:
    """A document that was tried: its pages, or why there is none."""

    name: str
    pages: Sequence[_Page] = ()
    error: UnknownValueError | None = None


def _print(name: str, where: Path, asked: Request, formats: Sequence[str], made: Spool) -> _Printed:
    """Set a document in a folder aside; none of its pages where one of them asks for what does not exist."""
    series = name if document(name).pages is not None else ""
    pages: list[_Page] = []
    try:
        forms = chosen_forms(name, formats, asked.projet)
        for page, own in _pages(name, asked):
            for form, text in render(own, name, forms).items():
                spec = output(form)
                pages.append(_Page(where / f"{page}{spec.suffix}", spec, series and series + spec.suffix))
                made.put(pages[-1].path, encode(inert(text)))
    except UnknownValueError as error:
        made.forget(page.path for page in pages)
        return _Printed(name, error=error)
    return _Printed(name, pages)


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

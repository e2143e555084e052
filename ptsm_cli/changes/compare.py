"""What differs between two states of a project: its territory, its fiches, its governance, its organisations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.changes.change import Change, ChangeKind, Owner, Shift
from ptsm_cli.changes.designations import Designations
from ptsm_cli.changes.mergers import HISTORY, history
from ptsm_cli.changes.records import IDENTITY, RecordDiffer
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.typography import guillemets
from ptsm_cli.echeances import Contexte
from ptsm_cli.links.naming import name_fiche
from ptsm_cli.links.references import read_reference
from ptsm_cli.model.dates import EcheanceStructuree
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.projet.deadlines import context_of
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.reports import read_entry


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of one project, and what changed.

    Attributes:
        projet: id of the territory.
        title: how the territory is called.
        before: how the first state is named to the user.
        after: how the second one is.
        changes: in the order of the second state's documents.
    """

    projet: str
    title: str
    before: str
    after: str
    changes: tuple[Change, ...]


def compare_all(before: Sequence[Projet], after: Sequence[Projet], day: date) -> tuple[Comparison, ...]:
    """Return what changed in each project that is in both states; one alone is compared with the other one alone.

    Raises:
        UnknownValueError: a project of one state is not in the other.
    """
    old = {projet.id: projet for projet in before}
    new = {projet.id: projet for projet in after}
    if len(old) == len(new) == 1:
        old = dict(zip(new, old.values(), strict=True))
    single = [name.name for side, other in ((old, new), (new, old)) for id_, name in side.items() if id_ not in other]
    if single:
        raise UnknownValueError(
            f"Le projet {guillemets(single[0])} n'est que d'un côté.",
            hint="Comparez deux états des mêmes projets, ou un seul projet de chaque côté.",
        )
    return tuple(_comparison(old[identifier], projet, day) for identifier, projet in new.items())


def _comparison(before: Projet, after: Projet, day: date) -> Comparison:
    title = after.territoire.contenu.designation
    return Comparison(after.id, title, before.name, after.name, compare(alone(before, day), alone(after, day)))


def compare(before: ProjetAnalysis, after: ProjetAnalysis) -> tuple[Change, ...]:
    """Return what changed from one state to the other, in the order of the second one's documents."""
    old, new = before.projet, after.projet
    differ = record_differ(before, after)
    return (
        *differ.changes(old.territoire.contenu, new.territoire.contenu, (), _told_by_its_folder(old, new)),
        *_fiches(differ, before, after),
        *_gouvernance(differ, before, after),
        *_acts(differ, old, new),
        *differ.changes(old.acteurs.contenu, new.acteurs.contenu, ()),
        *differ.of_field("glossaire", old.glossaire.contenu.root, new.glossaire.contenu.root, ()),
    )


def record_differ(before: ProjetAnalysis, after: ProjetAnalysis) -> RecordDiffer:
    """Return what compares records of two states of a project."""
    shift = partial(_shift, context_of(before.projet), context_of(after.projet))
    return RecordDiffer(Designations(before), Designations(after), shift)


def _told_by_its_folder(*states: Projet) -> frozenset[str]:
    """Return the fields of a territory that are no change: its id, and its names where its folder alone gives them."""
    named = all(state.territoire.keys for state in states)
    return frozenset(("id",)) if named else frozenset(("id", "nom", "sigle"))


def _shift(
    before: Contexte, after: Contexte, old: EcheanceStructuree | None, new: EcheanceStructuree | None
) -> Shift | None:
    """Return how the last day of a deadline moved, None where it did not or where one of both has none."""
    first, second = read_entry(old, before).fin, read_entry(new, after).fin
    if first is None or second is None or first == second:
        return None
    return Shift.REPORT if second > first else Shift.AVANCE


def _fiches(differ: RecordDiffer, before: ProjetAnalysis, after: ProjetAnalysis) -> Iterator[Change]:
    pairs = list(pair_fiches(before.projet.fiches, after.projet.fiches))
    told = history(before, after, pairs)
    gone = {old.id: old for old, new in pairs if old is not None and new is None and old.id not in told.fiches}
    come = {new.id: new for old, new in pairs if new is not None and old is None and new.id not in told.fiches}
    stories = grouped((change.owners, change) for change in told.changes)
    for old, new in pairs:
        owners = (Owner("fiches", _name(before, old), _name(after, new)),)
        yield from stories.pop(owners, ())
        if old is not None and new is not None:
            yield from differ.changes(old.contenu, new.contenu, owners, IDENTITY | HISTORY)
            yield from differ.of_fiches(old, new).changes(_life(old), _life(new), owners)
        elif new is not None:
            yield Change(ChangeKind.AJOUT, owners, "", (), (new.contenu.titre,), near=_near(before, new, come, gone))
        elif old is not None:
            yield Change(ChangeKind.RETRAIT, owners, "", (old.contenu.titre,), near=_near(after, old, gone, come))
    yield from (change for left in stories.values() for change in left)


def _acts(differ: RecordDiffer, before: Projet, after: Projet) -> Iterator[Change]:
    """Yield what changed of the revisions and avenants: one of the same file is the same one."""
    old, new = ({document.id: document.contenu for document in side.revisions} for side in (before, after))
    for identifier in dict.fromkeys((*new, *old)):
        then, now = old.get(identifier), new.get(identifier)
        owners = (Owner("revisions", then.intitule if then else "", now.intitule if now else ""),)
        if then and now:
            yield from differ.changes(then, now, owners)
        elif now:
            yield Change(ChangeKind.AJOUT, owners, "", (), (now.intitule,))
        elif then:
            yield Change(ChangeKind.RETRAIT, owners, "", (then.intitule,))


def _life(fiche: Fiche) -> Suivi:
    return fiche.follow_up.contenu if fiche.follow_up else Suivi()


def _near(analysis: ProjetAnalysis, fiche: Fiche, own: Mapping[str, Fiche], others: Mapping[str, Fiche]) -> str:
    """Return the name of the fiche of the other state whose title is nearest, where one is near: a remark, no more.

    Nothing is remarked where the fiches themselves say what they come from; `own` and `others` have the rest.
    """
    if fiche.id not in own:
        return ""
    titles = {other.contenu.titre: other for other in reversed(tuple(others.values()))}
    found = nearest(fiche.contenu.titre, titles, maximum=1)
    return _name(analysis, titles[found[0]]) if found else ""


def pair_fiches(before: Sequence[Fiche], after: Sequence[Fiche]) -> Iterator[tuple[Fiche | None, Fiche | None]]:
    """Yield the fiches of two states by pairs: those of one file, else of one title, in the order of the second."""
    by_id = {fiche.id: fiche for fiche in before}
    partner = {fiche.id: by_id.pop(fiche.id) for fiche in after if fiche.id in by_id}
    by_title = {fold(fiche.contenu.titre): fiche for fiche in reversed(by_id.values())}
    for fiche in after:
        renamed = None if fiche.id in partner else by_title.get(fold(fiche.contenu.titre))
        if renamed is not None and not _follows(fiche, renamed) and not _follows(renamed, fiche):
            del by_title[fold(fiche.contenu.titre)]
            partner[fiche.id] = by_id.pop(renamed.id)
    for fiche in after:
        yield partner.get(fiche.id), fiche
    yield from ((fiche, None) for fiche in by_id.values())


def _follows(fiche: Fiche, other: Fiche) -> bool:
    """Tell whether a fiche says that it takes the place of another, or comes from it."""
    written = (*fiche.contenu.remplace, *fiche.contenu.issue_de)
    return any(read_reference(text).numero in (other.id, other.contenu.numero) for text in written)


def _name(analysis: ProjetAnalysis, fiche: Fiche | None) -> str:
    return "" if fiche is None else name_fiche(analysis.directory, analysis.projet, fiche)


def _gouvernance(differ: RecordDiffer, before: ProjetAnalysis, after: ProjetAnalysis) -> Iterator[Change]:
    old, new = before.gouvernance, after.gouvernance
    for name in ("instances", "reunions", "jalons"):
        gone, come = (tuple(located.contenu for located in getattr(side, name)) for side in (old, new))
        yield from differ.of_field(name, gone, come, ())

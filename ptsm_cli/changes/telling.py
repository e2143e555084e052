"""A change in one French sentence: of what, and from what to what."""

from __future__ import annotations

from ptsm_cli.changes.change import Change, ChangeKind, Owner, Shift
from ptsm_cli.changes.field_names import label_of
from ptsm_cli.changes.records import WHOLE_FICHE
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import NBSP, capitalize, enumeration, guillemets, truncate
from ptsm_cli.echeances.put_off import from_to

_STEPS = frozenset(("objectifs_operationnels", "volets"))
"""Fields whose items are told by a number."""

_WIDTH = 90
"""Characters of a text that a sentence quotes."""


def sentence(change: Change, *, whole: bool = False) -> str:
    """Return what changed; long texts are cut, with « … », unless they are wanted whole."""
    width = None if whole else _WIDTH
    if change.kind.is_history:
        return _of_history(change)
    if change.field == "retiree_le" and change.kind is not ChangeKind.MODIFICATION:
        return _of_withdrawal(change)
    if _is_renumbering(change):
        return f"La {change.owners[-1].before} devient la {change.owners[-1].after}."
    if not change.field:
        *outer, last = change.owners
        if last.field == "reports" and last.after and len(change.after) > 1:
            return _of_postponement(change, outer, last)
    said = sentence_part(change, width)
    return capitalize(f"{said}." if change.owners else f"territoire{NBSP}: {said}.")


def _of_history(change: Change) -> str:
    """Return « La fiche n°7 et la fiche n°8 sont fusionnées dans la fiche n°12. », or that it is said no more."""
    name, others = change.owners[-1].name, [f"la {other}" for other in change.after or change.before]
    are = "sont" if len(others) > 1 else "est"
    plural = "s" if len(others) > 1 else ""
    if not change.after:
        told = {
            ChangeKind.FUSION: f"n'est plus dite fusionnée avec {enumeration(others)}",
            ChangeKind.SCISSION: f"n'est plus dite scindée avec {enumeration(others)}",
            ChangeKind.SUCCESSION: f"n'est plus dite succéder à {enumeration(others)}",
        }
        return f"La {name} {told[change.kind]}."
    if change.kind is ChangeKind.FUSION:
        return capitalize(f"{enumeration(others)} {are} fusionnée{plural} dans la {name}.")
    if change.kind is ChangeKind.SCISSION:
        return f"La {name} est scindée{NBSP}: {enumeration(others)} en {are} issue{plural}."
    return f"La {name} succède à {enumeration(others)}."


def _of_withdrawal(change: Change) -> str:
    name = change.owners[-1].name
    if not change.after:
        return f"La {name} n'est plus retirée."
    return f"La {name} est retirée ({change.after[0]})."


def _of_postponement(change: Change, outer: list[Owner], last: Owner) -> str:
    """Return « Fiche n°22, objectif 3 : échéance reportée du second semestre 2019 à 2020 (5 mars 2019). »."""
    moved, day = change.after
    subject = ", ".join((_subject(outer), *([] if last.after == WHOLE_FICHE else [last.after])))
    return capitalize(f"{subject}{NBSP}: échéance reportée {moved} ({day}).")


def heading(change: Change) -> str:
    """Return what a row on a change is headed by, without the fiche: « objectif 3 – échéance », « volet 2 »."""
    inner = change.owners[1:] if change.owners and change.owners[0].field == "fiches" else change.owners
    label = label_of(change.field)
    field = label.named(max(len(change.before), len(change.after))) if change.field else ""
    if change.field == "retiree_le" and not change.before:
        return "fiche retirée le"
    if change.shift is not None:
        field = f"{field} {label.agree('reporté' if change.shift is Shift.REPORT else 'avancé')}"
    elif change.kind is ChangeKind.ORDRE:
        field = f"{label.named(2)} dans un autre ordre"
    return " – ".join(filter(None, (_subject(inner), field)))


def sentence_part(change: Change, width: int | None = _WIDTH) -> str:
    """Return what changed, for a sentence that names what holds its owners: « échéance reportée de … à … »."""
    owners = change.owners
    if not change.field:
        return ", ".join((*map(_name, owners[:-1]), _of_element(change, owners[-1], width)))
    said = _of_field(change, width)
    return f"{_subject(owners)}{NBSP}: {said}" if owners else said


def _is_renumbering(change: Change) -> bool:
    return change.field == "numero" and len(change.owners) == 1 and change.owners[0].field == "fiches"


def _subject(owners: list[Owner] | tuple[Owner, ...]) -> str:
    return ", ".join(map(_name, owners))


def _name(owner: Owner) -> str:
    if owner.field == "fiches":
        return owner.name
    label = label_of(owner.field).name
    if owner.field in _STEPS or not owner.name:
        return f"{label} {owner.name}".strip()
    return f"{label} {_quoted(owner.name, _WIDTH)}"


def _of_element(change: Change, owner: Owner, width: int | None) -> str:
    label = label_of(owner.field)
    if change.kind is ChangeKind.MODIFICATION:
        return f"{_name(owner)}{NBSP}: {_from_to(change, width)}"
    participle = label.agree("ajouté" if change.kind is ChangeKind.AJOUT else "retiré")
    told = {fold(owner.name), fold(label.name)}
    texts = [text for text in (change.after or change.before) if fold(text) not in told]
    details = [_quoted(text.removesuffix("."), width) for text in texts]  # the sentence has its own full stop
    if change.near:
        details.append(f"proche de la {change.near}")
    ending = f"{NBSP}: {', '.join(details)}" if details else ""
    return f"{_name(owner)} {participle}{ending}"


def _of_field(change: Change, width: int | None) -> str:
    label = label_of(change.field)
    if change.kind is ChangeKind.ORDRE:
        return f"{label.named(2)} dans un autre ordre"
    if change.kind is ChangeKind.MODIFICATION:
        if change.field == "echeance" and change.shift is not None:
            verb = label.agree("reporté" if change.shift is Shift.REPORT else "avancé")
            return f"{label.name} {verb} {from_to(change.before[0], change.after[0])}"
        return f"{label.name} {label.agree('modifié')}{NBSP}: {_from_to(change, width)}"
    values = change.after or change.before
    participle = label.agree("ajouté" if change.kind is ChangeKind.AJOUT else "retiré", len(values))
    return f"{label.named(len(values))} {participle}{NBSP}: {enumeration(_quoted(text, width) for text in values)}"


def _from_to(change: Change, width: int | None) -> str:
    return f"{_quoted(change.before[0], width)} devient {_quoted(change.after[0], width)}"


def _quoted(text: str, width: int | None) -> str:
    return guillemets(text if width is None else truncate(text, width))

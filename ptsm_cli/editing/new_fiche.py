"""A fiche to be filled: its number, the name of its file, and each field that may follow with what it says."""

from __future__ import annotations

import re
import typing
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from pydantic.fields import FieldInfo

from ptsm_cli.common.errors import PtsmError, UnknownValueError
from ptsm_cli.common.french import LITTLE_WORDS, fold_words
from ptsm_cli.common.typography import NBSP, did_you_mean, either, enumeration, guillemets, proposal
from ptsm_cli.editing.patch import scalar
from ptsm_cli.editing.scaffold import NewFile
from ptsm_cli.model.fiche import HISTORY, FicheAction
from ptsm_cli.model.model import fields_of
from ptsm_cli.model.routes import choices_of, fields_at, required_keys
from ptsm_cli.projet.numbers import numero_sort_key
from ptsm_cli.projet.projet import Projet

_REQUIRED = ("numero", "titre", "groupe")

_PLACED = ("titre_court", "priorites", "vagues", "dimensions", "niveau", "echeance")
"""Where the fiche stands among others, said once all that it holds is."""

_RARE = ("meme_contenu_que", *HISTORY, "suivi")
"""What few fiches say, and not on their first day."""

_WORDS = 4
"""How many words of a title make the name of its file."""

_LONGEST = 60
"""Characters of the name of a file."""


def new_fiche(projet: Projet, title: str, groupe: str | None) -> NewFile:
    """Return a fiche with the next number, every field that it may have as a comment that says what it is for.

    Raises:
        PtsmError: the title is empty, the group is not declared, or there are several and none is named.
    """
    if not fold_words(title):
        raise PtsmError(
            "Le titre de la fiche n'a ni lettre ni chiffre." if title.strip() else "Le titre de la fiche est vide.",
            hint=f"Écrivez-le entre guillemets après «{NBSP}fiche{NBSP}».",
        )
    chosen = _groupe(projet, groupe)
    numero = _next_numero(projet, chosen)
    stem = _stem(projet, chosen, numero, title)
    lines = [f'numero: "{numero}"', f"titre: {scalar(title)}", f"groupe: {chosen}", "", *_optional_fields()]
    relative = f"fiches/{stem}.yaml"
    return NewFile(projet.root / relative, projet.path(relative), "".join(f"{line}\n" for line in lines))


def _next_numero(projet: Projet, groupe: str) -> str:
    """Return the number after the highest one: of the group where numbers restart in each, else of the project.

    « 3.4 » follows « 3.3 », and « 18 » follows « 17 bis ».
    """
    by_groupe = projet.territoire.contenu.numerotation == "par-groupe"
    fiches = projet.fiches_of(groupe) if by_groupe else projet.fiches
    numbers = sorted((fiche.contenu.numero for fiche in fiches), key=numero_sort_key)
    digits = re.match(r"(.*?)(\d+)(?!.*\d)", numbers[-1]) if numbers else None
    return f"{digits[1]}{int(digits[2]) + 1}" if digits else "1"


def _groupe(projet: Projet, asked: str | None) -> str:
    known = list(projet.groupes)
    if asked in projet.groupes:
        return str(asked)
    if asked is not None:
        words = fold_words(asked)
        titled = [
            one.id
            for one in projet.groupes.values()
            if words in map(fold_words, (one.id, one.titre, one.numero or "", one.label))
        ]
        near = proposal(titled) or did_you_mean(asked, known) or _known(known)
        raise UnknownValueError(f"Le groupe {guillemets(asked)} n'est pas déclaré dans territoire.yaml.", hint=near)
    if len(known) == 1:
        return known[0]
    raise PtsmError("Il manque le groupe de la fiche.", hint=f"Ajoutez --groupe. {_known(known)}")


def _known(groupes: list[str]) -> str:
    if not groupes:
        return "Déclarez d'abord un groupe dans territoire.yaml, sous « groupes »."
    return f"Groupes déclarés{NBSP}: {enumeration(groupes)}."


def _stem(projet: Projet, groupe: str, numero: str, title: str) -> str:
    """Return a name that no fiche has, made as those of the others are: number first, or group and number."""
    words = [word for word in fold_words(title) if word not in LITTLE_WORDS] or fold_words(title)
    number = "-".join(fold_words(numero))
    widths = Counter(len(found[0]) for fiche in projet.fiches if (found := re.match(r"\d+(?=-)", fiche.id)))
    if projet.territoire.contenu.numerotation == "par-groupe":
        number = f"{groupe}-{number}"
    elif number.isdecimal():
        number = number.zfill(max(widths, key=lambda width: (widths[width], width), default=2))
    stem = "-".join((number, *words[:_WORDS]))[:_LONGEST].rstrip("-")
    taken = {fiche.id for fiche in projet.fiches}
    return next(name for rank in count() if (name := f"{stem}-{rank}" if rank else stem) not in taken)


def _optional_fields() -> list[str]:
    """Return the lines of the fields that a fiche may have, as comments, in the order in which one fills it."""
    fields = fields_of(FicheAction)
    content = [name for name in fields if name not in {*_REQUIRED, *_PLACED, *_RARE}]
    return [
        f"# Tout ce qui suit est facultatif{NBSP}: retirez le «{NBSP}#{NBSP}» devant ce que vous remplissez.",
        *_as_comments(fields, content),
        *("", "# --- Où la fiche se range parmi les autres"),
        *_as_comments(fields, _PLACED),
        *("", "# --- Son histoire, plus tard, ou si elle prend la suite d'une autre"),
        *_as_comments(fields, _RARE),
    ]


def _as_comments(fields: Mapping[str, FieldInfo], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        field = fields[name]
        words = either(choices_of(field.annotation))
        meaning = f"{str(field.description).removesuffix('.')}{NBSP}: {words}." if words else field.description
        yield from ("", f"# {meaning}", f"# {name}:", *_first_item(name, field))


def _first_item(name: str, field: FieldInfo) -> list[str]:
    """Return how an item of a list of records begins: what it must say, else its first field, and its deadline."""
    known = fields_at(FicheAction, (name,))
    if not known or typing.get_origin(field.annotation) is not tuple:
        return []
    first, *others = required_keys(FicheAction, (name,)) or known[:1]
    others += ["echeance"] if "echeance" in known else []
    return [f"#   - {first}:", *(f"#     {other}:" for other in others)]

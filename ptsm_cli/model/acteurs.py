"""The organisations of the territory, so that fiches may name them by a short form."""

import re
from functools import lru_cache

from pydantic import Field

from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.model.model import model
from ptsm_cli.model.values import ListOf, Text

CitedActeurs = ListOf[Text]
"""Organisations by id, sigle or alias, or in plain words; « à définir » says that they are not known yet."""

_ELSEWHERE = (
    r"(?:(?:cf\.?|voir|vide) )?(?:ci[- ]dess[uo]u?s|ci[- ]avant|ci[- ]apres|supra|infra|plus haut|plus bas)"
    r"|(?:cf\.?|voir|idem|id\.?|ibid)(?: que)? (?:la |l'|les )?(?:fiche|action|page|annexe|tableau)[sx]?(?: action)?"
    r"(?: (?:n ?°|no\.?)? ?[0-9]{1,3})?"
    r"|idem|id|ibid|(?:les? )?memes?(?: pilotes?| partenaires?)?"
)
"""What sends the reader to another place of the document."""

_FIGURES = (
    r"(?:(?:tel(?:ephone)?|standard|portable|mobile|fax)\.? ?:? ?)?"
    r"(?:\+?[0-9]{2} ?(?:\(0\) ?)?[1-9]|0[1-9])(?:[ .-]?[0-9]{2}){4}"
    r"|20[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?|[0-9]|[0-9][0-9 .,]*(?:k?€|euros?|etp|%)|(?:https?://|www\.)\S+"
)
"""A telephone number, a date, a count, an amount or a page where a name is expected; « 115 » and « 3114 » are names."""

_NOTHING = (
    rf"{_ELSEWHERE}|"
    r"[\W_]*|neant|rien(?: a signaler)?|personne|inconnue?s?|sans objet|vide|ditto|ras|r\.a\.s|s[./]o|en cours|ok|etc"
    r"|(?:postes? )?(?:vacant|a pourvoir)e?s?|n(?:[./]|\. )?[acdr]|nsp|null|none|nil|0|x+"
    r"|#(?:n/a|ref|valeur|nom|nul|div/0)|oui|non|yes|no|true|false|vrai|faux|on|off"
    r"|(?:non|pas(?: encore)?) (?:applicable|communique|concerne|connu|declare|defini|designe|determine|identifie|nomme"
    r"|precise|renseigne|trouve)e?s?"
    r"|(?:aucune?|pas d[e'] ?|sans ?)\b ?(?:acteur|autre|financeur|financement|institution|intervenant|membre|operateur"
    r"|organisation|organisme|partenaire|pilote|porteur|redacteur|structure)?s?"
    r"(?: (?:connu|declare|defini|designe|identifie|nomme|prevu|retenu)e?s?)?"
    r"(?: (?:a ce jour|a ce stade|actuellement|encore|pour l'instant|pour le moment))?"
)
"""What says that there is nothing, or nothing yet."""

_SAYS_NOTHING = deferred(_NOTHING)
_ONLY_FIGURES = deferred(_FIGURES)

_TO_DEFINE = (
    r"a (?:completer|confirmer|convenir|definir|designer|determiner|identifier|nommer|preciser|recruter|remplir"
    r"|renseigner|trouver|voir)"
)
_NOT_YET = (
    r"(?:(?:pilotes?|partenaires?|porteurs?|acteurs?|structures?|organisations?|noms?|reste(?:nt)?|encore|et) ){,3}"
    rf"{_TO_DEFINE}(?: (?:ulterieurement|prochainement|plus tard|par la suite))?"
    r"|en (?:attente|recrutement|cours (?:de (?:definition|designation|recrutement)|d'identification))"
    r"|recrutement en cours|tb[dc]"
)
_YET_UNKNOWN = deferred(rf"{_TO_DEFINE}\b.*|{_NOT_YET}", re.DOTALL)


@lru_cache(maxsize=1 << 10)  # the same entries come back from one fiche to the next
def is_nobody(entry: str) -> bool:
    """Tell whether an entry names no organisation: it says that there is none, « oui », « non », or gives a number."""
    return says_nothing(entry) or _ONLY_FIGURES.fullmatch(_bare(entry)) is not None


@lru_cache(maxsize=1 << 10)
def says_nothing(entry: str) -> bool:
    """Tell whether a text says that there is nothing, or only « oui » or « non »."""
    return _SAYS_NOTHING.fullmatch(_bare(entry)) is not None


def _bare(entry: str) -> str:
    return fold(entry).strip(" .…!?()[]«»“”\"'")


@lru_cache(maxsize=1 << 10)
def is_to_define(entry: str) -> bool:
    """Tell whether an entry says that the organisation is not known yet."""
    return re.fullmatch(_NOT_YET, fold(entry).replace("-", " ").strip(" .«»“”\"'")) is not None


def is_an_organisation(entry: str) -> bool:
    """Tell whether an entry names somebody: neither « aucun » nor « à déterminer en fonction des territoires »."""
    folded = fold(entry).replace("-", " ").strip(" .…!?()[]«»“”\"'")
    return not is_nobody(entry) and _YET_UNKNOWN.fullmatch(folded) is None


@model
class Acteur:
    """An organisation; never a private person."""

    id: Text = Field(description="Identifiant court : ch-laval.")
    nom: Text = Field(description="Nom complet de l'organisation.")
    sigle: Text | None = Field(default=None, description="Sigle usuel : CHL.")
    secteur: Text | None = Field(
        default=None,
        description="Secteur : sanitaire, social et médico-social, usagers, collectivité, État, protection sociale, "
        "justice, éducation ou logement ; rien si le document ne permet pas de le dire.",
    )
    alias: ListOf[Text] = Field(default=(), description="Autres façons d'écrire son nom.")

    @property
    def names(self) -> tuple[str, ...]:
        """Every form under which a file may name it."""
        return tuple(filter(None, (self.id, self.sigle, self.nom, *self.alias)))


@model
class Acteurs:
    """Content of `acteurs.yaml`."""

    acteurs: ListOf[Acteur] = Field(default=(), description="Organisations du territoire.")

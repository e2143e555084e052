"""Which texts of a project are sentences, where a reader may meet « voir la fiche 3 ».

Every text is, but those of the fields below: a field that a model gains is read without anybody thinking of it.
"""

from __future__ import annotations

from ptsm_cli.findings.location import Route

REFERENCES = frozenset(
    (
        *("id", "numero", "groupe", "parent", "vague", "precedente", "fiche", "fiches", "objectif", "volet"),
        *("indicateur", "repere", "instance", "remplacee_par", "apres", "sous_territoire", "meme_contenu_que"),
        *("remplace", "issue_de", "fusionnee_dans", "base", "arrivee", "plan", "dimensions"),
    )
)
"""What bears an id or a number, or names something by it: other readings follow these."""

NAMES = frozenset(
    (
        *("nom", "sigle", "alias", "titre", "titre_court", "auteur", "communes", "departements", "region"),
        *("type", "unite", "annee", "cadence", "lieu"),
    )
)
"""How something or a place is called, and what a figure counts."""

ORGANISATIONS = frozenset(
    (
        *("pilotes", "partenaires", "financeurs", "financeur", "responsable", "operateurs", "redacteurs", "porteur"),
        *("membre", "membres", "organisme"),
    )
)
"""What names an organisation: by its id, its sigle or its name, or in plain words."""

ADDRESSES = frozenset(("url", "site", "courriel", "telephone", "fichier"))
"""Where something is, for a program."""

NO_SENTENCES = REFERENCES | NAMES | ADDRESSES
"""The fields that hold no sentence; the words of a closed list are read, and name nothing."""

_SAID_ALL_THE_SAME = frozenset((("rubriques", "titre"),))
"""A heading may be all that a part says yet."""


def is_sentence(route: Route) -> bool:
    """Tell whether the text at a route, in the model of any file, may be a sentence."""
    keys = [step for step in route if isinstance(step, str)]
    return keys[-1] not in NO_SENTENCES or tuple(keys[-2:]) in _SAID_ALL_THE_SAME

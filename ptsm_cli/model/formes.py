"""How the messages name the forms that a value may have."""

from __future__ import annotations

OBJET = "un ensemble de clés (clé : valeur)"
"""What a model expects."""

ENSEMBLE = "un ensemble de clés"
"""The same, when it stands where something else is expected."""

LISTE = "une liste"

LISTE_OU_SEULE = "une liste, ou une valeur seule"
"""What a `Liste` of texts or numbers expects."""

"""UTF-8 out, whatever the text: a name that is not UTF-8 reaches Python as lone surrogates, which no output takes."""

from __future__ import annotations

import codecs

REMPLACER = "ptsm.remplacer"
"""Name of the way to encode lone surrogates: the bytes they stand for where these are UTF-8, else U+FFFD."""


def _remplacer(erreur: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(erreur, UnicodeEncodeError):
        raise erreur
    fautif = erreur.object[erreur.start : erreur.end]
    try:
        octets = fautif.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        octets = b"\xff" * len(fautif)
    return octets.decode(errors="replace").encode(), erreur.end


codecs.register_error(REMPLACER, _remplacer)


def encoder(texte: str) -> bytes:
    """Return a text in UTF-8, what cannot be written replaced by U+FFFD."""
    return texte.encode(errors=REMPLACER)


def lisible(texte: str) -> str:
    """Return a text as `encoder` writes it."""
    return encoder(texte).decode()

"""What stands around a number decides what it is of: each word that does so, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from repository import DATA

from ptsm_cli.links.mention import Mention
from ptsm_cli.links.mentions import find_mentions

BLOCKS = (DATA / "renvois-autour.txt").read_text(encoding="utf-8").strip("\n").split("\n\n")
"""Words between bars, then the sentences where each of them stands; « ⏎ » ends a line."""


def test_each_word_around_a_number_says_what_it_says(compare: Callable[[str, str], None]) -> None:
    compare("liens/autour.txt", "".join(line for block in BLOCKS for line in _read(block.split("\n"))))


def _read(lines: list[str]) -> Iterator[str]:
    words = [word for line in lines if line.startswith("|") for word in line[1:-1].split("|")]
    for sentence in (line for line in lines if not line.startswith("|")):
        yield f"{sentence}\n"
        for word in words:
            found = find_mentions(sentence.format(word).replace("⏎", "\n"))
            yield f"    {f'«{word}»':45} {' ; '.join(map(_said, found)) or '–'}\n"


def _said(mention: Mention) -> str:
    """Return what is read of a mention, in short."""
    title, start = mention.title, mention.loose
    told = {
        "de ": mention.projet,
        "groupe ": mention.groupe and f"«{mention.groupe}» {mention.place.value}",
        "titre ": title and f"«{title.words}» {title.start}-{title.end}{'' if title.quoted else ' libre'}",
        "objectif ": mention.objectif or mention.objectif_name,
        "dit en ": None if start is None else str(start),
        "dans une plage": mention.implicit and " ",
        "étape": mention.step and " ",
        "peut-être": "" if mention.explicit else " ",
    }
    said = (f"{name}{one}".strip() for name, one in told.items() if one)
    return ", ".join((f"{mention.numero or 'sans numéro'} {mention.start}-{mention.end}", *said))

"""Find in French prose the words that refer to a fiche action: text in, mentions out, nothing else is looked at.

A mention needs the word « fiche » followed by a number or a quoted title, or a reference to another project such as
`mayenne-53:22`. Numbers of other documents (« la fiche n°3 du CLS ») and quantities (« une fiche 2 pages ») are not.
After « action », « mesure », « FA », or for a lettered number, only the project can tell: the mention is loose.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import compress

from ptsm_cli.links import documents, loose, others, patterns
from ptsm_cli.links.beside import document_beside, partners_beside
from ptsm_cli.links.dashes import with_dashes, without_dashes
from ptsm_cli.links.mention import GroupePlace, Mention, QuotedTitle, title_in
from ptsm_cli.links.ranges import but_excepted, range_after, series_of
from ptsm_cli.model.walk import Texts

_FICHE = ("fiche", "f\u0131che", "fi\u0307che")
"""« fiche » in small letters, its i dotless or, once a dotted capital, followed by its dot."""


def mentioning(texts: Texts) -> list[int]:
    """Return the ranks of the sentences that may mention a fiche, at the price of a look: no other does."""
    digit, head = patterns.DIGIT.search, patterns.HEAD.search
    sentences = [spot.is_sentence for spot in texts.spots]
    return [
        rank
        for rank, text in compress(enumerate(texts.words), sentences)
        if (("h" in text or "H" in text) and "che" in (small := text.lower()) and any(form in small for form in _FICHE))
        or (":" in text and _names_projet(text))
        or (digit(text) and head(text))
    ]


def _names_projet(text: str) -> bool:
    """Tell whether a colon may stand inside a reference: in prose, a space comes before."""
    return patterns.COLON.search(text) is not None


def find_mentions(text: str, *, dashed: bool = False) -> list[Mention]:
    """Return the mentions of fiches in `text`, in order.

    Args:
        text: the sentences.
        dashed: whether the fiches have numbers such as « 1-2 », which else is a range or nothing.
    """
    plain = without_dashes(text, dashed=dashed)
    found = _mentions(plain)
    return found if plain == text else [with_dashes(mention, text) for mention in found]


def _mentions(text: str) -> list[Mention]:
    found: list[Mention] = []
    read = 0
    for head in patterns.HEAD.finditer(text):
        if found and head.start() < found[-1].end:
            continue  # the end of « FA27 à FA29 », or words of a title
        mentions, read = _after(text, head, read)
        found += mentions
    return sorted([*found, *_other_projets(text, found)], key=lambda m: m.start)


def _other_projets(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield the references to other projects that stand in no mention already found."""
    remaining = deque((mention.start, mention.end) for mention in found)
    end = 0
    for match in patterns.OTHER_PROJET.finditer(text) if _names_projet(text) else ():
        while remaining and remaining[0][0] <= match.start():
            end = max(end, remaining.popleft()[1])
        if end <= match.start():
            yield Mention(*match.span(), match[0], match["numero"], match["projet"], match["groupe"])


def _after(text: str, head: re.Match[str], read: int) -> tuple[list[Mention], int]:
    """Return the mentions that one word, « fiche » or another, introduces, and where what is said of them ends.

    The words before `read` are said of another fiche.
    """
    look_back = max(read, head.start() - patterns.LOOK_BACK)
    found: list[Mention] = []
    end = head.end()
    if patterns.NUMERO.match(text, end):
        found, end = _numeros(text, head, _groupe_before(text, look_back, head.start()))
    if not found and head["renvoi"] is None:
        found, end = _titles_alone(text, head)
    if not found or others.is_theirs(text, head.start()):
        return [], read
    beside = partners_beside(text, found, end)
    if beside is None and (others.is_of_another_document(text, end) or others.is_elsewhere(text, found[-1].end)):
        return [], read
    if not (head["mot"] or head["sigle"]) and others.is_fiche_of_another(text, look_back, head.start(), end):
        return [], read
    if found[0].loose is not None:
        if loose.is_of_another(text, head, found[-1].end):
            return [], read
        if loose.is_step(text, head, found[0].end):
            found = [replace(mention, step=True) for mention in found]
    if beside := beside or document_beside(text, found, end):
        found = [replace(mention, beside=beside) for mention in found]
    return _with_objectif(text, (look_back, head.start()), found, end)


def _groupe_before(text: str, look_back: int, end: int) -> tuple[str, GroupePlace] | None:
    """Return the words that may name a group just before « fiche », and how close they are."""
    match = patterns.GROUPE_BEFORE.search(text, look_back, end)
    if match is None:
        return None
    words, joint = match["groupe"], match["joint"].strip()
    if not match["article"] or joint not in {"", ","}:
        return words, GroupePlace.BEFORE
    return (words, GroupePlace.DETACHED) if joint or patterns.NUMBERED_GROUPE.fullmatch(words) else None


def _numeros(text: str, head: re.Match[str], before: tuple[str, GroupePlace] | None) -> tuple[list[Mention], int]:
    """Return the mentions by number after « fiche », with what is said of each, and where they end."""
    found: list[Mention] = []
    following = end = items = head.end()
    marked = False
    plural = bool(head["pluriel"] or head["mots"] or head["sigle"] or head["renvoi"])
    while numero := _numero(text, following, plural=plural):
        marked = marked or numero["marque"] is not None
        if head["renvoi"] and not (marked or numero["numero"][0].isalpha() or loose.is_bare(head)):
            break  # « voir P1 et 4 partenaires »
        start = numero.start("corps") if found or head["renvoi"] else head.start()
        words = text[start : numero.end()]
        alone = head.start() if loose.is_loose(head, numero) else None
        mention = Mention(start, numero.end(), words, numero["numero"], numero["projet"], numero["groupe"], loose=alone)
        ranged = range_after(text, numero) if plural else None
        if ranged and (series := series_of(text, mention, numero, ranged)):
            kept, end = but_excepted(text, series, ranged.end())
            found += kept
        else:
            mention, end = _qualify(text, mention, after_groupe=before is not None)
            found.append(mention)
        joint = (patterns.JOINT if plural else patterns.SINGULAR_JOINT).match(text, end)
        if joint is None:
            break
        following = joint.end()
        if numero["seule"] and patterns.LONE.match(text, following):
            continue  # « fiche A et B »
        if not plural and following >= items and not patterns.MARK.match(text, following):
            final = patterns.FINAL_LIST.match(text, following)
            if final is None:
                break
            items = final.end()  # what ends this list ends the numbers that it holds
    if before is None:
        return _share_groupe(found), end
    return [m if m.groupe else replace(m, groupe=before[0], place=before[1]) for m in found], end


def _numero(text: str, start: int, *, plural: bool) -> re.Match[str] | None:
    """Return the number that stands at `start`, unless it is a quantity (« 2 pages »)."""
    numero = patterns.NUMERO.match(text, start)
    if numero is None or patterns.GOES_ON.match(text, numero.end()):
        return numero
    if patterns.SLASH_AND_DIGIT.match(text, numero.end()) and not plural:
        return None
    ranged = range_after(text, numero)
    if patterns.DASH_AND_DIGIT.match(text, numero.end()) and not (plural and ranged):
        return None
    slashed = patterns.SLASHED.match(text, numero.end())
    ends = (numero.end(), *(series.end() for series in (ranged, slashed) if series))
    if not numero["marque"] and any(patterns.UNIT.match(text, end) for end in ends):
        return None
    return numero


def _qualify(text: str, mention: Mention, *, after_groupe: bool) -> tuple[Mention, int]:
    """Return the mention with the group and the title that follow its number, and where they end."""
    end = mention.end
    goes_on = patterns.GOES_ON.match(text, end)
    groupe = None if goes_on else patterns.GROUPE.match(text, end)
    if groupe and patterns.OBJECTIF_AFTER.match(text, end):
        groupe = None
    if groupe and _announces_another(text, groupe, after_groupe=after_groupe):
        return mention, end
    if groupe and groupe.lastgroup and not patterns.QUOTED_TITLE.match(text, end):
        words = groupe[groupe.lastgroup].strip()
        if documents.WITH_FICHES.match(words):
            return mention, end
        start = groupe.start(groupe.lastgroup)
        free = None if patterns.IS_A_KIND.match(words) else QuotedTitle(words, start, start + len(words), quoted=False)
        mention = replace(mention, groupe=mention.groupe or words, title=free)
        end = groupe.end()
    elif not (after_groupe or goes_on) and (said := patterns.GROUPE_OF.match(text, end)):
        mention = replace(mention, groupe=mention.groupe or said["groupe"])
    for pattern in (patterns.QUOTED_TITLE, patterns.TITLE_AFTER_COLON):
        if match := pattern.match(text, end):
            return replace(mention, title=title_in(match)), match.end()
    return mention, end


def _announces_another(text: str, groupe: re.Match[str], *, after_groupe: bool) -> bool:
    """Tell whether a group is that of the next fiche: « axe 1, fiche 3, axe 2, fiche 5 »."""
    joint = patterns.FICHE_FOLLOWS.match(text, groupe.end())
    if joint is None or groupe["genre"] is None or text[groupe.start() : groupe.start("genre")].strip(" ,–—-\u00a0\n"):
        return False
    return after_groupe or not joint["joint"]


def _share_groupe(found: list[Mention]) -> list[Mention]:
    """Give to « fiches 3 et 4 (parcours adultes) » the same group throughout."""
    groupes = [mention.groupe for mention in found]
    if any(groupes[:-1]) or not any(groupes):
        return found
    return [replace(mention, groupe=groupes[-1]) for mention in found]


def _titles_alone(text: str, head: re.Match[str]) -> tuple[list[Mention], int]:
    """Return the mentions of fiches by their titles alone, and where they end."""
    found: list[Mention] = []
    following, end = head.end(), head.end()
    while match := patterns.TITLE_ALONE.match(text, following):
        title = title_in(match)
        start = match.end() - len(match[0].lstrip(" \n\t:\u00a0")) if found else head.start()
        end = match.end()
        found.append(Mention(start, end, text[start:end], title=title, explicit=head["action"] is not None))
        joint = patterns.JOINT.match(text, end) if head["pluriel"] else None
        if joint is None:
            break
        following = joint.end()
    return found, end


def _with_objectif(text: str, before: tuple[int, int], found: list[Mention], end: int) -> tuple[list[Mention], int]:
    """Return the mentions with the objective named just before the first or just after the last, and where it ends."""
    said_before = "bject" in text[slice(*before)].lower()
    if said_before and (ahead := patterns.OBJECTIF_BEFORE.search(text, *before)):
        return [replace(found[0], objectif=int(ahead["rang"])), *found[1:]], end
    if not patterns.GOES_ON.match(text, end) and (after := patterns.OBJECTIF_AFTER.match(text, end)):
        if not after["rang"].isdecimal():
            return [*found[:-1], replace(found[-1], objectif_name=after["rang"])], after.end()
        rank, last = int(after["rang"]), found[-1]
        if last.groupe is None:  # objectives may be groups: « fiche 5, objectif 2 »
            last = replace(last, groupe=f"objectif {rank}", place=GroupePlace.DETACHED)
        return [*found[:-1], replace(last, objectif=rank)], after.end()
    if said_before and (named := patterns.OBJECTIF_NAMED_BEFORE.search(text, *before)):
        return [replace(found[0], objectif_name=named["nom"]), *found[1:]], end
    return found, end

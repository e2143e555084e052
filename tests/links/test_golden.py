"""All that is read in two hundred sentences, and where each reference leads in three projects, to the last field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

from linked_projets import link_projets
from repository import DATA
from small_projet import fiche

from ptsm_cli.findings.location import Location
from ptsm_cli.links.link import Link
from ptsm_cli.links.mention import Mention
from ptsm_cli.links.mentions import find_mentions

SENTENCES = (DATA / "renvois.txt").read_text(encoding="utf-8").split("\n")[:-1]
SAYING = "moyens:\n" + "".join(f"- {json.dumps(text, ensure_ascii=False)}\n" for text in SENTENCES)
OBJECTIFS = "objectifs_operationnels: [{libelle: Ouvrir, id: repit, numero: '1.1'}, {libelle: Louer, numero: '1.2'}]\n"

CONTINUOUS = {
    "01": fiche("1", "Accueillir", SAYING),
    **{f"{rank:02}": fiche(f"{rank}", f"Agir dans le lieu {rank}") for rank in (2, 5, 17, 22, 26, 28, 29)},
    "03": fiche("3", "Former les accueils", "objectifs_operationnels: [Dire, Faire]\n"),
    "04": fiche("4", "Loger les personnes", OBJECTIFS),
    "17-bis": fiche("17 bis", "Téléconsulter"),
    "19": fiche("19", "Créer une équipe mobile de liaison", "titre_court: Équipe mobile\n"),
    "27": fiche("27", "Coordonner les acteurs"),
    "o1": fiche("O1", "Observer"),
    "o2": fiche("O2", "Ouvrir"),
    "p1": fiche("P1", "Prévenir"),
    "un": fiche("1.1", "Employer"),
}
BY_GROUPE = {
    "a1": fiche("1", "Accompagner les adultes", SAYING, "adultes"),
    **{f"a{rank}": fiche(f"{rank}", f"Aller vers les adultes {rank}", groupe="adultes") for rank in (2, 3, 4)},
    "o1": fiche("1", "Écouter les adolescents", groupe="adolescents"),
    "o5": fiche("5", "Former les accueils", groupe="adolescents"),
}
BY_AXE = {
    "un-1": fiche("1", "Repérer tôt", SAYING, "axe-1"),
    **{f"un-{rank}": fiche(f"{rank}", f"Repérer au lieu {rank}", groupe="axe-1") for rank in (3, 5, 27)},
    **{f"deux-{rank}": fiche(f"{rank}", f"Accompagner au lieu {rank}", groupe="axe-2") for rank in (2, 3, 5, 27)},
    "obj-4": fiche("4", "Employer", OBJECTIFS, "objectif-2"),
}


def test_what_is_read_in_each_sentence(compare: Callable[[str, str], None]) -> None:
    compare("liens/phrases.txt", "".join(_read(text, find_mentions(text)) for text in SENTENCES))


DASHED = (
    "fiche 1-2 « Lieux 3-4, d'accueil » et 1‑3",
    "fiches 1-2 à 1-4, fiche 1-2-3 : Ouvrir les 2-3 lieux d'accueil",
    "la fiche action « Lieux 3-4, d'accueil », fiche adultes/1-2",
    "les fiches 3-4-5, les fiches 3 - 4 - 5, les fiches 5-4-3, les fiches 3-4-5-",
    "mayenne-53:1-2, la fiche n°1-2 du parcours adultes, objectif 1-2",
)


def test_what_is_read_where_numbers_have_dashes(compare: Callable[[str, str], None]) -> None:
    read = {text: find_mentions(text, dashed=True) for text in (*DASHED, *SENTENCES)}
    said = (_read(text, found) for text, found in read.items() if found != find_mentions(text))
    compare("liens/tirets.txt", "".join(said))


def _read(text: str, found: list[Mention]) -> str:
    return f"{text}\n" + "".join(f"    {_mention(one)}\n" for one in found)


def test_where_each_reference_of_a_sentence_leads(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    graph = link_projets(tmp_path, {"continu": CONTINUOUS, "par-groupe": BY_GROUPE, "par-axe": BY_AXE})
    for projet, source in (("continu", "01"), ("par-groupe", "a1"), ("par-axe", "un-1")):
        links = [link for link in graph.links if link.source == (projet, source)]
        compare(
            f"liens/{projet}.txt", "".join(_of_a_sentence(rank, text, links) for rank, text in enumerate(SENTENCES))
        )


def _mention(mention: Mention) -> str:
    """Return the fields of a mention that are not as usual."""
    said = ((one.name, getattr(mention, one.name)) for one in fields(mention))
    usual = {one.name: one.default for one in fields(mention)}
    return ", ".join(f"{name}={value}" for name, value in said if value != usual[name])


def _of_a_sentence(rank: int, text: str, links: list[Link]) -> str:
    ours = [link for link in links if link.route == ("moyens", rank)]
    return f"{text}\n" + "".join(f"    {', '.join(_link(link))}\n" for link in ours)


def _link(link: Link) -> Iterator[str]:
    yield f"{link.text!r} {_at(link.location)}"
    yield f"{link.start}-{link.end}"
    yield f"{link.outcome.value}{' ' + '/'.join(link.target) if link.target else ''}"
    yield from (f"candidat {'/'.join(one)}" for one in link.resolution.candidates)
    yield from (f"proche {one}" for one in link.resolution.near)
    if link.title is not None:
        judged = f" {link.judgement.match.value} {link.judgement.other}" if link.judgement else ""
        yield f"titre {link.title!r}{judged}{f' {_at(link.title_location)}' if link.title_location else ''}"
    if link.objectif is not None:
        yield f"objectif {link.objectif}"
    yield from (word for word, said in (("dans une plage", link.implicit), ("réciproque", link.reciprocal)) if said)


def _at(location: Location) -> str:
    place = location.place
    return f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"

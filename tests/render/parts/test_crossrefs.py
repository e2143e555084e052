"""The fiches that one names are told in the order of the roadmap, whatever the order in which it names them."""

from __future__ import annotations

from pathlib import Path

from small_projet import fiche, write_projet

from ptsm_cli.render.parts.crossrefs import link_fiches
from ptsm_cli.render.request import Request


def test_the_fiches_that_one_names_are_in_the_order_of_the_roadmap(tmp_path: Path) -> None:
    fiches = {f"{rank:02}": fiche(str(rank), f"Titre {rank}") for rank in range(2, 20)}
    first = fiche("1", rest="contexte: Voir les fiches n°18, 9, 2 et 17.\n")
    projet = write_projet(tmp_path, {"01": first, **fiches})
    links = link_fiches(projet, Request((projet,)).of(projet).graph)
    assert [one.titre for one in links.citing(projet.fiches[0])] == [f"Titre {rank}" for rank in (2, 9, 17, 18)]

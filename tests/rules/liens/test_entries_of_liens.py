"""What `liens` holds: both ends of a link, plans, addresses, and words in which nothing is recognised."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


Files = dict[str, str]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"fiches/02.yaml": f"{START}contexte: Fiche n°1, puis fiche n°1.\n"}, [("fiches/02.yaml", 4, 11)]),
        (
            {
                "fiches/02.yaml": f"{START}contexte: Fiche n°1, puis fiche n°1, puis fiche n°3.\n",
                "fiches/03.yaml": "numero: 3\ntitre: Loger\ngroupe: axe-1\n",
            },
            [("fiches/02.yaml", 4, 11), ("fiches/02.yaml", 4, 43)],
        ),
        ({"fiches/02.yaml": f"{START}contexte: Fiche n°2.\n"}, []),
        (
            {
                "fiches/02.yaml": f"{START}contexte: Fiche n°1.\n",
                "fiches/01.yaml": f"{BASE['fiches/01.yaml']}contexte: Voir la fiche n°2.\n",
            },
            [],
        ),
        # The other fiche may hold the link back in what could not be read.
        (
            {
                "fiches/02.yaml": f"{START}contexte: Fiche n°1.\n",
                "fiches/01.yaml": f"{BASE['fiches/01.yaml']}lien: {{fiche: 2}}\n",
            },
            [],
        ),
    ],
)
def test_a_link_holds_both_ways(deploy: Deploy, files: Files, expected: list[Place]) -> None:
    assert places_of(deploy(files), "L004") == expected


@pytest.mark.parametrize(
    ("plan", "near"),
    [
        ("prs-2018-2022", False),
        ("PRS", False),
        ("Projet régional de santé", False),
        ("Projet regional de la santé", True),
        ("prs-2018-2023", True),
        ("Plan climat", False),
        ("PMP", False),
    ],
)
def test_a_plan_that_is_almost_declared_is_proposed(deploy: Deploy, plan: str, *, near: bool) -> None:
    plans = "plans:\n  - {id: prs-2018-2022, titre: Projet régional de santé, sigle: PRS}\n"
    root = deploy(
        {
            "territoire.yaml": BASE["territoire.yaml"] + plans,
            "fiches/02.yaml": f"{START}liens:\n  - {{plan: {plan}}}\n",
        }
    )
    assert places_of(root, "L005") == ([("fiches/02.yaml", 5, 12)] if near else [])


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("{objet: plan de crise}", []),
        ("1", [(5, 5)]),
        ("n°1", [(5, 5)]),
        ('"01"', [(5, 5)]),
        ("fiche n°1", []),
        ("1 guide", []),
        ("12", []),
        ("{reference: livret 14}", [(5, 5)]),
        ("{objet: guide, url: https://exemple.fr/guide.pdf}", []),
        ('{objet: guide, url: "javascript:alert(1)"}', [(5, 25)]),
        ('{objet: guide, url: "https://exemple.fr/mon guide"}', [(5, 25)]),
    ],
)
def test_a_link_names_something_and_its_address_is_of_the_web(
    deploy: Deploy, link: str, expected: list[tuple[int, int]]
) -> None:
    root = deploy({"fiches/02.yaml": f"{START}liens:\n  - {link}\n"})
    assert [place for _, *place in places_of(root, "L006")] == [list(place) for place in expected]


def test_a_fiche_may_name_itself_by_a_number_with_a_dash(deploy: Deploy) -> None:
    fiche = START.replace("numero: 2", "numero: 1-2")
    assert findings_of(deploy({"fiches/02.yaml": f"{fiche}liens: [cf. fiche 1-2]\n"}), "L001", "L008") == []


@pytest.mark.parametrize("address", ["https://exemple.fr/ptsm", "www.exemple.fr"])
@pytest.mark.parametrize(
    "rest",
    [
        "rubriques: [{{titre: Actualités, url: {}}}]\n",
        "liens: [{{titre: Actualités, url: {}}}]\n",
        "references: [{{titre: Rapport, url: {}}}]\n",
        "contact: {{organisme: Mairie du Lac, site: {}}}\n",
    ],
)
def test_an_address_of_the_territory_is_of_the_web(deploy: Deploy, rest: str, address: str) -> None:
    root = deploy({"territoire.yaml": BASE["territoire.yaml"] + rest.format(address)})
    assert bool(places_of(root, "L006")) is address.startswith("www")


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("Plan de crise", "fiche: numéro"),
        ("Ouvrir un lieu d'écoute", "- fiche: 1"),  # its whole title
        ("« OUVRIR un lieu d’écoute »", "- fiche: 1"),
        ("Ouvrir un lieu de répit", "fiche: numéro"),
        ("Action 12 du PRS", "- plan: prs-2018-2022"),
        ("Lien avec le projet régional de santé", "- plan: prs-2018-2022"),
        ("Action 45", "fiche: numéro"),
        ("{objet: Semaine d'information, reference: 2019}", "plan: nom"),
        ("Action 1", None),
        ("voir la fiche n°9", None),  # L001
        ("1", None),  # L006
        ("la fiche n°2", None),  # the fiche itself
        ("{plan: Contrat de ville, objet: emploi}", None),
        ("{fiche: 1, objet: emploi}", None),
        ("{objet: Guide, url: https://exemple.fr/guide}", None),
    ],
)
def test_an_entry_of_liens_in_which_nothing_is_recognised_is_said(deploy: Deploy, link: str, hint: str | None) -> None:
    plans = "plans:\n  - {id: prs-2018-2022, titre: Projet régional de santé, sigle: PRS}\n"
    root = deploy(
        {"territoire.yaml": BASE["territoire.yaml"] + plans, "fiches/02.yaml": f"{START}liens:\n  - {link}\n"}
    )
    found = findings_of(root, "L008")
    assert [f.location.place.line for f in found] == ([] if hint is None else [5])
    assert all(hint in (f.hint or "") for f in found if hint)


@pytest.mark.parametrize("written", ["1, 4 et 5", "1 4 5", "1 | 4 |5"])
def test_an_entry_that_holds_several_numbers_is_told_one_by_one(deploy: Deploy, written: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{START}liens:\n  - fiche: {written}\n"}), "L001")
    assert finding.hint.replace("\u00a0", " ") == (
        "Écrivez un lien par fiche : « - fiche: 1 », « - fiche: 4 » et « - fiche: 5 »."
    )


@pytest.mark.parametrize(
    ("field", "column"),
    [
        ("contexte: Voir la fiche I, puis la fiche (1).", 19),
        ("contexte: Voir la fiche II, la fiche (2), la fiche (9).", None),  # itself, and none
        ("liens: [fiche I]", 9),  # said once, as an entry
        ("titre_court: fiche I", None),  # no sentence
        ("contexte: Voir la fiche 2 1.", 19),  # both, of which this fiche is read
        ("contexte: La fiche 2 et suivantes.", 14),
        ("liens: [fiche 1 2]", 9),  # an entry of which one fiche is read
    ],
)
def test_a_sentence_that_seems_to_name_a_fiche_is_said(deploy: Deploy, field: str, column: int | None) -> None:
    places = [found.location.place for found in findings_of(deploy({"fiches/02.yaml": f"{START}{field}\n"}), "L008")]

    assert [place.column for place in places][:1] == ([] if column is None else [column])
    assert len(places) == (2 if "puis" in field else column is not None)


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("Fiche trois", "n'est pas lu comme un renvoi.", "Écrivez « Fiche 3 », si c'est elle que vous nommez."),
        (
            "Fiches (1, 3)",
            "n'est pas lu comme un renvoi.",
            "Écrivez « fiches 1 et 3 », si ce sont elles que vous nommez.",
        ),
        (
            "Fiches 1 3",
            "n'est lu qu'en partie comme un renvoi.",
            "Écrivez « fiches 1 et 3 », si ce sont elles que vous nommez.",
        ),
        (
            "Fiches 1 et suivantes",
            "n'est pas lu comme un renvoi aux fiches qui suivent.",
            "Écrivez jusqu'où : « fiches 1 à … », avec le numéro de la dernière, si ce sont elles que vous nommez.",
        ),
    ],
)
def test_what_to_write_is_said_for_each_way(deploy: Deploy, words: str, message: str, hint: str) -> None:
    files = {"fiches/03.yaml": "numero: 3\ntitre: T\ngroupe: axe-1\n", "fiches/02.yaml": f"{START}contexte: {words}.\n"}
    [finding] = findings_of(deploy(files), "L008")
    said = (finding.message, finding.hint or "")
    assert [text.replace("\u00a0", " ") for text in said] == [f"« {words} » {message}", hint]


def test_a_series_that_is_half_read_is_said_where_all_its_ends_are_fiches(deploy: Deploy) -> None:
    files = {f"fiches/0{n}.yaml": f"numero: {n}\ntitre: T{n}\ngroupe: axe-1\n" for n in (3, 4)}
    text = f"{START}contexte: De la fiche 1 à la fiche 4, de la fiche 1 à la fiche 9.\n"
    [finding] = findings_of(deploy({"fiches/02.yaml": text, **files}), "L008")
    assert "« fiches 1 à 4 »" in (finding.hint or "").replace("\u00a0", " ")

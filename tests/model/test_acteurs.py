"""What an entry of a list of organisations names: somebody, nobody, or somebody still to be found."""

from __future__ import annotations

import pytest

from ptsm_cli.model.acteurs import is_an_organisation, is_nobody, is_to_define, says_nothing


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("UNAFAM", True),
        ("A définir en fonction des territoires", False),
        ("À déterminer", False),
        ("à préciser : CCAS ou CIAS", False),
        ("« à-définir »", False),
        ("aucun", False),
        *((word, False) for word in ("N.A.", "nc", "N/C", "ND", "x", "XXX", "0", "none", "tbd", "à compléter")),
        *((word, False) for word in ("non concernée", "Non renseigné", "pas encore défini", "à désigner par l'ARS")),
        *((word, True) for word in ("NDA", "CX", "Non-lieu", "Pas à pas", "Nacelle", "À nous")),
        *((word, False) for word in ("06 12 34 56 78", "02.43.12.34.56", "+33 2 43 12 34 56", "tél. 0243123456")),
        *((word, False) for word in ("3", "2026", "12/03/2026", "0,5 ETP", "10 000 €", "www.ars.sante.fr")),
        *((word, False) for word in ("à recruter", "en recrutement", "Recrutement en cours")),
        *((word, True) for word in ("15", "115", "3114", "39 19", "116 117", "2 psychologues", "GT 3", "T0")),
        ("Association À définir ensemble", True),
        ("Adéfinir", True),
    ],
)
def test_what_is_still_to_be_found_is_no_organisation(entry: str, named: bool) -> None:
    assert is_an_organisation(entry) is named


NOTHING = """
cf. ci-dessous; voir plus haut; ci-dessus; vide infra; supra; ci-avant; ci-après; cf la fiche 3;
idem fiche n°12; voir l'annexe 2; cf. page no. 4; ibid les tableaux; idem; id.; ibid; les mêmes;
mêmes partenaires; même pilote; voir que la fiche action 3; -; ...; néant; rien; rien à signaler; personne;
inconnu; inconnues; sans objet; vide; ditto; R.A.S.; s/o; s.o; en cours; ok; etc; vacant; poste vacant;
postes à pourvoir; à pourvoir; n/a; n.c; n. d; n/r; nsp; null; none; nil; 0; x; xx; #n/a; #ref; #valeur!; #nom?;
#nul; #div/0; oui; non; yes; no; vrai; faux; on; off; non communiqué; pas encore désignée; pas nommés;
non applicable; non trouvé; aucun; aucune structure; pas de pilote; pas d'organisme; (aucun); sans partenaire;
sans financement prévu; aucun acteur identifié à ce jour; pas de porteur pour le moment;
aucun pilote actuellement; [néant]; pas d'intervenants pour l'instant
"""
FIGURES = """
tél : 02 43 12 34 56; standard. 0243123456; fax 02-43-12-34-56; +33 (0)2 43 12 34 56; 2026; 12/03; 1/1/26;
1/1/2026; 5; 12 €; 1 200,50 k€; 3 etp; 10 %; https://a.fr; www.a.fr
"""
TO_DEFINE = """
à définir; A DÉFINIR.; à préciser ultérieurement; pilote à désigner; reste à confirmer;
noms à compléter plus tard; encore à trouver; en attente; structures à identifier par la suite;
pilotes et partenaires à définir; en recrutement; en cours de définition; en cours d'identification; tbd;
recrutement en cours; tbc; à recruter prochainement; à voir; à renseigner; à remplir; à convenir; « à définir »
"""
BY_WHOM = "à nommer par l'ARS; à définir : CCAS"
NAMED = """
fiche 3; cf fiche 1234; 02 43 12 34; 12; 115; sans domicile; pas à pas; aucun doute; oui-dire; non merci; Onyx;
Xavier; N C; d'idem; Idem ARS; ci-dessous : ARS; aucunement; à définition; en attente de l'ARS;
ARS (à confirmer)
"""


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (NOTHING, (True, True, False, False)),
        (FIGURES, (True, False, False, False)),
        (TO_DEFINE, (False, False, True, False)),
        (BY_WHOM, (False, False, False, False)),
        (NAMED, (False, False, False, True)),
    ],
    ids=["rien", "chiffres", "à définir", "par qui", "nom"],
)
def test_each_way_to_name_nobody_is_told_from_the_others(entries: str, told: tuple[bool, ...]) -> None:
    ways = (is_nobody, says_nothing, is_to_define, is_an_organisation)
    assert {entry: tuple(tell(entry.strip()) for tell in ways) for entry in entries.split(";")} == dict.fromkeys(
        entries.split(";"), told
    )

"""Every rule, as mypy checks it: one that lacks something is refused. Written by `make regles`."""

from __future__ import annotations

from ptsm_cli.rules.acteurs import a001_pilote_absent
from ptsm_cli.rules.acteurs import a002_acteur_mal_ecrit
from ptsm_cli.rules.acteurs import a003_nom_partage
from ptsm_cli.rules.comptes import c001_effectif_du_groupe
from ptsm_cli.rules.comptes import c002_effectif_du_projet
from ptsm_cli.rules.comptes import c003_priorite_sans_fiche
from ptsm_cli.rules.comptes import c004_effectif_de_la_vague
from ptsm_cli.rules.comptes import c005_sans_objectif
from ptsm_cli.rules.echeances import e001_echeance_non_lue
from ptsm_cli.rules.echeances import e002_echeance_lue_en_partie
from ptsm_cli.rules.echeances import e003_echeance_hors_horizon
from ptsm_cli.rules.echeances import e004_echeance_inversee
from ptsm_cli.rules.echeances import e005_objectifs_en_desordre
from ptsm_cli.rules.echeances import e006_objectif_sans_echeance
from ptsm_cli.rules.echeances import e007_horizon_absent
from ptsm_cli.rules.echeances import e008_periode_inversee
from ptsm_cli.rules.echeances import e009_horizon_invraisemblable
from ptsm_cli.rules.fichiers import s001_cle_inconnue
from ptsm_cli.rules.fichiers import s002_champ_manquant
from ptsm_cli.rules.fichiers import s003_type_attendu
from ptsm_cli.rules.fichiers import s004_valeur
from ptsm_cli.rules.fichiers import s005_fichier_ignore
from ptsm_cli.rules.fichiers import s006_regle_inconnue
from ptsm_cli.rules.fichiers import s007_rubrique_vide
from ptsm_cli.rules.fichiers import s008_document_inconnu
from ptsm_cli.rules.fichiers import y001_syntaxe
from ptsm_cli.rules.fichiers import y002_encodage
from ptsm_cli.rules.fichiers import y003_indentation
from ptsm_cli.rules.fichiers import y004_caractere
from ptsm_cli.rules.fichiers import y005_cle_en_double
from ptsm_cli.rules.fichiers import y006_alias
from ptsm_cli.rules.fichiers import y007_construction_yaml
from ptsm_cli.rules.fichiers import y008_forme_du_fichier
from ptsm_cli.rules.fichiers import y009_fichier_vide
from ptsm_cli.rules.fichiers import y010_separateur_invisible
from ptsm_cli.rules.gouvernance import r001_instance_inconnue
from ptsm_cli.rules.gouvernance import r002_reunions_dans_le_desordre
from ptsm_cli.rules.gouvernance import r003_cadence
from ptsm_cli.rules.gouvernance import r004_sans_successeur
from ptsm_cli.rules.gouvernance import r005_renvoi_de_gouvernance
from ptsm_cli.rules.gouvernance import r006_jalon_trop_tot
from ptsm_cli.rules.gouvernance import r007_delai_depasse
from ptsm_cli.rules.gouvernance import r008_hors_du_projet
from ptsm_cli.rules.gouvernance import r009_groupe_sans_pilote
from ptsm_cli.rules.gouvernance import r010_ordre_legal
from ptsm_cli.rules.gouvernance import r011_statut_et_date
from ptsm_cli.rules.indicateurs import i001_sans_indicateur
from ptsm_cli.rules.indicateurs import i002_sans_cible
from ptsm_cli.rules.indicateurs import i003_mesures
from ptsm_cli.rules.liens import l001_lien_vers_rien
from ptsm_cli.rules.liens import l002_lien_ambigu
from ptsm_cli.rules.liens import l003_titre_cite
from ptsm_cli.rules.liens import l004_lien_sans_retour
from ptsm_cli.rules.liens import l005_plan_proche
from ptsm_cli.rules.liens import l006_lien_vide
from ptsm_cli.rules.liens import l007_objectif_inconnu
from ptsm_cli.rules.numeros import n001_numero_en_double
from ptsm_cli.rules.numeros import n002_groupe_inconnu
from ptsm_cli.rules.numeros import n003_vague_inconnue
from ptsm_cli.rules.numeros import n004_identifiant_en_double
from ptsm_cli.rules.numeros import n005_titres_proches
from ptsm_cli.rules.numeros import n006_contenu_partage
from ptsm_cli.rules.numeros import n007_groupe_parent
from ptsm_cli.rules.sigles import g001_sigle_inexplique
from ptsm_cli.rules.sigles import g002_sigle_inemploye
from ptsm_cli.rules.rule import Rule

EVERY_RULE: tuple[Rule, ...] = (
    a001_pilote_absent,
    a002_acteur_mal_ecrit,
    a003_nom_partage,
    c001_effectif_du_groupe,
    c002_effectif_du_projet,
    c003_priorite_sans_fiche,
    c004_effectif_de_la_vague,
    c005_sans_objectif,
    e001_echeance_non_lue,
    e002_echeance_lue_en_partie,
    e003_echeance_hors_horizon,
    e004_echeance_inversee,
    e005_objectifs_en_desordre,
    e006_objectif_sans_echeance,
    e007_horizon_absent,
    e008_periode_inversee,
    e009_horizon_invraisemblable,
    g001_sigle_inexplique,
    g002_sigle_inemploye,
    i001_sans_indicateur,
    i002_sans_cible,
    i003_mesures,
    l001_lien_vers_rien,
    l002_lien_ambigu,
    l003_titre_cite,
    l004_lien_sans_retour,
    l005_plan_proche,
    l006_lien_vide,
    l007_objectif_inconnu,
    n001_numero_en_double,
    n002_groupe_inconnu,
    n003_vague_inconnue,
    n004_identifiant_en_double,
    n005_titres_proches,
    n006_contenu_partage,
    n007_groupe_parent,
    r001_instance_inconnue,
    r002_reunions_dans_le_desordre,
    r003_cadence,
    r004_sans_successeur,
    r005_renvoi_de_gouvernance,
    r006_jalon_trop_tot,
    r007_delai_depasse,
    r008_hors_du_projet,
    r009_groupe_sans_pilote,
    r010_ordre_legal,
    r011_statut_et_date,
    s001_cle_inconnue,
    s002_champ_manquant,
    s003_type_attendu,
    s004_valeur,
    s005_fichier_ignore,
    s006_regle_inconnue,
    s007_rubrique_vide,
    s008_document_inconnu,
    y001_syntaxe,
    y002_encodage,
    y003_indentation,
    y004_caractere,
    y005_cle_en_double,
    y006_alias,
    y007_construction_yaml,
    y008_forme_du_fichier,
    y009_fichier_vide,
    y010_separateur_invisible,
)

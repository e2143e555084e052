"""Every rule, as mypy checks it: one that lacks something is refused. Written by `make regles`."""

from __future__ import annotations

from ptsm_cli.rules.acteurs import a001_pilote_absent
from ptsm_cli.rules.acteurs import a002_acteur_mal_ecrit
from ptsm_cli.rules.acteurs import a003_nom_partage
from ptsm_cli.rules.acteurs import a004_personne_nommee
from ptsm_cli.rules.acteurs import a005_acteurs_dans_une_entree
from ptsm_cli.rules.acteurs import a006_mot_sans_organisation
from ptsm_cli.rules.comptes import c001_effectif_du_groupe
from ptsm_cli.rules.comptes import c002_effectif_du_projet
from ptsm_cli.rules.comptes import c003_priorite_sans_fiche
from ptsm_cli.rules.comptes import c004_effectif_de_la_vague
from ptsm_cli.rules.comptes import c005_sans_objectif
from ptsm_cli.rules.comptes import c006_tableau_inegal
from ptsm_cli.rules.comptes import c007_contrat_sans_signataire
from ptsm_cli.rules.comptes import c008_ligne_de_vague
from ptsm_cli.rules.comptes import c009_ligne_du_livret
from ptsm_cli.rules.comptes import c010_montant_non_compte
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
from ptsm_cli.rules.fichiers import s009_noms_jumeaux
from ptsm_cli.rules.fichiers import s010_fichier_sans_contenu
from ptsm_cli.rules.fichiers import s011_fichier_ecarte
from ptsm_cli.rules.fichiers import s012_exclusion_sans_effet
from ptsm_cli.rules.fichiers import s019_plusieurs_lignes
from ptsm_cli.rules.fichiers import s020_logo
from ptsm_cli.rules.fichiers import s021_liste_en_une_entree
from ptsm_cli.rules.fichiers import s022_mot_sans_contenu
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
from ptsm_cli.rules.fichiers import y011_diese
from ptsm_cli.rules.fichiers import y012_blanc
from ptsm_cli.rules.fichiers import y013_caractere_invisible
from ptsm_cli.rules.fichiers import y014_puce
from ptsm_cli.rules.fichiers import y015_conflit_git
from ptsm_cli.rules.fichiers import y016_guillemets
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
from ptsm_cli.rules.histoire import h001_histoire_sans_fiche
from ptsm_cli.rules.histoire import h002_histoire_en_boucle
from ptsm_cli.rules.histoire import h003_retrait_sans_motif
from ptsm_cli.rules.histoire import h004_retrait_sans_date
from ptsm_cli.rules.histoire import h005_renvoi_vers_fiche_retiree
from ptsm_cli.rules.indicateurs import i001_sans_indicateur
from ptsm_cli.rules.indicateurs import i002_sans_cible
from ptsm_cli.rules.indicateurs import i003_mesures
from ptsm_cli.rules.indicateurs import i004_mesure_attendue
from ptsm_cli.rules.indicateurs import i005_cible_non_comparable
from ptsm_cli.rules.indicateurs import i006_indicateur_inconnu
from ptsm_cli.rules.indicateurs import i007_mesure_incomplete
from ptsm_cli.rules.indicateurs import i008_repere_sans_date
from ptsm_cli.rules.indicateurs import i009_rapport_contredit
from ptsm_cli.rules.indicateurs import i010_frequence_non_lue
from ptsm_cli.rules.liens import l001_lien_vers_rien
from ptsm_cli.rules.liens import l002_lien_ambigu
from ptsm_cli.rules.liens import l003_titre_cite
from ptsm_cli.rules.liens import l004_lien_sans_retour
from ptsm_cli.rules.liens import l005_plan_proche
from ptsm_cli.rules.liens import l006_lien_vide
from ptsm_cli.rules.liens import l007_objectif_inconnu
from ptsm_cli.rules.liens import l008_lien_non_reconnu
from ptsm_cli.rules.liens import l009_lien_suspect
from ptsm_cli.rules.liens import l010_renvoi_deplace
from ptsm_cli.rules.liens import l011_mesure_deplacee
from ptsm_cli.rules.numeros import n001_numero_en_double
from ptsm_cli.rules.numeros import n002_groupe_inconnu
from ptsm_cli.rules.numeros import n003_vague_inconnue
from ptsm_cli.rules.numeros import n004_identifiant_en_double
from ptsm_cli.rules.numeros import n005_titres_proches
from ptsm_cli.rules.numeros import n006_contenu_partage
from ptsm_cli.rules.numeros import n007_groupe_parent
from ptsm_cli.rules.numeros import n008_groupes_trop_emboites
from ptsm_cli.rules.numeros import n009_numero_annonce
from ptsm_cli.rules.numeros import n010_sous_territoire_inconnu
from ptsm_cli.rules.numeros import n011_dimension_inconnue
from ptsm_cli.rules.numeros import n012_vague_en_double
from ptsm_cli.rules.reglages import p001_commentaire_sans_regle
from ptsm_cli.rules.reglages import p002_commentaire_inutile
from ptsm_cli.rules.reglages import p003_commentaire_sans_raison
from ptsm_cli.rules.reglages import p004_commentaire_mal_ecrit
from ptsm_cli.rules.revisions import m001_renvoi_d_acte
from ptsm_cli.rules.revisions import m002_base_illisible
from ptsm_cli.rules.revisions import m003_changement_sans_motif
from ptsm_cli.rules.revisions import m004_motif_sans_changement
from ptsm_cli.rules.revisions import m005_acte_et_vague
from ptsm_cli.rules.revisions import m006_vague_de_l_avenant
from ptsm_cli.rules.sigles import g001_sigle_inexplique
from ptsm_cli.rules.sigles import g002_sigle_inemploye
from ptsm_cli.rules.suivi import v001_suivi_sans_fiche
from ptsm_cli.rules.suivi import v002_suivi_a_deux_endroits
from ptsm_cli.rules.suivi import v003_etat_a_sa_facon
from ptsm_cli.rules.suivi import v004_report_dit_par_un_etat
from ptsm_cli.rules.suivi import v005_report_sans_decision
from ptsm_cli.rules.suivi import v006_volet_inconnu
from ptsm_cli.rules.suivi import v007_petit_effectif
from ptsm_cli.rules.suivi import v008_valeur_hors_de_son_unite
from ptsm_cli.rules.rule import Rule

EVERY_RULE: tuple[Rule, ...] = (
    a001_pilote_absent,
    a002_acteur_mal_ecrit,
    a003_nom_partage,
    a004_personne_nommee,
    a005_acteurs_dans_une_entree,
    a006_mot_sans_organisation,
    c001_effectif_du_groupe,
    c002_effectif_du_projet,
    c003_priorite_sans_fiche,
    c004_effectif_de_la_vague,
    c005_sans_objectif,
    c006_tableau_inegal,
    c007_contrat_sans_signataire,
    c008_ligne_de_vague,
    c009_ligne_du_livret,
    c010_montant_non_compte,
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
    h001_histoire_sans_fiche,
    h002_histoire_en_boucle,
    h003_retrait_sans_motif,
    h004_retrait_sans_date,
    h005_renvoi_vers_fiche_retiree,
    i001_sans_indicateur,
    i002_sans_cible,
    i003_mesures,
    i004_mesure_attendue,
    i005_cible_non_comparable,
    i006_indicateur_inconnu,
    i007_mesure_incomplete,
    i008_repere_sans_date,
    i009_rapport_contredit,
    i010_frequence_non_lue,
    l001_lien_vers_rien,
    l002_lien_ambigu,
    l003_titre_cite,
    l004_lien_sans_retour,
    l005_plan_proche,
    l006_lien_vide,
    l007_objectif_inconnu,
    l008_lien_non_reconnu,
    l009_lien_suspect,
    l010_renvoi_deplace,
    l011_mesure_deplacee,
    m001_renvoi_d_acte,
    m002_base_illisible,
    m003_changement_sans_motif,
    m004_motif_sans_changement,
    m005_acte_et_vague,
    m006_vague_de_l_avenant,
    n001_numero_en_double,
    n002_groupe_inconnu,
    n003_vague_inconnue,
    n004_identifiant_en_double,
    n005_titres_proches,
    n006_contenu_partage,
    n007_groupe_parent,
    n008_groupes_trop_emboites,
    n009_numero_annonce,
    n010_sous_territoire_inconnu,
    n011_dimension_inconnue,
    n012_vague_en_double,
    p001_commentaire_sans_regle,
    p002_commentaire_inutile,
    p003_commentaire_sans_raison,
    p004_commentaire_mal_ecrit,
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
    s009_noms_jumeaux,
    s010_fichier_sans_contenu,
    s011_fichier_ecarte,
    s012_exclusion_sans_effet,
    s019_plusieurs_lignes,
    s020_logo,
    s021_liste_en_une_entree,
    s022_mot_sans_contenu,
    v001_suivi_sans_fiche,
    v002_suivi_a_deux_endroits,
    v003_etat_a_sa_facon,
    v004_report_dit_par_un_etat,
    v005_report_sans_decision,
    v006_volet_inconnu,
    v007_petit_effectif,
    v008_valeur_hors_de_son_unite,
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
    y011_diese,
    y012_blanc,
    y013_caractere_invisible,
    y014_puce,
    y015_conflit_git,
    y016_guillemets,
)

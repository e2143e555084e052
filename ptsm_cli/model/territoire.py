"""The territory of a project: identity, horizon, groups of fiches, waves, plans, diagnosis."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from ptsm_cli.common.french import fold, fold_words
from ptsm_cli.common.typography import NBSP
from ptsm_cli.model.dates import Intervalle
from ptsm_cli.model.diagnostic import IndicateurDiagnostic, Rupture
from ptsm_cli.model.dimension import Dimension
from ptsm_cli.model.model import model
from ptsm_cli.model.publication import Contact, LienUtile, Logo, ReferenceEntry, Rubrique, Version
from ptsm_cli.model.vague import Vague
from ptsm_cli.model.values import ListOf, Shorthand, Text, WholeNumber

Priorite = Annotated[
    WholeNumber,
    Field(ge=1, le=6),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "maximum": 6, "pattern": r"^\s*\+?[0\s]*[1-6]\s*$"}),
]
"""Number of one of the six priorities of the decree, CSP R.3224-5 to R.3224-10."""

ARTICLES: dict[int, str] = {priorite: f"R.3224-{priorite + 4}" for priorite in range(1, 7)}
"""The article of the Code de la santé publique that sets each priority."""

PRIORITES: dict[int, str] = {
    1: "Repérage et accès",
    2: "Parcours sans rupture",
    3: "Soins somatiques",
    4: "Crise et urgence",
    5: "Droits",
    6: "Déterminants sociaux",
}
"""How each priority is named in a few words, which are ours."""

GROUPE_KINDS: dict[str, str] = {
    "objectif-du-decret": "Objectif",
    "axe": "Axe",
    "parcours": "Parcours",
    "public": "Public",
    "transversal": "Actions transversales",
    "transition": "Transition",
    "reseau": "Réseau",
    "groupe-de-travail": "Groupe de travail",
    "autre": "",
}
"""How each kind of group is named in print."""


@model
class Groupe:
    """A set of fiches that are printed and counted together."""

    id: Text = Field(description="Identifiant court cité par les fiches : objectif-1, adultes…")
    genre: Literal[
        "objectif-du-decret",
        "axe",
        "parcours",
        "public",
        "transversal",
        "transition",
        "reseau",
        "groupe-de-travail",
        "autre",
    ] = Field(description="Ce que le groupe rassemble.")
    numero: Text | None = Field(default=None, description="Numéro imprimé du groupe, s'il en a un.")
    titre: Text = Field(description="Titre du groupe.")
    priorites: ListOf[Priorite] = Field(
        default=(), description="Priorités du décret (1 à 6) que servent toutes les fiches du groupe."
    )
    effectif_annonce: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de fiches que le document annonce pour ce groupe."
    )
    parent: Text | None = Field(default=None, description="Identifiant du groupe qui contient celui-ci.")
    partenaires: ListOf[Text] = Field(default=(), description="Partenaires engagés pour tout le groupe.")
    presentation: Text | None = Field(default=None, description="Quelques mots sur le groupe.")

    @property
    def label(self) -> str:
        """The kind and number as printed: « Axe 2 », « Objectif 1 du décret »; no kind that the title already says."""
        kind = GROUPE_KINDS[self.genre]
        if not kind or fold(self.titre).startswith(f"{fold(kind)} "):
            return self.numero or ""
        suffix = " du décret" if self.genre == "objectif-du-decret" else ""
        return " ".join(filter(None, (kind, self.numero))) + suffix

    @property
    def heading(self) -> str:
        """How a heading names the group: « Axe 2 : titre »; the title alone where it has no number."""
        return f"{self.label}{NBSP}: {self.titre}" if self.numero else self.titre


@model
class SousTerritoire:
    """A part of the territory where fiches may be carried out."""

    id: Text = Field(description="Identifiant court.")
    type: Text = Field(description="CLS, CLSM, secteur de psychiatrie, bassin de vie, territoire de proximité…")
    nom: Text = Field(description="Nom du sous-territoire.")
    sigle: Text | None = Field(default=None, description="Sigle, s'il en a un.")
    communes: ListOf[Text] = Field(default=(), description="Communes ou intercommunalités qui le composent.")

    @property
    def names(self) -> tuple[str, ...]:
        """Every form under which a fiche may name it."""
        return tuple(filter(None, (self.id, self.sigle, self.nom)))

    @property
    def label(self) -> str:
        """How it is printed: its name, after « CLS » or « CLSM » where the name does not say it."""
        said = not self.type.isupper() or fold(self.type) in fold_words(self.nom)
        return self.nom if said else f"{self.type} {self.nom}"


@model
class PlanDeReference:
    """Another plan that fiches refer to: regional health project, local contract."""

    id: Text = Field(description="Identifiant cité par les liens : prs-2018-2022…")
    titre: Text = Field(description="Titre du plan.")
    sigle: Text | None = Field(default=None, description="Sigle : PRS, PMP, CLS…")
    porteur: Text | None = Field(default=None, description="Organisation qui porte le plan.")
    periode: Intervalle | None = Field(default=None, description="Période que couvre le plan.")
    url: Text | None = Field(default=None, description="Adresse du document, en http ou https.")


@model
class Territoire:
    """Everything that the fiches of one project share."""

    id: Text = Field(description="Identifiant du projet, unique parmi vos projets : mayenne-53.")
    nom: Text = Field(description="Nom du territoire : Mayenne, Artois-Audomarois…")
    sigle: Text = Field(description="Sigle du projet : PTSM 53.")
    genre: Literal["ptsm", "cls", "clsm"] = Field(default="ptsm", description="Ce qu'est la feuille de route.")
    titre: Text | None = Field(
        default=None,
        description="Titre du document ; à défaut, celui de son genre : « Projet territorial de santé mentale ».",
    )
    departements: ListOf[Text] = Field(default=(), description="Numéros des départements concernés : 53, 2A, 974.")
    region: Text | None = Field(default=None, description="Région.")
    echelle: Text | None = Field(default=None, description="Échelle du territoire : département, bassin…")
    version: Version | None = Field(default=None, description="Édition de la feuille de route.")
    logo: Logo | None = Field(default=None, description="Image imprimée en tête des documents, en HTML et en PDF.")
    contact: ListOf[Contact] = Field(default=(), description="À qui s'adresser, par organisation et par fonction.")
    horizon: Intervalle | None = Field(default=None, description="Premier et dernier semestre de la feuille de route.")
    numerotation: Literal["continue", "par-groupe"] = Field(
        default="continue",
        description="« continue », ou « par-groupe » quand elle repart à 1 dans chaque groupe.",
    )
    effectif_annonce: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de fiches annoncé pour toute la feuille de route."
    )
    groupes: ListOf[Groupe] = Field(default=(), description="Objectifs, axes, parcours… dans l'ordre d'impression.")
    vagues: ListOf[Vague] = Field(default=(), description="Programmations, contrats et avenants.")
    sous_territoires: ListOf[SousTerritoire] = Field(default=(), description="CLS, CLSM, secteurs, bassins…")
    dimensions: ListOf[Dimension] = Field(
        default=(), description="Autres découpages que les six priorités : publics, composantes du parcours…"
    )
    plans: ListOf[PlanDeReference] = Field(default=(), description="Plans auxquels les fiches se réfèrent.")
    diagnostic: ListOf[IndicateurDiagnostic] = Field(
        default=(), description="Données du diagnostic territorial partagé : séries et tableaux."
    )
    ruptures: ListOf[Rupture] = Field(
        default=(), description="Points de rupture des parcours et orientations du diagnostic, public par public."
    )
    rubriques: ListOf[Annotated[Rubrique, Shorthand("titre")]] = Field(
        default=(), description="Autres rubriques du document."
    )
    liens: ListOf[LienUtile] = Field(default=(), description="Adresses du web que le document donne.")
    references: ListOf[ReferenceEntry] = Field(default=(), description="Références bibliographiques du document.")

    @property
    def designation(self) -> str:
        """The project and its territory, as printed, without saying the same thing twice."""
        return self.sigle if self.nom in self.sigle else f"{self.sigle} – {self.nom}"

"""The shared diagnosis: its figures, its tables, and the breaks in the care pathways that it found."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from ptsm_cli.model.instants import Annee
from ptsm_cli.model.model import model
from ptsm_cli.model.values import TEXT_SCHEMA, ListOf, Number, Shorthand, Text


@model
class ValeurDiagnostic:
    """One figure of the diagnosis."""

    annee: Annee | None = Field(
        default=None,
        description="Année ou période de la valeur : 2016, 2012-2015 ; rien si le document ne la dit pas.",
    )
    valeur: Number = Field(description="Valeur ; la virgule décimale est acceptée.")
    zone: Text | None = Field(default=None, description="Zone mesurée, si ce n'est pas tout le territoire.")
    categorie: Text | None = Field(
        default=None, description="Classe d'âge, type d'établissement… que la valeur concerne."
    )


@model
class ColonneDiagnostic:
    """One column of a table of the diagnosis."""

    libelle: Text = Field(description="Tête de la colonne, telle qu'elle est imprimée.")
    unite: Text | None = Field(default=None, description="Unité de la colonne, si elle n'est pas celle du tableau.")
    annee: Annee | None = Field(default=None, description="Année de la colonne, si elle n'est pas celle du tableau.")


EMPTY_CELL = "~"
"""How a file writes a cell that the document leaves empty: plain scalars are read as they are written."""


def _cell(value: object) -> object:
    return None if value == EMPTY_CELL else value


Cellule = Annotated[Text | None, BeforeValidator(_cell), WithJsonSchema(TEXT_SCHEMA)]
"""A cell of a table, as it is printed: a figure or words; nothing where the document leaves it empty."""


@model
class LigneDiagnostic:
    """One row of a table of the diagnosis."""

    libelle: Text = Field(description="Tête de la ligne, telle qu'elle est imprimée.")
    valeurs: ListOf[Cellule] = Field(
        description="Une valeur par colonne, telle qu'elle est imprimée ; rien (~) pour une case vide."
    )


def _unit(value: object, info: ValidationInfo) -> object:
    columns = info.data.get("colonnes")
    if value is None and not (columns and all(column.unite for column in columns)):
        raise PydanticCustomError("missing", "Field required")
    return value


@model
class IndicateurDiagnostic:
    """A series of figures of the shared diagnosis, or a table of rows and columns, with its unit and source."""

    libelle: Text = Field(description="Ce qui est mesuré.")
    annee: Annee | None = Field(default=None, description="Année de toutes les valeurs : 2016, 2012-2015.")
    colonnes: ListOf[Annotated[ColonneDiagnostic, Shorthand("libelle")]] = Field(
        default=(), description="Têtes de colonnes d'un tableau, dans l'ordre : [Psychiatrie générale, Enfants]."
    )
    unite: Annotated[Text | None, AfterValidator(_unit)] = Field(
        default=None,
        validate_default=True,
        description="Unité : habitants, %, pour 10 000 habitants… ; facultative si chaque colonne a la sienne.",
    )
    source: Text | None = Field(
        default=None, description="Producteur des données, tel que le document le cite ; rien s'il ne le cite pas."
    )
    lignes: ListOf[LigneDiagnostic] = Field(
        default=(), description="Lignes d'un tableau, dans l'ordre : {libelle: CH de Lens, valeurs: [2, 2]}."
    )
    valeurs: ListOf[ValeurDiagnostic] = Field(
        default=(), description="Valeurs d'une série, dans l'ordre du document, quand ce n'est pas un tableau."
    )
    note: Text | None = Field(
        default=None, description="Précision sur la série : champ des données, renvoi, total imprimé qui étonne."
    )


@model
class Rupture:
    """What breaks in the care pathway of one audience, and what the diagnosis proposes."""

    public: Text = Field(description="Public concerné : « Adolescent », « Personne âgée »…")
    points: ListOf[Text] = Field(default=(), description="Points de rupture que le diagnostic relève.")
    orientations: ListOf[Text] = Field(default=(), description="Orientations retenues pour y répondre.")

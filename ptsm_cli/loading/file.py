"""One YAML file: its data and its faults, from one opening and one parse, a second one where the first refuses it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.error import YAMLError

from ptsm_cli.findings.location import Ground, Unread
from ptsm_cli.loading.events import fast_events, pure_events
from ptsm_cli.loading.faults import Defaut, IllisibleError
from ptsm_cli.loading.source import SEPARATORS, Source, read
from ptsm_cli.loading.syntax import syntax_fault
from ptsm_cli.loading.tree import Donnees, TreeBuilder


@dataclass(frozen=True, slots=True)
class Fichier:
    """A file as loaded. `donnees` is None when nothing can be read of it; `lisible` tells an empty one from others."""

    ground: Ground
    donnees: Donnees
    defauts: tuple[Defaut, ...] = ()
    lisible: bool = True


def charger(chemin: Path, nom: str) -> Fichier:
    """Return the content of a YAML file named `nom` to the user. Never raises for what it holds: see its faults."""
    form: list[Defaut] = []
    ground: Ground = Unread(nom)
    try:
        source, form = read(chemin, nom)
        ground = source
        donnees, faults = _parse(source)
    except IllisibleError as error:
        return Fichier(ground, None, (*form, error.defaut), lisible=False)
    return Fichier(source, donnees, (*form, *faults))


def _parse(source: Source) -> tuple[Donnees, list[Defaut]]:
    text = SEPARATORS.sub(" ", source.text)  # the C parser ends a line at some of them
    builder = TreeBuilder(source, fast_events(text))
    try:
        return builder.build(), builder.faults
    except YAMLError as refusal:
        builder = TreeBuilder(source, pure_events(text, refusal))
    try:
        return builder.build(), builder.faults
    except YAMLError as error:
        raise IllisibleError(syntax_fault(error, source)) from None

"""The stream of YAML events of a text: the C parser's, and the pure one's where that refuses it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Protocol

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ptsm_cli.common.errors import InstallationError
from ptsm_cli.loading.positions import ALIAS, END, MAPPING, SCALAR, SEQUENCE

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]  # imported there from the C extension
except ImportError:
    raise InstallationError(
        "L'analyseur YAML de ptsm n'est pas installé.",
        hint="Réinstallez ptsm\u00a0: le paquet ruamel.yaml.clib lui manque.",
    ) from None


class Offset(Protocol):
    """A place in a text, by the offset of its sign."""

    index: int


class Event(Protocol):
    """What ruamel's events have, which it does not say: `value` and `style` are those of a scalar alone."""

    start_mark: Offset
    end_mark: Offset
    value: str
    style: str | None
    anchor: str | None
    tag: str | None
    ctag: object


Events = Iterator[Event]
"""The events of a text. Raises `YAMLError` for what is no YAML."""

KINDS: dict[type, int] = {
    ScalarEvent: SCALAR,
    AliasEvent: ALIAS,
    SequenceStartEvent: SEQUENCE,
    MappingStartEvent: MAPPING,
    SequenceEndEvent: END,
    MappingEndEvent: END,
}
"""What an outline keeps of an event, by its class; the others begin or end a stream or a document."""

_IN_A_ROW = 128
"""How many are read at a time: the parser and what takes its events in turn would take the caches from each other."""


def fast_events(text: str | bytes) -> Events:
    """Return the events of a text, or of one in UTF-8, by the C parser, which refuses some valid YAML."""
    events = iter(CParser(text).get_event, None)
    return chain.from_iterable(iter(lambda: list(islice(events, _IN_A_ROW)), []))


def pure_events(text: str, refusal: YAMLError) -> Events:
    """Yield the events of a text by the pure parser, slow, whose verdict stands; where it breaks, `refusal` stands."""
    from ruamel.yaml import YAML

    try:
        yield from YAML(typ="base", pure=True).parse(text)
    except YAMLError:
        raise
    except Exception:  # noqa: BLE001 - « %YAML 1.3 » ends it in an assertion
        raise refusal from None

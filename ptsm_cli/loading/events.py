"""The stream of YAML events of a text: the C parser's, and the pure one's where that refuses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ruamel.yaml.error import YAMLError

from ptsm_cli.common.errors import InstallationError

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]  # imported there from the C extension
except ImportError:
    raise InstallationError(
        "L'analyseur YAML de ptsm n'est pas installé.",
        hint="Réinstallez ptsm\u00a0: le paquet ruamel.yaml.clib lui manque.",
    ) from None

NextEvent = Callable[[], Any]
"""Returns the next event, None at the end; ruamel's events are untyped. Raises `YAMLError` for what is no YAML."""


def fast_events(text: str) -> NextEvent:
    """Return the events of a text by the C parser, which refuses some valid YAML."""
    return CParser(text).get_event  # type: ignore[no-any-return]  # ruamel's parser is untyped


def pure_events(text: str, refusal: YAMLError) -> NextEvent:
    """Return the events of a text by the pure parser, slow, whose verdict stands; where it breaks, `refusal` stands."""
    from ruamel.yaml import YAML

    events = YAML(typ="base", pure=True).parse(text)

    def next_event() -> Any:  # noqa: ANN401 - ruamel's events are untyped
        try:
            return next(events, None)
        except YAMLError:
            raise
        except Exception:  # noqa: BLE001 - « %YAML 1.3 » ends it in an assertion
            raise refusal from None

    return next_event

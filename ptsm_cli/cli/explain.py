"""`ptsm explain`: what a rule checks, why, and how to mend what it finds; what a key means, with an example."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import choices, streams


def _subjects() -> list[str]:
    """Return what can be explained: the codes of the rules, then the keys of the files."""
    from ptsm_cli.model.fields import field_cards
    from ptsm_cli.rules.registry import all_rules

    return [*all_rules(), *dict.fromkeys(card.name for card in field_cards())]


Subject = Annotated[
    str,
    typer.Argument(
        metavar="SUJET",
        autocompletion=choices.completed(_subjects),
        help="Code ou nom d'une règle, ou clé des fichiers : E003, echeance-hors-horizon, vagues.",
    ),
]


def command(subject: Subject) -> None:
    """Explique une règle, avec un mauvais et un bon exemple, ou une clé des fichiers : sens, forme, exemple."""
    from ptsm_cli.model.fields import field_cards
    from ptsm_cli.report.fields.text import format_report
    from ptsm_cli.report.rules.text import explain
    from ptsm_cli.rules.registry import all_rules, find_rule

    asked = subject.strip().replace("[]", "")
    if asked in all_rules():  # describing every key takes as long as all the rest
        streams.show([explain(all_rules()[asked])])
        return
    cards = [card for card in field_cards() if asked in {card.name, card.route.replace("[]", "")}]
    cards.sort(key=lambda card: card.route.count("."))
    if cards:
        streams.show(format_report(cards))
    else:
        streams.show([explain(find_rule(subject, others=[card.name for card in field_cards()]))])

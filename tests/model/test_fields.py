"""What is known of a key: where it is, what may be written there, what it serves."""

from __future__ import annotations

from collections.abc import Callable

from ptsm_cli.model.fields import FieldCard, field_cards


def test_a_key_of_each_form_has_its_card(compare: Callable[[str, str], None]) -> None:
    of_each_form = {(card.file, card.form, card.required): card for card in field_cards()}
    compare("cles.txt", "".join(map(_said, of_each_form.values())))


def _said(card: FieldCard) -> str:
    must = " (obligatoire)" if card.required else ""
    served = " | ".join(" ".join(words) for words in (card.values, card.keys, card.documents, card.commands))
    shown = "" if card.example is None else ", avec un exemple"
    return f"{card.file} {card.route}{must} {card.name} : {card.meaning}\n    {card.form}{shown}\n    {served}\n"

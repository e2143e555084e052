"""Which fiches enter a contract by an avenant, and which leave it; and which of them its wave speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from ptsm_cli.changes.acts import ActDiff, living
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.model.vague import Vague
from ptsm_cli.projet.projet import Fiche


@dataclass(frozen=True, slots=True)
class Contract:
    """What an avenant makes of a contract, from one state of the project to another one.

    Attributes:
        vague: the wave of the avenant.
        added: the fiches that enter it, by id.
        taken: those that leave it, by id.
        diff: what the avenant changes.
    """

    vague: Vague
    added: Mapping[str, Fiche]
    taken: Mapping[str, Fiche]
    diff: ActDiff

    def named(self, line: str) -> dict[str, Fiche]:
        """Return the fiches that a line of the wave cites, by number or by title, by id."""
        references = [mention.numero for mention in find_mentions(line) if mention.numero]
        numbered = (now or then for then, now in map(self.diff.named, references))
        titled = (
            side.directory.fiche(key)
            for side in (self.diff.after, self.diff.before)
            for key in side.directory.with_title(side.projet.id, line)
        )
        return {fiche.id: fiche for fiche in chain(numbered, titled) if fiche is not None}


def contract_of(diff: ActDiff) -> Contract | None:
    """Return what an act makes of a contract; None where it is no avenant, or its wave is unknown."""
    vague = diff.after.projet.vagues.get(diff.revision.vague or "")
    if vague is None or diff.revision.nature != "avenant":
        return None
    before, after = diff.signed(diff.before), diff.signed(diff.after)
    if not before and not after:
        before, after = map(living, (diff.before, diff.after))
    added = {identifier: fiche for identifier, fiche in after.items() if identifier not in before}
    taken = {identifier: fiche for identifier, fiche in before.items() if identifier not in after}
    return Contract(vague, added, taken, diff)

"""Where a rule stops: a file that it finds fault with a thousand times has one cause, that no list will show better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP
from ptsm_cli.findings.finding import FLOOD, RuleCard
from ptsm_cli.rules.rule import Constat

_FLOOD = f"{FLOOD:,}".replace(",", NBSP)


@dataclass(slots=True)
class Flood:
    """What watches over what one rule reports. `reached` tells, in the end, whether it was stopped."""

    rule: RuleCard
    reached: bool = False
    _counts: dict[str, int] = field(default_factory=dict)

    def stopped(self, constats: Iterable[Constat]) -> Iterator[Constat]:
        """Yield the first thousand faults of each file, then, where there are more, one that says so."""
        for constat in constats:
            path = constat.location.path
            self._counts[path] = count = self._counts.get(path, 0) + 1
            if count <= FLOOD:
                yield constat
            elif count == FLOOD + 1:
                self.reached = True
                yield Constat(
                    constat.location,
                    f"Plus de {_FLOOD} constats de la règle {self.rule.code} dans ce fichier : la suite n'est "
                    "pas cherchée.",
                    "Cherchez ce que ces constats ont en commun, corrigez-le, puis vérifiez de nouveau.",
                )

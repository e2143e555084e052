"""What comments silence: findings on the line that they are about, by rules that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ptsm_cli.check.causes import Found
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.directives import Directive, Silenced
from ptsm_cli.rules.registry import all_rules, closeness
from ptsm_cli.rules.rule import RegisteredRule


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of some findings, how many a comment silences, and the words of comments that silence nothing."""

    kept: list[Found]
    silenced: int
    useless: tuple[Silenced, ...]


def sift(found: Sequence[Found], directives: Sequence[Directive], checked: Collection[str]) -> Sifted:
    """Return what the comments leave of what was found by the rules that were `checked` to the end.

    A comment is not said to be useless while a rule that it names was not checked.
    """
    if not directives:
        return Sifted(list(found), 0, ())
    by_path: dict[str, list[Directive]] = {}
    for directive in directives:
        by_path.setdefault(directive.path, []).append(directive)
    rules = all_rules()
    served: set[Silenced] = set()
    kept: list[Found] = []
    for one in found:
        words = list(_silencing(one, by_path.get(one.path, ()), rules[one.rule.code]))
        served.update(words)
        if not words:
            kept.append(one)
    useless = (
        silenced
        for directive in directives
        for silenced in directive.words
        if silenced not in served and _was_tried(silenced.word, rules.values(), checked)
    )
    return Sifted(kept, len(found) - len(kept), tuple(useless))


def _silencing(one: Found, directives: Iterable[Directive], rule: RegisteredRule) -> Iterator[Silenced]:
    named = [(d, silenced) for d in directives for silenced in d.words if closeness([silenced.word], rule)]
    if named:
        lines = set(_lines(one.constat.location))
        yield from (silenced for directive, silenced in named if directive.line in lines)


def _lines(location: Location) -> Iterator[int]:
    """Yield the lines from which a finding can be silenced: its own and, inside a long text, those where it begins.

    No comment can stand inside a text.
    """
    yield location.place.line
    if location.route:
        node = location._replace(words=None, known=None)
        if location.words is not None:
            yield node.place.line
        if isinstance(location.route[-1], str):
            yield node._replace(on_key=True).place.line


def _was_tried(word: str, rules: Iterable[RegisteredRule], checked: Collection[str]) -> bool:
    named = [rule.code for rule in rules if closeness([word], rule)]
    return bool(named) and all(code in checked for code in named)

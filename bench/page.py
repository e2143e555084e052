"""What is printed of a measure, and the part of `BENCHMARKS.md` that measures write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.figures import Unit
from bench.history import Record
from bench.results import Cost, Result, Spread
from bench.words import measure, number

BEGIN = "<!-- mesures : début (écrit par « python -m bench », ne pas modifier) -->"
END = "<!-- mesures : fin -->"
_NONE = "—"
_AWAITED = "après"


def report(record: Record) -> str:
    """Return one measure whole: its table, its corpora, its conditions and its commands, in Markdown."""
    return "\n\n".join((_table(record.results), _conditions(record), _corpora(record), _commands(record)))


def comparison(records: Sequence[Record]) -> str:
    """Return every measure side by side, a column each, then the last one whole."""
    labels = [record.label for record in records]
    columns = labels if _AWAITED in labels else [*labels, _AWAITED]
    latest = {result.name: result for record in records for result in record.results}
    cells = {(record.label, r.name): _cell(r) for record in records for r in record.results}
    rows = [
        [r.title, _goal(r, r.target), _goal(r, r.aim), *(cells.get((label, r.name), _NONE) for label in columns)]
        for r in latest.values()
    ]
    lines = [f"- « {record.label} » : {_when(record)}" for record in records]
    parts = [_markdown(["Chiffre", "À atteindre", "Visé", *columns], rows), "\n".join(lines)]
    if records:
        parts += [f"## Dernière mesure : « {records[-1].label} »", report(records[-1])]
    return "\n\n".join(parts)


def rewrite(page: str, part: str) -> str:
    """Return the page with its marked part replaced.

    Raises:
        ValueError: the page lacks one of the two marks.

    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("BENCHMARKS.md n'a plus ses deux repères « mesures : début » et « mesures : fin ».")
    return f"{before}{BEGIN}\n\n{part}\n\n{END}{after}"


def _table(results: Sequence[Result]) -> str:
    head = ["Chiffre", "Mesure", "Étendue", "Mur", "À atteindre", "Visé", "Mesuré", "Comparé à"]
    return _markdown(head, [list(_row(result)) for result in results])


def _row(result: Result) -> Iterator[str]:
    yield result.title
    yield f"**{_value(result.unit, result.value.median)}**" if result.value else f"non mesuré : {result.failure}"
    yield _range(result.value)
    yield _value(result.unit, result.wall.median) if result.wall else _NONE
    yield _goal(result, result.target)
    yield _goal(result, result.aim)
    yield _cost(result.task)
    yield _cost(result.base)


def _cell(result: Result) -> str:
    if not result.value:
        return "non mesuré"
    wall = f" (mur {measure(result.wall.median)})" if result.wall else ""
    return f"**{_value(result.unit, result.value.median)}**{wall}"


def _value(unit: Unit, value: float) -> str:
    return f"×\u00a0{measure(value)}" if unit is Unit.RATIO else f"{measure(value)}\u00a0{unit}"


def _goal(result: Result, goal: float | None) -> str:
    if goal is None:
        return _NONE
    amount = number(goal, 0 if goal == round(goal) else 1)
    return f"≤\u00a0{amount}" if result.unit is Unit.RATIO else f"≤\u00a0{amount}\u00a0{result.unit}"


def _range(spread: Spread | None) -> str:
    return f"{measure(spread.low)} à {measure(spread.high)}" if spread else _NONE


def _cost(cost: Cost | None) -> str:
    if not cost:
        return _NONE
    return f"{number(cost.cpu, 3)}\u00a0s, mur {number(cost.wall, 3)}\u00a0s, {number(cost.memory)}\u00a0Mio"


def _when(record: Record) -> str:
    at = record.conditions
    return (
        f"{record.date}, code {at.commit}, Python {at.python}, {at.machine} ; "
        f"charge de la machine : {record.load[0]} au début, {record.load[1]} à la fin."
    )


def _conditions(record: Record) -> str:
    at = record.conditions
    rounds = (
        f"Médiane de {record.runs} tours (davantage pour les processus courts)" if record.runs > 1 else "Un seul tour"
    )
    return "\n".join(
        (
            f"- {rounds}, après un tour à blanc ; {_when(record)}",
            f"- Système : {at.system}.",
            f"- ptsm : Python {at.python}, {_versions(at.libraries)}.",
            f"- Outils de comparaison : Python {at.tools_python}, {_versions(at.tools) or 'aucun'}.",
        )
    )


def _versions(libraries: dict[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in libraries.items())


def _corpora(record: Record) -> str:
    rows = [
        [f"`{c.folder}`", number(c.projects), number(c.fiches), number(c.files), number(c.size)] for c in record.corpora
    ]
    return _markdown(["Corpus", "Projets", "Fiches", "Fichiers YAML", "Octets"], rows)


def _commands(record: Record) -> str:
    return "\n".join(("Commandes, depuis le dossier des corpus :", "", "```console", *record.commands, "```"))


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)

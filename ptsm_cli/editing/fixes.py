"""What findings know how to mend, put in the files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.editing.patch import FileChange, apply
from ptsm_cli.findings.finding import Finding
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.source import Source


@dataclass(frozen=True, slots=True)
class Mended:
    """What a run mends: the findings that are, and the files that change."""

    findings: tuple[Finding, ...]
    files: tuple[FileChange, ...]


def mend(report: CheckReport) -> Mended:
    """Return the files of a report once what can be mended is; where two edits touch, the first one alone is made."""
    edits: defaultdict[Source, dict[Span, str]] = defaultdict(dict)
    roots: dict[Source, Path] = {}
    mended: list[Finding] = []
    for projet in report.projets:
        for finding in projet.findings:
            made = list(_new(finding, edits))
            for source, span, text in made:
                edits[source][span] = text
                roots[source] = projet.projet.root / projet.projet.relative(source.path)
            if made:
                mended.append(finding)
    files = (
        FileChange(roots[source], source.path, source.text, apply(source.text, e.items()))
        for source, e in edits.items()
    )
    return Mended(tuple(mended), tuple(sorted(files, key=lambda file: file.path)))


def _new(finding: Finding, made: defaultdict[Source, dict[Span, str]]) -> Iterator[tuple[Source, Span, str]]:
    """Yield the edits of a finding, none where one of them touches one that is made already."""
    wanted = [(edit.file, edit.span, edit.text) for edit in (finding.fix.edits if finding.fix else ())]
    if all(isinstance(file, Source) and not _touches(span, made[file]) for file, span, _ in wanted):
        yield from ((file, span, text) for file, span, text in wanted if isinstance(file, Source))


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)

"""Rules in Markdown: the list, and one page a rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ptsm_cli.common.typography import NBSP, enumeration
from ptsm_cli.rules.rule import BASE, TITLES, RegisteredRule

Files = Mapping[str, str | bytes | None]
"""The files of an example: none of a path is there where its content is None."""

_SIGNS = 0x2400
"""Where Unicode has the signs that stand for control characters."""


def format_report(rules: Sequence[RegisteredRule]) -> str:
    """Return the table of the rules, ending with a newline."""
    lines = ["| Code | Sévérité | Nom | Ce qu'elle signale |", "|---|---|---|---|"]
    lines += [f"| {r.code} | {r.severity} | `{r.name}` | {r.title} |" for r in rules]
    return "\n".join(lines) + "\n"


def page(rule: RegisteredRule, findings: str = "") -> str:
    """Return the page of a rule: title, severity, explanation, its two examples, and what is found in the bad one."""
    return "\n".join(_page(rule, findings)) + "\n"


def _page(rule: RegisteredRule, findings: str) -> Iterator[str]:
    yield f"# {rule.code} – {rule.title}"
    yield ""
    yield f"Nom{NBSP}: `{rule.name}`. Sévérité{NBSP}: **{rule.severity}**."
    yield ""
    for line in rule.explanation.split("\n"):
        yield from (f"## {line}", "") if line in TITLES else (line,)
    yield from ("", "## À corriger")
    yield from _files(rule.bad.files, "")
    yield from _files(rule.bad.former or {}, ", dans la base")
    if findings:
        yield from ("", "Ce que ptsm en dit", "", "```text", _visible(findings), "```")
    yield from ("", "## Corrigé")
    yield from _corrected(rule.bad.files, rule.good.files)


def _corrected(bad: Files, good: Files) -> Iterator[str]:
    """Yield the files that are no longer as they were, then the names of the others and of those taken away."""
    now = {path: BASE.get(path) for path in bad} | dict(good)
    yield from _files({path: content for path, content in now.items() if path not in bad or content != bad[path]}, "")
    kept = [path for path, content in sorted(now.items()) if content is not None and content == bad.get(path)]
    gone = [path for path, content in sorted(now.items()) if content is None and bad.get(path) is not None]
    for said, paths in (("Sans changement", kept), ("Retiré", gone)):
        if paths:
            yield from ("", f"{said}{NBSP}: {enumeration(f'`{path}`' for path in paths)}.")


def _files(files: Files, where: str) -> Iterator[str]:
    for path, content in sorted(files.items()):
        if content is None:
            continue
        text = content if isinstance(content, str) else content.decode("utf-8", errors="replace")
        yield ""
        yield f"`{path}`{where}"
        yield ""
        yield "```yaml"
        yield _visible(text.rstrip("\n"))
        yield "```"


def _visible(text: str) -> str:
    """Return `text` with a sign in place of the characters that do not show, or that would act on a terminal."""
    without_bom = text.replace("\ufeff", "⟨BOM⟩")
    return "".join(chr(_SIGNS + ord(c)) if ord(c) < ord(" ") and c != "\n" else c for c in without_bom)

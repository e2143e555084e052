"""Rules in Markdown: the list, and one page a rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ptsm_cli.common.typography import NBSP
from ptsm_cli.rules.rule import TITLES, Exemple, RegisteredRule

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
    for title, exemple in (("À corriger", rule.bad), ("Corrigé", rule.good)):
        yield ""
        yield f"## {title}"
        yield from _exemple(exemple)
        if findings and exemple is rule.bad:
            yield from ("", "Ce que ptsm en dit", "", "```text", _visible(findings), "```")


def _exemple(exemple: Exemple) -> Iterator[str]:
    yield from _files(exemple.files, "")
    yield from _files(exemple.former or {}, ", dans la base")


def _files(files: Mapping[str, str | bytes | None], where: str) -> Iterator[str]:
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

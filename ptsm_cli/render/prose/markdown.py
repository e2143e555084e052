"""The prose of the fiches written back as Markdown that no renderer can take for HTML or for other markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.render.prose.prose import PAGE_SUFFIX, Prose, inline_tokens, is_plain, tokens

_BLANKS = re.compile(r"[ \t\r\n]+")
_SPECIAL = re.compile(r"[\\`*\[\]<#|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_OTHER_PAGE = re.compile(rf"^([\w-]+){re.escape(PAGE_SUFFIX)}#")
_OPENING = re.compile(r">|[-+](?=[-+\s]|$)|\d{1,9}(?=[.)](?:\s|$))")


def escape(text: str) -> str:
    """Return a plain text as one line of Markdown that prints these very characters."""
    return _protect_opening(_escape(no_break_spaces(text))).strip(" ")


def inline_markdown(prose: Prose) -> str:
    """Return a text as one line of Markdown, to be put in a heading, a cell or an item."""
    if is_plain(prose):
        return escape(prose.texte)
    return _line(inline_tokens(prose))


def markdown(prose: Prose) -> str:
    """Return a text made of paragraphs, quotations and lists as Markdown."""
    return _blocks(SyntaxTreeNode(tokens(prose)).children)


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", _BLANKS.sub(" ", text))


def _protect_opening(line: str) -> str:
    """Escape what would open a list, a quotation or a heading at the start of a line."""
    line = line.lstrip(" ")
    found = _OPENING.match(line)
    if found is None:
        return line
    if found[0].isdigit():
        return f"{found[0]}\\{line[found.end() :]}"
    return f"\\{line}"


def _line(children: Sequence[Token]) -> str:
    output: list[str] = []
    opened: list[tuple[int, str]] = []
    for token in children:
        if token.type == "text":
            output.append(_escape(token.content))
        elif token.type == "code_inline":
            output.append(_code(token.content))
        elif token.type == "link_open":
            if output and output[-1].endswith("!"):
                output[-1] = f"{output[-1][:-1]}\\!"  # or the link would be read as an image
            opened.append((len(output), _in_markdown(str(token.attrs["href"]))))
        elif token.type == "link_close":
            start, address = opened.pop()
            output[start:] = [_link("".join(output[start:]), address)]
        else:
            output.append(token.markup if token.tag in {"em", "strong"} else " ")
    return _protect_opening(_BLANKS.sub(" ", "".join(output))).strip(" ")


def _in_markdown(address: str) -> str:
    """Return an address; that of another page of the document leads to its Markdown."""
    return _OTHER_PAGE.sub(r"\1.md#", address)


def _link(label: str, address: str) -> str:
    if _escape(address) == label:
        return f"<{address}>"
    return f"[{label}]({address.replace('(', '%28').replace(')', '%29')})"


def _code(content: str) -> str:
    """Return a code span whose fence is longer than any run of backquotes inside; a table cell may hold it."""
    if "|" in content:
        return _escape(content)  # inside and outside a table, no code span prints a bar in the same way
    fence = "`" * (max((len(series) for series in re.findall("`+", content)), default=0) + 1)
    blank = " " if content.startswith("`") or content.endswith("`") else ""
    return f"{fence}{blank}{_BLANKS.sub(' ', content)}{blank}{fence}"


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> str:
    pieces: list[str] = []
    for node in nodes:
        pieces += [_block(node), "\n" if node.hidden else "\n\n"]
    return "".join(pieces[:-1])


def _block(node: SyntaxTreeNode) -> str:
    if node.type == "blockquote":
        return _shift(_blocks(node.children), "> ", "> ")
    if node.type in {"bullet_list", "ordered_list"}:
        return "\n".join(
            _shift(_blocks(element.children), bullet, " " * len(bullet))
            for bullet, element in zip(_bullets(node), node.children, strict=True)
        )
    [line] = node.children
    return _line((line.token.children if line.token else None) or [])


def _bullets(items: SyntaxTreeNode) -> list[str]:
    if items.type == "bullet_list":
        return ["- "] * len(items.children)
    first = int(items.attrs.get("start", 1))
    return [f"{first + rank}. " for rank in range(len(items.children))]


def _shift(block: str, first: str, following: str) -> str:
    """Return `block` with a prefix before its first line and another before those that follow."""
    return "\n".join(f"{following if rank else first}{line}".rstrip(" ") for rank, line in enumerate(block.split("\n")))

"""Prose is Markdown without HTML; mentions become links; Markdown output prints what was typed."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ptsm_cli.render.prose.markdown import escape, inline_markdown, markdown
from ptsm_cli.render.prose.prose import Hyperlink, Prose, from_plain, inline_html
from ptsm_cli.render.prose.prose import html as block_html

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
"""A renderer that accepts HTML: what it makes of our Markdown is what a reader may get."""

TEXTS = st.text(alphabet="ab1 *_`[]()<>#|~$&;!\\-+=.:/«»é'\"", max_size=30)


REL = ' rel="noreferrer"'


def with_links(text: str, *words: str) -> Prose:
    """Return a text in which the first occurrence of each word leads to an anchor."""
    return Prose(
        text, tuple(Hyperlink(text.index(m), text.index(m) + len(m), f"vers-{n}") for n, m in enumerate(words))
    )


@pytest.mark.parametrize(
    ("typed", "as_html", "as_markdown"),
    [
        (
            "Créer un *groupe* **pilote**",
            "Créer un <em>groupe</em> <strong>pilote</strong>",
            "Créer un *groupe* **pilote**",
        ),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", r"\<script>alert(1)\</script>"),
        ("[ici](javascript:alert(1))", "[ici](javascript:alert(1))", r"\[ici\](javascript:alert(1))"),
        ("[ici](data:text/html,x)", "[ici](data:text/html,x)", r"\[ici\](data:text/html,x)"),
        (
            "[ici](https://exemple.fr)",
            '<a href="https://exemple.fr" rel="noreferrer">ici</a>',
            "[ici](https://exemple.fr)",
        ),
        ("[nous](mailto:a@b.fr)", '<a href="mailto:a@b.fr" rel="noreferrer">nous</a>', "[nous](mailto:a@b.fr)"),
        (
            "(voir https://exemple.fr/a_b_c).",
            '(voir <a href="https://exemple.fr/a_b_c" rel="noreferrer">https://exemple.fr/a_b_c</a>).',
            "(voir <https://exemple.fr/a_b_c>).",
        ),
        (
            "![plan](https://exemple.fr/suivi.png)",
            '!<a href="https://exemple.fr/suivi.png" rel="noreferrer">plan</a>',
            r"\![plan](https://exemple.fr/suivi.png)",
        ),
        ("n° 4 : pourquoi ?", "n°\u00a04\u00a0: pourquoi\u00a0?", "n°\u00a04\u00a0: pourquoi\u00a0?"),
        ("a | b", "a | b", r"a \| b"),
        ("1. Réunir", "1. Réunir", r"1\. Réunir"),
        ("12) Réunir", "12) Réunir", r"12\) Réunir"),
        ("12.", "12.", r"12\."),
        ("12.5 places", "12.5 places", "12.5 places"),
        ("1234567890. Réunir", "1234567890. Réunir", "1234567890. Réunir"),
        ("+ Réunir", "+ Réunir", r"\+ Réunir"),
        ("-", "-", r"\-"),
        ("--", "--", r"\--"),
        ("-5 places", "-5 places", "-5 places"),
        ("> Réunir", "&gt; Réunir", r"\> Réunir"),
        (" Réunir ", "Réunir", "Réunir"),
        ("[ici](https://?a)", "[ici](https://?a)", r"\[ici\](https://?a)"),
        ("[ici](https:///a)", "[ici](https:///a)", r"\[ici\](https:///a)"),
        ("[ici](https://#a)", "[ici](https://#a)", r"\[ici\](https://\#a)"),
        ("[ici](mailto: a)", "[ici](mailto: a)", r"\[ici\](mailto: a)"),
        (r"\&amp; et \&#38;", "&amp;amp; et &amp;#38;", r"\&amp; et \&\#38;"),
        ("a & b; c", "a &amp; b; c", "a & b; c"),
        ("_a b_c $2 ~3 #4", "_a b_c $2 ~3 #4", r"\_a b_c \$2 \~3 \#4"),
        ("a_ b", "a_ b", r"a\_ b"),
        ("*Réunir* ", "<em>Réunir</em>", "*Réunir*"),
        ("  - Réunir", "- Réunir", r"\- Réunir"),
        (" 1) Réunir", "1) Réunir", r"1\) Réunir"),
        ("une `commande`", "une <code>commande</code>", "une `commande`"),
        ("``a`b``", "<code>a`b</code>", "``a`b``"),
        ("``` ``a`b ```", "<code>``a`b</code>", "``` ``a`b ```"),
        ("`` a` ``", "<code>a`</code>", "`` a` ``"),
        ("`a|b`", "<code>a|b</code>", r"a\|b"),
        (
            "<https://a.fr/é>",
            f'<a href="https://a.fr/%C3%A9"{REL}>https://a.fr/é</a>',
            "[https://a.fr/é](https://a.fr/%C3%A9)",
        ),
        ("http://a.fr", f'<a href="http://a.fr"{REL}>http://a.fr</a>', "<http://a.fr>"),
        ("https://a.fr/(b)", f'<a href="https://a.fr/(b)"{REL}>https://a.fr/(b)</a>', "<https://a.fr/(b)>"),
        ("(https://a.fr/b)", f'(<a href="https://a.fr/b"{REL}>https://a.fr/b</a>)', "(<https://a.fr/b>)"),
        ("(https://a.fr/(b).)", f'(<a href="https://a.fr/(b)"{REL}>https://a.fr/(b)</a>.)', "(<https://a.fr/(b)>.)"),
        ("https://a.fr/(b", f'<a href="https://a.fr/(b"{REL}>https://a.fr/(b</a>', "<https://a.fr/(b>"),
        ("[b](https://a.fr/(b))", f'<a href="https://a.fr/(b)"{REL}>b</a>', "[b](https://a.fr/%28b%29)"),
        (
            "https://exemple.fr/un-dossier/une-page-longue",
            (
                '<a href="https://exemple.fr/un-dossier/une-page-longue" rel="noreferrer">'
                "https://<wbr>exemple.<wbr>fr/<wbr>un-<wbr>dossier/<wbr>une-<wbr>page-<wbr>longue</a>"
            ),
            "<https://exemple.fr/un-dossier/une-page-longue>",
        ),
        ("&" * 36, ("&amp;" * 18 + "<wbr>") + "&amp;" * 18, "&" * 36),
    ],
)
def test_an_inline_text_is_printed_without_html(typed: str, as_html: str, as_markdown: str) -> None:
    assert (inline_html(Prose(typed)), inline_markdown(Prose(typed))) == (as_html, as_markdown)


@pytest.mark.parametrize(
    ("prose", "as_html"),
    [
        (
            with_links("Lien avec la fiche n°22.", "fiche n°22"),
            'Lien avec la <a href="#vers-0">fiche n°22</a>.',
        ),
        (
            with_links("fiches n°17 et 18", "fiches n°17", "18"),
            '<a href="#vers-0">fiches n°17</a> et <a href="#vers-1">18</a>',
        ),
        (with_links("**fiche 2**", "fiche 2"), '<strong><a href="#vers-0">fiche 2</a></strong>'),
        # A mention that markup cuts in two, or that a link or a code span already holds, stays plain.
        (with_links("fiche **2** bis", "fiche **2** bis"), "fiche <strong>2</strong> bis"),
        (
            with_links("[la fiche 2](https://a.fr/fiche-2)", "fiche 2"),
            '<a href="https://a.fr/fiche-2" rel="noreferrer">la fiche 2</a>',
        ),
        (
            with_links("[voir](https://a.fr/fiche-2)", "fiche-2"),
            '<a href="https://a.fr/fiche-2" rel="noreferrer">voir</a>',
        ),
        (with_links("`fiche 2`", "fiche 2"), "<code>fiche 2</code>"),
        (Prose("un \U000f0000caractère\U000f0000 à usage privé"), "un \ufffdcaractère\ufffd à usage privé"),
    ],
)
def test_a_mention_becomes_a_link_where_it_can(prose: Prose, as_html: str) -> None:
    assert inline_html(prose) == as_html


def test_a_mention_becomes_a_link_in_markdown() -> None:
    assert inline_markdown(with_links("cf. fiche n°22", "fiche n°22")) == "cf. [fiche n°22](#vers-0)"


def test_a_long_text_keeps_its_paragraphs_and_lists_but_no_heading() -> None:
    typed = "# Constat\n\nUn mot\nencore.\n\n- a\n- b\n  - c\n\n> cité\n\n    retrait\n\n[a]: http://a.fr"
    assert markdown(Prose(typed)) == (
        "\\# Constat\n\nUn mot encore.\n\n- a\n- b\n  - c\n\n> cité\n\nretrait\n\n\\[a\\]: <http://a.fr>"
    )
    assert "<h1" not in block_html(Prose(typed))
    assert markdown(Prose("- a\n\n  suite\n\n- b")) == "- a\n\n  suite\n- b"


@pytest.mark.parametrize(
    ("typed", "as_html", "as_markdown"),
    [
        ("mot", "<p>mot</p>", "mot"),
        ("un\n\ndeux\ntrois", "<p>un</p>\n<p>deux\ntrois</p>", "un\n\ndeux trois"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>", "1. a\n2. b"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', "3. a\n4. b"),
        ("- a", "<ul>\n<li>a</li>\n</ul>", "- a"),
        ("> un\n>\n> deux", "<blockquote>\n<p>un</p>\n<p>deux</p>\n</blockquote>", "> un\n>\n> deux"),
        ("a\n\n    b", "<p>a</p>\n<p>b</p>", "a\n\nb"),
        ("a\n===", "<p>a\n===</p>", "a ==="),
        ("a\n\n***\n\nb", "<p>a</p>\n<p>***</p>\n<p>b</p>", r"a" + "\n\n" + r"\*\*\*" + "\n\nb"),
        ("~~~\na\n~~~", "<p>~~~\na\n~~~</p>", r"\~\~\~ a \~\~\~"),
    ],
)
def test_a_text_in_paragraphs_and_lists_is_printed_so(typed: str, as_html: str, as_markdown: str) -> None:
    assert (block_html(Prose(typed)), markdown(Prose(typed))) == (as_html, as_markdown)


def test_a_mention_may_lead_to_another_page() -> None:
    there = Prose("la fiche 2", (Hyperlink(3, 10, "fiche-2", "fiches/fiche-2"),))
    assert inline_html(there) == 'la <a href="fiches/fiche-2.html#fiche-2">fiche 2</a>'
    beside = Prose("la fiche 2", (Hyperlink(3, 10, "fiche-2", "fiche-2"),))
    assert inline_markdown(beside) == "la [fiche 2](fiche-2.md#fiche-2)"


@pytest.mark.parametrize(
    "value",
    [
        "la fiche 2",
        Prose("la fiche 2"),
        Prose("la fiche 2", (Hyperlink(3, 10, "a", "b"),)),
        {"texte": "la fiche 2", "renvois": [{"debut": 3, "fin": 10, "ancre": "a", "page": "b"}]},
    ],
)
def test_a_template_is_given_a_text_in_any_form(value: Any) -> None:  # noqa: ANN401 - any of them
    found = from_plain(value)
    assert found.texte == "la fiche 2"
    assert found.renvois in {(), (Hyperlink(3, 10, "a", "b"),)}
    assert bool(found.renvois) is (not isinstance(value, str) and value != Prose("la fiche 2"))


@given(TEXTS)
@pytest.mark.parametrize("place", ["{}", "- {}", "## {}", "> {}", "| x |\n| --- |\n| {} |"])
def test_an_escaped_text_is_printed_with_its_own_characters(place: str, typed: str) -> None:
    page = GITHUB.render(place.format(escape(typed)))
    read = with_like_spaces(
        html.unescape(re.sub(r"</?(?:p|ul|li|h2|blockquote|table|thead|tbody|tr|th|td)>", " ", page))
    )
    assert read.removeprefix("x").strip() == with_like_spaces(typed).removeprefix("x").strip()


@given(TEXTS)
def test_the_printed_markdown_reads_back_as_the_typed_text(typed: str) -> None:
    assume(not ("`" in typed and "|" in typed))  # such a code span is printed as plain words
    read_back = inline_html(Prose(inline_markdown(Prose(typed))))
    assert with_like_spaces(read_back) == with_like_spaces(inline_html(Prose(typed)))


def with_like_spaces(text: str) -> str:
    """Return a text whose spaces are all alike."""
    return re.sub(r"[ \u00a0\n]+", " ", text).strip()

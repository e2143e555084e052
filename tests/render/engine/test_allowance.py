"""Templates of a stranger: whatever they ask, they are stopped after the same work everywhere, and it is said where."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ptsm
from small_projet import fiche, write_projet

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.engine import allowance
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

TURNS = "le gabarit demande plus de 50 000 tours de boucle"
CHARACTERS = "le document dépasse cent millions de caractères"
REPETITION = "une répétition donne plus de 100 000 éléments"
WIDTH = "une largeur dépasse 10 000 caractères"
DIGITS = "un nombre entier dépasse 1 000 chiffres"


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project with a folder of templates."""
    projet = write_projet(tmp_path, {"01": fiche("1")})
    (projet.root / "modeles").mkdir()
    return projet


def printed(projet: Projet, content: str, name: str = "livret.md.j2", *, limited: bool = True) -> str:
    """Return the livret printed with a template."""
    (projet.root / "modeles" / name).write_text(content, encoding="utf-8")
    form = "html" if name.endswith((".html.j2", ".css")) else "md"
    return render(Request((projet,), limited=limited), "livret", [form])[form]


def grown(step: str, first: str = "'xx'") -> str:
    """Return a template that does the same to a value again and again."""
    again = f"{{% set ns.v = {step} %}}"
    return f"{{% set ns = namespace(v={first}) %}}{{% for i in range(64) %}}\n{again}{{% endfor %}}"


LONG = "{% set l = range(2000) | list %}{% for i in l %}\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        # Turns: loops, calls, and what operations go through.
        (LONG + "{% for j in l %}{% endfor %}{% endfor %}", TURNS),
        (LONG + "{% for j in l if false %}{% endfor %}{% endfor %}", TURNS),
        (LONG + "{{ l | sum }}{% endfor %}", TURNS),
        (LONG + "{{ -1 in l }}{% endfor %}", TURNS),
        (LONG + "{{ l == l }}{% endfor %}", TURNS),
        (LONG + "{{ l.index(1999) }}{% endfor %}", TURNS),
        (LONG + "{{ l[1:] | length }}{% endfor %}", TURNS),
        (LONG + "{{ l | map('string') | join | length }}{% endfor %}", TURNS),
        (LONG + "{{ l | selectattr('imag') | list }}{% endfor %}", TURNS),
        (LONG + "{{ l is eq(l) }}{% endfor %}", TURNS),
        ("{% macro m(n) %}{% if n %}\n{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}", TURNS),
        # A list that holds the same list twice, and so on, is short to keep and endless to print or to compare.
        (grown("[ns.v, ns.v]") + "\n{{ ns.v }}", TURNS),
        (grown("[ns.v, ns.v]") + "\n{{ ns.v ~ '' }}", TURNS),
        (grown("[ns.v, ns.v]") + "\n{{ ns.v | tojson }}", TURNS),
        (grown("[ns.v, ns.v]") + "\n{{ ns.v == [ns.v] }}", TURNS),
        (grown("(ns.v, ns.v)") + "\n{{ {ns.v: 1} | length }}", TURNS),
        (grown("(ns.v, ns.v)") + "\n{{ garde[ns.v] }}", TURNS),
        (grown("(ns.v, ns.v)") + "\n{{ [ns.v, ns.v] | unique | list | length }}", TURNS),
        (grown("(ns.v, ns.v)") + "\n{{ dict([(ns.v, 1)]) | length }}", TURNS),
        (grown("ns.v + ns.v", "[1]"), TURNS),
        # Characters, printed or not.
        (
            "{% set s = 'a' * 100000 %}{% set x %}{% for i in range(9999) %}\n{{ s }}{% endfor %}{% endset %}",
            CHARACTERS,
        ),
        ("{% for i in range(99999) %}\n" + "mot " * 999 + "{% endfor %}", CHARACTERS),
        (grown("ns.v ~ ns.v"), CHARACTERS),
        (grown("ns.v + ns.v"), CHARACTERS),
        (grown("ns.v.replace('x', 'xx')"), CHARACTERS),
        (grown("ns.v | replace('x', 'xx')"), CHARACTERS),
        (grown("'%s%s' % (ns.v, ns.v)"), CHARACTERS),
        (grown("'%(a)s%(a)s' % {'a': ns.v}"), CHARACTERS),
        (grown("'{0}{0}'.format(ns.v)"), CHARACTERS),
        (grown("[ns.v, ns.v] | join"), CHARACTERS),
        (grown("ns.v.join(['a', 'b', 'c'])"), CHARACTERS),
        pytest.param(grown("ns.v.translate({120: 'xx'})"), CHARACTERS, marks=pytest.mark.lent),
        # Repetitions, numbers and widths.
        ("\n{{ 'a' * 100001 }}", REPETITION),
        ("\n{{ [1] * 100001 }}", REPETITION),
        ("\n{{ 9 ** 999999999 }}", DIGITS),
        (grown("ns.v * ns.v", "99"), DIGITS),
        ("\n{{ 0x" + "f" * 900 + " // 3 }}", DIGITS),
        ("{{ 'x'.ljust(1000000000, 'y') }}", WIDTH),
        ("\n{{ 'a'.center(10001) }}", WIDTH),
        ("\n{{ 'a' | center(10001) }}", WIDTH),
        ("\n{{ ('a' | attr('zfill'))(10001) }}", WIDTH),
        ("\n{{ (1).to_bytes(10001, 'big') }}", WIDTH),
        ("\n{{ '%10001d' % 1 }}", WIDTH),
        ("\n{{ '%*d' % (10001, 1) }}", WIDTH),
        ("\n{{ '%.10001f' % 1.5 }}", WIDTH),
        ("\n{{ '%10001d' | format(1) }}", WIDTH),
        ("\n{{ '{:10001}'.format(1) }}", WIDTH),
        ("\n{{ '{:{}}'.format(1, 10001) }}", WIDTH),
        ("\n{{ '{:>{}}'.format(1, 10001) }}", WIDTH),
        ("\n{{ '{a:{w}}'.format_map({'a': 1, 'w': 10001}) }}", WIDTH),
        ("\n{{ [1] | batch(10001, 'x') | list | length }}", WIDTH),
        ("\n{{ [1] | slice(10001) | list | length }}", WIDTH),
        ("\n{{ 'a' | indent(10001, true) }}", WIDTH),
        ("\n{{ [1, [2]] | tojson(10001) }}", WIDTH),
        ("\n{{ 1.5 | round(10001) }}", WIDTH),
        ("\n{{ 'a' | center(width=10001) }}", WIDTH),
        ("\n{{ 'a'.expandtabs(10001) }}", WIDTH),
        ("\n{{ namespace(a=1) }}", "un espace de noms ne peut être ni écrit ni comparé"),
        ("\n" + "{{ 1 }}" * 25_000, "le gabarit contient plus de cent mille mots et signes"),
    ],
)
def test_what_costs_too_much_is_stopped_where_it_is_written(
    projet: Projet, content: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == TURNS:
        monkeypatch.setattr(allowance, "MOST_TURNS", 50_000)  # a hundredth, for as much less work
    with pytest.raises(DocumentTemplateError) as raised:
        printed(projet, content)
    message = raised.value.message.replace("\u00a0", " ")
    assert (message.partition(", ligne ")[0], message.partition(" : ")[2]) == ("essai/modeles/livret.md.j2", f"{why}.")


def test_a_document_stops_after_five_million_turns(projet: Projet) -> None:
    with pytest.raises(DocumentTemplateError, match="cinq millions de tours de boucle"):
        printed(projet, LONG.replace("2000", "9000") + "{{ l[1:] | length }}{% endfor %}")


def test_the_line_is_that_of_the_template_that_asks_for_it(projet: Projet) -> None:
    (projet.root / "modeles" / "pied.md.j2").write_text("\n\n{{ 'a'.center(99999) }}")
    with pytest.raises(DocumentTemplateError, match=r"essai/modeles/pied\.md\.j2, ligne 3\W: une largeur"):
        printed(projet, "\n{% include 'pied.md.j2' %}")


@pytest.mark.parametrize(
    ("content", "page"),
    [
        ("{{ 'x'.center(10000) | length }}", "10000"),
        ("{{ '{:*>6}'.format(20000) }}{{ '%d*' % 20000 }}{{ '{a} *'.format(a=20000) }}", "*2000020000*20000 *"),
        ("{{ '%5.1f' % 2.5 }}{{ '{:>4}'.format('x') }}{{ '%d %%' % 5 }}", "  2.5   x5 %"),
        ("{{ 10 ** 3 }}{{ 7 * 6 }}{{ 'ab' * 2 }}{{ [1] + [2] }}{{ 7 // 2 }}{{ -7 % 3 }}", "100042abab[1, 2]32"),
        ("{{ [1, 2, 3] | batch(2) | list }}{{ [1, 2] | map('string') | join('-') }}", "[[1, 2], [3]]1-2"),
        ("{{ absent | default('rien') }}{{ absent is defined }}{{ 3 in [1, 3] }}", "rienFalseTrue"),
        ("{% for g in groupes %}{{ loop.index }}/{{ loop.length }}{{ loop.last }}{% endfor %}", "1/2False2/2True"),
        ("{% for c in 'abc' recursive %}{{ c }}{{ loop('d') if c == 'a' }}{% endfor %}", "adbc"),
        ("{% macro m() %}[{{ caller(3) }}]{% endmacro %}{% call(x) m() %}{{ x }}{% endcall %}", "[3]"),
        ("{% filter upper %}abc{% endfilter %}{% set x %}d{% endset %}{{ x ~ 1 ~ none }}", "ABCd1None"),
        ("{{ [{'a': 1}] | groupby('a') | length }}{{ {'b': 1, 'a': 2} | dictsort }}", "1[('a', 2), ('b', 1)]"),
        ("{% for i in range(3) if i %}{{ i }}{% else %}vide{% endfor %}{{ [1, 2][::-1] }}", "12[2, 1]"),
    ],
)
def test_what_is_counted_is_printed_as_ever(projet: Projet, content: str, page: str) -> None:
    assert printed(projet, content) == f"{page}\n".lstrip("\n")


@pytest.mark.parametrize(
    "filtered",
    [
        *("list", "reverse", "map('length')", "select", "reject", "selectattr('a')", "rejectattr('a')"),
        *("batch(9)", "slice(9)", "first", "last", "length", "default(1)", "random"),
    ],
)
def test_what_goes_through_a_list_without_looking_inside_costs_its_length(projet: Projet, filtered: str) -> None:
    long = "{% set l = ['a' * 100000] * 100 %}{% for i in range(60) %}"
    assert printed(projet, f"{long}{{{{ (l | {filtered}) is defined }}}}{{% endfor %}}") == "True" * 60 + "\n"


def test_our_own_documents_take_little_of_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    from ptsm_cli.projet.load import load_projet

    monkeypatch.setattr(allowance, "MOST_TURNS", allowance.MOST_TURNS // 100)
    monkeypatch.setattr(allowance, "MOST_CHARACTERS", allowance.MOST_CHARACTERS // 50)
    mayenne = load_projet(Path(__file__).parents[3] / "examples" / "mayenne-53", "mayenne-53")
    monkeypatch.setattr("ptsm_cli.render.engine.templates._own_templates", lambda *_: {"absent.md.j2": Path()})
    assert render(Request((mayenne,)), "livret", ["html"])["html"].endswith("</html>\n")


def test_the_budget_may_be_lifted(projet: Projet) -> None:
    assert printed(projet, "{{ ('a' * 200000) | length }}", limited=False) == "200000\n"


@pytest.mark.parametrize("command", [("render", "--document", "livret"), ("plan",), ("agenda",)])
def test_the_command_lifts_the_budget_when_asked(projet: Projet, tmp_path: Path, command: tuple[str, ...]) -> None:
    name = {"render": "livret", "plan": "plan", "agenda": "agenda"}[command[0]]
    (projet.root / "modeles" / f"{name}.md.j2").write_text("{{ 'a'.center(20000) | length }}")
    line: list[str | Path] = [*command, "--format", "md", "-o", tmp_path / "sortie", projet.root]
    refused, done = ptsm(*line), ptsm(*line, "--no-limit")
    assert (refused.returncode, "--no-limit" in refused.stderr, done.returncode) == (2, True, 0)


@pytest.mark.parametrize(
    "sheet",
    [
        "a { color: red } </style><script>alert(1)</script>",
        "</STYLE >",
        "<{# #}/style>",
        "{{ '<' | safe }}/style>",
        "{{ '</sty' | safe }}le>",
        "{% extends 'ptsm/style.css' %}</style>",
        "{% block x %}</style>{% endblock %}",
    ],
)
def test_a_style_sheet_does_not_close_its_element(projet: Projet, sheet: str) -> None:
    assert printed(projet, sheet, "style.css").lower().count("</style") == 1

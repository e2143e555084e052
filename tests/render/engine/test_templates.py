"""A project's own templates: they replace ours, run in a sandbox, and their faults are told in French."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import write_projet

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

FICHE = "{numero: 1, titre: Former les accueils, groupe: axe-1, objectifs_operationnels: [Créer un groupe pilote]}"


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project of one fiche, without templates of its own."""
    return write_projet(tmp_path, {"01": FICHE})


def add_template(projet: Projet, name: str, content: str) -> None:
    """Add a template to a project."""
    (projet.root / "modeles").mkdir(exist_ok=True)
    (projet.root / "modeles" / name).write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "printed"),
    [
        ("{{ garde.sigle }}", "PTSM E\n"),
        ("{% for groupe in groupes if groupe.fiches %}{{ groupe.titre | md }}{% endfor %}", "Repérer\n"),
        ("{{ range(3) | join }}", "012\n"),
    ],
)
def test_a_template_of_the_project_replaces_ours(projet: Projet, content: str, printed: str) -> None:
    add_template(projet, "livret.md.j2", content)
    assert render(Request((projet,)), "livret", ["md"]) == {"md": printed}


def test_a_template_of_the_project_may_extend_ours(projet: Projet) -> None:
    add_template(
        projet,
        "livret.html.j2",
        '{% extends "ptsm/livret.html.j2" %}{% block pied %}<footer>CPT {{ "<&>" }}</footer>{% endblock %}',
    )
    page = render(Request((projet,)), "livret", ["html"])["html"]
    assert "<footer>CPT &lt;&amp;&gt;</footer>" in page
    assert "Créer un groupe pilote" in page


def test_the_style_sheet_of_the_project_replaces_ours(projet: Projet) -> None:
    add_template(projet, "style.css", "body { color: rebeccapurple }")
    page = render(Request((projet,)), "livret", ["html"])["html"]
    assert "rebeccapurple" in page
    assert "--encre:" not in page


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a\n{{ sigle }}", "ligne 2\u00a0: «\u00a0sigle\u00a0» n'existe pas."),
        (
            "{{ garde.sigl }}",
            "ligne 1\u00a0: la donnée «\u00a0sigl\u00a0» n'existe pas. Vouliez-vous dire «\u00a0sigle\u00a0»\u00a0?",
        ),
        ("{% for x in groupes %}", "ligne 1\u00a0: un bloc ouvert par une balise n'est pas fermé."),
        ("\n{% pour x in groupes %}", "ligne 2\u00a0: la balise «\u00a0pour\u00a0» n'existe pas."),
        ("{{ 1 is majuscule }}", "ligne 1\u00a0: le test «\u00a0majuscule\u00a0» n'existe pas."),
        ("{{ 1 | majuscules }}", "ligne 1\u00a0: le filtre «\u00a0majuscules\u00a0» n'existe pas."),
        ("{% endfor %}", "ligne 1\u00a0: la balise «\u00a0endfor\u00a0» ferme un bloc qui n'est pas ouvert."),
        ("{{ sigle nom }}", "ligne 1\u00a0: «\u00a0nom\u00a0» n'est pas à sa place."),
        ("{{ (1)) }}", "ligne 1\u00a0: «\u00a0)\u00a0» n'est pas à sa place."),
        ("{{ 1 ? 2 }}", "ligne 1\u00a0: «\u00a0?\u00a0» n'est pas à sa place."),
        (
            "{% block a %}{% endblock %}{% block a %}{% endblock %}",
            "ligne 1\u00a0: le bloc «\u00a0a\u00a0» est défini deux fois.",
        ),
        ("{{ garde", "ligne 1\u00a0: une balise n'est pas complète ou n'est pas fermée."),
        ("{% if %}", "ligne 1\u00a0: une balise n'est pas complète ou n'est pas fermée."),
        ("{% for g in groupes", "ligne 1\u00a0: une balise n'est pas complète ou n'est pas fermée."),
        ("{# garde", "ligne 1\u00a0: un commentaire n'est pas fermé."),
        ("{% raw %}{{ a", "ligne 1\u00a0: un bloc «\u00a0raw\u00a0» n'est pas fermé."),
        ("{{ 'a }}", "ligne 1\u00a0: «\u00a0'\u00a0» n'est pas à sa place."),
        ("{{ ] }}", "ligne 1\u00a0: «\u00a0]\u00a0» n'est pas à sa place."),
        ("{% block 3 %}{% endblock %}", "ligne 1\u00a0: un nombre n'est pas à sa place."),
        ("{{ sigle 'a' }}", "ligne 1\u00a0: un texte entre guillemets n'est pas à sa place."),
        ("{{ sigle 1.5 }}", "ligne 1\u00a0: un nombre n'est pas à sa place."),
        ("{% set a b %}", "ligne 1\u00a0: «\u00a0b\u00a0» n'est pas à sa place."),
        ("{{ f(a=1, 2) }}", "ligne 1\u00a0: la syntaxe n'est pas celle d'un gabarit Jinja."),
        ("{{ garde.pas.la }}", "ligne 1\u00a0: la donnée «\u00a0pas\u00a0» n'existe pas."),
        ("{{ groupes[99] }}", "ligne 1\u00a0: la valeur n'a pas d'élément «\u00a099\u00a0»."),
        ("{{ 1 + }}", "ligne 1\u00a0: une balise n'est pas complète ou n'est pas fermée."),
        ("{% include 'pied.md.j2' %}", "ligne 1\u00a0: le gabarit «\u00a0pied.md.j2\u00a0» n'existe pas"),
        ("{{ 1 / 0 }}", "ligne 1\u00a0: une opération n'est pas possible avec les valeurs données."),
        ("{{ 5 | prose_md }}", "ligne 1\u00a0: une opération n'est pas possible avec les valeurs données."),
        ("{% include 'livret.md.j2' %}", "ligne 1\u00a0: des gabarits s'appellent l'un l'autre sans fin."),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_file_and_line(projet: Projet, content: str, message: str) -> None:
    add_template(projet, "livret.md.j2", content)
    with pytest.raises(DocumentTemplateError) as raised:
        render(Request((projet,)), "livret", ["md"])
    assert raised.value.message.startswith(f"essai/modeles/livret.md.j2, {message}")


@pytest.mark.parametrize(
    "content",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ garde.__class__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ ('%s' | attr('__mod__'))(1) }}",
        "{{ garde.update({'sigle': 'x'}) }}",
        "{{ groupes.append(1) }}",
        "{{ lipsum() }}",
        "{% include '../territoire.yaml' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'secret.md.j2' %}",
        "{% for i in range(100001) %}{% endfor %}",
        "{% for i in range(1000) %}{% for j in range(1000) %}{% endfor %}{% endfor %}",
        "{{ 'a' * 100000000 }}",
        "{{ 9 ** 999999999 }}",
    ],
)
def test_a_template_does_not_leave_the_sandbox(projet: Projet, tmp_path: Path, content: str) -> None:
    add_template(projet, "livret.md.j2", content)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (projet.root / "modeles" / "secret.md.j2").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(DocumentTemplateError) as raised:
        render(Request((projet,)), "livret", ["md"])
    assert raised.value.message.startswith("essai/modeles/livret.md.j2, ligne 1\u00a0: ")


def test_an_endless_document_is_stopped(projet: Projet) -> None:
    add_template(projet, "livret.md.j2", "{% set x = 'a' * 100000 %}{% for i in range(2000) %}{{ x }}{% endfor %}")
    with pytest.raises(DocumentTemplateError, match="le document dépasse cent millions de caractères"):
        render(Request((projet,)), "livret", ["md"])

"""The templates of a project lie side by side or in folders like ours, and each is compiled once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from command import ptsm
from jinja2 import Environment
from small_projet import fiche, write_projet

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    return write_projet(tmp_path, {"01": fiche("1")})


def add(projet: Projet, path: str, content: str) -> None:
    """Add a template to a project."""
    template = projet.root / "modeles" / path
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_text(content, encoding="utf-8")


def livret(projet: Projet, form: str = "md") -> str:
    return render(Request((projet,)), "livret", [form])[form]


@pytest.mark.parametrize("path", ["livret.md.j2", "livret/livret.md.j2", "autre/livret.md.j2"])
def test_a_template_is_found_at_the_top_or_in_a_folder(projet: Projet, path: str) -> None:
    add(projet, path, "{{ garde.sigle }}")
    assert livret(projet) == "PTSM E\n"


def test_templates_name_each_other_without_their_folders(projet: Projet) -> None:
    add(
        projet,
        "livret/livret.md.j2",
        "{% include 'pied.md.j2' %}{% import '_tete.md.j2' as tete %}{{ tete.ancre('a') }}",
    )
    add(projet, "divers/pied.md.j2", "{{ garde.sigle }} ")
    assert livret(projet) == 'PTSM E <a id="a"></a>\n'


def test_a_template_in_a_folder_may_extend_ours_of_the_same_name(projet: Projet) -> None:
    add(
        projet,
        "livret/livret.html.j2",
        '{% extends "ptsm/livret.html.j2" %}{% block pied %}<footer>Moi</footer>{% endblock %}',
    )
    page = livret(projet, "html")
    assert ("<footer>Moi</footer>" in page, "Ce livret présente" in page) == (True, True)


def test_the_same_template_twice_is_refused(projet: Projet, tmp_path: Path) -> None:
    add(projet, "livret.md.j2", "un")
    add(projet, "livret/livret.md.j2", "deux")
    done = ptsm("render", "essai", folder=tmp_path)
    assert (done.returncode, done.stdout, (tmp_path / "rendu").exists()) == (2, "", False)
    assert done.stderr.replace("\u00a0", " ").splitlines() == [
        "Erreur : essai/modeles contient deux fois le gabarit « livret.md.j2 » : livret.md.j2 et livret/livret.md.j2.",
        "Gardez celui qui doit servir, et retirez ou renommez l'autre.",
    ]


def test_templates_are_looked_for_in_the_order_of_their_names(projet: Projet) -> None:
    for folder in "dbaec":
        add(projet, f"{folder}/livret.md.j2", "un")
    with pytest.raises(DocumentTemplateError, match=r"a/livret\.md\.j2 et b/livret\.md\.j2\."):
        livret(projet)


@pytest.mark.parametrize("path", [".git/livret.md.j2", "livret/vieux/livret.md.j2", "livret/livret.md.j2.txt"])
def test_what_lies_deeper_or_is_hidden_is_no_template(projet: Projet, path: str) -> None:
    add(projet, path, "non")
    assert livret(projet).startswith("# Livret synthétique – PTSM E\n")


def test_a_folder_that_leads_elsewhere_gives_nothing_away(projet: Projet, tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "ailleurs" / "livret.md.j2").write_text("secret", encoding="utf-8")
    (projet.root / "modeles").mkdir()
    (projet.root / "modeles" / "livret").symlink_to(tmp_path / "ailleurs")
    with pytest.raises(DocumentTemplateError, match="ne peut pas être lu"):
        livret(projet)


def test_a_fault_is_told_with_the_folder_of_the_template(projet: Projet) -> None:
    add(projet, "livret/livret.md.j2", "a\n{{ sigle }}")
    with pytest.raises(DocumentTemplateError) as told:
        livret(projet)
    assert told.value.message == "essai/modeles/livret/livret.md.j2, ligne 2\u00a0: «\u00a0sigle\u00a0» n'existe pas."


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the templates that are compiled from now on."""
    names: list[str] = []
    compile_template = Environment.compile

    def spy(self: Environment, source: Any, name: str | None = None, *rest: Any, **options: Any) -> Any:  # noqa: ANN401 - signature of jinja2
        names.append(name or "")
        return compile_template(self, source, name, *rest, **options)

    monkeypatch.setattr(Environment, "compile", spy)
    return names


@pytest.mark.parametrize("own", [False, True])
def test_a_template_is_compiled_once_however_many_documents_it_prints(
    tmp_path: Path, compiled: list[str], own: bool
) -> None:
    one, two = (write_projet(tmp_path, {"01": fiche("1")}, name=name) for name in ("un", "deux"))
    if own:
        add(one, "un.css", "")
        add(two, "deux.css", "")
    first = livret(one, "html")
    del compiled[:]
    assert livret(two, "html") == livret(one, "html") == first
    assert compiled == []


def test_a_template_that_changes_is_compiled_again(projet: Projet) -> None:
    for said in ("un", "deux"):
        add(projet, "livret.md.j2", said)
        assert livret(projet) == f"{said}\n"


def test_a_template_keeps_nothing_from_one_document_to_the_next(projet: Projet) -> None:
    add(
        projet,
        "compte.md.j2",
        "{% set n = namespace(i=0) %}{% macro un() %}{% set n.i = n.i + 1 %}{{ n.i }}{% endmacro %}",
    )
    add(projet, "livret.md.j2", "{% import 'compte.md.j2' as c %}{{ c.un() }}{{ c.un() }}")
    assert (livret(projet), livret(projet)) == ("12\n", "12\n")

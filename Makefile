# Deux commandes suffisent : « make livret » et « make test ». Il ne faut que Python 3.11 ou plus.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXEMPLE ?= examples/mayenne-53
SORTIE ?= livret
BENCH ?=

.DEFAULT_GOAL := aide
.PHONY: aide livret test test-lent lint types contrats tests tests-lent bench golden readme schemas regles architecture propre

aide: ## Affiche cette aide.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/ptsm: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(BIN)/ptsm
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

$(VENV)/.bench: $(BIN)/ptsm
	$(BIN)/python -m pip install --quiet --group bench
	@touch $@

livret: $(BIN)/ptsm ## Vérifie l'exemple de la Mayenne et en imprime le livret.
	$(BIN)/ptsm validate $(EXEMPLE)
	$(BIN)/ptsm render $(EXEMPLE) --document livret --format html,md --output $(SORTIE)

test: lint types contrats tests ## Style, types, contrats d'architecture et tests : à lancer avant chaque enregistrement.

test-lent: lint types contrats tests-lent ## Comme « test », avec aussi les tests longs : ce que vérifie l'intégration continue.

lint: $(VENV)/.dev ## Style du code.
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev ## Types stricts.
	$(BIN)/mypy

contrats: $(VENV)/.dev ## Sens des imports.
	$(BIN)/lint-imports

# « worksteal » garde ensemble les tests d'un même fichier, qui partagent ce qu'ils ont calculé, tant qu'un cœur n'est pas oisif.
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal

tests: $(VENV)/.dev ## Tests, sauf les longs, et couverture.
	$(PYTEST) --cov --cov-report=term

tests-lent: $(VENV)/.dev ## Tous les tests, et couverture.
	$(PYTEST) --lent --cov --cov-report=term

bench: $(VENV)/.bench ## Mesure temps et mémoire ; BENCH="--label après" les inscrit dans BENCHMARKS.md.
	$(BIN)/python -m bench $(BENCH)

golden: $(VENV)/.dev ## Réécrit les documents de référence ; relisez-les avant de les enregistrer.
	$(PYTEST) --maj-golden -q

readme: $(VENV)/.dev ## Réécrit dans README.md ce qu'affichent ses commandes ; relisez-le avant de l'enregistrer.
	$(BIN)/pytest tests/docs/test_readme.py --maj-readme -q

schemas: $(BIN)/ptsm ## Réécrit les schémas JSON à partir des modèles.
	$(BIN)/python -m ptsm_cli.model.schemas schemas

regles: $(VENV)/.dev ## Réécrit les pages de docs/regles et la liste typée des règles.
	$(BIN)/python -m ptsm_cli.report.rules.pages docs/regles
	$(BIN)/python scripts/typed_rules.py
	$(BIN)/ruff check --fix --quiet tests/support/every_rule.py
	$(BIN)/ruff format --quiet tests/support/every_rule.py

architecture: $(BIN)/ptsm ## Redessine la maison dans docs/architecture.md.
	$(BIN)/python scripts/architecture.py

propre: ## Supprime ce qui a été fabriqué.
	rm -rf $(VENV) dist livret .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

# Deux commandes suffisent : « make livret » et « make test ». Il ne faut que Python 3.11 ou plus.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXEMPLE ?= examples/mayenne-53
SORTIE ?= livret
BENCH ?=
FUZZ ?= 1800
VERROUS ?=
ROUE ?= $(wildcard dist/*.whl)

# Un verrou vaut pour tout système et tout Python admis, et donne l'empreinte de chaque fichier.
VERROUILLER = $(VENV)-verrous/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make verrous" $(VERROUS) pyproject.toml
VERROUILLER_GROUPE = $(subst pyproject.toml,,$(VERROUILLER))

# Le premier outil installé l'est lui aussi par son empreinte.
PIP = python -m pip install --quiet --require-hashes --requirement requirements/installation.txt

.DEFAULT_GOAL := aide
.PHONY: aide livret test test-lent test-navigateur test-minimales test-recentes lint types contrats tests tests-lent fuzz bench golden readme \
	reecrire schemas regles exemples champs imprimes gabarits commandes formats architecture verrous failles publication propre

aide: ## Affiche cette aide.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/pyvenv.cfg:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/$(PIP)

$(BIN)/ptsm: pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# Sans compiler d'avance : des modules installés, la plupart ne sont importés par rien, et pip les compile un à un.
$(VENV)/.dev: pyproject.toml requirements/developpement.txt | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --no-compile --require-hashes --requirement requirements/developpement.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(BIN)/ptsm $@

$(VENV)/.bench: requirements/bench.txt $(BIN)/ptsm
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/bench.txt
	@touch $@

$(VENV)-minimales/.pret: pyproject.toml requirements/minimales.txt
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/$(PIP)
	$(@D)/bin/python -m pip install --quiet --require-hashes --only-binary :all: --requirement requirements/minimales.txt
	$(@D)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

livret: $(BIN)/ptsm ## Vérifie l'exemple de la Mayenne et en imprime le livret.
	$(BIN)/ptsm validate $(EXEMPLE)
	$(BIN)/ptsm render $(EXEMPLE) --document livret --format html,md --output $(SORTIE)

# Les types prennent le temps d'un cœur : ils se vérifient pendant que les tests tournent.
ENSEMBLE := $(MAKE) --jobs=4 --output-sync=target --no-print-directory

test: $(VENV)/.dev ## Style, types, contrats d'architecture et tests : à lancer avant chaque enregistrement.
	$(ENSEMBLE) lint types contrats tests

test-lent: $(VENV)/.dev editeur forge ## Comme « test », avec aussi les tests longs : ce que vérifie l'intégration continue.
	$(ENSEMBLE) lint types contrats tests-lent

lint: $(VENV)/.dev ## Style du code.
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev ## Types stricts.
	$(BIN)/mypy

contrats: $(VENV)/.dev ## Sens des imports.
	$(BIN)/lint-imports

PARALLELE := --numprocesses auto --dist worksteal
PYTEST := $(BIN)/pytest $(PARALLELE)

tests: $(VENV)/.dev ## Tests, sauf les longs.
	$(PYTEST)

tests-lent: $(VENV)/.dev ## Tous les tests, et couverture.
	$(PYTEST) --lent --cov --cov-report=term

# À chaque tour d'autres exemples ; ce qui échoue est gardé dans .hypothesis et rejoué d'abord la fois suivante.
fuzz: $(VENV)/.dev ## Cherche des projets qui cassent une commande ; FUZZ=secondes, une demi-heure à défaut.
	fin=$$(($$(date +%s) + $(FUZZ))); while [ $$(date +%s) -lt $$fin ]; do \
		$(BIN)/pytest tests/commands/test_any_projet.py --fuzz --lent --numprocesses 0 --quiet || exit 1; \
	done

# Le serveur de VS Code pour YAML, et de quoi relire la forge ; sans npm, leurs tests sont passés, et le disent.
.PHONY: editeur forge integrations
editeur forge: %: $(if $(shell command -v npm),.%/.pret) ## Installe dans .editeur ou .forge, par npm, ce que demandent des tests longs.

.editeur/.pret .forge/.pret: .%/.pret: requirements/%/package-lock.json
	mkdir -p $(@D)
	cp requirements/$*/package.json requirements/$*/package-lock.json $(@D)
	npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent
	@touch $@

.navigateur/.pret: requirements/navigateur/package-lock.json scripts/navigateur.sh
	scripts/navigateur.sh > /dev/null

# Un seul navigateur, ouvert une fois pour tous les documents : pytest n'a qu'un processus, Chromium en a plusieurs.
test-navigateur: $(VENV)/.dev .navigateur/.pret ## Ouvre et imprime les documents dans Chromium : axe, Nu, téléphone, sombre, papier.
	$(BIN)/pytest tests/browser --navigateur --numprocesses 0 --durations=3

test-minimales: $(VENV)-minimales/.pret ## Tests avec les plus anciennes versions admises.
	$(<D)/bin/pytest $(PARALLELE) -q

test-recentes: ## Tests avec les plus récentes versions admises.
	$(PYTHON) -m venv --clear $(VENV)-recentes
	$(VENV)-recentes/bin/$(PIP)
	$(VENV)-recentes/bin/python -m pip install --quiet --group tests --editable .
	$(VENV)-recentes/bin/python -m pip list
	$(VENV)-recentes/bin/pytest $(PARALLELE) -q

verrous: ## Écrit les versions verrouillées de requirements/ ; VERROUS=--upgrade les relève.
	$(PYTHON) -m venv --clear $(VENV)-verrous
	$(VENV)-verrous/bin/python -m pip install --quiet uv
	$(VERROUILLER) --group dev --extra pdf --output-file requirements/developpement.txt
	$(VERROUILLER) --group bench --constraint requirements/developpement.txt --output-file requirements/bench.txt
	$(VERROUILLER) --group tests --group construction --resolution lowest-direct --output-file requirements/minimales.txt
	$(VERROUILLER) --constraint requirements/developpement.txt --output-file requirements/execution.txt
	$(VERROUILLER_GROUPE) --group publication --output-file requirements/publication.txt
	$(VERROUILLER_GROUPE) --group installation --output-file requirements/installation.txt
	$(VERROUILLER_GROUPE) --group integrations --output-file requirements/integrations.txt

bench: $(VENV)/.bench ## Mesure temps et mémoire ; BENCH="--label après" les inscrit dans BENCHMARKS.md.
	$(BIN)/python -m bench $(BENCH)

golden: $(VENV)/.dev ## Réécrit les documents de référence ; relisez-les avant de les enregistrer.
	$(PYTEST) --maj-golden -q

reecrire: schemas regles champs commandes formats architecture readme ## Réécrit ce qui se déduit du code : pages, schémas, listes ; relisez-le.

readme: $(VENV)/.dev ## Réécrit dans README.md et docs/ ce que leurs commandes affichent ; relisez-les avant de l'enregistrer.
	$(BIN)/pytest tests/docs/test_guides.py --maj-readme --lent -k run_here -q

schemas: exemples $(VENV)/.dev ## Réécrit les schémas JSON à partir des modèles.
	$(BIN)/ptsm schema

regles: $(VENV)/.dev ## Réécrit les pages de docs/regles et la liste typée des règles.
	$(BIN)/python scripts/regles.py
	$(BIN)/ruff check --fix --quiet tests/support/every_rule.py
	$(BIN)/ruff format --quiet tests/support/every_rule.py
	$(PYTEST) tests/rules tests/check tests/projet --maj-golden --quiet

exemples: $(VENV)/.dev ## Réécrit l'exemple que « ptsm explain » et les schémas donnent de chaque clé.
	$(BIN)/python scripts/field_examples.py

champs: gabarits $(VENV)/.dev ## Réécrit docs/champs.md d'après les modèles.
	$(BIN)/python scripts/champs.py

# Chaque clé change tour à tour, et tout est imprimé de nouveau : une dizaine de minutes.
imprimes: $(VENV)/.dev ## Réécrit ce que chaque clé change, puis docs/champs.md.
	$(BIN)/python scripts/printed_keys.py
	$(MAKE) --no-print-directory champs

gabarits: $(BIN)/ptsm ## Réécrit docs/donnees-des-gabarits.md d'après les documents.
	$(BIN)/python scripts/gabarits.py

commandes: $(BIN)/ptsm ## Réécrit docs/commandes.md d'après les aides.
	$(BIN)/python scripts/commandes.py

formats: $(BIN)/ptsm ## Réécrit les pages de docs/format.
	$(BIN)/python scripts/formats.py

architecture: $(BIN)/ptsm ## Redessine la maison dans docs/architecture.md.
	$(BIN)/python scripts/architecture.py

$(VENV)-publication/.pret: requirements/publication.txt requirements/installation.txt
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/$(PIP)
	$(@D)/bin/python -m pip install --quiet --require-hashes --requirement requirements/publication.txt
	@touch $@

failles: $(VENV)-publication/.pret ## Cherche les failles connues de ce qui est verrouillé.
	for verrou in execution developpement publication; do \
		$(VENV)-publication/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements/$$verrou.txt || exit 1; \
	done

# L'inventaire est celui d'une installation neuve : ptsm et ce dont il dépend, rien d'autre.
publication: $(VENV)-publication/.pret ## Construit dans dist/ ce qui se publie : roue, sources, inventaire, licences, empreintes.
	rm -rf dist $(VENV)-roue
	$(<D)/bin/python -m build --quiet --no-isolation .
	$(PYTHON) -m venv --without-pip $(VENV)-roue
	$(<D)/bin/python -m pip --python $(VENV)-roue install --quiet --require-hashes --requirement requirements/execution.txt
	$(<D)/bin/python -m pip --python $(VENV)-roue install --quiet --no-deps dist/*.whl
	$(<D)/bin/cyclonedx-py environment --output-reproducible --of JSON --output-file dist/ptsm.cdx.json $(VENV)-roue/bin/python
	$(<D)/bin/python scripts/licences.py dist/ptsm.cdx.json > dist/licences.md
	cd dist && sha256sum -- *.whl *.tar.gz ptsm.cdx.json licences.md > SHA256SUMS

$(VENV)-integrations/.pret: requirements/integrations.txt requirements/installation.txt
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/$(PIP)
	$(@D)/bin/python -m pip install --quiet --require-hashes --requirement requirements/integrations.txt
	@touch $@

integrations: $(VENV)-integrations/.pret ## Installe la roue de dist/ par uv et pipx, et essaie les crochets de pre-commit.
	scripts/integrations.sh $(ROUE)

propre: ## Supprime ce qui a été fabriqué.
	rm -rf .editeur .forge .navigateur $(VENV) $(VENV)-integrations $(VENV)-minimales $(VENV)-recentes $(VENV)-verrous $(VENV)-publication $(VENV)-roue dist livret .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

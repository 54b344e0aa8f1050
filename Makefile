# Every target does its own set-up and says what it does. `make help` lists the targets.

BIN := .venv/bin
SAMPLES := $(sort $(wildcard resources/diptych_resources/samples/*.txt))
SETUP := sh packaging/setup.sh
BESIDE := sh packaging/beside.sh
UV := 0.13.9
LOCK := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: run test setup lint unit eval bench pictures package verify fuzz translations lock associate clean help

run: ## open the window on the sample pair; without a display, draw it to a picture and a report
	@$(SETUP) program
	@sh packaging/run.sh $(SAMPLES)

test: lint unit ## all that continuous integration runs: lint, then every test

setup: ## only the set-up: .venv with the program and the development tools
	@$(SETUP) tests

lint: setup ## style, formatting, types, direction of imports, shell scripts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/shellcheck .ci/run $(wildcard packaging/*.sh packaging/*/*.sh tests/*/*.sh)

unit: setup ## the tests alone; ARGS="-k words" picks some
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --dist loadfile $(ARGS)

eval: setup ## how good the analysis is, on the data sets below DATA=DIR; fails under a floor
	@test -n "$(DATA)" || { echo "Say where the data sets are: make eval DATA=DIR" >&2; exit 2; }
	@$(BIN)/python -m evaluation.run "$(DATA)"

bench: setup ## how long it takes, beside other programs; NAMES="comparing" measures some of it
	@sh packaging/bench.sh $(NAMES)

pictures: setup ## draw the pictures of docs/pictures anew; NAMES="window dark" draws some of them
	@sh packaging/pictures.sh $(NAMES)

package: setup ## a program that needs no Python, tried where there is none: a folder and files in dist
	@if command -v dpkg-query >/dev/null 2>&1; then sh packaging/linux/debian.sh program binutils; fi
	@$(BIN)/python packaging/freezing/build.py
	@echo "Trying it where there is no Python, no network and nothing else."
	@QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m verify tests/frozen $(ARGS)

verify: setup ## the long checks, which no change waits for: every test marked `verify`
	@if command -v dpkg-query >/dev/null 2>&1; then sh packaging/linux/debian.sh verify; fi
	@sh packaging/axe.sh
	@$(BESIDE) postgresql "the driver for PostgreSQL"
	@echo "Running the tests marked verify: hostile files, torture, browsers, office programs."
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=build/postgresql $(BIN)/pytest -m verify $(ARGS)

fuzz: setup ## try every parser of our own on made-up files; NAMES="rtf" some, FUZZ_SECONDS=20 each
	@$(BESIDE) fuzz "the fuzzer"
	@PYTHONPATH=build/fuzz $(BIN)/python -m tests.fuzz.run $(NAMES)

translations: setup ## collect the texts of the program anew and compile the catalogues
	@$(BIN)/python packaging/translations.py

lock: setup ## resolve the dependencies anew and pin them; UPGRADE=--upgrade takes newer versions
	test -x build/lock/bin/uv || { $(BIN)/python -m venv build/lock && build/lock/bin/pip install --quiet uv==$(UV); }
	$(LOCK) --output-file requirements/development.txt pyproject.toml requirements/development.in
	$(LOCK) --constraint requirements/development.txt --output-file requirements/runtime.txt pyproject.toml
	$(LOCK) --constraint requirements/development.txt --output-file requirements/benchmarks.txt requirements/benchmarks.in
	$(LOCK) --constraint requirements/development.txt --output-file requirements/packaging.txt requirements/packaging.in
	$(LOCK) --output-file requirements/fuzz.txt requirements/fuzz.in
	$(LOCK) --constraint requirements/development.txt --output-file requirements/postgresql.txt requirements/postgresql.in

associate: setup ## have a double click on a .diptych file open this clone's program (Linux, this user)
	@sh packaging/linux/associate.sh "$(CURDIR)/$(BIN)/diptych"

clean: ## remove what was built, but not the environment
	rm -rf build dist out .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

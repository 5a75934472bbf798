# Two commands do everything: `make run` and `make test`. Each target makes its own set-up.
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(p) -c 'import sys, venv, ensurepip; sys.version_info >= (3, 11) and print("$(p)")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
SOURCES := bot storage messages tests
COMPILE := $(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: run test check format lock bench faults pictures
.DEFAULT_GOAL := run

$(VENV)/run-ready: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer (with venv) is needed; none was found."; exit 2; }
	@echo "Setting up in $(VENV), once ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/dev-ready: requirements-dev.txt $(VENV)/run-ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

run: $(VENV)/run-ready  ## the bot: with BOT_TOKEN on Telegram, else in the sandbox
	@$(BIN)/python -m bot

# Most tests wait for a database or a connection: three at a time keep two cores busy. In the order
# of the folders, or the files of few and long tests come last, one by one.
test: check  ## all checks
	$(BIN)/python -m pytest -p xdist.plugin --numprocesses 3 --dist loadfile --no-loadscope-reorder

check: $(VENV)/dev-ready  ## style and types
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy

format: $(VENV)/dev-ready  ## put the sources in shape
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: $(VENV)/dev-ready  ## the benchmark table, and build/bench.json
	$(BIN)/python -m tests.benchmarks

faults: $(VENV)/dev-ready  ## the long run of tests/faults: 200 kills, restarts, cuts; 400,000 lives of a drill; half an hour
	$(BIN)/python -m pytest tests/faults tests/storage/test_casts.py \
		tests/bot/coach/test_progression_histories.py tests/bot/media -m "faults or not faults"

pictures: $(VENV)/dev-ready  ## the pictures in the README, from the chat page in Chromium
	$(BIN)/python -m tests.pictures

lock: $(VENV)/dev-ready  ## pin what pyproject.toml asks for; the peers of the benchmark bind both
	$(COMPILE) --extra dev -o requirements-dev.txt pyproject.toml
	$(COMPILE) -c requirements-dev.txt -o requirements.txt pyproject.toml

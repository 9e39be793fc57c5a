# Two commands for a fresh machine with Python (3.11 or later) and make:
#   make demo   sets everything up and writes the brief on the examples
#   make test   sets everything up and passes the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test fast-test check quality bench picture lock clean

# The stamp is as new as the pins, so nothing is installed twice.
$(VENV)/.ready: requirements-dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Parley needs Python 3.11 or later: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: $(VENV)/.ready
	$(BIN)/parley demo --output build/demo.html
	@echo "The same brief to click through: build/demo.html"

test: $(VENV)/.ready check
	$(BIN)/python -m pytest

fast-test: $(VENV)/.ready
	$(BIN)/python -m pytest -m "not slow"

check: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The figures of docs/quality.md, on the data beside the repository (../shared).
quality: $(VENV)/.ready
	$(BIN)/python benchmarks/quality.py --write docs/quality.md

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/recoding.py
	$(BIN)/python benchmarks/grouping.py

# Pins anew, with hashes and without any index's address (needs uv).
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.txt
	uv pip compile pyproject.toml --group dev --all-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.txt

clean:
	rm -rf $(VENV) build

# The picture in the README, from the project's own command (needs Chromium).
picture: $(VENV)/.ready
	$(BIN)/parley demo --output build/demo.html >/dev/null
	$(BIN)/python tools/picture.py build/demo.html docs/brief.png

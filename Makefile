.PHONY: report test docs lock clean
PYTHON ?= python3
BIN := .venv/bin

report: .venv/ready ## read seeds/, write the sample reports
	mkdir -p reports
	$(BIN)/factcheck report seeds/occasions -o reports/occasions.md
	$(BIN)/factcheck report seeds/flawed -o reports/flawed.md

test: .venv/ready ## lint, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

.venv/ready: .ci/requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

docs: .venv/ready ## write the reference pages; build the site into site/ (needs: pip install -e '.[docs]')
	$(BIN)/python docs/generate.py
	$(BIN)/python -m sphinx -q -W -b html docs site

lock: ## pin every dependency with its hashes anew (needs uv)
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --extra dev --no-emit-index-url pyproject.toml .ci/build.in -o .ci/requirements.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

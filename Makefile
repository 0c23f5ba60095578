# Needs Python 3.11 or newer and make; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/report-repo
# The reports of the example that are free of findings; the one of songxi-jiedao for 2024 is wrong on purpose.
CLEAN := reports/2023 reports/2024/caizheng-ju.md reports/2024/jiaotong-yunshu-ju.yaml

.PHONY: help demo test lint types bench docs format clean
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: $(VENV)/installed ## check a small report repository
	@echo '$$ cd $(EXAMPLE) && gklint check'
	@cd $(EXAMPLE) && { $(CURDIR)/$(BIN)/gklint check; code=$$?; echo; echo "退出码 $$code / exit code $$code"; test $$code -eq 1; }
	@echo '  0 没有达到 fail_on 级别的问题  1 有问题，提交和发布应当停下  2 用法或配置有误，或有文件无法检查'
	@echo '  0 nothing at or above fail_on  1 findings: the commit stops  2 usage, config, or a file that could not be checked'
	@echo '松溪街道2024年的报告是故意写错的。/ The report of songxi-jiedao for 2024 is wrong on purpose.'

test: lint types ## everything that CI runs
	$(BIN)/python -m docs.generate --check
	cd $(EXAMPLE) && $(CURDIR)/$(BIN)/gklint check $(CLEAN)
	$(BIN)/python -m pytest

lint: $(VENV)/developing ## style and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/developing ## mypy in strict mode
	$(BIN)/mypy

bench: $(VENV)/installed ## speed and memory, as ratios in one run
	$(BIN)/python -m benchmarks.run

docs: $(VENV)/installed ## write the rule pages from the rules
	$(BIN)/python -m docs.generate

format: $(VENV)/developing ## mend style where that can be done by machine
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove what these targets made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "gklint needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

$(VENV)/installed: $(VENV)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

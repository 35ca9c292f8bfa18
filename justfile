# What a contributor runs. `just` lists it; CONTRIBUTING.md explains it.

python := if path_exists(".venv/bin/python") == "true" { ".venv/bin/python" } else { "python3" }
bin := parent_directory(python)
pytest := python + " -m pytest -q"

# List the recipes.
default:
    @just --list --unsorted

# Make the virtual environment with everything that development needs.
setup:
    python3 -m venv .venv
    .venv/bin/pip install -q -U pip
    .venv/bin/pip install -q -e . --group dev

# What CI runs, in the order of how fast it fails.
check: lint types layers test

# Style.
lint:
    {{python}} -m ruff check .
    {{python}} -m ruff format --check .

# Types.
types:
    {{python}} -m mypy

# Who may import whom.
layers:
    {{python}} -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

# All tests, or those that pytest's arguments choose: just test tests/unit/cli -k status
test *arguments="-n auto":
    {{pytest}} {{arguments}}

# Put the style right where a program can.
fix:
    {{python}} -m ruff check --fix .
    {{python}} -m ruff format .

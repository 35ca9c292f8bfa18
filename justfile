# What a contributor runs. `just` lists it; CONTRIBUTING.md explains it.

# The tools of the virtual environment, or those on the path where there is none.
bin := if path_exists(".venv/bin") == "true" { ".venv/bin/" } else { "" }

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
    {{bin}}ruff check .
    {{bin}}ruff format --check .

# Types.
types:
    {{bin}}mypy

# Who may import whom.
layers:
    {{bin}}lint-imports

# All tests, or those that pytest's arguments choose: just test tests/unit/cli -k status
test *arguments="-n auto":
    {{bin}}pytest -q {{arguments}}

# Put the style right where a program can.
fix:
    {{bin}}ruff check --fix .
    {{bin}}ruff format .

# Write the exact reports that tests hold to anew; review them as a diff.
goldens:
    {{bin}}pytest -q tests/unit/reporting --regenerate-goldens
    git diff --stat -- tests/golden

# How often the right articles are linked, beside other methods; writes docs/accuracy.md.
accuracy shared="../shared":
    {{bin}}pip install -q --group bench
    {{bin}}python benchmarks/accuracy/make_table.py {{shared}}
    sed -n '1,/^## How it/p; /^## Beside/,/^## Pair by pair/p' docs/accuracy.md

# What it costs beside other tools, and how that grows; writes docs/performance.md. just bench 60 300 prints alone.
bench *sizes="":
    {{bin}}pip install -q --group bench
    {{bin}}python benchmarks/speed/bench.py {{sizes}}

# What each stage takes by itself; options of pytest-benchmark keep figures and compare with them.
stages *options="--benchmark-columns=median,rounds":
    {{bin}}pip install -q --group bench
    {{bin}}pytest -q -p no:xdist --benchmark-disable-gc --benchmark-timer=time.process_time {{options}} benchmarks/speed/stages.py

# Look for files and texts that break something: 10,000 a target, and the tests that take minutes.
fuzz examples="10000":
    DRAFTDIFF_EXAMPLES={{examples}} {{bin}}pytest -q -n auto fuzz
    {{bin}}pytest -q -n auto -m slow tests

# The same, guided by the code that the bytes reach: an hour for all targets, or as many seconds as you say.
guided seconds="3600":
    {{bin}}pip install -q --group fuzz
    {{bin}}python fuzz/guided.py --seconds {{seconds}}

# How much of the code the tests run, by lines and branches; tests that count, time or watch are left out.
coverage:
    {{bin}}pytest -q -n auto --cov --cov-report=json tests \
        --ignore=tests/trust/test_privacy.py --ignore=tests/trust/test_stops.py \
        --ignore=tests/trust/test_determinism.py --ignore=tests/test_operations.py \
        --ignore=tests/test_startup.py --ignore=tests/properties/test_pattern_times.py \
        --ignore=tests/end_to_end/test_browser.py --ignore=tests/end_to_end/test_ci.py \
        --deselect=tests/properties/test_parsing.py::test_ten_thousand_articles_take_less_than_a_second \
        --deselect=tests/properties/test_hostile_files.py::test_damaged_texts \
        --deselect=tests/unit/reporting/test_terminal.py::test_ten_thousand_changed_articles_print_in_seconds
    {{bin}}python fuzz/covered.py

# Break the code in small ways, and see whether the tests notice: aligning, diffing, rules, escaping.
mutate count="160":
    {{bin}}python fuzz/mutate.py {{count}}

# What .ci/run proves from a clean checkout, without the packages of the system.
ci:
    .ci/run

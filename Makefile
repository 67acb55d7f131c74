# The two commands are `make run` and `make test`. Everything happens in .venv and var/; nothing else is touched.
.PHONY: run test check fuzz bench-api format messages lock clean
PYTHON_IN_VENV = .venv/bin/python

run:
	@sh tools/setup.sh requirements.txt
	@exec $(PYTHON_IN_VENV) -m tools.serve

test:
	@sh tools/setup.sh requirements-dev.txt
	@exec $(PYTHON_IN_VENV) -m tools.test $(ARGS)

check:
	@sh tools/setup.sh requirements-dev.txt
	@exec $(PYTHON_IN_VENV) -m tools.check

# Many thousand requests against the API by its own OpenAPI document, on both databases.
fuzz:
	@sh tools/setup.sh requirements-dev.txt
	@exec $(PYTHON_IN_VENV) -m tools.fuzz $(ARGS)

# What the API answers in a second over a million deployments; ARGS="50000" for fewer.
bench-api:
	@sh tools/setup.sh requirements-dev.txt
	@exec $(PYTHON_IN_VENV) -m benches.api $(ARGS)

format:
	@sh tools/setup.sh requirements-dev.txt
	@$(PYTHON_IN_VENV) -m ruff check --fix --quiet
	@$(PYTHON_IN_VENV) -m ruff format --quiet

# Collects the texts to translate into locale/; needs gettext.
messages:
	@sh tools/setup.sh requirements-dev.txt
	@$(PYTHON_IN_VENV) -m tools.translations

# ARGS=--upgrade takes the newest of everything; without it the present pins stay where they still fit.
lock:
	@sh tools/setup.sh requirements-dev.txt
	@$(PYTHON_IN_VENV) -m tools.lock $(ARGS)

clean:
	rm -rf .venv staticfiles .pytest_cache .hypothesis .mypy_cache .ruff_cache

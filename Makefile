# The two commands are `make run` and `make test`. Everything happens in .venv and var/; nothing else is touched.
.PHONY: run test check format messages lock clean
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

# Two commands matter: `make book` and `make test`. The README shows the same without make.
PYTHON ?= python3

.PHONY: book serve test colab oldest newest notebooks format room address clean help

help: ## these lines
	@grep -hE '^[a-z -]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*## /\t/' | expand -t 24

book: ## build the HTML from the stored outputs (no torch, no node, no data needed)
	@$(PYTHON) tools/environment.py book

serve: ## serve the built book at http://localhost:8000
	@$(PYTHON) -m http.server --directory _build/html --bind 127.0.0.1 8000

test: ## run every check; `make test-unit`, `make test-browser` ... run one
	@$(PYTHON) tools/environment.py test

test-%:
	@$(PYTHON) tools/environment.py test $*

colab: ## what would change on Colab, and the chapters beside Colab's Jupyter layer (python3.11 or newer)
	@.venv/bin/python tools/colab.py

oldest newest: ## the tests with the oldest or the newest versions that pyproject.toml allows (several GB each)
	@$(PYTHON) tools/versions.py $@

notebooks: ## run the chapters again and store them; CHAPTERS="03-focal-loss" runs some
	@$(PYTHON) tools/environment.py notebooks $(CHAPTERS)

format: ## set Python and JavaScript as the project sets them
	@.venv/bin/python tools/formatting.py

room: ## measure the built book's figures and formulas, so that pages hold their room
	@.venv/bin/python tools/room.py

address: ## write the repository's address everywhere: make address REPO=owner/name
	@$(PYTHON) tools/address.py "$(REPO)"

clean: ## remove what was built
	rm -rf _build .pytest_cache .ruff_cache .hypothesis

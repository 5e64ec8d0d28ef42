# Builds and tests the site. Everything that is missing is installed first, with apt and pip (Debian 12).

swift := swift
venv := Tests/Browser/.venv
data_venv := Tests/OpenData/.venv
prefix := /usr/local
sites := Tests/Sites/voorbeeld Tests/Sites/amstelveen

.PHONY: site check test test-swift test-browser test-data spelling benchmark install lint system browser

## Builds the site in public/.
site: system
	$(swift) build --configuration release --product oko
	$$($(swift) build --configuration release --show-bin-path)/oko build

## Tells every mistake in content/ and templates/, and writes nothing.
check: system
	$(swift) build --configuration release --product oko
	$$($(swift) build --configuration release --show-bin-path)/oko check

## Runs all tests: first the site in a real browser, then its data, then the code.
test: test-browser test-data test-swift

test-swift: system
	$(swift) test

test-browser: site browser
	$(venv)/bin/python Tests/Browser/check.py public
	for site in $(sites); do \
	  $$($(swift) build --configuration release --show-bin-path)/oko build --source $$site && \
	  $(venv)/bin/python Tests/Browser/check.py $$site/public || exit 1; done

## Opens every file of data with the libraries that others use.
test-data: site $(data_venv)/installed
	$(data_venv)/bin/python Tests/OpenData/check.py public
	for site in $(sites); do \
	  $$($(swift) build --configuration release --show-bin-path)/oko build --source $$site && \
	  $(data_venv)/bin/python Tests/OpenData/check.py $$site/public || exit 1; done

## Tells the words of the site that no dictionary knows. Debian has none for Frisian: FRISIAN=path/to/fy_NL, without .dic.
spelling: site
	@command -v hunspell > /dev/null && [ -e /usr/share/hunspell/nl_NL.dic ] && python3 -c 'import yaml' 2> /dev/null || \
	  .ci/apt-install hunspell hunspell-nl python3-yaml
	python3 Tests/Spelling/check.py public content/woorden.yml nl=nl_NL fy=$(FRISIAN)

## Measures how long a page takes: reading it, making its values, writing its templates.
benchmark: system
	$(swift) run --configuration release Benchmark

## Puts the tool where it can be called from any folder.
install: system
	$(swift) build --configuration release --product oko
	install -D --mode 755 $$($(swift) build --configuration release --show-bin-path)/oko $(DESTDIR)$(prefix)/bin/oko

lint:
	$(swift) format lint --strict --recursive Package.swift Sources Tests

# The C library and its headers.
system:
	@pkg-config --exists libcmark-gfm && [ -e /usr/include/cmark-gfm-core-extensions.h ] || \
	  .ci/apt-install pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev

# The browser and what drives it.
browser: $(venv)/installed
	@command -v chromium > /dev/null || .ci/apt-install chromium

Tests/%/.venv/installed: Tests/%/requirements.txt
	@python3 -m venv $(@D) 2> /dev/null || { .ci/apt-install python3-venv && python3 -m venv $(@D); }
	$(@D)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

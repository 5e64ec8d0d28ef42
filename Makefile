# Builds and tests the site. Everything that is missing is installed first, with apt and pip (Debian 12).

swift := swift
# What the tests build, once for all of them: as fast as what people use, with its assertions and open to tests.
tested := --scratch-path .build-test --configuration release -Xswiftc -enable-testing -Xswiftc -assert-config -Xswiftc Debug -Xswiftc -gnone
released_oko = $$($(swift) build --configuration release --scratch-path .build-release --show-bin-path)/oko
tested_oko = $$($(swift) build $(tested) --show-bin-path)/oko
venv := Tests/Browser/.venv
data_venv := Tests/OpenData/.venv
prefix := /usr/local
sites := Tests/Sites/voorbeeld Tests/Sites/amstelveen

.PHONY: site check test test-build test-sites test-outputs test-swift test-browser test-data test-servers test-pipelines test-instructions release release-test \
  pictures torture fuzz coverage spelling bench compare install lint system browser

## Builds the site in public/.
site: system
	$(swift) build --configuration release --product oko
	$$($(swift) build --configuration release --show-bin-path)/oko build

## Reports every mistake in content/ and templates/, and writes nothing.
check: system
	$(swift) build --configuration release --product oko
	$$($(swift) build --configuration release --show-bin-path)/oko check

## Runs all tests: the site in a real browser, and beside that its data, its servers and its pipelines; then the code.
test: test-sites browser $(data_venv)/installed
	$(MAKE) --jobs=2 --output-sync=line $(built) test-browser test-outputs
	$(MAKE) $(built) test-swift

# Leaves out what is built already.
built := --old-file=test-sites --old-file=test-build

test-outputs:
	$(MAKE) --jobs=1 $(built) test-data test-servers test-pipelines test-instructions

test-swift: test-build
	$(swift) test $(tested) --skip-build

test-build: system
	$(swift) build $(tested) --build-tests

# Builds the site in public/, and beside it those in Tests/Sites.
test-sites: test-build
	for site in . $(sites); do $(tested_oko) build --source $$site || exit 1; done

## Computes the contrast of all colours. Then opens every page in a browser, most of them in one view (FULL=1: each page in all six views and
## with all checks), and gives every file to the Nu HTML checker. Then plants defects to test the test, searches, and writes beside an open preview.
test-browser: test-sites browser
	$(venv)/bin/python Tests/Browser/contrast.py templates/styles/tokens.css $(wildcard Tests/Sites/*/templates/styles/tokens.css)
	$(venv)/bin/python Tests/Browser/check.py $(if $(FULL),--full) public $(sites:=/public)
	$(venv)/bin/python Tests/Browser/defects.py Tests/Sites/amstelveen/public
	$(venv)/bin/python Tests/Browser/search.py $(tested_oko) public
	$(venv)/bin/python Tests/Browser/preview.py $(tested_oko) Tests/Sites/voorbeeld

## Kills, watches and starves builds, many times as often as the tests do, and compares builds of two kinds in other locales.
torture: system
	@locale -a | grep -q tr_TR || .ci/apt-install locales
	@for locale in nl_NL.UTF-8 tr_TR.UTF-8 nl_NL.ISO-8859-1; do \
	  localedef --inputfile $${locale%.*} --charmap $${locale#*.} $$locale || exit 1; done
	$(swift) build --configuration release --product oko
	OKO_CASES=10000 OKO_OTHER=$$($(swift) build --configuration release --show-bin-path)/oko \
	  $(swift) test --filter 'TortureTests|SameBytesTests'

## Prints how many lines of each target the Swift tests run. It builds in a folder of its own, as coverage needs other code.
coverage: system
	$(swift) test --scratch-path .build-coverage --enable-code-coverage --quiet
	@rm -f default.profraw
	python3 Tests/Coverage/report.py $$($(swift) test --scratch-path .build-coverage --show-codecov-path)

## Tries inputs that nobody would write, for crashes, endless loops, findings outside their files and markup that leaks:
## RUNS inputs for each part of oko that reads files, found with libFuzzer from our own files, then SITES damaged sites.
## What fails is kept in .build-fuzz, and tried again with its path: .build-fuzz/release/Fuzz .build-fuzz/markdown/crash-….
## SANITIZE= leaves out AddressSanitizer, which is several times as fast.
RUNS := 1000000
SITES := 50000
SANITIZE := --sanitize=address
fuzz_targets := fields markdown templates tables
fuzz: export SWIFT_BACKTRACE := enable=no
fuzz: export ASAN_OPTIONS := detect_leaks=0
fuzz: system
	library=$$(find $$(dirname $$(realpath $$(command -v $(swift))))/../lib -name libclang_rt.fuzzer_no_main-x86_64.a) && \
	$(swift) build --configuration release --scratch-path .build-fuzz --product Fuzz $(SANITIZE) \
	  $(addprefix -Xswiftc ,-enable-testing -assert-config Debug -Xfrontend -sanitize=fuzzer) -Xcc -fsanitize=fuzzer-no-link \
	  $(addprefix -Xlinker ,$$library --undefined=LLVMFuzzerRunDriver --export-dynamic-symbol=LLVMFuzzerRunDriver -lstdc++)
	.build-fuzz/release/Fuzz seeds .build-fuzz
	for target in $(fuzz_targets); do .build-fuzz/release/Fuzz .build-fuzz/$$target/corpus -runs=$(RUNS) -timeout=1 \
	  -rss_limit_mb=2048 -max_len=4096 -dict=.build-fuzz/dictionary -artifact_prefix=.build-fuzz/$$target/ || exit 1; done
	.build-fuzz/release/Fuzz sites $(SITES)

## Opens every data file with the libraries that others use, and puts texts that try to get out into every field (FULL=1: one by one, and each
## place alone that refuses them). Validates the fields of all sites against `oko schema`. Then plants defects to
## test the test.
test-data: test-sites $(data_venv)/installed
	$(data_venv)/bin/python Tests/OpenData/check.py public $(sites:=/public)
	$(data_venv)/bin/python Tests/OpenData/context.py $(tested_oko) Tests/Sites/voorbeeld templates/strings
	$(data_venv)/bin/python Tests/OpenData/schemas.py $(tested_oko) . $(sites) Tests/Sites/foutloos
	$(data_venv)/bin/python Tests/OpenData/defects.py Tests/Sites/voorbeeld/public

## Starts nginx and Apache on this machine with the rules that oko writes for them, and asks for files and addresses of a site. Then plants
## defects to test the test.
test-servers: test-sites
	@command -v nginx > /dev/null && [ -e /usr/sbin/apache2 ] || .ci/apt-install nginx apache2-bin
	python3 Tests/Servers/check.py $(tested_oko)

## Does what the pipelines for a site in a repository of its own do, for the sites in Tests/Sites.
test-pipelines: test-sites
	@command -v jq > /dev/null && python3 -c 'import yaml' 2> /dev/null || .ci/apt-install jq python3-yaml
	python3 Tests/Pipelines/check.py $(tested_oko)

## Counts the instructions that a page takes, and compares them with those of before. Without valgrind it says that it counts nothing.
test-instructions: test-build
	python3 Tests/Benchmark/instructions.py $(tested_oko)

## Builds the tool as one file that needs neither Swift nor cmark-gfm, and a Debian package of it, in .build-release/package.
release: system
	@command -v dpkg-shlibdeps > /dev/null || .ci/apt-install dpkg-dev
	SWIFT=$(swift) .packaging/package .build-release

## Installs that package in a bare Debian without Swift, builds the real site there, and compares it with that of a normal build.
release-test: release
	$(swift) build --configuration release --product oko
	.packaging/test .build-release $$($(swift) build --configuration release --show-bin-path)/oko

## Lists the words of the site that no dictionary knows. Debian has none for Frisian: FRISIAN=path/to/fy_NL, without .dic.
spelling: site
	@command -v hunspell > /dev/null && [ -e /usr/share/hunspell/nl_NL.dic ] && python3 -c 'import yaml' 2> /dev/null || \
	  .ci/apt-install hunspell hunspell-nl python3-yaml
	python3 Tests/Spelling/check.py public content/woorden.yml nl=nl_NL fy=$(FRISIAN)

## Measures the program of `make release`: builds of many pages beside Hugo and the least that has to happen (PAGES, 1000 and 10000 if none are
## named), how long a page takes to read and to write, how soon a preview shows what was saved, and how soon the search of a large site answers.
bench: release browser Tests/Benchmark/.venv/installed
	Tests/Benchmark/.venv/bin/python Tests/Benchmark/speed.py $(released_oko) $(PAGES)
	$(swift) run --configuration release Benchmark
	python3 Tests/Benchmark/preview.py $(released_oko) content/nl/wat-kunt-u-doen.md
	$(venv)/bin/python Tests/Browser/search.py $(released_oko) public --times

## Takes the pictures of the manuals, of the site and of what is drawn in Tests/Pictures, and keeps them in .pictures/.
pictures: system browser
	$(swift) build --configuration release --product oko
	$(venv)/bin/python Tests/Pictures/pictures.py $$($(swift) build --configuration release --show-bin-path)/oko

## Puts the tool where it can be called from any folder.
install: system
	$(swift) build --configuration release --product oko
	install -D --mode 755 $$($(swift) build --configuration release --show-bin-path)/oko $(DESTDIR)$(prefix)/bin/oko

## Lists what another version of the tool makes otherwise: BASE=revision. That version is built once, in a worktree of its own.
## With OWN=1 it builds the content of its own worktree, for a change to the form of the content.
compare: system
	@test -n "$(BASE)" || { echo 'usage: make compare BASE=<revision>'; exit 2; }
	@git rev-parse --quiet --verify '$(BASE)^{commit}' > /dev/null || { echo 'there is no revision $(BASE)'; exit 2; }
	@base=.build-compare/$$(git rev-parse --short=12 '$(BASE)^{commit}'); \
	[ -d $$base ] || { git worktree prune && git worktree add --quiet --detach $$base '$(BASE)'; }; \
	$(swift) build --configuration release --product oko --package-path $$base && \
	$(swift) build --configuration release --product oko && \
	python3 Tests/Compare/compare.py $$($(swift) build --configuration release --package-path $$base --show-bin-path)/oko \
	  $$($(swift) build --configuration release --show-bin-path)/oko .build-compare $(if $(OWN),$$base)

lint: $(venv)/installed
	$(swift) format lint --strict --recursive Package.swift Sources Tests
	@! grep --recursive --extended-regexp '$(pointers)' Sources | grep --extended-regexp --invert-match '/($(holders)).swift:'
	@for file in templates/files/*.js; do \
	  $(venv)/bin/js-beautify -s 2 -w 0 -n -b collapse,preserve-inline $$file | \
	    diff $$file - || exit 1; done

# What holds pointers: the tree of cmark, the files that are read, and those that are written.
holders := CMark|OpenFolder|File|FolderChanges
pointers := Unsafe(Mutable|Raw|Buffer|Pointer)|withUnsafe|unsafe(Uninit|Bit)|@unchecked|nonisolated.unsafe

# The C library and its headers.
system:
	@pkg-config --exists libcmark-gfm && [ -e /usr/include/cmark-gfm-core-extensions.h ] || \
	  .ci/apt-install pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev

# The browser and what drives it, and Java for the Nu HTML checker.
browser: $(venv)/installed
	@command -v chromium > /dev/null || .ci/apt-install chromium
	@command -v java > /dev/null || .ci/apt-install default-jre-headless

Tests/%/.venv/installed: Tests/%/requirements.txt
	@python3 -m venv $(@D) 2> /dev/null || { .ci/apt-install python3-venv && python3 -m venv $(@D); }
	$(@D)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

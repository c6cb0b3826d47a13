# The ways in. Everything here can also be done by hand with `swift build`, `swift test` and the programs themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help practice run demo test check lint warnings docs bench bench-long benchmark powercut kills rehearse first-offer pictures test-debian13 \
	dist dist-test format clean build axe data-tools packages packages-for-tests packages-for-bench packages-for-faults

# Debug by default: `make run` and `make test` then share one build, and it is ready in half the time of a release build
# (47 s and 92 s, clean, on two cores). A table is well served by it; for many take `make run CONFIGURATION=release`.
CONFIGURATION ?= debug
EXERCISE ?= exercises/off-ramp-2022
# More arguments for the program that is started, such as ARGUMENTS="--port 7400".
ARGUMENTS ?=

PROGRAMS := .build/$(CONFIGURATION)
BUILD_PACKAGES := ca-certificates git libev-dev libncurses-dev libqrencode-dev libssl-dev libwebsockets-dev libwebsockets-evlib-ev pkg-config
FOLDER_PACKAGES := debootstrap systemd-container
FAULT_PACKAGES := gcc libc6-dev python3
# The browsers that pages are tried in; BROWSERS=none leaves that out.
BROWSERS ?= chromium firefox
BROWSER_PACKAGES := $(if $(filter chromium,$(BROWSERS)),chromium chromium-driver libnss3-tools python3-selenium) \
	$(if $(filter firefox,$(BROWSERS)),firefox-esr) $(if $(filter none,$(BROWSERS)),,poppler-utils python3-pip python3-websockets)
# The one that has Debian's packages, whichever else stands before it.
DEBIAN_PYTHON := /usr/bin/python3
# What looks for what people with disabilities would trip over; a package of PyPI's has it whole.
AXE := .build/axe/axe_playwright_python/axe.min.js
# What tables of sessions are loaded with, to see that they are taken as they are; DATA_TOOLS=none leaves that out.
DATA_TOOLS ?= all
DATA_PACKAGES := $(if $(filter none,$(DATA_TOOLS)),,python3-pip r-cran-readr)
DATA_FOLDER := .build/data-tools
TEST_PACKAGES := openssl tmux $(FAULT_PACKAGES) $(BROWSER_PACKAGES) $(DATA_PACKAGES)
BENCH_PACKAGES := gcc libc6-dev libwebsockets-evlib-ev node-ws python3-websockets
# Rooms whose public declarations others build on.
DOCUMENTED := Bots DealSpace Digests ExerciseFormat ExerciseModel NegotiationModel NegotiationRules Rehearsal \
	RulePrograms StrictJSON WireMessages
FORMATTED := Package.swift Sources Tests client-cli $(wildcard Benchmarks)

# Runs tests; what failed is said again at the end, where thousands of lines haven't buried it.
define told-again
said=$$(mktemp)
trap 'rm -f "$$said"' EXIT
$(1) 2>&1 | tee "$$said" || {
	echo
	echo "What failed:"
	grep -E -A 3 '(recorded an issue|Fatal error|error:|unexpected signal)' "$$said" | tail -n 60
	exit 1
}
endef

# Installs the Debian packages of a list that are missing, and says nothing but that. What can't be installed is a failure;
# but if a second argument says what is skipped without them, it is one in continuous integration alone (CI=true).
define installed
missing=()
for package in $(1); do
	[[ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$package" 2> /dev/null || true)" == installed ]] || missing+=("$$package")
done
[[ $${#missing[@]} -gt 0 ]] || exit 0
without() {
	if [[ -n "$(2)" && "$${CI:-}" != true ]]; then
		echo "make: skipped for want of $${missing[*]}: $(2)." >&2
		exit 0
	fi
	echo "make: Debian packages are missing, and $$1. As root, run:" >&2
	echo "    apt-get update && apt-get install --yes --no-install-recommends $${missing[*]}" >&2
	exit 1
}
if [[ $$EUID -eq 0 ]]; then as_root=()
elif command -v sudo > /dev/null && { [[ -t 0 ]] || sudo -n true 2> /dev/null; }; then as_root=(sudo)
else without "installing them needs root"
fi
echo "make: installing the Debian packages that are missing: $${missing[*]}"
said=$$(mktemp)
trap 'rm -f "$$said"' EXIT
if ! "$${as_root[@]}" apt-get update &> "$$said" ||
	! "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get install --yes --no-install-recommends "$${missing[@]}" &>> "$$said"
then
	tail -n 20 "$$said" >&2
	without "installing them failed"
fi
endef

help: ## What can be made
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20
	echo
	echo "  EXERCISE=$(EXERCISE)  CONFIGURATION=$(CONFIGURATION)  ARGUMENTS=$(ARGUMENTS)"

run: build ## Build, open the exercise, print the join codes, serve; Ctrl-C ends it
	@exec $(PROGRAMS)/offramp up $(EXERCISE) $(ARGUMENTS)

practice: build ## Negotiate alone for five minutes, with a guide and without a server
	@exec $(PROGRAMS)/offramp-join --practice $(ARGUMENTS)

demo: build ## Let the exercise be played by itself, and watch
	@exec $(PROGRAMS)/offramp demo $(EXERCISE) $(ARGUMENTS)

test: export BROWSERS := $(BROWSERS)
test: export DATA_TOOLS := $(DATA_TOOLS)
test: packages-for-tests axe data-tools ## Build, and run all tests; BROWSERS=none tries no page in a browser
	@$(call told-again,swift test --disable-xctest)

check: lint warnings test ## What a change must pass: format, floors, no warnings, all tests

lint: packages ## Look at the form of the sources
	@swift format lint --strict --recursive $(FORMATTED)

warnings: packages ## Build everything, tests too; a warning or an import that isn't declared is an error
	@swift build --build-tests --explicit-target-dependency-import-check error

docs: packages ## Pages from the comments on public declarations, in .build/documentation; a dead link is an error
	@mkdir -p .build/documentation
	OFFRAMP_DOCUMENTED=1 swift package --allow-writing-to-directory .build/documentation generate-documentation \
		$(addprefix --target ,$(DOCUMENTED)) --enable-experimental-combined-documentation \
		--output-path .build/documentation --warnings-as-errors

first-offer: packages ## Make a first offer at a terminal by keys that the screen names, and count them
	@swift test --disable-xctest --filter FirstOfferTests

bench: packages packages-for-bench ## Commands, latency and memory beside a C server without rules, in turn; at most 15 minutes
	@cd Benchmarks && swift run --configuration release live-benchmark $(ARGUMENTS)

bench-long: packages packages-for-bench ## Long logs: reading, joining, a start with a thousand; how costs grow; at most 45 minutes
	@cd Benchmarks && swift build --configuration release --product log-generator
	swift run --configuration release live-benchmark --long $(ARGUMENTS)

benchmark: packages ## What the rules cost, early in a session and after a million commands; and what the deal space does
	@cd Benchmarks && swift run --configuration release rules-benchmark
	swift run --configuration release space-benchmark

powercut: packages packages-for-faults ## Cut the power at every point of a server's life, and open what a disk may have kept
	@swift build --configuration release --product offramp
	python3 -B Tests/Faults/powercut.py $(ARGUMENTS)

kills: packages packages-for-faults ## Kill a server 200 times under load; every acknowledged command must be in a log, once
	@swift build --configuration release --product offramp
	python3 -B Tests/Faults/kills.py $(ARGUMENTS)

test-debian13: packages packages-for-folders ## Build and test on Debian 13 too, in a folder of this machine; as root
	@Tests/Debian13/test.sh $(ARGUMENTS)

dist: packages packages-for-folders ## Debian packages of 12 and 13, and a tar ball for other systems; as root; ARGUMENTS=13 for one
	@Packaging/dist.sh $(ARGUMENTS)

dist-test: packages-for-folders ## Install, use and remove what `make dist` made, in fresh Debian folders; as root
	@Tests/Dist/test.sh $(ARGUMENTS)

rehearse: packages ## Measure what every exercise claims, and compare with the tables in their READMEs; under an hour
	@swift build --configuration release --product offramp
	status=0
	for claims in exercises/*/claims.yaml; do
		.build/release/offramp rehearse "$${claims%/claims.yaml}" --claims --check || status=1
	done
	exit $$status

pictures: packages-for-tests ## Draw the screens of docs/pictures anew, from the programs themselves
	@OFFRAMP_PICTURES=$(CURDIR)/docs/pictures swift test --disable-xctest --filter PicturesTests
	$(DEBIAN_PYTHON) -B Tests/Browsers/pictures.py $(PROGRAMS) docs/pictures

format: ## Put the sources into their form
	@swift format --in-place --recursive $(FORMATTED)

clean: ## Remove what was built; sessions stay
	@swift package clean

build: packages
	@swift build --configuration $(CONFIGURATION)

# The libraries of Debian that the package stands on. Asks for nothing when they are there.
packages:
	@command -v swift > /dev/null || { echo "make: there is no swift here. Install Swift 6.2 or later: https://www.swift.org/install" >&2; exit 1; }
	if ! command -v dpkg-query > /dev/null; then
		pkg-config --exists 'libwebsockets >= 4.1' libcrypto ncursesw && exit 0
		echo "make: install the development files of libwebsockets (4.1 or later), libev, OpenSSL and ncurses, and pkg-config." >&2
		exit 1
	fi
	$(call installed,$(BUILD_PACKAGES))

# What the live benchmark compares with.
packages-for-bench: packages
	@command -v dpkg-query > /dev/null || exit 0
	$(call installed,$(BENCH_PACKAGES),some comparisons)

# What makes a folder of a Debian.
packages-for-folders:
	$(call installed,$(FOLDER_PACKAGES))

# What records a server's calls, and what judges it.
packages-for-faults: packages
	@command -v dpkg-query > /dev/null || exit 0
	$(call installed,$(FAULT_PACKAGES))

# What some tests look for, and are skipped without.
axe: packages-for-tests
	@[[ ! -f $(AXE) && "$(BROWSERS)" != none ]] || exit 0
	if ! $(DEBIAN_PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
		--requirement Tests/Browsers/axe.txt --dest .build/axe
	then
		echo "make: skipped for want of axe-core: looking for what WCAG 2.2 asks for." >&2
		[[ "$${CI:-}" != true ]] || exit 1
		exit 0
	fi
	$(DEBIAN_PYTHON) -m zipfile --extract .build/axe/axe_playwright_python-*.whl .build/axe

# Packages of PyPI's, in a folder of their own; what was asked for last lies beside them.
data-tools: packages-for-tests
	@[[ "$(DATA_TOOLS)" != none ]] || exit 0
	! cmp --silent Tests/Data/tools.txt $(DATA_FOLDER)/tools.txt || exit 0
	rm -rf $(DATA_FOLDER)
	if ! $(DEBIAN_PYTHON) -m pip install --quiet --disable-pip-version-check --only-binary :all: \
		--requirement Tests/Data/tools.txt --target $(DATA_FOLDER)
	then
		echo "make: skipped for want of pandas, polars, DuckDB and Frictionless: loading tables of sessions with them." >&2
		[[ "$${CI:-}" != true ]] || exit 1
		exit 0
	fi
	mkdir -p $(DATA_FOLDER)
	cp Tests/Data/tools.txt $(DATA_FOLDER)/tools.txt

packages-for-tests: packages
	@command -v dpkg-query > /dev/null || exit 0
	$(call installed,$(TEST_PACKAGES),some tests)

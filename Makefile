# The ways in. Everything here can also be done by hand with `swift build`, `swift test` and the programs themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.PHONY: help run demo test check benchmark rehearse first-offer pictures format clean build packages

# Debug by default: `make run` and `make test` then share one build, and it is ready in half the time of a release build
# (47 s and 92 s, clean, on two cores). A table is well served by it; for many take `make run CONFIGURATION=release`.
CONFIGURATION ?= debug
EXERCISE ?= exercises/off-ramp-2022
# More arguments for the program that is started, such as ARGUMENTS="--port 7400".
ARGUMENTS ?=

PROGRAMS := .build/$(CONFIGURATION)
DEBIAN_PACKAGES := ca-certificates git libncurses-dev libssl-dev libwebsockets-dev pkg-config
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

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20
	echo
	echo "  EXERCISE=$(EXERCISE)  CONFIGURATION=$(CONFIGURATION)  ARGUMENTS=$(ARGUMENTS)"

run: build ## Build, open the exercise, print the join codes, serve; Ctrl-C ends it
	@exec $(PROGRAMS)/offramp up $(EXERCISE) $(ARGUMENTS)

demo: build ## Let the exercise be played by itself, and watch
	@exec $(PROGRAMS)/offramp demo $(EXERCISE) $(ARGUMENTS)

test: packages ## Build, and run all tests
	@$(call told-again,swift test --disable-xctest)

check: packages ## What a change must pass: format, floors, no warnings, all tests
	@swift format lint --strict --recursive $(FORMATTED)
	swift build --build-tests --explicit-target-dependency-import-check error
	$(call told-again,swift test --disable-xctest --skip-build)

first-offer: packages ## Make a first offer at a terminal by keys that the screen names, and count them
	@swift test --disable-xctest --filter FirstOfferTests

benchmark: packages ## What the rules cost, early in a session and after a million commands; and what the deal space does
	@cd Benchmarks && swift run --configuration release rules-benchmark
	@cd Benchmarks && swift run --configuration release space-benchmark

rehearse: packages ## Measure what every exercise claims, and compare with the tables in their READMEs; under an hour
	@swift build --configuration release --product offramp
	status=0
	for claims in exercises/*/claims.yaml; do
		.build/release/offramp rehearse "$${claims%/claims.yaml}" --claims --check || status=1
	done
	exit $$status

pictures: packages ## Draw the screens of docs/pictures anew, from the programs themselves
	@OFFRAMP_PICTURES=$(CURDIR)/docs/pictures swift test --disable-xctest --filter PicturesTests

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
		echo "make: install the development files of libwebsockets (4.1 or later), OpenSSL and ncurses, and pkg-config." >&2
		exit 1
	fi
	missing=()
	for package in $(DEBIAN_PACKAGES); do
		[[ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$package" 2> /dev/null || true)" == installed ]] || missing+=("$$package")
	done
	[[ $${#missing[@]} -gt 0 ]] || exit 0
	install=(env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$${missing[@]}")
	if [[ $$EUID -eq 0 ]]; then as_root=()
	elif command -v sudo > /dev/null && { [[ -t 0 ]] || sudo -n true 2> /dev/null; }; then as_root=(sudo)
	else
		echo "make: Debian packages are missing, and installing them needs root. As root, run:" >&2
		echo "    apt-get update && apt-get install --yes --no-install-recommends $${missing[*]}" >&2
		exit 1
	fi
	echo "make: installing the Debian packages that are missing: $${missing[*]}"
	"$${as_root[@]}" apt-get update --quiet
	"$${as_root[@]}" "$${install[@]}"

# The commands of this project; each is a few lines that call something you could call yourself.

SHELL := /bin/bash
export PATH := $(PATH):/opt/swift/usr/bin
PREFIX ?= /usr
CEL_CONFORMANCE ?= ../shared/cel
# The Swift runtime goes into the binary: a machine that runs it needs no toolchain.
RELEASE := swift build -c release --static-swift-stdlib --product orderwatch
BINARY = .build/release/orderwatch

.PHONY: run test lint bench conformance fuzz install

run: ## build and watch an example in the foreground
	@scripts/needs build
	$(RELEASE)
	@scripts/try $(BINARY)

test: ## install what the tests need and run all of them
	@scripts/needs build test
	swift format lint --strict -r --configuration .swift-format Package.swift Sources Tests
	swift test --disable-xctest

bench: ## figures against their goals, on this machine
	@scripts/needs build
	$(RELEASE)
	python3 Benchmarks/Daemon/measure.py $(BINARY)

conformance: ## the rules' language against the folder of files in CEL_CONFORMANCE
	@scripts/needs build
	@CEL_CONFORMANCE="$(abspath $(CEL_CONFORMANCE))" scripts/conformance

install: ## binary, unit and a first configuration into PREFIX, as root
	@scripts/needs build
	$(RELEASE)
	@scripts/install $(BINARY) $(PREFIX)

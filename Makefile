# Thin: each target is a few lines, and what is longer lies in scripts/.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
SWIFT ?= $(or $(shell command -v swift),/opt/swift/usr/bin/swift)
DESTDIR ?=
RELEASE := .build/release/orderwatch

BUILD_PACKAGES := g++ libc6-dev pkg-config libtomlplusplus-dev libsystemd-dev libsqlite3-dev tzdata
TEST_PACKAGES := systemd systemd-container dbus python3 openssl
DEB_PACKAGES := build-essential debhelper lintian

.PHONY: help run release test lint bench conformance fuzz install deb man completions packages test-packages

help:
	@echo 'make run          build, write a starter configuration into run/, watch in the foreground'
	@echo 'make test         lint and all tests, with a real systemd where that is possible'
	@echo 'make bench        measure speed, memory and idleness against the goals'
	@echo 'make conformance  the public conformance suite of the expression language'
	@echo 'make fuzz         the tests that feed damaged input'
	@echo 'make deb          the Debian package, .build/deb/orderwatch_VERSION_amd64.deb'
	@echo 'make man          manual pages from the program, the example configuration and the code'
	@echo 'make install      binary, unit and user into the system (DESTDIR is honoured)'

packages:
	@scripts/packages $(BUILD_PACKAGES)

test-packages: packages
	@scripts/packages --optional $(TEST_PACKAGES)

# The Swift libraries go into the binary: it runs without the toolchain and does not wake up idly.
release: packages
	$(SWIFT) build -c release --static-swift-stdlib --product orderwatch

run: release
	@scripts/starter run $(RELEASE)
	@exec $(RELEASE) run --config run/config.toml --state run/state

lint:
	$(SWIFT) format lint --strict -r --configuration .swift-format Package.swift Sources Tests

# What watches the clock comes last and one by one, so that nothing else takes the processors, and the
# run ends with the runner's own words.
TIMED := DaemonTests|CrashTests|SystemTests

test: test-packages lint release
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --skip '$(TIMED)'
	ORDERWATCH_RELEASE="$$PWD/$(RELEASE)" $(SWIFT) test --skip-build --disable-xctest \
	  --no-parallel --filter '$(TIMED)'

bench: test-packages release
	python3 Benchmarks/Daemon/measure.py $(RELEASE)
	python3 Benchmarks/Daemon/throughput.py $(RELEASE)
	Benchmarks/CEL/run

conformance: packages
	@CEL_CONFORMANCE="$(abspath $(or $(CEL_CONFORMANCE),../shared/cel))" scripts/conformance $(SWIFT)

fuzz: packages
	$(SWIFT) test --disable-xctest --filter 'FuzzTests|PropertyTests|GenerationTests'
	Fuzz/run

deb: release
	@scripts/packages $(DEB_PACKAGES)
	@scripts/deb $(RELEASE)

man: release
	packaging/man/generate $(RELEASE)

completions: release
	scripts/completions $(RELEASE) .build/completions

# What the package holds, and the same script lays it out.
install:
	scripts/install $(RELEASE) "$(DESTDIR)"
	$(if $(DESTDIR),,systemd-sysusers && chown root:orderwatch /etc/orderwatch && \
	  chmod 750 /etc/orderwatch && journalctl --update-catalog && systemctl daemon-reload)

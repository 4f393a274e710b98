#!/usr/bin/env python3
"""Measures a release build of orderwatch against its goals and prints a table.

Usage: bench.py BINARY [NAME...]     names: start idle memory load; default: all
Exit status 1 when a goal is missed.
"""

import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

CONFIGURATION = '[orders]\nfiles = ["orders/*.toml"]\n'


def order_book(count, first_days=20):
    """Orders whose claims close between 20 and 59 days from now: nothing is due for days."""
    now = time.time()
    for number in range(count):
        closes = time.gmtime(now + (first_days + number % 40) * 86_400)
        yield (
            f'[[orders]]\nplatform = "aliexpress"\nid = "30710000{number:08d}"\n'
            f'title = "Thing {number}"\namount = "23.47 USD"\nseller = "Shop {number % 500}"\n'
            f'placed = {time.strftime("%Y-%m-%d", time.gmtime(now - 20 * 86_400))}\n'
            f'shipped = {time.strftime("%Y-%m-%d", time.gmtime(now - 17 * 86_400))}\n'
            f'protection_ends = {time.strftime("%Y-%m-%dT%H:%M:%SZ", closes)}\n\n'
        )


class Daemon:
    """A running daemon whose messages to the service manager are heard."""

    def __init__(self, binary, home):
        self.home = pathlib.Path(home)
        address = str(self.home / "notify")
        pathlib.Path(address).unlink(missing_ok=True)
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notices.bind(address)
        self.log = open(self.home / "log", "wb")
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "run", "--config", str(self.home / "config.toml"), "--state",
             str(self.home / "state")],
            env={"PATH": "/usr/bin:/bin", "HOME": str(home), "NOTIFY_SOCKET": address,
                 "MALLOC_ARENA_MAX": "2"},
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def hears(self, pattern, limit=120):
        """Seconds since the start at which a notice matched."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            self.notices.settimeout(max(0.01, end - time.monotonic()))
            try:
                text = self.notices.recv(65_536).decode()
            except TimeoutError:
                break
            if re.search(pattern, text):
                return time.monotonic() - self.began
        raise SystemExit(f"never heard '{pattern}':\n" + (self.home / "log").read_text()[-2000:])

    def switches(self):
        """Voluntary context switches of all threads, and processor time in ticks."""
        total = 0
        for status in pathlib.Path(f"/proc/{self.process.pid}/task").glob("*/status"):
            match = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status.read_text(), re.M)
            total += int(match.group(1))
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return total, int(fields[11]) + int(fields[12])

    def memory(self):
        """Resident and anonymous MiB, and resident MiB at the highest."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        kib = {name: int(value) for name, value in re.findall(r"^(\w+):\s+(\d+) kB", text, re.M)}
        return kib["VmRSS"] / 1024, kib["RssAnon"] / 1024, kib["VmHWM"] / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        self.notices.close()


class Table:
    """Goals and what was measured, printed line by line."""

    def __init__(self):
        self.missed = 0
        print(f"{'what':<58}{'goal':>12}{'measured':>14}  ", flush=True)

    def row(self, what, unit, measured, goal=None, digits=1):
        shown = f"{measured:.{digits}f} {unit}"
        limit = f"≤ {goal:g} {unit}" if goal is not None else "-"
        reached = goal is None or measured <= goal
        self.missed += not reached
        verdict = "" if goal is None else "reached" if reached else "MISSED"
        print(f"{what:<58}{limit:>12}{shown:>14}  {verdict}", flush=True)


def prepared(count):
    home = tempfile.TemporaryDirectory(prefix="orderwatch-bench-")
    path = pathlib.Path(home.name)
    (path / "config.toml").write_text(CONFIGURATION)
    (path / "orders").mkdir()
    with open(path / "orders" / "book.toml", "w") as book:
        book.writelines(order_book(count))
    return home


def small(binary, table, wanted):
    with prepared(1_000) as home:
        daemon = Daemon(binary, home)
        daemon.hears("STATUS=watching 1000 orders; next")
        # Threads that have nothing to do leave after some seconds; then it is idle.
        time.sleep(15)
        if "idle" in wanted:
            before = daemon.switches()
            time.sleep(60)
            after = daemon.switches()
            table.row("idle 60 s, 1,000 orders: voluntary switches", "", after[0] - before[0], 3, 0)
            table.row("idle 60 s, 1,000 orders: processor time", "s",
                      (after[1] - before[1]) / os.sysconf("SC_CLK_TCK"), 0, 2)
        resident, anonymous, _ = daemon.memory()
        if "memory" in wanted:
            table.row("resident, 1,000 orders", "MiB", resident, 48)
            table.row("anonymous, 1,000 orders", "MiB", anonymous, 16)
        daemon.stop()
        daemon = Daemon(binary, home)
        ready = daemon.hears("READY=1")
        if "start" in wanted:
            table.row("start to READY, 1,000 orders in the store", "s", ready, 1, digits=3)
        daemon.stop()
        return resident, anonymous


def large(binary, table, wanted, base):
    with prepared(100_000) as home:
        book = pathlib.Path(home) / "orders" / "book.toml"
        daemon = Daemon(binary, home)
        loaded = daemon.hears("STATUS=watching 100000 orders; next: (?!a look)", limit=600)
        if "load" in wanted:
            size = book.stat().st_size / 2**20
            table.row(f"100,000 orders ({size:.0f} MiB) read, judged, stored", "s", loaded, 30)
            steps = (pathlib.Path(home) / "log").read_text().count("so far")
            table.row("  of which progress was told, times", "", steps, digits=0)
            table.row("  resident at the highest", "MiB", daemon.memory()[2])
        daemon.stop()
        daemon = Daemon(binary, home)
        ready = daemon.hears("READY=1")
        if "start" in wanted:
            table.row("start to READY, 100,000 orders in the store", "s", ready, 1, digits=3)
        time.sleep(15)
        resident, anonymous, _ = daemon.memory()
        if "memory" in wanted:
            table.row("resident, 100,000 orders", "MiB", resident, base[0] * 1.2)
            table.row("anonymous, 100,000 orders", "MiB", anonymous)
        daemon.stop()


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = set(sys.argv[2:]) or {"start", "idle", "memory", "load"}
    table = Table()
    base = small(binary, table, wanted)
    if wanted - {"idle"}:
        large(binary, table, wanted, base)
    sys.exit(1 if table.missed else 0)


if __name__ == "__main__":
    main()

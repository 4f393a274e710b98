#!/usr/bin/env python3
"""Measures a built orderwatch against its goals: python3 Benchmarks/Daemon/measure.py BINARY

Prints one table: goal, measured, reached or missed. Takes about two minutes; wants a quiet machine.
Exit status 1 when a goal is missed.
"""

import os
import pathlib
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

IDLE_SECONDS = 60
PACK = """
id = "market"
title = { en = "A market", ru = "Рынок" }
platform = "market"
placed_from = 2020-01-01
timezone = "UTC"
reviewed = 2026-11-01
[[rules]]
id = "claim"
title = { en = "Open the claim", ru = "Откройте претензию" }
actor = "buyer"
when = "has(order.protectionSet) && !has(order.received) && !has(order.disputeOpened)"
closes = "order.protectionSet.until"
if_missed = { en = "The money is lost.", ru = "Деньги пропадут." }
sources = ["S1"]
ladder = [
  { before = "7d", level = "notice", advice = "claim" },
  { before = "2d", level = "warning", advice = "claim" },
  { before = "12h", level = "critical", advice = "claim" },
]
[advice]
claim = { en = "Open the claim now.", ru = "Откройте претензию сейчас." }
[sources]
S1 = { title = "Terms of the market", url = "https://market.example/terms", dated = "2026" }
"""


class Home:
    """A home of its own with a configuration, one order book and a service manager's socket."""

    def __init__(self, binary, orders):
        self.binary = os.path.abspath(binary)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="orderwatch-bench-"))
        config = self.folder / ".config/orderwatch"
        (config / "packs.d").mkdir(parents=True)
        (config / "packs.d/market.toml").write_text(PACK)
        (config / "config.toml").write_text(
            f'language = "en"\ntimezone = "UTC"\n[orders]\nfiles = ["{self.folder}/book.toml"]\n'
        )
        (self.folder / "book.toml").write_text("\n".join(order(n) for n in range(orders)))
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(str(self.folder / "notify"))
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "TZ": "UTC",
            "NOTIFY_SOCKET": str(self.folder / "notify"),
        }

    def start(self):
        """Starts the daemon; gives the process and the moment it was started at."""
        started = time.monotonic()
        log = open(self.folder / "log", "wb")
        daemon = subprocess.Popen(
            [self.binary, "run"], cwd=self.folder, env=self.environment, stderr=log)
        return daemon, started

    def told(self, daemon, pattern, limit):
        """Waits for a message of the daemon; gives its moment."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if select.select([self.manager], [], [], 1)[0]:
                if re.search(pattern, self.manager.recv(65536).decode()):
                    return time.monotonic()
            elif daemon.poll() is not None:
                break
        log = (self.folder / "log").read_text()[-2000:]
        sys.exit(f"measure: the daemon did not say '{pattern}' within {limit} s:\n{log}")

    def ask(self, *arguments):
        """Runs a command; gives how long it took in seconds."""
        started = time.monotonic()
        subprocess.run(
            [self.binary, *arguments], cwd=self.folder, env=self.environment,
            stdout=subprocess.DEVNULL, check=True)
        return time.monotonic() - started

    def stop(self, daemon):
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(20)

    def remove(self):
        self.manager.close()
        shutil.rmtree(self.folder)


def order(number):
    """One order whose protection ends between 2030 and 2057, so that nothing is due."""
    year, month, day = 2030 + number % 28, 1 + number // 28 % 12, 1 + number // 336 % 28
    return (
        f'[[orders]]\nplatform = "market"\nid = "{number}"\ntitle = "Lamp {number}"\n'
        f'amount = "23.47 USD"\nseller = "Alpha Store"\nplaced = 2026-09-01T10:00:00Z\n'
        f"shipped = 2026-09-04\nprotection_ends = {year}-{month:02}-{day:02}T08:00:00Z\n"
    )


def kibibytes(pid, name):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"^{name}:\s+(\d+)", status, re.M)[1])


def switches(pid):
    """Voluntary context switches by thread."""
    counts = {}
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        text = (task / "status").read_text()
        counts[task.name] = int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", text, re.M)[1])
    return counts


def more_switches(before, after):
    """What threads that stayed or came have added; one that ended takes its count along, so it
    counts as one."""
    ended = len(before.keys() - after.keys())
    return ended + sum(count - before.get(thread, 0) for thread, count in after.items())


def ticks(pid):
    """Processor time of the process in clock ticks."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


ROWS = []


def row(what, goal, measured, is_reached):
    verdict = "" if goal == "-" else "reached" if is_reached else "missed"
    ROWS.append((what, goal, measured, verdict))


def mebibytes(count):
    return f"{count / 1024:.1f} MiB"


def measure_small(binary):
    """1,000 orders: idle and memory. Gives the resident memory in KiB."""
    home = Home(binary, 1_000)
    daemon, _ = home.start()
    home.told(daemon, "STATUS=watching 1000 orders", 60)
    time.sleep(10)  # threads that the load has left over end
    before = switches(daemon.pid), ticks(daemon.pid)
    time.sleep(IDLE_SECONDS)
    wakes = more_switches(before[0], switches(daemon.pid))
    used = ticks(daemon.pid) - before[1]
    seconds = used / os.sysconf("SC_CLK_TCK")
    idle = f"idle {IDLE_SECONDS} s, 1,000 orders"
    row(f"{idle}: context switches", "at most 3", str(wakes), wakes <= 3)
    row(f"{idle}: processor", "0.00 s", f"{seconds:.2f} s", used == 0)
    resident, anonymous = kibibytes(daemon.pid, "VmRSS"), kibibytes(daemon.pid, "RssAnon")
    row("1,000 orders: resident", "at most 48 MiB", mebibytes(resident), resident <= 48 * 1024)
    row("1,000 orders: anonymous", "at most 16 MiB", mebibytes(anonymous), anonymous <= 16 * 1024)
    home.stop(daemon)
    # The book is known now, as it is in the large store that this is compared with.
    daemon, _ = home.start()
    home.told(daemon, "STATUS=watching 1000 orders", 60)
    resident = kibibytes(daemon.pid, "VmRSS")
    home.stop(daemon)
    home.remove()
    return resident


def measure_large(binary, small):
    """100,000 orders: load, start, memory, commands."""
    home = Home(binary, 100_000)
    daemon, started = home.start()
    loaded = home.told(daemon, "STATUS=watching 100000 orders", 300) - started
    lines = (home.folder / "log").read_text().splitlines()
    progress = sum("stored" in line or "so far" in line for line in lines)
    row("load 100,000 orders: read, judged, stored", "under 30 s", f"{loaded:.1f} s", loaded < 30)
    row("load 100,000 orders: lines of progress", "some", str(progress), progress > 0)
    peak, after = kibibytes(daemon.pid, "VmHWM"), kibibytes(daemon.pid, "VmRSS")
    row("load 100,000 orders: peak of resident memory", "-", mebibytes(peak), True)
    left = f"{mebibytes(after)}, {mebibytes(kibibytes(daemon.pid, 'RssAnon'))} of it anonymous"
    row("load 100,000 orders: resident afterwards", "-", left, True)
    home.stop(daemon)
    daemon, started = home.start()
    ready = home.told(daemon, "READY=1", 60) - started
    row("start with 100,000 orders: READY", "within 1 s", f"{ready:.3f} s", ready <= 1)
    home.told(daemon, "STATUS=watching 100000 orders", 60)
    resident = kibibytes(daemon.pid, "VmRSS")
    more = 100 * resident / small - 100
    row("100,000 orders in the store: resident", "at most 20 % more",
        f"{mebibytes(resident)}, {more:+.0f} %", more <= 20)
    for command in ["show", "explain"]:
        times = sorted(home.ask(command, str(number)) for number in range(50_000, 50_009))
        row(f"100,000 orders: {command}, median of 9", "-", f"{times[4] * 1000:.0f} ms", True)
    home.stop(daemon)
    home.remove()


def table():
    """Prints what was measured."""
    rows = [("what", "goal", "measured", "")] + ROWS
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for cells in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)) + "  " + cells[3])


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: python3 Benchmarks/Daemon/measure.py BINARY")
    measure_large(sys.argv[1], measure_small(sys.argv[1]))
    table()
    return 1 if any(cells[3] == "missed" for cells in ROWS) else 0


if __name__ == "__main__":
    sys.exit(main())

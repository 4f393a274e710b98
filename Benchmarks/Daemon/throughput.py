#!/usr/bin/env python3
"""Measures how fast alerts that are due at one instant are told: python3 throughput.py BINARY [COUNT]

100,000 orders are stored while nothing is due; then their pack changes so that each has an alert at
once, and a daemon is started on a copy of that store: for the journal alone, for a webhook, and for a
webhook beside one that never answers. The clock runs from the daemon's READY, after which the first
alert is raised, to the moment at which no delivery waits any more. In the same run the rows that this
has written are written again by SQLite alone.

As root the journal is a socket of the measurement's own in a mount namespace of its own; else, without
journald, the sink falls back to standard error. Exit status 1 when a goal is missed.
"""

import os
import shutil
import sqlite3
import sys
import time

from measure import PACK, ROWS, Home, kibibytes, mebibytes, row, table
from receivers import Receiver

COUNT = 100_000
JOURNAL = "/run/systemd/journal/socket"
# As many orders are judged, and as many messages of one sink are on their way, in one transaction.
JUDGED, SENT = 500, 16
DUE_NOW = PACK.replace(
    PACK[PACK.index("ladder = [") : PACK.index("[advice]")],
    'ladder = [{ before = "26298d", level = "warning", advice = "claim" }]\n')


class Station(Home):
    """A home whose store is put back before each run."""

    def __init__(self, binary, count):
        super().__init__(binary, 0)
        self.count = count
        # As under systemd, where the alerts are not shown on standard error as well.
        self.environment["JOURNAL_STREAM"] = "0:0"
        self.config = self.folder / ".config/orderwatch"
        self.state = self.folder / ".local/state/orderwatch"
        (self.folder / "book.toml").write_text("\n".join(order(n) for n in range(count)))

    def prepare(self):
        """Stores the orders while nothing is due; gives the loading daemon's peak in KiB."""
        daemon, _ = self.start()
        self.told(daemon, f"STATUS=watching {self.count} orders", 600)
        peak = kibibytes(daemon.pid, "VmHWM")
        self.stop(daemon)
        shutil.copytree(self.state, self.folder / "prepared")
        (self.config / "packs.d/market.toml").write_text(DUE_NOW)
        return peak

    def reset(self, sinks):
        shutil.rmtree(self.state)
        shutil.copytree(self.folder / "prepared", self.state)
        (self.config / "config.toml").write_text(
            f'language = "en"\ntimezone = "UTC"\n[orders]\nfiles = ["{self.folder}/book.toml"]\n'
            + "".join(
                f'[sinks.{name}]\ntype = "webhook"\nurl = "http://127.0.0.1:{port}/"\n'
                for name, port in sinks.items()))

    def forget(self):
        """Drops what the service manager was told by an earlier daemon."""
        self.manager.setblocking(False)
        try:
            while self.manager.recv(65536):
                pass
        except BlockingIOError:
            pass
        self.manager.setblocking(True)

    def database(self):
        return sqlite3.connect(self.state / "state.db", isolation_level=None)


def order(number):
    return (
        f'[[orders]]\nplatform = "market"\nid = "{number}"\ntitle = "Lamp {number}"\n'
        f'amount = "23.47 USD"\nseller = "Alpha Store"\nplaced = 2026-09-01T10:00:00Z\n'
        f"shipped = 2026-09-04\nprotection_ends = 2098-10-01T10:00:00Z\n")


def told_all(station):
    """Runs the daemon until nothing waits; gives the moments of READY and end, and its peak."""
    station.forget()
    daemon, started = station.start()
    ready = station.told(daemon, "READY=1", 60)
    station.told(daemon, f"STATUS=watching {station.count} orders(?!.*waiting)", 1200)
    end = time.monotonic()
    peak = kibibytes(daemon.pid, "VmHWM")
    station.stop(daemon)
    return ready, end, peak


def told_beside(station, receiver):
    """Runs the daemon until the receiver has all; gives the moments of its first and last."""
    station.forget()
    daemon, _ = station.start()
    end = time.monotonic() + 1200
    while receiver.tally()[3] < station.count:
        if time.monotonic() > end or daemon.poll() is not None:
            sys.exit(f"throughput: only {receiver.tally()[0]} messages came")
        time.sleep(0.2)
    _, first, last, _ = receiver.tally()
    daemon.kill()
    daemon.wait()
    return first, last


def rate(count, seconds):
    return f"{count / seconds:,.0f} a second ({seconds:.1f} s)"


def measure_journal(station, hears):
    receiver = Receiver("journal", JOURNAL) if hears else None
    station.reset({})
    ready, end, peak = told_all(station)
    what = "journal" if hears else "journal (standard error: nothing listens here)"
    seconds = end - ready
    row(f"{what}: first raise to last confirmed", "at least 10,000 a second",
        rate(station.count, seconds), station.count / seconds >= 10_000)
    if receiver:
        count, first, last, keys = receiver.tally()
        row("journal: sending alone", "-", rate(count, last - first), True)
        row("journal: alerts told, of them twice", f"{station.count:,}, 0",
            f"{keys:,}, {count - keys}", keys == station.count and count == keys)
        receiver.end()
    row("journal: peak of resident memory", "at most 64 MiB", mebibytes(peak), peak <= 64 * 1024)
    measure_bare(station, seconds, "journal")


def measure_webhook(station):
    receiver = Receiver("web")
    station.reset({"phone": receiver.port})
    ready, end, peak = told_all(station)
    count, first, last, keys = receiver.tally()
    receiver.end()
    row("webhook, journal beside it: first raise to last confirmed", "at least 2,000 a second",
        rate(count, end - ready), count / (end - ready) >= 2_000)
    row("webhook: raising alone, before the first is sent", "-", rate(count, first - ready), True)
    row("webhook: sending alone", "-", rate(count, last - first), True)
    row("webhook: alerts told, of them twice", f"{station.count:,}, 0",
        f"{keys:,}, {count - keys}", keys == station.count and count == keys)
    row("webhook: peak of resident memory", "at most 64 MiB", mebibytes(peak), peak <= 64 * 1024)
    measure_bare(station, end - ready, "webhook")
    return last - first


def measure_hanging(station, alone):
    receiver, silent = Receiver("web"), Receiver("hang")
    station.reset({"phone": receiver.port, "silent": silent.port})
    first, last = told_beside(station, receiver)
    receiver.end()
    silent.end()
    share = alone / (last - first)
    row("webhook beside one that never answers: sending alone", "at least 80 % of the rate without",
        f"{rate(station.count, last - first)}, {share:.0%}", share >= 0.8)


def measure_bare(station, seconds, what):
    """Writes the rows of the run before into the prepared store, in as many transactions."""
    with station.database() as done:
        entries = done.execute("SELECT * FROM ledgerEntry").fetchall()
        deliveries = done.execute("SELECT * FROM delivery").fetchall()
        columns = [field[1] for field in done.execute("PRAGMA table_info(delivery)")]
    done.close()
    station.reset({})
    store = station.database()
    store.executescript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
    width = SENT * len({delivery[columns.index("sink")] for delivery in deliveries})
    started = time.monotonic()
    write_raised(store, entries, deliveries, columns)
    write_told(store, deliveries, columns, width)
    bare = time.monotonic() - started
    store.close()
    row(f"{what}: the same rows by SQLite alone", "-", rate(len(entries), bare), True)
    row(f"{what}: whole path to SQLite alone", "-", f"{seconds / bare:.2f} times as long", True)


def write_raised(store, entries, deliveries, columns):
    """Alerts and deliveries as they are raised, and the orders' next wakes."""
    untold = [list(entry) for entry in entries]
    for entry in untold:
        entry[-1] = None
    pending = [
        [{"state": "pending", "attempts": 0, "finishedAt": None,
          "nextAttemptAt": delivery[columns.index("enqueuedAt")]}.get(name, value)
         for name, value in zip(columns, delivery)] for delivery in deliveries]
    share = len(pending) // len(untold)
    for start in range(0, len(untold), JUDGED):
        store.execute("BEGIN IMMEDIATE")
        batch = untold[start : start + JUDGED]
        store.executemany(insert("ledgerEntry", len(entries[0])), batch)
        store.executemany(insert("delivery", len(columns)),
                          pending[start * share : (start + JUDGED) * share])
        store.executemany("UPDATE watchedOrder SET wakeAt = NULL, pack = 'market' WHERE id = ?",
                          [(entry[1],) for entry in batch])
        store.execute("COMMIT")


def write_told(store, deliveries, columns, width):
    """Outcomes, so many in one transaction."""
    place, key = columns.index("finishedAt"), columns.index("alertKey")
    for start in range(0, len(deliveries), width):
        batch = deliveries[start : start + width]
        store.execute("BEGIN IMMEDIATE")
        store.executemany(
            "UPDATE delivery SET state = 'delivered', attempts = attempts + 1, "
            "nextAttemptAt = NULL, finishedAt = ? WHERE id = ? AND state = 'pending'",
            [(delivery[place], delivery[0]) for delivery in batch])
        store.executemany(
            "UPDATE ledgerEntry SET toldAt = ? WHERE toldAt IS NULL AND alertKey = ?",
            [(delivery[place], delivery[key]) for delivery in batch])
        store.execute("COMMIT")


def insert(table, width):
    return f"INSERT INTO {table} VALUES ({', '.join('?' * width)})"


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit("usage: python3 Benchmarks/Daemon/throughput.py BINARY [COUNT]")
    if os.geteuid() == 0 and "ORDERWATCH_OWN_RUN" not in os.environ:
        os.execvpe(
            "unshare", ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /run && exec "$@"', "sh",
                        sys.executable, *sys.argv], {**os.environ, "ORDERWATCH_OWN_RUN": "1"})
    station = Station(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else COUNT)
    try:
        peak = station.prepare()
        row("loading these orders before: peak of resident memory", "-", mebibytes(peak), True)
        measure_journal(station, "ORDERWATCH_OWN_RUN" in os.environ)
        measure_hanging(station, measure_webhook(station))
    finally:
        station.remove()
    table()
    return 1 if any(cells[3] == "missed" for cells in ROWS) else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Times the conditions of standard input in cel-cpp and cel-rust, through their Python packages.

Needs `pip install cel-expr-python common-expression-language`. Reads the lines of `Bench`, adds
the two times and those of the literal `true`, which is what the Python call itself costs.
"""
import datetime
import sys
import time

import cel as rust
from cel_expr_python import cel as cpp

UTC = datetime.timezone.utc


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, UTC)


MARCH = 1_772_323_200
BASIC = {
    "order": {
        "shipped": True, "received": False, "dispute": {"open": False},
        "shippedAt": moment(MARCH),
        "events": [{"kind": "tracking_moved", "at": moment(MARCH)}] * 10,
    }
}
PACK = {
    "order": {
        "shipped": {"at": moment(MARCH)},
        "protectionSet": {"at": moment(MARCH), "until": moment(MARCH + 5_000_000)},
        "disputeOpened": {"at": moment(MARCH + 86400)},
        "disputeEdited": {"at": moment(MARCH + 90000)},
    },
    "params": {"guarantee": datetime.timedelta(days=60)},
    "settled": False, "cancelledDispute": False, "claimStart": moment(1_772_409_600),
    "resolved": False, "extended": False, "edited": True,
}
TYPES = {"claimStart": cpp.Type.TIMESTAMP} | {
    name: cpp.Type.BOOL
    for name in ("settled", "cancelledDispute", "resolved", "extended", "edited")
} | {"order": cpp.Type.DYN, "params": cpp.Type.DYN}
ENVIRONMENT = cpp.NewEnv(variables=TYPES)


def nanoseconds(call, count=20_000, rounds=7):
    """The fastest of several rounds, for one call."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter_ns()
        for _ in range(count):
            call()
        best = min(best, time.perf_counter_ns() - start)
    return best / count


def in_cpp(source, facts):
    program = ENVIRONMENT.compile(source)
    activation = ENVIRONMENT.Activation(facts)
    return nanoseconds(lambda: program.eval(activation))


def in_rust(source, facts):
    program, context = rust.compile(source), rust.Context(facts)
    return nanoseconds(lambda: program.execute(context))


def main():
    for line in sys.stdin.read().splitlines():
        fields = line.split("\t")
        facts = BASIC if "shipped &&" in fields[1] or "shippedAt" in fields[1] \
            or "events" in fields[1] else PACK
        times = in_cpp(fields[1], facts), in_rust(fields[1], facts)
        floors = in_cpp("true", facts), in_rust("true", facts)
        print("\t".join([*fields, *(f"{time:.1f}" for time in times + floors)]))


main()

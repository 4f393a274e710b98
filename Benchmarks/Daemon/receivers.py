#!/usr/bin/env python3
"""What the daemon tells in a measurement: python3 receivers.py web|hang|journal [SOCKET]

Prints its port first; then, whenever it reads a line, how many messages came, when the first and the
last of them did (by the monotonic clock), and how many different keys they had.
"""

import asyncio
import os
import re
import socket
import subprocess
import sys
import threading
import time

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.I)
ID = re.compile(rb"\r\nwebhook-id: *([^\r]+)", re.I)
KEY = re.compile(rb"(?:^|\n)ORDERWATCH_KEY=([^\n]+)")
ANSWER = b"HTTP/1.1 204 Told\r\nContent-Length: 0\r\n\r\n"


class Receiver:
    """One of them as a process of its own."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [sys.executable, __file__, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True)
        self.port = int(self.process.stdout.readline())

    def tally(self):
        """Messages, moment of the first, moment of the last, different keys."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        count, first, last, keys = self.process.stdout.readline().split()
        return int(count), float(first), float(last), int(keys)

    def end(self):
        self.process.kill()
        self.process.wait()


class Tally:
    """What came so far."""

    def __init__(self):
        self.count, self.first, self.last, self.keys = 0, 0.0, 0.0, set()

    def note(self, key):
        self.last = time.monotonic()
        self.first = self.first or self.last
        self.count += 1
        self.keys.add(key)

    def report(self):
        print(self.count, self.first, self.last, len(self.keys), flush=True)


class Web(asyncio.Protocol):
    """Takes every request at once and keeps the connection."""

    def __init__(self, tally):
        self.tally, self.rest = tally, b""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.rest += data
        while (end := self.rest.find(b"\r\n\r\n")) >= 0:
            head = self.rest[: end + 2]
            length = LENGTH.search(head)
            size = end + 4 + (int(length[1]) if length else 0)
            if len(self.rest) < size:
                return
            self.rest = self.rest[size:]
            key = ID.search(head)
            self.tally.note(key[1] if key else None)
            self.transport.write(ANSWER)


class Hang(asyncio.Protocol):
    """Never answers."""


async def serve(protocol, tally):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    loop.add_reader(sys.stdin, lambda: tally.report() if sys.stdin.readline() else sys.exit())
    await server.serve_forever()


def journal(path, tally):
    """Takes datagrams as journald would; a field with line breaks in it is of no interest here."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    inbox.bind(path)
    print(0, flush=True)

    def take():
        while True:
            key = KEY.search(inbox.recv(1 << 18))
            if key:
                tally.note(key[1])

    threading.Thread(target=take, daemon=True).start()
    while sys.stdin.readline():
        tally.report()


def main():
    tally = Tally()
    if sys.argv[1] == "journal":
        return journal(sys.argv[2], tally)
    protocol = Hang if sys.argv[1] == "hang" else lambda: Web(tally)
    asyncio.run(serve(protocol, tally))


if __name__ == "__main__":
    main()

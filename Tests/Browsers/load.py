"""What pages cost a server: bytes a seat, and how late they and others are told. Outside the tests: it prints what it measured.

    python3 Tests/Browsers/load.py .build/release

Twenty seats at pages of one table give a hundred commands a second between them: a fifth, the heads', are said to everybody,
the advisers' are refused. Then a head at a socket of another table is
asked how long its commands take, alone and beside two hundred pages at ten tables. No browser: the sockets of pages, so that
what is measured is the server. Needs Debian's python3-websockets.
"""
import asyncio
import json
import os
import sys
import tempfile
import time

import websockets

from seats import Server, free_port, opened

SECONDS = 20
PARTIES = ["us", "russia", "ukraine", "europe"]


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] * 1000 if values else float("nan")


def resident(server):
    with open("/proc/%d/statm" % server.process.pid) as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Page:
    def __init__(self, socket):
        self.socket = socket
        self.seen = {}
        self.number = 0
        self.task = asyncio.create_task(self.read())

    @classmethod
    async def sit(cls, address, code, name):
        page = cls(await websockets.connect(address, subprotocols=["offramp.page.v1"], max_size=None))
        await page.socket.send(json.dumps({"sit": {"code": code, "name": name}}))
        for _ in range(500):
            if page.seen.get("head"):
                return page
            await asyncio.sleep(0.02)
        raise SystemExit("no seat for " + name)

    async def read(self):
        async for text in self.socket:
            now = time.monotonic()
            if not self.seen.get("head") and '"id":"head"' in text:
                self.seen["head"] = now
            if "mark" in text:
                for item in json.loads(text).get("news", []):
                    if "mark" in item and "to all" in item:
                        self.seen.setdefault(item.split("mark", 1)[1].split("<", 1)[0], now)

    async def say(self, text):
        self.number += 1
        key = "k%d-%d" % (id(self) % 100000, self.number)
        await self.socket.send(json.dumps({"line": {"text": "say all: " + text, "key": key}}))


class Socket:
    """A seat at a socket, as the terminal's client has it."""

    def __init__(self, socket):
        self.socket = socket
        self.seen = {}
        self.answers = {}
        self.number = 0
        self.task = asyncio.create_task(self.read())

    @classmethod
    async def join(cls, address, code, name):
        seat = cls(await websockets.connect(address, subprotocols=["offramp.v1"], max_size=None))
        await seat.ask("session.join", code=code, name=name)
        return seat

    async def read(self):
        async for text in self.socket:
            now = time.monotonic()
            message = json.loads(text)
            if message.get("id") in self.answers:
                self.answers.pop(message["id"]).set_result(message)
            for notice in message.get("params", {}).get("notices", []):
                if "mark" in notice["text"]:
                    self.seen.setdefault(notice["text"].split("mark", 1)[1], now)

    async def ask(self, method, **params):
        self.number += 1
        future = self.answers[self.number] = asyncio.get_running_loop().create_future()
        await self.socket.send(json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}))
        return await future


async def one_table(server, codes):
    """Twenty pages at a table and a hundred commands a second: how long after a socket of the table a page is told."""
    address = server.address.replace("http", "ws")
    control = await Socket.join(address, codes["control"], "Ines")
    await control.ask("control.start", key="start")
    seats = ["%s-%d" % (party, number) for party in PARTIES for number in range(1, 6)]
    pages = [await Page.sit(address, codes[seat], "Person " + seat) for seat in seats]
    number, end = 0, time.monotonic() + SECONDS
    while time.monotonic() < end:
        await pages[number % 20].say("mark%d" % number)
        number += 1
        await asyncio.sleep(max(0.0, end - SECONDS + number / 100 - time.monotonic()))
    await asyncio.sleep(2)
    late = [page.seen[mark] - at for mark, at in control.seen.items() for page in pages if mark in page.seen]
    print("20 pages, %d commands in %d s, %d updates of what was said to all: page after socket p50 %.1f ms, p99 %.1f ms, most %.1f ms"
          % (number, SECONDS, len(late), quantile(late, 0.5), quantile(late, 0.99), max(late) * 1000))
    for page in pages:
        await page.socket.close()
    await control.socket.close()


async def alone_and_beside(server, session, others):
    address = server.address.replace("http", "ws")
    head = await Socket.join(address, session["codes"]["us-1"], "Ann")
    control = await Socket.join(address, session["codes"]["control"], "Ines")
    await control.ask("control.start", key="start")

    async def times(count):
        found = []
        for number in range(count):
            before = time.monotonic()
            await head.ask("words.say", key="k%d-%d" % (time.monotonic_ns(), number), to={"plenary": {}}, text="hello")
            found.append(time.monotonic() - before)
            # A seat may make some twenty requests a second.
            await asyncio.sleep(0.06)
        return found

    alone = await times(300)
    pages = []
    for other in others:
        codes = other["codes"]
        pages += [await Page.sit(address, codes["%s-%d" % (party, number)], "P %s %d" % (party, number))
                  for party in PARTIES for number in range(1, 6)]
    beside = await times(300)
    print("a head at a socket, alone: p50 %.1f ms, p99 %.1f ms; beside %d pages at %d other tables: p50 %.1f ms, p99 %.1f ms"
          % (quantile(alone, 0.5), quantile(alone, 0.99), len(pages), len(others), quantile(beside, 0.5), quantile(beside, 0.99)))
    for page in pages:
        await page.socket.close()


async def bytes_a_seat(server, codes):
    """A session with a thousand entries: what each further page adds to the server's memory."""
    address = server.address.replace("http", "ws")
    sockets = [await Socket.join(address, codes["%s-%d" % (party, number)], "S %s %d" % (party, number))
               for party in PARTIES for number in range(1, 6)]
    control = await Socket.join(address, codes["control"], "Ines")
    await control.ask("control.start", key="start")
    for number in range(1000):
        await sockets[number % 20].ask("words.say", key="e%d" % number, to={"plenary": {}}, text="Entry %d of a long day." % number)
        if number % 20 == 19:
            await asyncio.sleep(0.9)
    for socket in sockets:
        await socket.socket.close()
    await asyncio.sleep(2)
    before = resident(server)
    pages = []
    for count in (10, 20):
        pages += [await Page.sit(address, codes["%s-%d" % (PARTIES[place % 4], place // 4 + 1)], "P %d" % place)
                  for place in range(len(pages), count)]
        await asyncio.sleep(2)
        print("a session of 1,000 entries, %d pages: %.0f KiB a page" % (count, (resident(server) - before) / 1024 / count))
    for page in pages:
        await page.socket.close()


def main():
    with tempfile.TemporaryDirectory() as data:
        words = [word for party in PARTIES for word in ("--seats", party + "=5")]
        sessions = opened(data, "--tables", "13", *words)
        server = Server(data, free_port())
        server.start()
        try:
            while not server.is_up():
                time.sleep(0.1)
            time.sleep(2)
            asyncio.run(one_table(server, sessions[0]["codes"]))
            asyncio.run(alone_and_beside(server, sessions[1], sessions[2:12]))
            asyncio.run(bytes_a_seat(server, sessions[12]["codes"]))
        finally:
            server.kill()


if __name__ == "__main__":
    main()

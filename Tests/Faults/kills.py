#!/usr/bin/env python3
"""Kills a server under load, again and again, and looks whether each acknowledged command is in a log exactly once.

Clients come back by themselves, and send again with their keys what was not answered. That the log reaches the news
that they have seen is checked whenever they do; the logs in the end, once the server has been stopped in order.
"""

import argparse
import asyncio
import os
import random
import shutil
import signal
import sys
import tempfile
import time

from table import Server, Table, open_session, staff
from wire import Broken


class Kills:
    def __init__(self, arguments, folder):
        self.arguments, self.data = arguments, os.path.join(folder, "data")
        self.chance = random.Random(arguments.seed)
        self.server = Server(arguments.program, self.data)
        self.tables, self.kills, self.slowest = [], 0, 0.0
        self.is_ending = False

    async def load(self, seat):
        """One seat's commands, until the end."""
        while not self.is_ending:
            if len(seat.unanswered) < self.arguments.in_flight and seat.joined.is_set():
                seat.speak()
            await asyncio.sleep(0.12 * (0.5 + self.chance.random()))

    async def kill(self):
        """A kill at a moment that chance draws, and the start after it."""
        await asyncio.sleep(self.chance.random() * self.arguments.seconds)
        self.server.signal(signal.SIGKILL)
        if await self.server.wait() != -signal.SIGKILL:
            raise Broken("The server ended otherwise than by a kill: " + " ".join(self.server.said))
        self.kills += 1
        self.server.port = None
        begun = time.monotonic()
        await self.server.start()
        self.slowest = max(self.slowest, time.monotonic() - begun)

    async def play(self):
        await self.server.start()
        for number in range(1, self.arguments.sessions + 1):
            codes = await open_session(self.arguments.program, self.arguments.exercise, self.data, f"s{number}")
            self.tables.append(Table(self.server, f"s{number}", codes, self.chance))
        for table in self.tables:
            await table.begin()
        seats = [seat for table in self.tables for seat in table.seats]
        loads = [asyncio.create_task(self.load(seat)) for seat in seats]
        while self.kills < self.arguments.kills:
            await self.kill()
            if self.kills % 50 == 0:
                print(f"  {self.kills} kills, {sum(len(seat.acknowledged) for seat in seats)} acknowledged", flush=True)
        self.is_ending = True
        await asyncio.gather(*loads)
        for table in self.tables:
            await table.settled()
        await self.server.stop()

    async def audit(self):
        faults = []
        for table in self.tables:
            path = os.path.join(self.data, table.name + ".jsonl")
            with open(path, "rb") as file:
                faults += table.audit(file.read())
            status, said = await staff(self.arguments.program, "verify", path)
            if status != 0:
                faults.append(f"unverified: {table.name}: {said.strip()}")
        return faults

    async def end(self):
        for table in self.tables:
            await table.end()
        if self.server.process and self.server.process.returncode is None:
            self.server.process.kill()
            await self.server.process.wait()


async def run(arguments, folder):
    begun = time.monotonic()
    kills = Kills(arguments, folder)
    try:
        await kills.play()
        faults = await kills.audit()
    finally:
        await kills.end()
    seats = [seat for table in kills.tables for seat in table.seats]
    for fault in faults[:40]:
        print("  " + fault)
    counts = {kind: sum(fault.startswith(kind) for fault in faults) for kind in ("missing", "twice")}
    print(
        f"seed {arguments.seed}: {kills.kills} kills, {len(kills.tables)} sessions, "
        f"{sum(len(seat.acknowledged) for seat in seats)} commands acknowledged, "
        f"{sum(seat.resent for seat in seats)} sent again, {counts['missing']} missing, {counts['twice']} twice, "
        f"{len(faults) - sum(counts.values())} other faults; slowest start {kills.slowest:.1f} s; "
        f"{(time.monotonic() - begun) / 60:.1f} minutes."
    )
    return not faults


def main():
    parser = argparse.ArgumentParser(description="Kills a server under load, and counts what its logs kept.")
    parser.add_argument("--program", default=".build/release/offramp", help="the server's program")
    parser.add_argument("--exercise", default="exercises/off-ramp-2022", help="the exercise that is played")
    seed = random.SystemRandom().randrange(1 << 32)
    parser.add_argument("--seed", type=int, default=seed, help="of all that chance does")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--sessions", type=int, default=6)
    parser.add_argument("--in-flight", type=int, default=3, help="commands of a seat that may wait for an answer")
    parser.add_argument("--seconds", type=float, default=1.2, help="the longest that a server runs before it is killed")
    arguments = parser.parse_args()
    arguments.program = os.path.abspath(arguments.program)
    folder = tempfile.mkdtemp(prefix="offramp-kills-")
    try:
        is_well = asyncio.run(run(arguments, folder))
    except Broken as error:
        sys.exit(f"seed {arguments.seed}: {error}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if is_well else 1)


if __name__ == "__main__":
    main()

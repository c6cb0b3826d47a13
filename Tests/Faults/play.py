"""The play whose power is cut: sessions opened, played, closed, killed and begun again, under recorder.c."""

import asyncio
import os
import random
import signal
from dataclasses import dataclass, field

import record
from table import Server, Table, open_session, staff
from wire import Broken


@dataclass
class Run:
    """What a play left."""

    record: str
    # The folder's inode, as the record names it.
    root: int
    # What staff were told by a running server, in order: what, and of which session.
    staff: list = field(default_factory=list)
    acknowledged: set = field(default_factory=set)
    # The folder's files in the end, and of these the sessions' logs.
    files: dict = field(default_factory=dict)
    logs: dict = field(default_factory=dict)


class Play:
    def __init__(self, arguments, folder, plant):
        self.arguments, self.data = arguments, os.path.join(folder, "data")
        os.mkdir(self.data, 0o700)
        self.chance = random.Random(f"{arguments.seed} play")
        self.run = Run(record=os.path.join(folder, "record"), root=os.stat(self.data).st_ino)
        self.environment = dict(
            os.environ, LD_PRELOAD=arguments.recorder, OFFRAMP_RECORD=self.run.record, OFFRAMP_FOLDER=self.data
        )
        if plant:
            self.environment["OFFRAMP_PLANT"] = plant
        self.server = Server(arguments.before or arguments.program, self.data, self.environment)
        self.tables = {}

    async def open(self, name):
        """Through the running server."""
        self.run.staff.append(("opened", name))
        codes = await open_session(self.arguments.program, self.arguments.exercise, self.data, name)
        self.tables[name] = Table(self.server, name, codes, self.chance)
        await self.tables[name].begin()

    async def open_alone(self, name):
        """On the folder itself, where no server runs."""
        codes = await open_session(
            self.arguments.program, self.arguments.exercise, self.data, name, environment=self.environment
        )
        record.mark(self.run.record, f"opened {name}")
        self.tables[name] = Table(self.server, name, codes, self.chance)

    async def close(self, name, is_alone=False, then=None):
        if not is_alone:
            self.run.staff.append(("closed", name))
        status, said = await staff(
            self.arguments.program, "session", "close", name, "--yes", "--data", self.data,
            environment=self.environment if is_alone else None,
        )  # fmt: skip
        if status != 0:
            raise Broken(f"Session {name} could not be closed: {said}")
        if is_alone:
            record.mark(self.run.record, f"closed {name}")
            await self.tables[name].end()
        if then:
            await then()

    async def talk(self, *others, in_flight=2):
        """All tables at once, and beside them what else is to happen."""
        tables = [table.talk(self.arguments.commands, in_flight, 0.1) for table in self.tables.values()]
        await asyncio.gather(*tables, *others)

    async def after(self, seconds, step):
        await asyncio.sleep(seconds)
        await step

    async def die_and_return(self):
        """The server is killed between writing and syncing; it finds an end of a log that isn't durable."""
        self.server.signal(signal.SIGUSR2)
        ended = asyncio.create_task(self.server.wait())
        # Whatever the others do, there is something to sync.
        speaker = next(table.control for table in self.tables.values() if not table.control.is_over)
        while not ended.done():
            speaker.speak()
            await asyncio.wait([ended], timeout=0.2)
        if ended.result() != -signal.SIGKILL:
            raise Broken("The server ended otherwise than by a kill: " + " ".join(self.server.said))
        self.server.port = None
        self.server.program = self.arguments.program
        await self.server.start()

    async def whole(self):
        await self.server.start()
        sessions = self.arguments.sessions
        for number in range(1, sessions):
            await self.open(f"s{number}")
        await self.talk(self.after(0.3, self.open(f"s{sessions}")))
        await self.talk(self.after(0.2, self.close("s1", then=self.die_and_return)), in_flight=3)
        for table in self.tables.values():
            await table.settled()
        await self.server.stop()
        self.server.port = None
        await self.open_alone(f"s{sessions + 1}")
        await self.close("s2", is_alone=True)
        await self.server.start()
        await self.tables[f"s{sessions + 1}"].begin()
        await self.talk()
        for table in self.tables.values():
            await table.settled()
        await self.server.stop()

    def keep(self):
        for table in self.tables.values():
            for seat in table.seats:
                self.run.acknowledged |= set(seat.acknowledged)
        for folder, _, names in os.walk(self.data):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        self.run.files[os.path.relpath(path, self.data)] = file.read()
        faults = []
        for name, table in self.tables.items():
            self.run.logs[name] = self.run.files[name + ".jsonl"]
            faults += table.audit(self.run.logs[name])
        if faults:
            raise Broken("Without any cut this was wrong: " + " ".join(faults[:10]))


async def play(arguments, folder, plant):
    played = Play(arguments, folder, plant)
    try:
        await played.whole()
    finally:
        for table in played.tables.values():
            await table.end()
        if played.server.process and played.server.process.returncode is None:
            played.server.process.kill()
            await played.server.process.wait()
    played.keep()
    return played.run

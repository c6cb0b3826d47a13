"""A server with sessions, the seats at them, and what these say: the load of both drivers."""

import asyncio
import json
import re
import signal

from audit import Log
from record import KEY
from wire import Broken, WebSocket

TERMS = [("forces", "ceasefire"), ("relief_us", "phased"), ("guarantees", "consultation")]
# Who puts these forward, and to whom, where the exercise has such a seat.
AUTHOR, OTHERS = "ukraine-1", ["us", "russia", "europe"]


class Server:
    """The real program on a folder. Start it again after it has ended."""

    def __init__(self, program, data, environment=None):
        self.program, self.data, self.environment = program, data, environment
        self.process, self.port, self.said = None, None, []
        self.reading = None

    async def start(self):
        self.said, self.port = [], None
        self.process = await asyncio.create_subprocess_exec(
            self.program, "serve", "--data", self.data, "--port", "0", "--log-level", "warning",
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
            env=self.environment,
        )  # fmt: skip
        while line := await asyncio.wait_for(self.process.stderr.readline(), 60):
            self.said.append(line.decode(errors="replace").strip())
            if found := re.match(r"Serving on [^ ]*:(\d+);", self.said[-1]):
                self.port = int(found[1])
                self.reading = asyncio.create_task(self.read())
                return
        await self.process.wait()
        raise ConnectionError("The server didn't start: " + " ".join(self.said))

    async def read(self):
        while line := await self.process.stderr.readline():
            self.said.append(line.decode(errors="replace").strip())

    def signal(self, number):
        if self.process.returncode is None:
            self.process.send_signal(number)

    async def wait(self):
        status = await asyncio.wait_for(self.process.wait(), 60)
        await self.reading
        return status

    async def stop(self):
        """In order: afterwards every session's file is whole."""
        self.signal(signal.SIGTERM)
        return await self.wait()


async def staff(program, *words, environment=None):
    """One of staff's commands; what it printed."""
    process = await asyncio.create_subprocess_exec(
        program, *words, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT, env=environment,
    )  # fmt: skip
    said = (await process.communicate())[0].decode()
    return process.returncode, said


async def open_session(program, exercise, data, name, environment=None):
    """Opens a session; the codes of its heads' seats and control's."""
    status, said = await staff(
        program, "session", "open", exercise, "--data", data, "--name", name, "--address", "127.0.0.1",
        environment=environment,
    )  # fmt: skip
    codes, seat = {}, None
    for line in said.splitlines():
        if found := re.search(r"\(([a-z]+-\d+)\)$", line):
            seat = found[1]
        elif line == "Control":
            seat = "control"
        elif seat and (found := re.search(r"offramp-join \S+ ([0-9A-Z-]{19})", line)):
            codes[seat], seat = found[1], None
    if status != 0 or "control" not in codes:
        raise Broken(f"Session {name} could not be opened: {said}")
    return codes


class Seat:
    """A client that comes back, and sends again with their keys what was not answered."""

    def __init__(self, server, session, seat, code, chance, run=""):
        self.server, self.session, self.seat, self.code, self.chance = server, session, seat, code, chance
        self.run = run
        self.count = 0
        self.socket = None
        self.joined = asyncio.Event()
        self.is_over = False
        self.last_news = None
        self.unanswered = {}
        # Keys whose commands are on record for certain, and those that were refused without a record.
        self.acknowledged, self.refused, self.faults = [], [], []
        self.resent = 0

    async def play(self):
        while not self.is_over:
            try:
                await self.connect()
            except (OSError, asyncio.IncompleteReadError, ConnectionError):
                pass
            self.joined.clear()
            self.socket = None
            if not self.is_over:
                await asyncio.sleep(0.02 + self.chance.random() * 0.05)

    async def connect(self):
        if self.server.port is None:
            return
        socket = await WebSocket.connect(self.server.port)
        try:
            parameters = {"code": self.code, "name": f"Person of {self.seat}"}
            if self.last_news is not None:
                parameters["after"] = self.last_news
            socket.send(self.request("join", "session.join", parameters))
            async for message in socket.messages():
                self.take(json.loads(message), socket)
            # Staff closed the session: its codes open nothing now.
            self.is_over = self.is_over or socket.close_code == 1000
        finally:
            socket.close()

    @staticmethod
    def request(number, method, parameters):
        return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters}).encode()

    def take(self, message, socket):
        if message.get("method") == "news":
            self.last_news = message["params"]["number"]
        elif message.get("id") == "join":
            self.take_join(message, socket)
        elif message.get("id") in self.unanswered:
            del self.unanswered[message["id"]]
            is_recorded = "result" in message or is_refused_by_rule(message["error"])
            (self.acknowledged if is_recorded else self.refused).append(message["id"])

    def take_join(self, message, socket):
        if "error" in message:
            code = message["error"]["data"]["code"]
            if code == "news.lost":
                self.faults.append(f"lost: {self.session} {self.seat} had seen news that the log no longer reaches.")
            self.is_over = code in ("news.lost", "code.wrong", "session.stopped")
            raise ConnectionError(code)
        self.last_news = message["result"]["through"]
        self.socket = socket
        for request in self.unanswered.values():
            self.resent += 1
            socket.send(request)
        self.joined.set()

    def give(self, method, parameters):
        self.count += 1
        key = f"key-{self.session}-{self.seat.replace('-', '_')}-{self.run}{self.count}-yek"
        for member in ("text", "note"):
            if member in parameters:
                parameters[member] += " " + key
        if "offer" in parameters:
            parameters["offer"]["note"] = key
        request = self.request(key, method, {"key": key} | parameters)
        self.unanswered[key] = request
        if self.socket:
            self.socket.send(request)
        return key

    async def settled(self, count=0, seconds=60):
        """Until no more than so many are without an answer."""
        for _ in range(int(seconds / 0.005)):
            if len(self.unanswered) <= count or self.is_over:
                return
            await asyncio.sleep(0.005)
        raise Broken(f"{self.session} {self.seat} had no answer to {sorted(self.unanswered)} in {seconds} s.")

    async def talk(self, count, in_flight, pause):
        """So many commands, so many of them under way at once, a pause of about so long between them."""
        for _ in range(count):
            await self.settled(in_flight - 1)
            if self.is_over:
                return
            self.speak()
            await asyncio.sleep(pause * 2 * self.chance.random())

    def speak(self):
        if self.seat == AUTHOR and self.chance.random() < 0.3:
            terms = [{"issue": issue, "option": option} for issue, option in TERMS]
            self.give("offer.putForward", {"offer": {"public": True, "terms": terms, "to": OTHERS}})
        else:
            text = "What is said " + "here and there " * self.chance.randint(1, 40)
            self.give("words.say", {"to": {"plenary": {}}, "text": text})


def is_refused_by_rule(error):
    """Such a refusal is an entry of the log, and its key is used up."""
    return "rule" in error["data"] and "clause" in error["data"]


class Table:
    """A session and its seats."""

    def __init__(self, server, name, codes, chance, run=""):
        self.name, self.server = name, server
        self.seats = [Seat(server, name, seat, codes[seat], chance, run) for seat in sorted(codes)]
        self.control = next(seat for seat in self.seats if seat.seat == "control")
        self.playing = [asyncio.create_task(seat.play()) for seat in self.seats]

    async def begin(self):
        for seat in self.seats:
            await asyncio.wait_for(seat.joined.wait(), 60)
        key = self.control.give("control.start", {})
        await self.control.settled()
        if key not in self.control.acknowledged:
            raise Broken(f"Play of {self.name} could not be begun.")

    async def talk(self, count, in_flight, pause):
        await asyncio.gather(*(seat.talk(count, in_flight, pause) for seat in self.seats))

    async def settled(self):
        for seat in self.seats:
            await seat.settled()

    async def end(self):
        for seat in self.seats:
            seat.is_over = True
            if seat.socket:
                seat.socket.close()
        for task in self.playing:
            task.cancel()
        await asyncio.gather(*self.playing, return_exceptions=True)

    def audit(self, data):
        """What is wrong with the session's whole log: every acknowledged command is in it exactly once."""
        try:
            log = Log(data)
        except ValueError as error:
            return [f"damaged: {self.name}: {error}"]
        faults = [f"twice: {self.name} has {key} twice." for key in log.twice]
        for seat in self.seats:
            faults += seat.faults
            faults += [f"missing: {self.name} lacks {key}." for key in seat.acknowledged if key not in log.keys]
        return faults


def keys_in(message):
    """The keys of commands that a server's message shows to be done."""
    if b'"error"' in message[:9] or b'"error":' in message:
        whole = json.loads(message)
        if "error" in whole:
            return [whole["id"]] if whole.get("id") and is_refused_by_rule(whole["error"]) else []
    return [key.decode() for key in KEY.findall(message)]

"""A long session through the real server, and how long its debrief takes. Outside the tests: it prints what it measured.

    python3 Tests/Debrief/size.py .build/release [FOLDER]

Four heads put 200 offers forward and say 2,000 things in six rounds; then offramp debrief reads the log. FOLDER keeps the log and
the page. Needs Debian's python3-websockets.
"""
import asyncio
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time

import websockets

PROGRAMS = os.path.abspath(sys.argv[1])
REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PARTIES = ["us", "russia", "ukraine", "europe"]
ROUNDS, OFFERS, MESSAGES = 6, 200, 2000


class Seat:
    def __init__(self, socket):
        self.socket, self.number, self.waiting = socket, 0, {}
        self.task = asyncio.create_task(self.read())

    @classmethod
    async def join(cls, address, code, name):
        seat = cls(await websockets.connect(address, subprotocols=["offramp.v1"], max_size=None))
        seat.view = (await seat.ask("session.join", {"code": code, "name": name}))["result"]["view"]
        return seat

    async def read(self):
        async for text in self.socket:
            message = json.loads(text)
            if "id" in message:
                self.waiting.pop(message["id"]).set_result(message)

    async def ask(self, method, params):
        self.number += 1
        if method != "session.join":
            params = {**params, "key": "k%d" % self.number}
        self.waiting[self.number] = asyncio.get_running_loop().create_future()
        await self.socket.send(json.dumps(
            {"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}))
        return await self.waiting[self.number]


async def bargain(seat, party, place, count, texts):
    """So many offers and messages of one head in one negotiation; returns how many offers were taken."""
    issues = seat.view["exercise"]["issues"]
    others = [other for other in PARTIES if other != party]
    taken = 0
    for number in range(max(count, texts)):
        if number < texts:
            to = {"plenary": {}} if number % 3 == 0 else {"parties": {"only": [others[number % 3]]}}
            await seat.ask("words.say", {"to": to, "text": "Point %d of round %d: what holds on the other side?" % (number, place)})
        if number < count:
            issue = issues[(number + place) % len(issues)]
            option = issue["options"][1 + (number + place) % (len(issue["options"]) - 1)]["id"]
            answer = await seat.ask("offer.putForward", {"offer": {
                "to": others, "public": number % 4 == 0, "terms": [{"issue": issue["id"], "option": option}],
                "note": "", "thisPhaseOnly": False}})
            taken += "result" in answer
    return taken


async def play(address, codes):
    control = await Seat.join(address, codes["control"], "Cleo")
    seats = [await Seat.join(address, codes[party + "-1"], "Head of " + party) for party in PARTIES]
    await control.ask("control.start", {})
    offers = 0
    for place in range(ROUNDS):
        left = (OFFERS - offers + ROUNDS - place - 1) // (ROUNDS - place)
        # Some are refused, since a rule bites or nothing in them is new.
        count = (left + 3) // 4 + 2 if offers < OFFERS else 0
        taken = await asyncio.gather(*[
            bargain(seat, party, place, count, MESSAGES // ROUNDS // 4 + 1) for seat, party in zip(seats, PARTIES)])
        offers += sum(taken)
        for _ in range(3):
            await control.ask("control.next", {"reason": ""})
    await control.ask("control.end", {"reason": "The day is over."})
    return offers


def main():
    folder = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()
    data = os.path.join(folder, "sessions")
    opened = json.loads(subprocess.run(
        [PROGRAMS + "/offramp", "session", "open", REPOSITORY + "/exercises/off-ramp-2022", "--data", data, "--json"],
        check=True, capture_output=True, text=True).stdout)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = subprocess.Popen(
        [PROGRAMS + "/offramp", "serve", "--data", data, "--port", str(port), "--rate", "1000"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        offers = asyncio.run(play("ws://127.0.0.1:%d/" % port, opened["codes"]))
    finally:
        server.terminate()
        server.wait()
    log = os.path.join(data, opened["session"] + ".jsonl")
    with open(log) as file:
        entries = sum(1 for _ in file) - 1
    print("%d offers, %d entries, %d KB" % (offers, entries, os.path.getsize(log) // 1000))
    for audience in ["control", "table", "ukraine"]:
        page = os.path.join(folder, "report-%s.html" % audience)
        began = time.monotonic()
        subprocess.run([PROGRAMS + "/offramp", "debrief", log, "--for", audience, "-o", page], check=True)
        took = time.monotonic() - began
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print("%s: %.2f s, at most %d MiB, page of %d KB" % (audience, took, most, os.path.getsize(page) // 1000))


if __name__ == "__main__":
    main()

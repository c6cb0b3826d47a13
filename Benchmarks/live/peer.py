# The same work as server.c's in Python with its `websockets` library, for comparison. Takes the same arguments.
import asyncio, hashlib, json, os, sys, time
import websockets

given = dict(zip((name[2:] for name in sys.argv[1::2]), sys.argv[2::2]))
NEWS, ANSWER, LINE = int(given.get("news", 650)), int(given.get("answer", 67)), int(given.get("line", 789))


class Room:
    def __init__(self):
        self.members, self.number, self.previous = set(), 0, "0" * 64


rooms = {}
for line in open(given["codes"]):
    room = Room()
    rooms.update((code, room) for code in line.split())
file = os.open(given["data"] + "/all.jsonl", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
lines, held = [], []
waiting = asyncio.Event()


def padded(head, count, end):
    return head + "x" * max(0, count - len(head) - len(end)) + end


def write_and_sync(text):
    os.write(file, text)
    os.fdatasync(file)


# One sync serves all lines that wait; what follows from them is told after it.
async def write():
    loop = asyncio.get_running_loop()
    while True:
        await waiting.wait()
        waiting.clear()
        text, told = "".join(lines).encode(), held[:]
        lines.clear()
        held.clear()
        await loop.run_in_executor(None, write_and_sync, text)
        for room, news, sender, answer in told:
            websockets.broadcast(room.members, news)
            websockets.broadcast([sender], answer)


def say(sender, room, request):
    room.number += 1
    now, text = int(time.time() * 1000), request["params"].get("text", "")
    entry = {"command": {"say": {"text": text}}, "number": room.number, "previous": room.previous, "timeMs": now}
    line = padded(json.dumps(entry)[:-1] + ',"events":"', LINE - 76, '"')
    room.previous = hashlib.sha256(line.encode()).hexdigest()
    lines.append(f'{line},"hash":"{room.previous}"}}\n')
    news = {"jsonrpc": "2.0", "method": "news", "params": {"number": room.number, "time": now, "text": text}}
    answer = f'{{"id":{request["id"]},"jsonrpc":"2.0","result":{{"through":{room.number},"r":"'
    held.append((room, padded(json.dumps(news)[:-2] + ',"updates":"', NEWS, '"}}'), sender, padded(answer, ANSWER, '"}}')))
    waiting.set()


async def serve(socket, *_):
    room = None
    try:
        async for text in socket:
            request = json.loads(text)
            if room:
                say(socket, room, request)
                continue
            room = rooms[request["params"]["code"]]
            room.members.add(socket)
            await socket.send(f'{{"id":{request["id"]},"jsonrpc":"2.0","result":{{}}}}')
    except websockets.ConnectionClosed:
        pass
    finally:
        if room:
            room.members.discard(socket)


async def main():
    async with websockets.serve(serve, "127.0.0.1", int(given["port"]), compression=None, subprotocols=["offramp.v1"]):
        await write()


asyncio.run(main())

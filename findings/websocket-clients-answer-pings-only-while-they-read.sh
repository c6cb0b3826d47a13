#!/usr/bin/env bash
# Expected: a WebSocket client answers a ping by itself, at once, whatever the program does (RFC 6455, 5.5.2 and 5.5.3).
# Happens: aiohttp and websocket-client answer pings only while the program waits for the next message: `receive()`, `async for`,
#          `recv()`, `run_forever()`. While it does something else, or sends alone, no pong leaves, even where its event loop
#          runs. websockets answers in a task, or a thread, of its own.
# Versions: aiohttp 3.14.5, websocket-client 1.9.2, websockets 17.4.
# Offramp: the server drops a connection after 30 seconds without a sign of life; docs/protocol.md tells who writes a client with
#          these to read all the time.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONWARNINGS=ignore
folder=$(mktemp -d)
changed=0
trap 'rm -rf "$folder"' EXIT

# Installs Python packages, each as NAME==VERSION, and says what is there.
packages() {
    python3 -m venv "$folder/venv"
    PATH=$folder/venv/bin:$PATH
    pip install --quiet --disable-pip-version-check "$@"
    printf '%s, %s\n\n' "$(python3 --version)" "$*"
}

# Compares what a program printed, its argument, with what was seen before, standard input; shows it, or both.
same() {
    local before
    before=$(cat)
    printf '%s\n' "$1"
    [[ $1 == "$before" ]] && return
    changed=1
    printf '\nThis has changed. Before it was:\n%s\n' "$before"
}

# The last line of a finding.
end() {
    ((changed == 0)) && printf '\nAs before.\n'
    exit "$changed"
}

packages aiohttp==3.14.5 websocket-client==1.9.2 websockets==17.4

said=$(
    python3 - <<'END'
import asyncio, base64, hashlib, threading, time

pongs = 0

async def serve(reader, writer):
    """Shakes hands, pings ten times a second, and counts the pongs."""
    request = await reader.readuntil(b"\r\n\r\n")
    key = [line.split(b": ")[1] for line in request.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key")][0]
    accept = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    writer.write(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n")
    async def ping():
        while True:
            writer.write(b"\x89\x01p")
            await asyncio.sleep(0.1)
    pinging = asyncio.create_task(ping())
    try:
        while True:
            first, second = await reader.readexactly(2)
            length = second & 127
            await reader.readexactly(4 + length)
            global pongs
            if first & 15 == 10:
                pongs += 1
    except (asyncio.IncompleteReadError, ConnectionError):
        pinging.cancel()
        writer.close()

ports = []
def server():
    async def run():
        listening = await asyncio.start_server(serve, "127.0.0.1", 0)
        ports.append(listening.sockets[0].getsockname()[1])
        await listening.serve_forever()
    asyncio.run(run())

threading.Thread(target=server, daemon=True).start()
while not ports:
    time.sleep(0.01)
url = f"ws://127.0.0.1:{ports[0]}/"

def told(name, idle, reading):
    print(f"{name}: while the program does something else {'pongs' if idle else 'no pong'}, "
          f"while it reads {'pongs' if reading else 'no pong'}")

async def with_aiohttp():
    import aiohttp
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        await asyncio.sleep(1.5)
        idle = pongs
        try:
            await asyncio.wait_for(socket.receive(), 1.5)
        except asyncio.TimeoutError:
            pass
        return idle, pongs - idle

def with_websocket_client():
    import websocket
    socket = websocket.create_connection(url)
    time.sleep(1.5)
    idle = pongs
    socket.settimeout(1.5)
    threading.Timer(1.5, socket.shutdown).start()
    try:
        socket.recv()
    except Exception:
        pass
    return idle, pongs - idle

async def with_websockets():
    from websockets.asyncio.client import connect
    async with connect(url) as socket:
        await asyncio.sleep(1.5)
        idle = pongs
        try:
            await asyncio.wait_for(socket.recv(), 1.5)
        except asyncio.TimeoutError:
            pass
        return idle, pongs - idle

for name, run in [("aiohttp", lambda: asyncio.run(with_aiohttp())), ("websocket-client", with_websocket_client),
                  ("websockets", lambda: asyncio.run(with_websockets()))]:
    pongs = 0
    told(name, *run())
END
)
same "$said" << 'EOF'
aiohttp: while the program does something else no pong, while it reads pongs
websocket-client: while the program does something else no pong, while it reads pongs
websockets: while the program does something else pongs, while it reads pongs
EOF
end

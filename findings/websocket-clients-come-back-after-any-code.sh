#!/usr/bin/env bash
# Expected: a client that connects again by itself backs off, does not come back after 1000, and tells its user the
#           close code.
# Happens: websockets' `async for socket in connect(...)` comes back at once after 1000, 1013 or 4001, hundreds of times
#          a second: its growing delay is for connections that fail. A handshake answered by 503 does slow it down.
#          websocket-client's run_forever(reconnect=1) comes back after each of these codes, too, and its on_close is
#          not called for them.
# Versions: websockets 17.4, websocket-client 1.9.2.
# Offramp: refuse who may not enter, or a full server, in the handshake (503); expect the code that lost its seat to
#          come back.
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

packages websockets==17.4 websocket-client==1.9.2

said=$(
    python3 - <<'END'
import asyncio, http, threading, websocket
from websockets import ConnectionClosed
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve

met = []

def refuse(connection, request):
    if request.path == "/503":
        met.append(503)
        return connection.respond(http.HTTPStatus.SERVICE_UNAVAILABLE, "full")

async def close(socket):
    code = int(socket.request.path[1:])
    met.append(code)
    await socket.send("hello")
    await socket.close(code, "why")

async def come_back(address):
    async for socket in connect(address):
        try:
            async for _ in socket:
                pass
        except ConnectionClosed:
            pass

async def main():
    async with serve(close, "127.0.0.1", 0, process_request=refuse) as server:
        port = server.sockets[0].getsockname()[1]
        for code in [1000, 1013, 4001, 503]:
            met.clear()
            task = asyncio.create_task(come_back(f"ws://127.0.0.1:{port}/{code}"))
            await asyncio.sleep(2)
            task.cancel()
            await asyncio.wait([task])
            times = "more than 20" if len(met) > 20 else "fewer than 5" if len(met) < 5 else len(met)
            print(f"websockets, {code}: {times} times in 2 s")
        for code in [1000, 1013, 4001]:
            met.clear()
            closed = []
            app = websocket.WebSocketApp(
                f"ws://127.0.0.1:{port}/{code}", on_close=lambda app, code, why: closed.append((code, why)))
            thread = threading.Thread(target=app.run_forever, kwargs={"reconnect": 1})
            thread.start()
            await asyncio.sleep(3.5)
            print(f"websocket-client, {code}: {'came back' if len(met) > 2 else 'stayed away'}, on_close {closed}")
            app.keep_running = False
            app.close()
            await asyncio.to_thread(thread.join)

asyncio.run(main())
END
)
same "$said" <<'END'
websockets, 1000: more than 20 times in 2 s
websockets, 1013: more than 20 times in 2 s
websockets, 4001: more than 20 times in 2 s
websockets, 503: fewer than 5 times in 2 s
websocket-client, 1000: came back, on_close []
websocket-client, 1013: came back, on_close []
websocket-client, 4001: came back, on_close []
END
end

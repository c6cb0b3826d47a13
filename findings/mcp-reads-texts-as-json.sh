#!/usr/bin/env bash
# Expected: a tool's parameter `note: str | None` gets the text that the caller sent.
# Happens: a text that is JSON for null, an array or an object is read before it is checked: "null" reaches the tool as
#          None, and '["a"]' and '{"a":1}' are refused as not being texts. `text: str` beside it gets all of them;
#          numbers, true and quoted texts pass. `to: str | list[str]` gets a list from '["port"]'. The published schema
#          says string or null.
# Versions: mcp 2.3.0, pydantic 2.14.4 (known there as issue 3055).
# Offramp: tools over the wire take texts as `str` alone, with "" for none; what is a list or an object has parameters
#          of its own.
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

packages mcp==2.3.0 pydantic==2.14.4

said=$(
    python3 - 2> /dev/null <<'END'
import asyncio
from mcp import Client
from mcp.server import MCPServer

server = MCPServer("table")

@server.tool()
def offer(text: str, note: str | None = "left out", to: str | list[str] = "all") -> str:
    return f"text {text!r}, note {note!r}, to {to!r}"

async def main():
    async with Client(server) as client:
        tool = (await client.list_tools()).tools[0]
        print("the schema of note:", tool.input_schema["properties"]["note"]["anyOf"])
        for text in ["null", '["a"]', '{"a":1}', "7", "true", '"a"']:
            for parameter in ["text", "note", "to"]:
                given = {"text": "-", parameter: text}
                answer = await client.call_tool("offer", given)
                told = "refused" if answer.is_error else answer.content[0].text
                print(f"{parameter} = {text}: {told}")

asyncio.run(main())
END
)
same "$said" <<'END'
the schema of note: [{'type': 'string'}, {'type': 'null'}]
text = null: text 'null', note 'left out', to 'all'
note = null: text '-', note None, to 'all'
to = null: refused
text = ["a"]: text '["a"]', note 'left out', to 'all'
note = ["a"]: refused
to = ["a"]: text '-', note 'left out', to ['a']
text = {"a":1}: text '{"a":1}', note 'left out', to 'all'
note = {"a":1}: refused
to = {"a":1}: refused
text = 7: text '7', note 'left out', to 'all'
note = 7: text '-', note '7', to 'all'
to = 7: text '-', note 'left out', to '7'
text = true: text 'true', note 'left out', to 'all'
note = true: text '-', note 'true', to 'all'
to = true: text '-', note 'left out', to 'true'
text = "a": text '"a"', note 'left out', to 'all'
note = "a": text '-', note '"a"', to 'all'
to = "a": text '-', note 'left out', to '"a"'
END
end

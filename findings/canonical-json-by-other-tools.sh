#!/usr/bin/env bash
# Expected: packages for RFC 8785 refuse a whole number that it can't hold; jq --sort-keys --compact-output escapes what
#           it must.
# Happens: jcs writes another number, 2^60+1 as 1152921504606847000, without a word, and so does jq; rfc8785 refuses it.
#          jq writes U+007F as \u007f where all others write the sign itself. jcs and rfc8785 sort keys by UTF-16
#          (U+1F0A1 before U+FB33), canonicaljson and jq by code points.
# Versions: jcs 0.2.1, rfc8785 0.1.4, canonicaljson 2.0.0, jq 1.6.
# Offramp: whole numbers stay below 2^53 in logs; digests are not to be checked by jq | sha256sum; keys of a log are
#          ASCII.
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

packages jcs==0.2.1 rfc8785==0.1.4 canonicaljson==2.0.0
[[ $(jq --version) == jq-1.6 ]] || { echo "This is about jq 1.6, which is Debian 12's." >&2; exit 2; }

said=$(
    python3 - <<'END'
import json, subprocess
import canonicaljson, jcs, rfc8785

def by_jq(value):
    command = ["jq", "--sort-keys", "--compact-output", "."]
    return subprocess.run(command, input=json.dumps(value).encode(), capture_output=True).stdout.rstrip(b"\n")

tools = [
    ("jcs", jcs.canonicalize), ("rfc8785", rfc8785.dumps), ("canonicaljson", canonicaljson.encode_canonical_json),
    ("jq 1.6", by_jq),
]
for name, value in [
    ("2^53-1", [2**53 - 1]), ("2^60+1", [2**60 + 1]), ("U+007F", ["\u007f"]), ("keys", {"\ufb33": 1, "\U0001f0a1": 2}),
]:
    print(name)
    for tool, write in tools:
        try:
            print(f"    {tool}: {ascii(write(value).decode())}")
        except ValueError as error:
            print(f"    {tool}: {type(error).__name__}")
END
)
same "$said" <<'END'
2^53-1
    jcs: '[9007199254740991]'
    rfc8785: '[9007199254740991]'
    canonicaljson: '[9007199254740991]'
    jq 1.6: '[9007199254740991]'
2^60+1
    jcs: '[1152921504606847000]'
    rfc8785: IntegerDomainError
    canonicaljson: '[1152921504606846977]'
    jq 1.6: '[1152921504606847000]'
U+007F
    jcs: '["\x7f"]'
    rfc8785: '["\x7f"]'
    canonicaljson: '["\x7f"]'
    jq 1.6: '["\\u007f"]'
keys
    jcs: '{"\U0001f0a1":2,"\ufb33":1}'
    rfc8785: '{"\U0001f0a1":2,"\ufb33":1}'
    canonicaljson: '{"\ufb33":1,"\U0001f0a1":2}'
    jq 1.6: '{"\ufb33":1,"\U0001f0a1":2}'
END
end

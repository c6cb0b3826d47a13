#!/usr/bin/env bash
# Expected: spaces.Text(200) holds any text of up to 200 characters; a text may be empty; Dict keeps the order that it
#           was given.
# Happens: it holds only the ASCII letters and digits: no blank, no full stop, no accent; and not the empty text
#          (min_length is 1). Dict sorts the keys of a dict, but not of keyword arguments: the same space flattens in
#          two orders.
# Versions: gymnasium 1.4.0 (as pettingzoo 1.27.0 asks for), numpy 2.4.6.
# Offramp: an environment with statements names charset and min_length=0, or leaves words out of its spaces; Dict by one
#          way only.
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

packages gymnasium==1.4.0 numpy==2.4.6

said=$(
    python3 - <<'END'
from gymnasium import spaces

text = spaces.Text(200)
for words in ["Good morning.", "Goodmorning", "Good morning", "é", "7", ""]:
    print(f"{words!r} in Text(200): {text.contains(words)}")
wide = spaces.Text(200, min_length=0, charset="".join(map(chr, range(32, 0x250))))
print("with a charset and min_length=0:", wide.contains("Good morning."), wide.contains("é"), wide.contains(""))
parts = {"terms": spaces.Discrete(2), "fee": spaces.Discrete(3)}
value = {"terms": 1, "fee": 2}
for name, space in [("Dict({...})", spaces.Dict(parts)), ("Dict(**...)", spaces.Dict(**parts))]:
    print(name, list(space), spaces.flatten(space, value).tolist())
END
)
same "$said" <<'END'
'Good morning.' in Text(200): False
'Goodmorning' in Text(200): True
'Good morning' in Text(200): False
'é' in Text(200): False
'7' in Text(200): True
'' in Text(200): False
with a charset and min_length=0: True True True
Dict({...}) ['fee', 'terms'] [0, 0, 1, 0, 1]
Dict(**...) ['terms', 'fee'] [0, 1, 0, 0, 1]
END
end

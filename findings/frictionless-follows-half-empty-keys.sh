#!/usr/bin/env bash
# Expected: a foreign key of two columns, of which a row leaves one empty, leads nowhere and isn't followed: so it is in SQL, and a key of
#           one column that is empty passes.
# Happens: the row "violates the foreign key"; only one in which both are empty passes.
# Versions: frictionless 5.21.0.
# Offramp: datapackage.json declares the keys that are always there; a key that may be empty has its meaning in words alone.
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

packages frictionless==5.21.0
cd "$folder"

printf 'hall,offer\nnorth,one\nnorth,two\n' > offers.csv
cat > answers.csv <<'END'
hall,offer,answers
north,two,one
north,one,
,one,
END
cat > look.py <<'END'
import json
from frictionless import validate

texts = lambda *names: [{"name": name, "type": "string"} for name in names]
offers = {"name": "offers", "path": "offers.csv", "schema": {"fields": texts("hall", "offer")}}
answers = {"name": "answers", "path": "answers.csv", "schema": {"fields": texts("hall", "offer", "answers")}}


def look(what, columns, keys):
    answers["schema"]["foreignKeys"] = [{"fields": columns, "reference": {"resource": "offers", "fields": keys}}]
    with open("datapackage.json", "w") as file:
        json.dump({"name": "both", "resources": [offers, answers]}, file)
    report = validate("datapackage.json")
    print(what, report.flatten(["rowNumber", "type"]))


look("one column:", ["answers"], ["offer"])
look("two columns:", ["hall", "answers"], ["hall", "offer"])
END
said=$(python3 look.py)
same "$said" <<'END'
one column: []
two columns: [[3, 'foreign-key']]
END
end

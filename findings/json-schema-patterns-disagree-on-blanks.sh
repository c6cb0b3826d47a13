#!/usr/bin/env bash
# Expected: "pattern": "\\S" (something that is no blank) means the same everywhere, or differs for the byte-order mark
#           at most.
# Happens: three signs differ, not all in one direction: U+FEFF alone is a blank for jsonschema-rs (as ECMA-262 has it)
#          and something for jsonschema and fastjsonschema (Python's re); U+001C and U+0085 the other way round.
#          "^[0-9a-f]{4}$" takes a line end after the digits in jsonschema alone; "^\\d+$" takes ARABIC-INDIC digits in
#          both Python ones. A class that names every blank and control character is the same for all three.
# Versions: jsonschema 4.26.0, jsonschema-rs 0.61.2, fastjsonschema 2.22.3.
# Offramp: schemas that others check with say which signs they mean, [^\u0000-\u0020…], [0-9], and never \S, \d, \w. The
#          class below stands in docs/schemas wherever a text must not be blanks alone.
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

packages jsonschema==4.26.0 jsonschema-rs==0.61.2 fastjsonschema==2.22.3

said=$(
    python3 - <<'END'
import fastjsonschema, jsonschema, jsonschema_rs

def fast(schema, value):
    try:
        fastjsonschema.compile(schema)(value)
        return True
    except fastjsonschema.JsonSchemaValueException:
        return False

# As JSON holds it: the signs themselves stand in the pattern, not escapes.
named = "[^\u0000-\u0020\u007f-\u00a0\u1680\u2000\u2001\u2002-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]"

for pattern, value in [
    ("\\S", "\ufeff"), ("\\S", "\u001c"), ("\\S", "\u0085"), ("\\S", "\u00a0"), ("\\S", "\u3000"), ("\\S", "\u200b"),
    ("^[0-9a-f]{4}$", "07ff\n"), ("^\\d+$", "\u0663"), (named, "\ufeff"), (named, "\u001c"), (named, "\u0085"),
    (named, "\u00a0"), (named, "\u3000"), (named, "\u200b"), (named, " x"), (named, "\u0663"),
]:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "pattern": pattern}
    name = "the class" if pattern == named else pattern
    print(f"{name} {ascii(value)}: jsonschema {jsonschema.Draft202012Validator(schema).is_valid(value)}, "
          f"jsonschema-rs {jsonschema_rs.is_valid(schema, value)}, fastjsonschema {fast(schema, value)}")
END
)
same "$said" <<'END'
\S '\ufeff': jsonschema True, jsonschema-rs False, fastjsonschema True
\S '\x1c': jsonschema False, jsonschema-rs True, fastjsonschema False
\S '\x85': jsonschema False, jsonschema-rs True, fastjsonschema False
\S '\xa0': jsonschema False, jsonschema-rs False, fastjsonschema False
\S '\u3000': jsonschema False, jsonschema-rs False, fastjsonschema False
\S '\u200b': jsonschema True, jsonschema-rs True, fastjsonschema True
^[0-9a-f]{4}$ '07ff\n': jsonschema True, jsonschema-rs False, fastjsonschema False
^\d+$ '\u0663': jsonschema True, jsonschema-rs False, fastjsonschema True
the class '\ufeff': jsonschema False, jsonschema-rs False, fastjsonschema False
the class '\x1c': jsonschema False, jsonschema-rs False, fastjsonschema False
the class '\x85': jsonschema False, jsonschema-rs False, fastjsonschema False
the class '\xa0': jsonschema False, jsonschema-rs False, fastjsonschema False
the class '\u3000': jsonschema False, jsonschema-rs False, fastjsonschema False
the class '\u200b': jsonschema False, jsonschema-rs False, fastjsonschema False
the class ' x': jsonschema True, jsonschema-rs True, fastjsonschema True
the class '\u0663': jsonschema True, jsonschema-rs True, fastjsonschema True
END
end

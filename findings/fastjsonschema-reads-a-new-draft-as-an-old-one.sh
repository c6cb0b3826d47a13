#!/usr/bin/env bash
# Expected: a validator that knows drafts 4, 6 and 7 refuses a schema that says 2020-12, or follows it.
# Happens: fastjsonschema reads it as draft 7 without a word: a valid pair is refused (prefixItems is passed over, and
#          items then means every item), and what breaks prefixItems, dependentRequired, unevaluatedProperties or a
#          limit beside $ref is taken. jsonschema and jsonschema-rs agree with the draft in every case.
# Versions: fastjsonschema 2.22.3, jsonschema 4.26.0, jsonschema-rs 0.61.2.
# Offramp: the published schemas keep to what drafts 7 and 2020-12 read alike: no limit beside $ref, no pairs, no newer
#          words; a test should see to it.
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

packages fastjsonschema==2.22.3 jsonschema==4.26.0 jsonschema-rs==0.61.2

said=$(
    python3 - <<'END'
import fastjsonschema, jsonschema, jsonschema_rs

def fast(schema, value):
    try:
        fastjsonschema.compile(schema)(value)
        return True
    except fastjsonschema.JsonSchemaValueException:
        return False

pair = {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False}
text = {"$defs": {"text": {"type": "string"}}}
cases = [
    ("a pair, valid", pair, ["fee", 3]),
    ("a pair, its second of another kind", {"prefixItems": pair["prefixItems"]}, ["fee", "three"]),
    ("dependentRequired, broken", {"dependentRequired": {"rule": ["clause"]}}, {"rule": "R1"}),
    ("unevaluatedProperties, broken", {"properties": {"text": {}}, "unevaluatedProperties": False}, {"note": 1}),
    ("a limit beside $ref, broken", {**text, "$ref": "#/$defs/text", "minLength": 3}, "a"),
    ("$defs and $ref alone, broken", {**text, "$ref": "#/$defs/text"}, 1),
]
for name, schema, value in cases:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    print(f"{name}: jsonschema {jsonschema.Draft202012Validator(schema).is_valid(value)}, "
          f"jsonschema-rs {jsonschema_rs.is_valid(schema, value)}, fastjsonschema {fast(schema, value)}")
END
)
same "$said" <<'END'
a pair, valid: jsonschema True, jsonschema-rs True, fastjsonschema False
a pair, its second of another kind: jsonschema False, jsonschema-rs False, fastjsonschema True
dependentRequired, broken: jsonschema False, jsonschema-rs False, fastjsonschema True
unevaluatedProperties, broken: jsonschema False, jsonschema-rs False, fastjsonschema True
a limit beside $ref, broken: jsonschema False, jsonschema-rs False, fastjsonschema True
$defs and $ref alone, broken: jsonschema False, jsonschema-rs False, fastjsonschema False
END
end

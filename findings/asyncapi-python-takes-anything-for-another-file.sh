#!/usr/bin/env bash
# Expected: a generator for AsyncAPI 3 follows a $ref into a JSON Schema file beside the document, or fails.
# Happens: asyncapi-python-codegen looks for it in the document, makes a type of anything (Any) of it, says that it is
#          complete and ends with 0; a warning on the way speaks of a local $ref. The same $ref to the document's own
#          components is followed; "additionalProperties": false becomes extra="allow" there.
# Versions: asyncapi-python 0.3.1, datamodel-code-generator 0.89.0, pydantic 2.14.4.
# Offramp: docs/asyncapi.yaml refers to docs/schemas throughout; who generates from it needs a bundled copy, or is told
#          so.
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

packages 'asyncapi-python[codegen]==0.3.1' datamodel-code-generator==0.89.0 pydantic==2.14.4
cd "$folder"

schema='{"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}, "additionalProperties": false}'
echo "{\"\$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"\$defs\": {\"say\": $schema}}" > params.json

generate() {
    cat > asyncapi.yaml <<END
asyncapi: 3.0.0
info: {title: A table, version: '1'}
channels:
  seat:
    address: /
    messages:
      say: {\$ref: '#/components/messages/say'}
operations:
  say:
    action: send
    channel: {\$ref: '#/channels/seat'}
components:
  messages:
    say:
      payload:
        type: object
        required: [id, params]
        properties:
          id: {type: integer}
          params: {\$ref: '$2'}
  schemas:
    Params: $schema
END
    local code=0
    PYTHONWARNINGS=default asyncapi-python-codegen asyncapi.yaml "$1" > "$1.log" 2>&1 || code=$?
    echo "$2: ends with $code, $(grep -q 'generation complete' "$1.log" && echo says that it is complete)"
    grep -o 'Unresolved local .*' "$1.log" | sed 's/ *$//; s/^/    /' || true
    sed -n '/^class/,/^__all__/p' "$1/messages/json/__init__.py" | grep -v '^$' | sed '/^__all__/d; s/^/    /'
}

said=$(
    generate own '#/components/schemas/Params'
    generate other 'params.json#/$defs/say'
)
same "$said" <<'END'
#/components/schemas/Params: ends with 0, says that it is complete
    class Model(RootModel[Any]):
        root: Any
    class Params(BaseModel):
        model_config = ConfigDict(
            extra="allow",
            populate_by_name=True,
        )
        text: str
    class Say(BaseModel):
        model_config = ConfigDict(
            extra="allow",
            populate_by_name=True,
        )
        id: int
        params: Params
params.json#/$defs/say: ends with 0, says that it is complete
    Unresolved local $ref '#/$defs/say' in schema.json: JSON pointer was not found. Generated a fallback Any model; use --strict-refs to fail instead.
    class Model(RootModel[Any]):
        root: Any
    class Params(BaseModel):
        model_config = ConfigDict(
            extra="allow",
            populate_by_name=True,
        )
        text: str
    class SayModel(BaseModel):
        model_config = ConfigDict(
            extra="allow",
            populate_by_name=True,
        )
        id: int
        params: Any
END
end

#!/usr/bin/env bash
# Expected: JSON says what is text and what is a number, so readers of JSON lines keep it; a member that begins late is
#           null before.
# Happens: pandas makes numbers of texts ("007" 7, "1.10" 1.1, "1E5" 100000.0) and a time of the number in created_at;
#          polars leaves a member out, without a word, that begins after 100 lines (read_ndjson and scan_ndjson); DuckDB
#          makes times of texts ("00:15" TIME). pyarrow keeps all of it.
# Versions: pandas 3.1.1, polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1.
# Offramp: a page for those who read logs names dtype=False and convert_dates=False, infer_schema_length=None, and
#          columns for DuckDB.
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

packages pandas==3.1.1 polars==2.1.0 duckdb==2.0.1 pyarrow==26.0.1
cd "$folder"

said=$(
    python3 - <<'END'
import json, duckdb, pandas, polars, pyarrow.json

with open("log.jsonl", "w") as log:
    for number in range(150):
        line = {"seat": "007", "inject": "1.10", "code": "1E5", "t_plus": "00:15"}
        line["created_at"] = 1646921100000
        if number >= 120:
            line["ruling"] = "It stands."
        log.write(json.dumps(line) + "\n")

def told(name, columns):
    print(f"{name}: " + ", ".join(f"{column} {kind}" for column, kind in columns))

frame = pandas.read_json("log.jsonl", lines=True)
told("pandas", frame.dtypes.items())
print("   ", ", ".join(str(value) for value in frame.iloc[0]))
told("pandas, dtype=False, convert_dates=False",
     pandas.read_json("log.jsonl", lines=True, dtype=False, convert_dates=False).dtypes.items())
told("polars read_ndjson", polars.read_ndjson("log.jsonl").schema.items())
told("polars scan_ndjson", polars.scan_ndjson("log.jsonl").collect().schema.items())
whole = polars.read_ndjson("log.jsonl", infer_schema_length=None)
told("polars, infer_schema_length=None", whole.schema.items())
told("DuckDB", [row[:2] for row in duckdb.sql("describe from read_json('log.jsonl')").fetchall()])
table = pyarrow.json.read_json("log.jsonl")
told("pyarrow", [(field.name, field.type) for field in table.schema])
END
)
same "$said" <<'END'
pandas: seat int64, inject float64, code float64, t_plus str, created_at datetime64[us], ruling str
    7, 1.1, 100000.0, 00:15, 2022-03-10 14:05:00, nan
pandas, dtype=False, convert_dates=False: seat str, inject str, code str, t_plus str, created_at int64, ruling str
polars read_ndjson: seat String, inject String, code String, t_plus String, created_at Int64
polars scan_ndjson: seat String, inject String, code String, t_plus String, created_at Int64
polars, infer_schema_length=None: seat String, inject String, code String, t_plus String, created_at Int64, ruling String
DuckDB: seat VARCHAR, inject VARCHAR, code VARCHAR, t_plus TIME, created_at BIGINT, ruling VARCHAR
pyarrow: seat string, inject string, code string, t_plus string, created_at int64, ruling string
END
end

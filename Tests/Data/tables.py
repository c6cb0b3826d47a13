"""Exports stored sessions and looks at what was written, with nothing of Offramp's but the logs and `offramp replay`.

    tables.py PROGRAMS LOGS [PACKAGES]

PROGRAMS is where `offramp` is, LOGS a folder of stored logs, PACKAGES where `make data-tools` puts Python's. What is counted and what offers were worth is worked out here again, from
the lines of the logs and from what parties were sent. Then pandas, polars, DuckDB and readr load the tables by the lines of
docs/data.md, and Frictionless validates the package. What isn't installed is skipped, which is said; with CI=true that is a failure.
"""

import csv
import hashlib
import importlib.util
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "data.md"
sys.path[1:1] = sys.argv[3:]
PROGRAM = Path(sys.argv[1]) / "offramp"
LOGS = Path(sys.argv[2])
SESSIONS = ["off-ramp-2022", "harbour-hours", "dark-plateau", "by-hand"]

# What people may type, and what somebody takes for something else.
HOSTILE = [
    '=HYPERLINK("x")', "+1", "-5", "@SUM(A1)", "'quoted'", '"', 'a "b", c\nd', "007", "NA", "null", "TRUE", "1e3",
    "2022-03-10", " blanks ", "\ta tab", "<b>&amp;", "Ünïcödé 🕊 мир", "INF",
]
NAMES = {"us-1": "Anna", "russia-1": "Anna Maria", "ukraine-1": "=Bob", "europe-1": "p-1", "control": 'C, "d"'}
WITH_NAMES = "Anna, Anna Maria, Hannah: p-1"


def fail(sentence):
    sys.exit(f"tables.py: {sentence}")


def expect(condition, sentence):
    if not condition:
        fail(sentence)


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def lines_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def hostile_log(source, target):
    """The log of a session with other names and texts, and its chain made anew."""
    header, *rest = lines_of(source)
    texts = iter(HOSTILE)
    header["session"] = "hostile"
    written, last = [], None
    for record in [header] + rest:
        record.pop("hash")
        if "command" in record:
            name = NAMES.get(record["seat"])
            if name:
                record["person"] = name
            for event in record["events"]:
                if "said" in event:
                    event["said"]["message"].update(person=record["person"], text=next(texts, WITH_NAMES))
                if "stated" in event:
                    event["stated"].update(person=record["person"], text=next(texts, WITH_NAMES))
                if "realWorldRaised" in event:
                    event["realWorldRaised"]["text"] = "somebody has fainted"
                    record["command"]["realWorld"]["text"] = "somebody has fainted"
            record["previous"] = last
        if "head" in record:
            record["head"] = last
        last = hashlib.sha256(canonical(record)).hexdigest()
        record["hash"] = last
        written.append(canonical(record))
    target.write_bytes(b"\n".join(written) + b"\n")


def run(*words, code=0):
    run = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=120)
    expect(run.returncode == code, f"offramp {' '.join(map(str, words))} ended with {run.returncode}: {run.stderr}")
    return run.stdout if code == 0 else run.stderr


def read(folder, table):
    with open(folder / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def typed(text):
    """A text as it was typed: without the mark that keeps spreadsheets from running it."""
    return text[1:] if text.startswith("'") else text


# ---- The files among themselves

SHAPES = {
    "integer": r"-?\d+",
    "boolean": r"true|false",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z",
}


def look_at_shapes(folder):
    book = read(folder, "codebook")
    tables = {}
    for row in book:
        tables.setdefault(row["table"], []).append(row)
    for table, columns in tables.items():
        rows = read(folder, table)
        with open(folder / f"{table}.csv", encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        expect(header == [column["column"] for column in columns], f"{table}.csv has other columns than the codebook")
        keys = Counter(tuple(row[c["column"]] for c in columns if c["in_primary_key"] == "true") for row in rows)
        expect(all(count == 1 for count in keys.values()), f"{table}.csv has a key twice: {keys.most_common(1)}")
        for row in rows:
            for column in columns:
                look_at_cell(table, column, row[column["column"]])
    return tables


def look_at_cell(table, column, value):
    place = f"{table}.{column['column']} is {value!r}"
    if value == "":
        return expect(column["may_be_empty"] == "true", f"{place}, and may not be empty")
    shape = SHAPES.get(column["type"])
    if shape:
        expect(re.fullmatch(shape, value), f"{place}, and no {column['type']}")
    elif column["shape"].endswith("-…"):
        expect(value.startswith(column["shape"][:-1]) and len(value) >= len(column["shape"]), f"{place}: no such key")
        expect(re.match("[a-z]", value), f"{place} doesn't begin with a letter")
    elif " | " in column["shape"]:
        expect(value in column["shape"].split(" | "), f"{place}: no such word")
    elif column["shape"].startswith("free text"):
        expect(value[0] not in "=+-@\t\r\n", f"{place}: a spreadsheet would run it")


# Where a key is looked up, whatever the column is called.
LOOKED_UP = {
    "participant": "participants", "phase": "phases", "offer": "offers", "counters": "offers",
    "outcome_offer": "offers", "agreement": "agreements",
}


def look_at_references(folder, tables):
    known = {
        table: {(row["session"], row[key]) for row in read(folder, table)}
        for table, key in [("participants", "participant"), ("phases", "phase"), ("offers", "offer"),
                           ("agreements", "agreement"), ("statements", "statement"), ("injects", "inject")]
    }
    sessions = {row["session"] for row in read(folder, "sessions")}
    for table, columns in tables.items():
        if table == "codebook":
            continue
        for row in read(folder, table):
            expect(row["session"] in sessions, f"{table}.csv has a session that sessions.csv doesn't: {row}")
            for column in columns:
                name = column["column"]
                if name in LOOKED_UP and row[name]:
                    expect((row["session"], row[name]) in known[LOOKED_UP[name]], f"{table}.{name}: {row}")
    for row in read(folder, "news_seen"):
        where = {"offer": "offers", "statement": "statements", "inject": "injects"}[row["kind"]]
        expect((row["session"], row["about"]) in known[where], f"news_seen.csv: {row}")


def look_at_manifest(folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    for file in manifest["files"]:
        data = (folder / file["path"]).read_bytes()
        expect(file["bytes"] == len(data), f"{file['path']} has another length than the manifest says")
        expect(file["sha256"] == hashlib.sha256(data).hexdigest(), f"{file['path']} has another digest")
    named = {file["path"] for file in manifest["files"]} | {"manifest.json"}
    expect(named == {file.name for file in folder.iterdir()}, "the manifest names other files than there are")
    return manifest


# ---- Against the logs

EVENTS = {
    "messages": ["said"], "statements": ["stated"], "offers": ["offerPutForward"], "agreements": ["agreed"],
    "injects": ["injected"], "observations": ["observed"], "phases": ["phaseBegan", "wentBack"],
    "actions": ["committed", "uncommitted", "actionTaken", "proposed"],
}


def look_at_counts(folder, events_file, logs):
    said = lines_of(events_file)
    for log in logs:
        header, *rest = lines_of(log)
        session = f"s-{header['session']}"
        entries = [record for record in rest if "command" in record]
        events = [(entry, kind, event[kind]) for entry in entries for event in entry["events"] for kind in event]
        counts = Counter(kind for _, kind, _ in events)

        def rows(table):
            return [row for row in read(folder, table) if row["session"] == session]

        for table, kinds in EVENTS.items():
            expected = sum(counts[kind] for kind in kinds)
            expect(len(rows(table)) == expected, f"{session}: {table}.csv has {len(rows(table))} rows of {expected}")
        terms = sum(len(event["offer"]["terms"]) for _, kind, event in events if kind == "offerPutForward")
        expect(len(rows("offer_terms")) == terms, f"{session}: offer_terms.csv has not {terms} rows")
        people = {(entry["seat"], entry["person"]) for entry in entries
                  if entry["seat"] != "clock" and "realWorld" not in entry["command"]}
        handed = [entry["command"]["handOver"] for entry in entries if "handOver" in entry["command"]]
        people |= {(one["seat"], one[which]) for one in handed for which in ("from", "to")}
        expect(len(rows("participants")) == len(people), f"{session}: participants.csv has not {len(people)} rows")
        given = sum(int(row["commands"]) for row in rows("participants"))
        # Who stopped play for a reason of the real world can't be told by what is missing.
        expect(given == sum(entry["seat"] != "clock" and "realWorld" not in entry["command"] for entry in entries),
               f"{session}: commands don't add up")
        messages = [event["message"] for _, kind, event in events if kind == "said"]
        for row, message in zip(rows("messages"), messages):
            expect(int(row["characters"]) == len(message["text"]), f"{session}: {row['message']} has another length")
        own = [line for line in said if line["session"] == session]
        expect(Counter(line["kind"] for line in own) == counts, f"{session}: the lines tell of other events")
        expect([(f"e-{entry['number']}", kind) for entry, kind, _ in events]
               == [(line["entry"], line["kind"]) for line in own], f"{session}: the lines stand in another order")


def look_at_values(folder, logs):
    """What offers were worth, and who knew them since when, by what each party was sent."""
    compared = results = 0
    for log in logs:
        header = lines_of(log)[0]
        session = f"s-{header['session']}"
        offers = {row["offer_name"]: row for row in read(folder, "offers") if row["session"] == session}
        values = {(row["party"], row["offer"]): row for row in read(folder, "values")
                  if row["session"] == session and row["about"] == "offer"}
        outcomes = {row["party"]: row for row in read(folder, "outcomes") if row["session"] == session}
        for party in [party["id"] for party in header["exercise"]["parties"]]:
            known = {}
            for line in run("replay", log, "--as", party, "--json").splitlines():
                news = json.loads(line)
                for view in news["updates"].get("offers", []):
                    offer = offers[view["offer"]["id"]]
                    if offer["offer"] in known:
                        continue
                    known[offer["offer"]] = news["time"]
                    if "worth" not in view or moment(offer["time_utc"]) != news["time"]:
                        continue  # It was told of it later, when it may have been worth something else.
                    row = values[f"party-{party}", offer["offer"]]
                    expect(int(row["worth_tenths"]) == view["worth"],
                           f"{session} {offer['offer']} {party}: {row['worth_tenths']}, and was told {view['worth']}")
                    compared += 1
                for notice in news["notices"]:
                    told = re.match(r"Your result: (-?)(\d+)\.(\d) points", notice["text"])
                    if told:
                        points = int(told[1] + told[2] + told[3])
                        expect(int(outcomes[f"party-{party}"]["result_tenths"]) == points, f"{session} {party}: result")
                        results += 1
            told = {row["about"]: moment(row["time_utc"]) for row in read(folder, "news_seen")
                    if (row["session"], row["viewer"], row["kind"]) == (session, f"party-{party}", "offer")}
            expect(told == known, f"{session} {party}: told of {told}, and was sent {known}")
    expect(compared >= 20 and results >= 8, f"only {compared} worths and {results} results could be compared")


def moment(text):
    """UTC milliseconds, in whole numbers."""
    import datetime

    whole = datetime.datetime.strptime(text[:19] + "+0000", "%Y-%m-%dT%H:%M:%S%z")
    return int((whole - datetime.datetime.fromtimestamp(0, datetime.timezone.utc)).total_seconds()) * 1000 + int(text[20:23])


def look_at_people(folder, events_file, key_file):
    rows = [row for table in ("messages", "statements") for row in read(folder, table) if row["session"] == "s-hostile"]
    texts = [typed(row["text"]) for row in sorted(rows, key=lambda row: int(row["entry"][2:]))]
    names = {row["seat"]: row["participant"] for row in read(folder, "participants") if row["session"] == "s-hostile"}
    anna, maria, other = names["seat-us-1"], names["seat-russia-1"], names["seat-europe-1"]
    expect(texts == HOSTILE + [f"{anna}, {maria}, Hannah: {other}"] * (len(texts) - len(HOSTILE)), f"the texts are {texts}")
    expect(len(texts) > len(HOSTILE), "no text with names was written")
    everything = "".join(file.read_text(encoding="utf-8") for file in folder.iterdir()) + events_file.read_text(encoding="utf-8")
    expect("fainted" not in everything, "a text of the real world left the log")
    for name in ["Anna ", "Bob", 'C, \\"d', 'C, ""d', "Олена", "Оксана"]:
        expect(name not in everything, f"{name} stands in what was written")
    key = {(row["session"], row["participant"]): row for row in csv.DictReader(open(key_file, encoding="utf-8", newline=""))}
    expect({typed(row["name_text"]) for row in key.values()} >= set(NAMES.values()), "the key lacks names")
    known = {(row["session"], row["participant"]) for row in read(folder, "participants")}
    expect(set(key) == known, "the key has other participants than the table")
    expect(stat.S_IMODE(os.stat(key_file).st_mode) == 0o600, "others can read the key")


# ---- What loads them, by the lines of docs/data.md


def has(package):
    there = importlib.util.find_spec(package) is not None
    if not there:
        missing(f"{package} isn't installed here")
    return there


def has_readr():
    return bool(shutil.which("Rscript")) and subprocess.run(["Rscript", "-e", "library(readr)"], capture_output=True).returncode == 0


def missing(why):
    expect(os.environ.get("CI") != "true", f"{why}, and make data-tools installs it")
    print(f"skipped: {why}.")


def text_columns(tables, table):
    return [column["column"] for column in tables[table] if column["shape"].startswith("free text")]


def expected(folder, table, column):
    """A column as the standard library reads it, with None where it is empty."""
    kind = {"integer": int, "boolean": lambda text: text == "true", "datetime": moment, "string": str}[column["type"]]
    return [kind(row[column["column"]]) if row[column["column"]] else None for row in read(folder, table)]


def compare(reader, folder, tables, load):
    """`load(table, texts)` gives column names, and for each its values: moments as milliseconds, None where empty."""
    for table, columns in tables.items():
        loaded = load(table, text_columns(tables, table))
        expect(list(loaded) == [column["column"] for column in columns], f"{reader}: {table}.csv has other columns")
        for column in columns:
            want, got = expected(folder, table, column), loaded[column["column"]]
            expect(got == want, f"{reader}: {table}.{column['column']} is {differences(got, want)}")
    print(f"{reader} loads {len(tables)} tables.")


def differences(got, want):
    return [pair for pair in zip(got, want) if pair[0] != pair[1]][:3] or (len(got), len(want))


def by_pandas(folder, tables):
    import pandas

    def load(table, texts):
        times = [column["column"] for column in tables[table] if column["type"] == "datetime"]
        data = pandas.read_csv(
            folder / f"{table}.csv", keep_default_na=False, na_values=[""], dtype={text: str for text in texts},
            parse_dates=times)
        for column in tables[table]:
            series = data[column["column"]]
            if column["type"] == "datetime" and series.notna().any():
                expect(str(series.dtype).startswith("datetime64[") and "UTC" in str(series.dtype),
                       f"pandas: {table}.{column['column']} is {series.dtype}")
            if column["type"] == "integer" and len(series):
                expect(str(series.dtype) == "int64", f"pandas: {table}.{column['column']} is {series.dtype}")
        return {name: [plain(value) for value in data[name].tolist()] for name in data.columns}

    def plain(value):
        if value is pandas.NaT or value is None or value != value:
            return None
        return value.value // 1_000_000 if isinstance(value, pandas.Timestamp) else value

    compare("pandas", folder, tables, load)


def by_polars(folder, tables):
    import polars

    def load(table, texts):
        data = polars.read_csv(
            folder / f"{table}.csv", infer_schema_length=None, try_parse_dates=True,
            schema_overrides={text: polars.String for text in texts})
        for column in tables[table]:
            if column["type"] == "datetime" and data[column["column"]].null_count() < len(data):
                data = data.with_columns(polars.col(column["column"]).dt.epoch("ms"))
        return data.to_dict(as_series=False)

    compare("polars", folder, tables, load)


def by_duckdb(folder, tables):
    import duckdb

    def load(table, texts):
        types = ", ".join(f"'{text}': 'VARCHAR'" for text in texts)
        data = duckdb.sql(
            f"FROM read_csv('{folder / table}.csv', header = true, sample_size = -1, types = {{{types}}})" if types
            else f"FROM read_csv('{folder / table}.csv', header = true, sample_size = -1)")
        names = data.columns
        moments = {column["column"] for column in tables[table] if column["type"] == "datetime"}
        what = [f'epoch_ms("{name}")' if name in moments and "TIME" in str(kind) else f'"{name}"'
                for name, kind in zip(names, data.types)]
        rows = data.project(", ".join(what)).fetchall()
        return {name: [row[place] for row in rows] for place, name in enumerate(names)}

    compare("duckdb", folder, tables, load)


READR = """
suppressPackageStartupMessages(library(readr))
arguments <- commandArgs(trailingOnly = TRUE)
texts <- strsplit(arguments[2], ",")[[1]]
types <- do.call(cols, c(setNames(rep(list("c"), length(texts)), texts), .default = "?"))
data <- read_csv(arguments[1], na = "", col_types = types, trim_ws = FALSE, progress = FALSE, guess_max = Inf)
stopifnot(nrow(problems(data)) == 0)
for (name in names(data)) {
  column <- data[[name]]
  if (inherits(column, "POSIXct")) data[[name]] <- ifelse(is.na(column), NA, format(round(as.numeric(column) * 1000), scientific = FALSE, trim = TRUE))
  else if (is.logical(column)) data[[name]] <- ifelse(is.na(column), NA, ifelse(column, "true", "false"))
  else if (is.numeric(column)) data[[name]] <- format(column, scientific = FALSE, trim = TRUE)
}
write_csv(data, stdout(), na = "")
"""


def by_readr(folder, tables):
    def load(table, texts):
        run = subprocess.run(
            ["Rscript", "-e", READR, folder / f"{table}.csv", ",".join(texts)], capture_output=True, text=True, timeout=120)
        expect(run.returncode == 0, f"readr: {table}.csv: {run.stderr}")
        rows = list(csv.DictReader(run.stdout.splitlines(keepends=True)))
        whole = {column["column"]: column["type"] for column in tables[table]}
        kinds = {"integer": int, "datetime": int, "boolean": lambda text: text == "true", "string": str}
        names = next(csv.reader(run.stdout.splitlines(keepends=True)))
        return {name: [kinds[whole[name]](row[name]) if row[name] else None for row in rows] for name in names}

    compare("readr", folder, tables, load)


def lines_of_the_page(folder):
    """The lines that docs/data.md gives, run as they stand there: what was typed is what they load."""
    typed = [row["text"] for row in read(folder, "messages")]
    lines = [line for line in PAGE.read_text(encoding="utf-8").split("\n") if "read_csv(" in line and "messages.csv" in line]
    expect(len(lines) == 4, f"{PAGE.name} has {len(lines)} lines that load messages")
    for line in lines:
        package = re.match(r"[a-z]+", line)[0]
        if package == "readr":
            if not has_readr():
                continue
            code = f'cat(paste(nchar({line}$text, type = "chars"), collapse = " "))'
            said = subprocess.run(["Rscript", "-e", code], cwd=folder, capture_output=True, text=True, timeout=120)
            expect(said.stdout.split() == [str(len(text)) for text in typed], f"{line}: {said.stdout} {said.stderr}")
        elif importlib.util.find_spec(package):
            os.chdir(folder)
            data = eval(line, {package: importlib.import_module(package)})
            texts = [row[0] for row in data.project("text").fetchall()] if package == "duckdb" else list(data["text"])
            expect(texts == typed, f"{line}: {differences(texts, typed)}")


def tables_of_the_page(tables):
    """docs/data.md lists every table with its key."""
    page = PAGE.read_text(encoding="utf-8")
    for table, columns in tables.items():
        key = ", ".join(f"`{c['column']}`" for c in columns if c["in_primary_key"] == "true" and c["column"] != "session")
        row = re.search(rf"^\| `{table}` \| .* \| ?(.*?) ?\|$", page, re.MULTILINE)
        expect(row and row[1] == key, f"{PAGE.name} lists {table} with {row and row[1]}, and its key is {key}")


def by_frictionless(folder):
    from frictionless import validate

    report = validate(str(folder / "datapackage.json"))
    expect(report.valid, f"frictionless: {report.flatten(['title', 'rowNumber', 'fieldName', 'message'])[:5]}")
    print("frictionless finds the package valid.")


def load_all(folder, tables):
    if has("pandas"):
        by_pandas(folder, tables)
    if has("polars"):
        by_polars(folder, tables)
    if has("duckdb"):
        by_duckdb(folder, tables)
    if has("frictionless"):
        by_frictionless(folder)
    if has_readr():
        by_readr(folder, tables)
    else:
        missing("readr isn't installed here")


def main():
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        hostile = root / "hostile.jsonl"
        hostile_log(LOGS / "off-ramp-2022.jsonl", hostile)
        logs = [LOGS / f"{session}.jsonl" for session in SESSIONS] + [hostile]
        folder, events, key = root / "tables", root / "events.jsonl", root / "key.csv"
        run("export", *logs, "--csv", folder, "--jsonl", events, "--key", key)
        tables = look_at_shapes(folder)
        look_at_references(folder, tables)
        manifest = look_at_manifest(folder)
        expect([one["session"] for one in manifest["sessions"]] == SESSIONS + ["hostile"], "the manifest names others")
        expect(all(one["head"] == lines_of(log)[-1].get("head", lines_of(log)[-1]["hash"])
                   for one, log in zip(manifest["sessions"], logs)), "the manifest has other heads")
        look_at_counts(folder, events, logs)
        look_at_values(folder, logs)
        look_at_people(folder, events, key)

        again = root / "again"
        run("export", *logs, "--csv", again)
        expect(all((again / file.name).read_bytes() == file.read_bytes() for file in folder.iterdir()), "other bytes")
        for words, why in [
            ((hostile,), "Nothing is asked for"), ((hostile, "--csv", folder), "isn't empty"),
            ((hostile, "--csv", root / "new", "--key", root / "new" / ".." / "new" / "k.csv"), "lies in"),
            ((hostile, "--jsonl", hostile), "there already"), ((hostile, hostile, "--csv", root / "new"), "same session"),
        ]:
            expect(why in run("export", *words, code=1), f"{words} should be refused: {why}")
        expect(not (root / "new").exists(), "something was written for a command that was refused")
        tables_of_the_page(tables)
        load_all(folder, tables)
        lines_of_the_page(folder)


main()

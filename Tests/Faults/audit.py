"""Judges logs by docs/log.md alone: shares no code with the program that wrote them."""

import hashlib
import json


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha(data):
    return hashlib.sha256(data).hexdigest()


class Log:
    """A session's log: its lines as they stand, and what they say. Raises ValueError where the chain doesn't hold."""

    def __init__(self, data):
        if not data.endswith(b"\n"):
            raise ValueError("The last line isn't whole.")
        self.lines = data[:-1].split(b"\n")
        self.entries = []
        self.is_sealed = False
        last = None
        for number, line in enumerate(self.lines):
            last = self.take(number, line, last)
        # By seat and key; a key that stands there twice is kept in `twice`.
        self.numbers, self.twice = {}, []
        for entry in self.entries:
            if entry["key"]:
                named = (entry["seat"], entry["key"])
                if named in self.numbers:
                    self.twice.append(entry["key"])
                self.numbers.setdefault(named, entry["number"])
        self.keys = {key: number for (_, key), number in self.numbers.items()}

    def take(self, number, line, last):
        try:
            record = json.loads(line)
        except ValueError:
            raise ValueError(f"Line {number + 1} is no JSON.") from None
        if canonical(record) != line or self.is_sealed:
            raise ValueError(f"Line {number + 1} isn't canonical, or stands after the seal.")
        stated = record.pop("hash")
        if sha(canonical(record)) != stated:
            raise ValueError(f"Line {number + 1} has another hash than it says.")
        if number == 0:
            if "format" not in record or sha(canonical(record["exercise"])) != record["exerciseDigest"]:
                raise ValueError("The first line is no header, or of another exercise than it says.")
        elif "number" in record:
            if record["number"] != number or record["previous"] != last:
                raise ValueError(f"Line {number + 1} doesn't follow the one before.")
            self.entries.append(record)
        else:
            if record["entries"] != len(self.entries) or record["head"] != last:
                raise ValueError("The seal is of another log.")
            self.is_sealed = True
        return stated


class Demand:
    """What must be there of a session: that it is, up to which entry, whether it is closed."""

    def __init__(self):
        self.entry = 0
        self.is_closed = False

    def copy(self):
        other = Demand()
        other.entry, other.is_closed = self.entry, self.is_closed
        return other


def compare(name, data, demand, whole):
    """What is wrong with a session's log after a cut and an opening, in sentences; nothing if all is well.

    `data` is None where there is no such file, `demand` where nobody was told of the session; `whole` is the log of the
    run without a cut.
    """
    if data is None:
        return [] if demand is None else [f"missing: {name}, which staff were told of, is not there."]
    try:
        log = Log(data)
    except ValueError as error:
        return [f"damaged: {name}: {error}"]
    faults = [f"twice: {name} has {key} twice." for key in log.twice]
    common = 0
    for mine, its in zip(log.lines, whole.lines):
        if mine != its:
            break
        common += 1
    needed = demand.entry + 1 if demand else 1
    if common < needed:
        faults.append(f"missing: {name} has {common - 1} of the {needed - 1} entries that were shown.")
    if demand and demand.is_closed and not (log.is_sealed and common == len(whole.lines)):
        faults.append(f"missing: {name} is not closed, though staff were told so.")
    # What the opening itself enters is the clock's.
    for line in log.lines[common:]:
        record = json.loads(line)
        if "number" not in record or record["seat"] != "clock":
            faults.append(f"otherwise: {name} has a line that the run hadn't: {line[:200].decode(errors='replace')}")
            break
    return faults

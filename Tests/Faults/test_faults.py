"""What the judges must find, without a server: python3 -m unittest, in this folder."""

import random
import unittest

import disk
import record
from audit import Demand, Log, canonical, compare, sha
from disk import Disk
from table import keys_in
from wire import FrameReader


def chain(keys, seat="us-1"):
    """A log in the form of docs/log.md, with an entry for each key."""
    exercise = {"title": "Tide"}
    records = [{"format": "offramp-log", "exercise": exercise, "exerciseDigest": sha(canonical(exercise))}]
    records += [{"number": number, "seat": seat, "key": key} for number, key in enumerate(keys, 1)]
    lines, last = [], None
    for entry in records:
        if last:
            entry["previous"] = last
        last = sha(canonical(entry))
        lines.append(canonical(entry | {"hash": last}))
    return b"\n".join(lines) + b"\n"


def demand(entry, is_closed=False):
    made = Demand()
    made.entry, made.is_closed = entry, is_closed
    return made


def kinds(data, wanted, keys=("a", "b", "c")):
    return [fault.partition(":")[0] for fault in compare("s1", data, wanted, Log(chain(keys)))]


class AuditTests(unittest.TestCase):
    def test_what_is_well(self):
        self.assertEqual(kinds(chain("abc"), demand(3)), [])
        self.assertEqual(kinds(chain("ab"), demand(1)), [])
        self.assertEqual(kinds(None, None), [])

    def test_an_acknowledged_entry_that_is_missing(self):
        self.assertEqual(kinds(chain("ab"), demand(3)), ["missing"])
        self.assertEqual(kinds(None, demand(0)), ["missing"])
        self.assertEqual(kinds(chain("abc"), demand(3, is_closed=True)), ["missing"])

    def test_another_entry_in_its_place(self):
        self.assertEqual(kinds(chain("abd"), demand(3)), ["missing", "otherwise"])
        self.assertEqual(kinds(chain("abd"), demand(2)), ["otherwise"])

    def test_a_key_that_stands_there_twice(self):
        self.assertIn("twice", kinds(chain("abb"), demand(2)))

    def test_a_chain_that_does_not_hold(self):
        self.assertEqual(kinds(chain("abc").replace(b'"b"', b'"x"'), demand(0)), ["damaged"])
        self.assertEqual(kinds(chain("abc")[:-9], demand(0)), ["damaged"])
        lines = chain("abc").split(b"\n")
        self.assertEqual(kinds(b"\n".join(lines[:2] + lines[3:]), demand(0)), ["damaged"])


class WireTests(unittest.TestCase):
    def test_frames_in_pieces(self):
        reader, bytes_of_two = FrameReader(), b"\x81\x7e\x01\x00" + b"x" * 256 + b"\x01\x01a\x89\x00\x80\x01b"
        found = [message for byte in bytes_of_two for message in reader.feed(bytes([byte]))]
        self.assertEqual(found, [(1, b"x" * 256), (9, b""), (1, b"ab")])

    def test_keys_that_a_message_shows(self):
        key = "key-s1-us_1-4-yek"
        self.assertEqual(keys_in(b'{"id":"%s","result":{"through":1}}' % key.encode()), [key])
        self.assertEqual(keys_in(b'{"error":{"data":{"code":"not_running"}},"id":"%s"}' % key.encode()), [])
        refusal = b'{"error":{"data":{"clause":"a","code":"rule","rule":"R1"}},"id":"%s"}' % key.encode()
        self.assertEqual(keys_in(refusal), [key])


class DiskTests(unittest.TestCase):
    def setUp(self):
        self.disk = Disk(root=1)
        self.tickets = 0

    def do(self, kind, file=0, first=0, second=0, data=b""):
        self.disk.take(record.Step(kind, file, first, second, data))

    def sync(self, file, during=lambda: None):
        self.tickets += 1
        ticket = self.tickets
        self.do(record.SYNC_BEGIN, file, ticket)
        during()
        self.do(record.SYNC_END, file, ticket)

    def kept(self, model, seed=1):
        return {path: content.data for path, content in model(self.disk, random.Random(seed)).items()}

    def write(self, data, offset=0):
        self.do(record.WRITE, 7, offset, 0, data)

    def test_a_name_is_durable_with_its_folder(self):
        self.do(record.OPEN, 7, 1, 0, b"a")
        self.write(b"one")
        self.sync(7)
        self.assertEqual(self.kept(disk.synced), {})
        self.sync(1)
        self.assertEqual(self.kept(disk.synced), {"a": b"one"})

    def test_a_sync_covers_what_came_before_it_began(self):
        self.do(record.OPEN, 7, 1, 0, b"a")
        self.sync(1)
        self.write(b"one")
        self.sync(7, during=lambda: self.write(b"two", 3))
        self.assertEqual(self.kept(disk.synced), {"a": b"one"})
        self.assertEqual(self.kept(disk.everything), {"a": b"onetwo"})
        self.assertEqual(self.kept(disk.zeros), {"a": b"one\0\0\0"})

    def test_names_and_bytes_apart(self):
        self.do(record.OPEN, 7, 1, 0, b"a.new")
        self.sync(1)
        self.write(b"one")
        self.do(record.RENAME, data=b"a.new\0a")
        self.assertEqual(self.kept(disk.names_first), {"a": b""})
        self.assertEqual(self.kept(disk.bytes_first), {"a.new": b"one"})

    def test_sectors_come_in_any_order(self):
        self.do(record.OPEN, 7, 1, 0, b"a")
        self.sync(1)
        self.write(b"x" * 1024)
        found = {self.kept(disk.sectors, seed)["a"] for seed in range(50)}
        self.assertLessEqual({b"", b"x" * 512, bytes(512) + b"x" * 512, b"x" * 1024, b"x" * 512 + bytes(512)}, found)

    def test_a_prefix_is_in_order(self):
        self.do(record.OPEN, 7, 1, 0, b"a")
        self.write(b"one")
        self.do(record.TRUNCATE, 7, 1)
        found = {self.kept(disk.prefix, seed).get("a") for seed in range(200)}
        self.assertLessEqual(found, {None, b"", b"o", b"on", b"one"})
        self.assertLessEqual({None, b"", b"o", b"one"}, found)


if __name__ == "__main__":
    unittest.main()

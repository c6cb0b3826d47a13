"""What the judges must find, without a server: python3 -m unittest, in this folder."""

import os
import random
import subprocess
import sys
import tempfile
import unittest

import disk
import record
from audit import Demand, Log, canonical, compare, sha
from disk import Disk
from powercut import recorder
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


# Every call that a program may change a folder by, with and without a sync.
BUSY = """
import os, socket
os.chdir(os.environ["OFFRAMP_FOLDER"])
a = os.open("a", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
os.write(a, b"one")
os.writev(a, [b"two", b"three"])
os.fdatasync(a)
os.mkdir("deep")
b = os.open("deep/b.new", os.O_CREAT | os.O_RDWR)
os.pwrite(b, b"four", 600)
os.pwritev(b, [b"five", b"six"], 2)
os.posix_fallocate(b, 0, 2000)
os.ftruncate(b, 1500)
os.fsync(b)
os.rename("deep/b.new", "deep/b")
folder = os.open("deep", os.O_RDONLY)
os.fsync(folder)
os.close(os.open("a", os.O_WRONLY | os.O_TRUNC))
os.truncate("a", 2)
c = os.open("c", os.O_CREAT | os.O_WRONLY | os.O_DSYNC)
os.write(c, b"seven")
os.unlink("c")
one, other = socket.socketpair()
one.send(b"eight")
os.write(one.fileno(), b"nine")
one.sendmsg([b"ten", b"eleven"])
"""


class RecorderTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.library = recorder(folder.name)

    def record(self, plant=None, program=BUSY):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root, path = os.path.join(folder.name, "data"), os.path.join(folder.name, "record")
        os.mkdir(root)
        environment = dict(os.environ, LD_PRELOAD=self.library, OFFRAMP_RECORD=path, OFFRAMP_FOLDER=root)
        if plant:
            environment["OFFRAMP_PLANT"] = plant
        subprocess.run([sys.executable, "-c", program], env=environment, check=True)
        made = Disk(os.stat(root).st_ino)
        steps = record.read(path)
        for step in steps:
            made.take(step)
        return steps, made, root

    def test_the_record_explains_the_folder(self):
        steps, made, root = self.record()
        found = {path: content.data for path, content in disk.everything(made, None).items() if content}
        for path, data in found.items():
            with open(os.path.join(root, path), "rb") as file:
                self.assertEqual(data, file.read(), path)
        self.assertEqual(sorted(found), ["a", "deep/b"])
        self.assertEqual(found["deep/b"][:11], b"\0\0fivesix\0\0")
        sent = b"".join(step.data for step in steps if step.kind == record.SEND)
        self.assertEqual(sent, b"eightnineteneleven")

    def test_only_what_was_synced_is_durable(self):
        _, made, _ = self.record()
        # The folder itself was never synced, so none of its names is sure; the file's bytes are.
        self.assertEqual(disk.synced(made, None), {})
        durable = {bytes(file.durable) for file in made.files.values()}
        self.assertIn(b"onetwothree", durable)
        self.assertIn(b"seven", durable)

    def test_planted_faults(self):
        def syncs(plant):
            return [step.kind for step in self.record(plant)[0] if step.kind in (record.SYNC_BEGIN, record.SYNC_END)]

        self.assertEqual(len(syncs(None)), 6)
        self.assertEqual(len(syncs("no-sync *")), 0)
        self.assertEqual(len(syncs("no-sync a")), 4)
        steps = [step for step in self.record("swap a b.new")[0]]
        begun = [step.file for step in steps if step.kind == record.SYNC_BEGIN]
        files = [step.file for step in steps if step.kind == record.OPEN]
        # The sync of the first file comes after the next change of the other: its truncation.
        cut = [step.kind for step in steps].index(record.TRUNCATE)
        self.assertEqual(begun[0], files[0])
        self.assertGreater([step.kind for step in steps].index(record.SYNC_BEGIN), cut)

    def test_what_is_not_understood_is_said(self):
        program = "import os\nos.chdir(os.environ['OFFRAMP_FOLDER'])\nopen('a', 'w').close()\nos.link('a', 'b')"
        with self.assertRaisesRegex(Exception, "link"):
            self.record(program=program)


if __name__ == "__main__":
    unittest.main()

"""A folder on a disk: what was written to it, what of that is durable, and what a power cut may leave of the rest.

The disk knows files, names and bytes, and nothing of what they are for.
"""

import hashlib

from record import MKDIR, OPEN, RENAME, SYNC_BEGIN, SYNC_END, TRUNCATE, UNLINK, WRITE, WRITE_IS_DURABLE

SECTOR = 512


class Content:
    """Bytes that don't change, and their digest, which is made once."""

    def __init__(self, data):
        self.data = bytes(data)
        self.digest = hashlib.blake2b(self.data, digest_size=16).digest()


class File:
    """A file's bytes as programs read them, as they are durable, and the changes that lie between."""

    def __init__(self):
        self.current = bytearray()
        self.durable = bytearray()
        self.pending = []
        self.made = {}

    def change(self, number, change):
        apply(self.current, change)
        self.pending.append((number, change))
        self.made.pop("current", None)

    def make_durable(self, before):
        while self.pending and self.pending[0][0] < before:
            apply(self.durable, self.pending.pop(0)[1])
            self.made.clear()

    def write_durable(self, change):
        assert not self.pending, "A durable write over others that aren't durable isn't understood."
        apply(self.current, change)
        apply(self.durable, change)
        self.made.clear()

    def as_written(self):
        if not self.pending:
            return self.as_synced()
        if "current" not in self.made:
            self.made["current"] = Content(self.current)
        return self.made["current"]

    def as_synced(self):
        if "durable" not in self.made:
            self.made["durable"] = Content(self.durable)
        return self.made["durable"]


def apply(content, change):
    """A change is an offset with bytes, or a size with None."""
    offset, data = change
    if data is None:
        del content[offset:]
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is not None:
        content[offset : offset + len(data)] = data


class Disk:
    """Plays the steps of a record; `number` is the next step's."""

    def __init__(self, root):
        self.number = 0
        self.files = {}
        self.folders = {root: ""}
        self.names = {}
        self.durable_names = {}
        # Each: number, the folders that must be synced yet, what changed.
        self.pending_names = []
        self.begun = {}

    def take(self, step):
        if step.kind == WRITE:
            self.write(step)
        elif step.kind == TRUNCATE and step.file in self.files:
            self.files[step.file].change(self.number, (step.first, None))
        elif step.kind == OPEN:
            self.open(step)
        elif step.kind == SYNC_BEGIN:
            self.begun[step.first] = self.number
        elif step.kind == SYNC_END and step.second == 0:
            self.sync(step.file, self.begun[step.first])
        elif step.kind == RENAME:
            old, new = step.data.decode().split("\0")
            self.rename(old, new)
        elif step.kind == UNLINK:
            self.rename(step.data.decode(), None)
        elif step.kind == MKDIR:
            self.folders[step.file] = step.data.decode()
            self.rename(None, step.data.decode(), None)
        self.number += 1

    def write(self, step):
        file = self.files[step.file]
        change = (step.first, step.data)
        if step.second == WRITE_IS_DURABLE:
            file.write_durable(change)
        else:
            file.change(self.number, change)

    def open(self, step):
        if step.first:
            self.files[step.file] = File()
            self.rename(None, step.data.decode(), self.files[step.file])
        elif step.second:
            self.files[step.file].change(self.number, (0, None))

    def sync(self, file, before):
        if file == 0:
            for each in self.files.values():
                each.make_durable(before)
        elif file in self.files:
            self.files[file].make_durable(before)
        left = []
        for number, folders, change in self.pending_names:
            if number < before:
                folders = set() if file == 0 else folders - {self.folders.get(file)}
            if folders:
                left.append((number, folders, change))
            else:
                rename_in(self.durable_names, change)
        self.pending_names = left

    def rename(self, old, new, file=None):
        """A creation has no old name, a removal no new one."""
        if old is not None:
            # The name of a socket, which was never recorded.
            if old not in self.names:
                return
            file = self.names[old]
        change = (old, new, file)
        rename_in(self.names, change)
        folders = {name.rpartition("/")[0] for name in (old, new) if name is not None}
        self.pending_names.append((self.number, folders, change))


def rename_in(names, change):
    old, new, file = change
    if old is not None:
        names.pop(old, None)
    if new is not None:
        names[new] = file


def image(names, content):
    """Paths and contents; None for a folder. What lies in a folder that isn't there isn't there."""
    found = {}
    for path in sorted(names):
        parent = path.rpartition("/")[0]
        if parent == "" or parent in found:
            found[path] = None if names[path] is None else content(names[path])
    return found


def of_pending(keep):
    """Contents by what `keep` leaves of a file with changes that aren't durable; of others there is but one."""
    return lambda file: Content(keep(file)) if file.pending else file.as_synced()


def digest(image):
    found = hashlib.blake2b(digest_size=16)
    for path, content in image.items():
        found.update(path.encode() + b"\0" + (b"" if content is None else content.digest))
    return found.digest()


# MARK: What a disk may keep


def everything(disk, chance):
    """All that was written: a kill, or a lucky cut."""
    return image(disk.names, File.as_written)


def synced(disk, chance):
    """What was synced and nothing else; a name only if its folder was synced."""
    return image(disk.durable_names, File.as_synced)


def prefix(disk, chance):
    """What was synced, and of the rest the first so many changes, the last of them cut anywhere."""
    rest = [(number, None, change) for number, _, change in disk.pending_names]
    for file in disk.files.values():
        rest += [(number, file, change) for number, change in file.pending]
    rest.sort(key=lambda each: each[0])
    kept = rest[: chance.randint(0, len(rest))]
    names, contents = dict(disk.durable_names), {}
    for place, (_, file, change) in enumerate(kept):
        if file is None:
            rename_in(names, change)
            continue
        content = contents.setdefault(id(file), bytearray(file.durable))
        offset, data = change
        if data is not None and place == len(kept) - 1 and chance.random() < 0.5:
            data = data[: chance.randint(0, len(data))]
        apply(content, (offset, data))
    return image(names, of_pending(lambda file: contents.get(id(file), file.durable)))


def zeros(disk, chance):
    """Names and sizes as they were, but zeros where bytes weren't synced."""

    def content(file):
        kept = bytearray(file.durable[: len(file.current)])
        return kept + bytes(len(file.current) - len(kept))

    return image(disk.names, of_pending(content))


def sectors(disk, chance):
    """Of what wasn't synced any sectors: torn, and in any order; the size as it was, or as far as they reach."""
    names = dict(disk.durable_names)
    for _, _, change in disk.pending_names[: chance.randint(0, len(disk.pending_names))]:
        rename_in(names, change)

    def content(file):
        kept = bytearray(file.durable)
        for _, (offset, data) in file.pending:
            if data is None:
                if chance.random() < 0.5:
                    apply(kept, (offset, None))
                continue
            at = 0
            while at < len(data):
                count = SECTOR - (offset + at) % SECTOR
                if chance.random() < 0.5:
                    apply(kept, (offset + at, data[at : at + count]))
                at += count
        if file.pending and chance.random() < 0.5:
            apply(kept, (len(file.current), None))
        return kept

    return image(names, of_pending(content))


def names_first(disk, chance):
    """Names and truncations as they were, but of bytes only those that were synced."""

    def content(file):
        kept = bytearray(file.durable)
        for _, (offset, data) in file.pending:
            if data is None:
                apply(kept, (offset, None))
        return kept

    return image(disk.names, of_pending(content))


def bytes_first(disk, chance):
    """The reverse: all bytes, but only those names whose folder was synced."""
    return image(disk.durable_names, File.as_written)


# The last has two sides.
MODELS = {
    "everything": [everything],
    "synced": [synced],
    "prefix": [prefix],
    "zeros": [zeros],
    "sectors": [sectors],
    "names apart": [names_first, bytes_first],
}

#!/usr/bin/env python3
"""Cuts the power of a server at every point of a session's life, and looks at what it finds when it comes back.

A server is played with under recorder.c. Of every point of its record the folder is built as a disk might have kept it,
in six models (disk.py), and the real program is started on it. Whatever any client or staff had been told before the
point must be in the logs afterwards (audit.py). Nothing here knows which files the server keeps: a session's log is
read once the server has been stopped in order, when its file is whole.
"""

import argparse
import asyncio
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import record
from audit import Demand, Log
from disk import MODELS, Disk, digest
from opening import Opening
from play import play
from table import keys_in
from wire import Broken, SocketReader

PLANTS = {
    "late-sync": "late-sync *",
    "no-sync": "no-sync *",
    "swap": "swap *.jsonl *.head",
}
HERE = Path(__file__).resolve().parent


class Told:
    """What had left the server, step by step: news and answers on its sockets, and answers to staff."""

    def __init__(self, logs, staff):
        # By key: the session, and the number of the entry.
        self.entries = {key: (name, number) for name, log in logs.items() for key, number in log.keys.items()}
        self.staff = list(staff)
        self.readers = {}
        self.demands = {}
        self.shown = set()

    def take(self, step):
        if step.kind == record.START:
            self.readers.clear()
        elif step.kind == record.MARK:
            self.take_staff(*step.data.decode().split(" "))
        elif step.kind == record.SEND:
            reader = self.readers.setdefault(step.file, SocketReader())
            # Staff's socket file: a line of JSON an answer.
            if reader.frames is None and step.data.startswith(b'{"done"'):
                self.take_staff(*self.staff.pop(0))
                return
            for _, message in reader.feed(step.data):
                for key in keys_in(message):
                    self.take_key(key)

    def take_staff(self, what, name):
        demand = self.demands.setdefault(name, Demand())
        demand.is_closed |= what == "closed"

    def take_key(self, key):
        self.shown.add(key)
        if key not in self.entries:
            raise Broken(f"{key} was shown, and the log of the run without a cut lacks it.")
        name, number = self.entries[key]
        demand = self.demands.setdefault(name, Demand())
        demand.entry = max(demand.entry, number)

    def copy(self):
        return {name: demand.copy() for name, demand in self.demands.items()}


def points(steps, root, told):
    """Every moment between two changes, at its end: its number, the kind of change that ends it, and the disk."""
    disk, number = Disk(root), 0
    for step in steps:
        if step.kind in record.CHANGES:
            yield number, step.kind, disk
            number += 1
        disk.take(step)
        told.take(step)
    yield number, None, disk


def images(point, disk, seed):
    for model, sides in MODELS.items():
        for side in sides:
            yield model, side(disk, random.Random(f"{seed} {point} {side.__name__}"))


class Plan:
    """Which images to open. Those that are alike are opened once, for what was told by the last such point."""

    def __init__(self, steps, run, logs, seed, most):
        self.last, self.demands, self.made, self.points, scarce = {}, {}, 0, 0, set()
        told = Told(logs, run.staff)
        before = None
        for point, kind, disk in points(steps, run.root, told):
            self.points += 1
            demands = told.copy()
            # Of changes of names and sizes there are few, so half of what is drawn lies around them.
            is_scarce = bool({kind, before} & record.NAMES_AND_SIZES)
            before = kind
            for model, image in images(point, disk, seed):
                self.made += 1
                name = digest(image)
                if is_scarce:
                    scarce.add(name)
                if self.last.get(name, (None,))[0] != point:
                    self.last[name] = (point, model)
                    self.demands[name] = demands
        whole = {path: content.data for path, content in image_of_all(disk).items() if content is not None}
        if whole != run.files:
            raise Broken("The record doesn't explain what stands in the folder; recorder.c has missed a call.")
        unrecorded = run.acknowledged - told.shown
        if unrecorded:
            raise Broken(f"Clients have answers that the record lacks: {sorted(unrecorded)[:3]}.")
        self.chosen = set(self.last)
        if most and len(self.last) > most:
            chance = random.Random(f"{seed} choice")
            self.chosen = set(chance.sample(sorted(scarce), min(len(scarce), most // 2)))
            rest = sorted(set(self.last) - self.chosen)
            self.chosen |= set(chance.sample(rest, most - len(self.chosen)))


def image_of_all(disk):
    return MODELS["everything"][0](disk, None)


async def judge(arguments, steps, run, logs, plan, most_faults):
    """Opens every chosen image; what was wrong, each with its point and model."""
    opening = Opening(arguments.program, arguments.verify_every)
    limit = asyncio.Semaphore(arguments.processes)
    found, waiting, begun = [], set(), time.monotonic()
    opened = {model: 0 for model in MODELS}

    async def one(name, point, model, image):
        try:
            faults = await opening.judge(image, plan.demands[name], logs)
        finally:
            limit.release()
        opened[model] += 1
        if faults and arguments.keep and len(found) < 10:
            Opening.lay_out(image, os.path.join(arguments.keep, f"{point}-{model.replace(' ', '-')}"))
        found.extend((point, model, fault) for fault in faults)
        if sum(opened.values()) % 500 == 0:
            print(f"  {sum(opened.values())} opened, {time.monotonic() - begun:.0f} s", flush=True)

    for point, _, disk in points(steps, run.root, Told(logs, run.staff)):
        for model, image in images(point, disk, arguments.seed):
            name = digest(image)
            if plan.last[name] != (point, model) or name not in plan.chosen:
                continue
            plan.chosen.discard(name)
            await limit.acquire()
            if len(found) >= most_faults:
                limit.release()
                break
            task = asyncio.create_task(one(name, point, model, image))
            waiting.add(task)
            task.add_done_callback(waiting.discard)
        if len(found) >= most_faults:
            break
    await asyncio.gather(*waiting)
    return found, opened, opening.verified


async def cut(arguments, folder, plant):
    """One play with all its cuts. Whether it came out as it should."""
    begun = time.monotonic()
    run = await play(arguments, folder, plant)
    print(f"played for {time.monotonic() - begun:.0f} s", flush=True)
    steps = record.read(run.record)
    logs = {name: Log(data) for name, data in run.logs.items()}
    plan = Plan(steps, run, logs, arguments.seed, arguments.images)
    print(
        f"seed {arguments.seed}: {len(logs)} sessions, {sum(len(log.entries) for log in logs.values())} entries, "
        f"{len(run.acknowledged)} commands acknowledged; {len(steps)} steps recorded, {plan.points} points, "
        f"{plan.made} images, {len(plan.last)} of them different, {len(plan.chosen)} to open.",
        flush=True,
    )
    print(f"planned after {time.monotonic() - begun:.0f} s", flush=True)
    found, opened, verified = await judge(arguments, steps, run, logs, plan, 100)
    counts = ", ".join(f"{model} {count}" for model, count in opened.items())
    kinds = {}
    for point, model, fault in found:
        kind = fault.partition(":")[0]
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] <= (2 if plant else 20):
            print(f"  point {point}, {model}: {fault}")
    print(
        f"{sum(opened.values())} images opened ({counts}), {verified} logs of them verified by the program; "
        f"{len(found)} faults{''.join(f', {count} {kind}' for kind, count in sorted(kinds.items()))}; "
        f"{(time.monotonic() - begun) / 60:.1f} minutes."
    )
    if plant:
        print(f"planted: {plant}: {'found' if found else 'NOT FOUND'}.")
    return bool(found) == bool(plant)


def read_arguments():
    parser = argparse.ArgumentParser(description="Cuts the power at every point, and opens what a disk may have kept.")
    parser.add_argument("--program", default=".build/release/offramp", help="the server's program")
    parser.add_argument("--before", help="another build, which serves until the kill; its files are gone on with")
    parser.add_argument("--exercise", default="exercises/off-ramp-2022", help="the exercise that is played")
    seed = random.SystemRandom().randrange(1 << 32)
    parser.add_argument("--seed", type=int, default=seed, help="of all that chance does")
    parser.add_argument("--sessions", type=int, default=6, help="3 or more; one more is opened while no server runs")
    parser.add_argument("--commands", type=int, default=6, help="commands a seat gives in each of three parts")
    parser.add_argument("--images", type=int, default=0, help="open no more than so many, drawn by the seed; 0 for all")
    parser.add_argument("--processes", type=int, default=6, help="servers that are started at the same time")
    parser.add_argument("--verify-every", type=int, default=25, help="of so many images one is verified by the program")
    parser.add_argument("--keep", help="a folder for images in which something is wrong")
    parser.add_argument(
        "--plant", action="append", default=[],
        help=f"a fault that must be found: {', '.join(PLANTS)}, all, or 'late-sync PATTERN', 'no-sync PATTERN', 'swap "
        "PATTERN PATTERN' with names of files",
    )  # fmt: skip
    return parser.parse_args()


def recorder(folder):
    """Builds it; the path."""
    library = os.path.join(folder, "recorder.so")
    subprocess.run(
        ["gcc", "-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", library,
         str(HERE / "recorder.c"), "-lpthread"],
        check=True,
    )  # fmt: skip
    return library


def main():
    arguments = read_arguments()
    arguments.program = os.path.abspath(arguments.program)
    arguments.before = arguments.before and os.path.abspath(arguments.before)
    planted = list(PLANTS) if arguments.plant == ["all"] else arguments.plant
    is_well = True
    for plant in [PLANTS.get(name, name) for name in planted] or [None]:
        folder = tempfile.mkdtemp(prefix="offramp-powercut-")
        try:
            arguments.recorder = recorder(folder)
            is_well = asyncio.run(cut(arguments, folder, plant)) and is_well
        except Broken as error:
            sys.exit(f"seed {arguments.seed}: {error}")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if is_well else 1)


if __name__ == "__main__":
    main()

"""Opens a folder that a power cut may have left with the real program, and judges what becomes of it."""

import asyncio
import os
import re
import shutil
import tempfile

from audit import compare
from table import Server, staff
from wire import get

# In memory where there is such a place: these folders are judged by what is read, not by what a disk keeps of them.
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None


class Opening:
    def __init__(self, program, verify_every):
        self.program, self.verify_every = program, verify_every
        self.count = self.verified = 0

    @staticmethod
    def lay_out(image, folder):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        for path, content in image.items():
            if content is None:
                os.mkdir(os.path.join(folder, path), 0o700)
                continue
            with open(os.path.join(folder, path), "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
                file.write(content.data)

    async def judge(self, image, demands, logs):
        """What is wrong after a start on the image; `demands` of what was told, `logs` of the run without a cut."""
        folder = tempfile.mkdtemp(prefix="offramp-image-", dir=MEMORY)
        self.count += 1
        is_verified = self.verify_every and self.count % self.verify_every == 0
        try:
            self.lay_out(image, folder)
            faults = await self.serve(folder, demands)
            for name in sorted(logs):
                path = os.path.join(folder, name + ".jsonl")
                data = None
                if os.path.exists(path):
                    with open(path, "rb") as file:
                        data = file.read()
                wrong = compare(name, data, demands.get(name), logs[name])
                if is_verified and data is not None and not wrong:
                    wrong = await self.verify(path, name)
                faults += wrong
            return faults
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    async def serve(self, folder, demands):
        """Starts, waits until every session was opened, and stops in order."""
        server = Server(self.program, folder)
        faults = []
        try:
            await server.start()
            for _ in range(400):
                status, said = await get(server.port, "/healthz")
                if status == 200:
                    break
                await asyncio.sleep(0.05)
            else:
                faults.append(f"unready: {said.strip()}")
            _, page = await get(server.port, "/metrics")
            await server.stop()
        except (ConnectionError, asyncio.TimeoutError) as error:
            if server.process and server.process.returncode is None:
                server.process.kill()
                await server.process.wait()
            return faults + [f"unserved: {error}"]
        if server.process.returncode != 0:
            faults.append(f"unserved: the server ended by {server.process.returncode}.")
        for name in sorted(demands):
            faults += [f"refused: {line}" for line in server.said if re.search(rf"\berror\b.*session={name}\b", line)]
        failed = re.search(r"^offramp_logs_failed (\d+)", page, re.MULTILINE)
        if failed and int(failed[1]):
            faults.append(f"failed: the logs of {failed[1]} sessions failed.")
        return faults

    async def verify(self, path, name):
        self.verified += 1
        status, said = await staff(self.program, "verify", path)
        return [] if status == 0 else [f"unverified: {name}: {said.strip()}"]

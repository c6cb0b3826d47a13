"""WebSocket (RFC 6455) as far as the drivers need it, on the Python standard library alone."""

import asyncio
import os

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


class Broken(Exception):
    """The run itself went wrong, so nothing can be said of the server's logs."""


class FrameReader:
    """Takes a server's bytes in pieces and gives whole messages: unmasked, and not compressed."""

    def __init__(self):
        self.bytes = bytearray()
        self.message = bytearray()
        self.opcode = TEXT

    def feed(self, piece):
        self.bytes += piece
        while (frame := self.frame()) is not None:
            is_last, opcode, payload = frame
            if opcode >= CLOSE:
                yield opcode, payload
                continue
            if opcode:
                self.opcode = opcode
            self.message += payload
            if is_last:
                yield self.opcode, bytes(self.message)
                self.message.clear()

    def frame(self):
        if len(self.bytes) < 2:
            return None
        count, start = self.bytes[1] & 127, 2
        if count >= 126:
            start = 4 if count == 126 else 10
            if len(self.bytes) < start:
                return None
            count = int.from_bytes(self.bytes[2:start], "big")
        if len(self.bytes) < start + count:
            return None
        first, payload = self.bytes[0], bytes(self.bytes[start : start + count])
        del self.bytes[: start + count]
        return bool(first & 128), first & 15, payload


class SocketReader:
    """A server's bytes from the first on: the answer to the handshake, then messages."""

    def __init__(self):
        self.head = bytearray()
        self.frames = None

    def feed(self, piece):
        if self.frames is None:
            self.head += piece
            end = self.head.find(b"\r\n\r\n")
            if end < 0 or not self.head.startswith(b"HTTP/1.1 101"):
                return
            self.frames = FrameReader()
            piece = bytes(self.head[end + 4 :])
        yield from self.frames.feed(piece)


class WebSocket:
    """A connection to a server on this machine."""

    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer
        self.frames = FrameReader()
        self.close_code = None

    @staticmethod
    async def connect(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(
            b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Protocol: offramp.v1\r\n\r\n"
        )
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 101"):
            raise ConnectionError(head.decode(errors="replace"))
        return WebSocket(reader, writer)

    def send(self, payload, opcode=TEXT):
        mask = os.urandom(4)
        count = len(payload)
        size = bytes([128 | count]) if count < 126 else bytes([254]) + count.to_bytes(2, "big")
        if count > 65_535:
            raise ValueError("Offramp takes no message of that length.")
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        self.writer.write(bytes([128 | opcode]) + size + mask + masked)

    async def messages(self):
        """Whole texts, until the connection ends; pings are answered."""
        while piece := await self.reader.read(1 << 16):
            for opcode, payload in self.frames.feed(piece):
                if opcode == TEXT:
                    yield payload
                elif opcode == PING:
                    self.send(payload, PONG)
                elif opcode == CLOSE:
                    self.close_code = int.from_bytes(payload[:2], "big")
                    return

    def close(self):
        self.writer.close()


async def get(port, path):
    """Status and text of a page."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        whole = await asyncio.wait_for(reader.read(-1), 20)
    finally:
        writer.close()
    head, _, body = whole.decode().partition("\r\n\r\n")
    return int(head.split(" ")[1]), body

"""Seats at pages, a server, and a terminal's client: what the tests of pages have in common."""
import json
import os
import socket
import subprocess
import sys

from browsers import ENTER, NotSo, Tab, until

PROGRAMS = os.path.abspath(sys.argv[1])
REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Server:
    def __init__(self, data, port, *words):
        self.words = [PROGRAMS + "/offramp", "serve", "--data", data, "--port", str(port), *words]
        self.address = "http://127.0.0.1:%d/" % port
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def is_up(self):
        try:
            with socket.create_connection(("127.0.0.1", int(self.address.rsplit(":", 1)[1][:-1])), 1):
                return True
        except OSError:
            return False


def opened(data, *words):
    """A session, as programs are told of it."""
    done = subprocess.run(
        [PROGRAMS + "/offramp", "session", "open", REPOSITORY + "/exercises/off-ramp-2022", "--data", data, "--json",
         *words], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Seat(Tab):
    """Somebody at a page."""

    def __init__(self, browser, server, code, name, path="", part="head", shown=None):
        super().__init__(browser, browser.tab().context)
        self.name = name
        self.go(server.address + path + "#" + code)
        until("%s is asked for a name" % name, lambda: self.is_seen("door"))
        self.js("document.getElementById('name').focus()")
        self.keys(name, ENTER)
        until("%s has a seat" % name, lambda: (shown or name) in self.text(part))

    def text(self, part):
        return self.js("return document.getElementById(arguments[0]).innerText", part)

    def folded(self, part):
        """Also what is folded away."""
        return self.js("return document.getElementById(arguments[0]).textContent", part)

    def value(self, field):
        return self.js("return document.getElementById(arguments[0]).value", field)

    def is_seen(self, part):
        return self.js("return document.getElementById(arguments[0]).checkVisibility()", part)

    def type(self, line):
        self.js("""
            const typed = document.getElementById('typed');
            typed.value = arguments[0];
            typed.dispatchEvent(new Event('input', { bubbles: true }));
            document.getElementById('command').requestSubmit();
            """, line)

    def begin(self, field, text):
        """Types without an end."""
        self.js("""
            const field = document.getElementById(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            """, field, text)

    def press(self, where, label, row=None):
        """Presses a button in a part, or in a row of it; whether there is one that can be pressed."""
        return self.js("""
            const place = document.getElementById(arguments[0]);
            const rows = Array.from(place.querySelectorAll('details[data-row]'));
            const within = arguments[2] === null ? place : rows.find((each) => each.dataset.row === arguments[2]);
            const button = within && Array.from(within.querySelectorAll('button'))
              .find((each) => each.textContent === arguments[1] && !each.disabled && each.checkVisibility());
            if (button) button.click();
            return Boolean(button);
            """, where, label, row)

    def open(self, where, row):
        """Opens a row, as by its heading."""
        return self.js("""
            const rows = Array.from(document.getElementById(arguments[0]).querySelectorAll('details[data-row]'));
            const row = rows.find((each) => each.dataset.row === arguments[1]);
            if (row && !row.open) row.querySelector('summary').click();
            return Boolean(row);
            """, where, row)

    def do(self, where, row, label):
        """Opens a row, and presses what can be done with it."""
        until("%s sees the row %s" % (self.name, row), lambda: self.open(where, row))
        until("%s presses %s" % (self.name, label), lambda: self.press(where, label, row))

    def answers(self, label="Yes"):
        until("%s is asked, and says %s" % (self.name, label), lambda: self.press("question", label))

    def fill(self, to, **terms):
        """Fills in the offer form, field by field, as hands do."""
        self.js("""
            for (const box of document.querySelectorAll('#offer input[name=to]')) {
              if (box.checked !== arguments[0].includes(box.value)) box.click();
            }
            for (const [issue, option] of Object.entries(arguments[1])) {
              const field = document.querySelector('#offer select[data-issue="' + issue + '"]');
              field.value = option;
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            """, to, terms)

    def form(self):
        """What stands in the offer form: those addressed, and terms."""
        return self.js("""
            const chosen = Array.from(document.querySelectorAll('#offer select[name=term]')).filter((each) => each.value);
            return [Array.from(document.querySelectorAll('#offer input[name=to]:checked')).map((each) => each.value),
              Object.fromEntries(chosen.map((each) => [each.dataset.issue, each.value]))];
            """)

    def deeds(self):
        return json.loads(self.js("return sessionStorage.getItem('deeds')") or "[]")

    def said(self):
        """What was said to everyone, in the words of the page."""
        return self.js("""
            return Array.from(document.querySelectorAll('#talk li')).map((each) => each.textContent.trim().split(' ').pop())
            """)

    def offers(self):
        """The names of the offers that stand."""
        return self.js("""
            return Array.from(document.querySelectorAll('#offers h3')).map((each) => each.textContent.split(':')[0])
            """)


class Terminal:
    """Somebody at a terminal, where lines are printed."""

    def __init__(self, server, code, name):
        place = server.address[len("http://"):-1]
        self.process = subprocess.Popen(
            [PROGRAMS + "/offramp-join", place, code, "--plain", "--name", name],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)

    def type(self, *lines):
        self.process.stdin.write("".join(line + "\n" for line in lines))
        self.process.stdin.flush()

    def kill(self):
        self.process.kill()
        self.process.wait()


def end(started):
    """Ends what was started, the latest first."""
    for each in reversed(started):
        each.quit() if hasattr(each, "quit") else each.kill()


def run(play):
    """Plays in a folder of its own, and ends with 1 where something isn't so."""
    import signal
    import tempfile
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    started = []
    with tempfile.TemporaryDirectory() as data:
        try:
            play(data, started)
        except NotSo as wrong:
            print("NOT SO:", wrong, flush=True)
            sys.exit(1)
        finally:
            end(started)

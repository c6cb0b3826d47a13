"""Four tables of automated delegations, run from one desk at a page, with a server that is killed.

    python3 Tests/Browsers/hall.py .build/debug [chromium] [firefox]

Prints what it looked at, and ends with 1 at the first thing that isn't so.
"""
import sys

from browsers import ENTER, STARTED_BY, NotSo, until
from seats import Seat, Server, free_port, opened, run

NAMES = ["Red room", "Blue room", "<b>Green</b> room", "White room"]


class Desk(Seat):
    """Whoever runs the hall."""

    def __init__(self, browser, server, code, name):
        super().__init__(browser, server, code, name, path="hall", part="hall", shown=NAMES[3])

    def gives(self, line, *tables, asked=None):
        """Gives a command to some tables, or to all, and says yes; so many are asked about, if not those alone."""
        self.js("""
            for (const box of document.querySelectorAll('#hall input[name=at]')) {
              const name = box.getAttribute('aria-label').replace('Give commands to ', '');
              if (box.checked !== arguments[0].includes(name)) box.click();
            }
            document.getElementById('orderText').value = arguments[1];
            document.getElementById('order').requestSubmit();
            """, tables, line)
        count = asked or len(tables) or len(NAMES)
        words = "1 table:" if count == 1 else "%d tables:" % count
        until("“%s” is asked about once" % line, lambda: words in self.text("hallQuestion"))
        until("and confirmed", lambda: self.press("hallQuestion", "Yes"))


def play(data, started):
    sessions = opened(data, "--bots", "us,russia,ukraine,europe", "--tables", "4", "--names", ",".join(NAMES), "--hall")
    server = Server(data, free_port())
    server.start()
    started.append(server)
    until("the server listens", server.is_up)
    # One desk, in one browser: a second one would take its seats.
    for kind in (sys.argv[2:] or ["chromium"])[:1]:
        started.append(STARTED_BY[kind]())
    desk = Desk(started[-1], server, sessions[0]["hall"], "Ines")
    until("no table has started", lambda: desk.text("hall").count("not started") == 4)
    desk.gives("start")
    until("all have", lambda: desk.text("hall").count("R1/6 Negotiate") == 4)
    until("each has a line of result", lambda: all(
        "%s: start – Play has started." % name in desk.folded("hallNews") for name in NAMES))
    desk.gives("pause", NAMES[0], NAMES[2])
    until("some are paused", lambda: desk.text("hall").count("PAUSED") == 2)
    desk.gives("note Kill me", *NAMES[1:3])
    server.kill()
    server.start()
    until("the server listens again", server.is_up)
    until("each note was made, once", lambda: desk.deeds() == []
          and desk.folded("hallNews").count("note Kill me") >= 2)
    until("all tables are joined again", lambda: desk.text("hall").count("R1/6 Negotiate") == 4)
    desk.gives("say all: Coffee at ten", NAMES[1])
    until("a table is opened", lambda: desk.press("hall", "2 Blue room") and desk.is_seen("console"))
    until("with its name", lambda: "Blue room" in desk.text("head"))
    until("and what was said there", lambda: "Coffee at ten" in desk.text("talk"))
    desk.type("pause")
    until("a command goes to that table alone", lambda: desk.text("hall").count("PAUSED") == 3)
    desk.js("document.getElementById('back').click()")
    until("Back leads to all tables", lambda: not desk.is_seen("console"))
    if "Neutrality" not in desk.folded("compare"):
        raise NotSo("the tables stand side by side")
    desk.gives("pause", NAMES[3])
    until("all are paused", lambda: desk.text("hall").count("PAUSED") == 4)
    desk.gives("step on")
    until("the tables go in step", lambda: "In step: Red room, Blue room" in desk.text("hall"))
    server.kill()
    until("the page sees that", lambda: desk.text("state"))
    server.start()
    until("all are there again, and in step", lambda: not desk.text("state")
          and desk.text("hall").count("PAUSED") == 4
          and "In step: Red room, Blue room" in desk.text("hall"))
    desk.gives("resume", NAMES[1], asked=4)
    until("what moves play on at one is done at all", lambda: "PAUSED" not in desk.text("hall"))
    desk.gives("end because That is all.")
    until("all are over", lambda: desk.text("hall").count("over:") == 4)
    if desk.js("return document.querySelectorAll('#hall b').length"):
        raise NotSo("a table's name is no markup")


if __name__ == "__main__":
    run(play)

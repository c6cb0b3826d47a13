"""The pages' pictures in docs/pictures, from the programs themselves.

    python3 Tests/Browsers/pictures.py .build/debug docs/pictures
"""
import os
import sys
import time

from browsers import STARTED_BY, until
from seats import Seat, Server, Terminal, free_port, opened, run

FOLDER = os.path.abspath(sys.argv[2])


def play(data, started):
    session = opened(data, "--bots", "us,europe", "--names", "Red room")[0]
    hall = opened(data, "--tables", "3", "--names", "Blue room, Green room, White room", "--bots", "us,russia,ukraine,europe", "--hall")
    server = Server(data, free_port())
    server.start()
    started.append(server)
    until("the server listens", server.is_up)
    browser = STARTED_BY["chromium"]()
    started.append(browser)
    control = Terminal(server, session["codes"]["control"], "Ines")
    started.append(control)
    control.type("start", "yes")
    ukraine = Seat(browser, server, session["codes"]["ukraine-1"], "Olena")
    until("play runs", lambda: "Round 1" in ukraine.text("head"))
    ukraine.fill(["us", "russia"], forces="ceasefire", relief_us="phased", guarantees="consultation")
    until("an offer is foreseen", lambda: "Worth to you" in ukraine.text("outlook"))
    ukraine.resize(1200, 900)
    ukraine.js("document.getElementById('offer').closest('section').scrollIntoView({ block: 'end' })")
    ukraine.picture(os.path.join(FOLDER, "page.png"))
    for _ in range(5):
        control.type("next", "yes")
        time.sleep(3)
    room = browser.tab()
    room.go(server.address + "room#" + session["codes"]["observers"])
    until("the room screen shows play", lambda: "Round 2" in room.js("return document.body.innerText"))
    room.resize(1280, 720)
    room.picture(os.path.join(FOLDER, "room.png"))
    desk = Seat(browser, server, hall[0]["hall"], "Ines", path="hall", part="hall", shown="White room")
    until("no table has started", lambda: desk.text("hall").count("not started") == 3)
    desk.press("orders", "Start play")
    until("all are asked about", lambda: desk.press("hallQuestion", "Yes"))
    until("all have", lambda: desk.text("hall").count("R1/6") == 3)
    time.sleep(12)
    desk.resize(1200, 620)
    desk.js("document.getElementById('orderText').value = '1 3: inject IN-1'; document.getElementById('order').requestSubmit()")
    until("some are asked about", lambda: "2 tables" in desk.text("hallQuestion"))
    desk.js("window.scrollTo(0, 0)")
    desk.picture(os.path.join(FOLDER, "hall.png"))


if __name__ == "__main__":
    run(play)

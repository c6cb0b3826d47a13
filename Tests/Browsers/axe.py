"""What axe-core finds in the pages, by the rules of WCAG 2.2 at level AA: nothing.

    python3 Tests/Browsers/axe.py .build/debug AXE.JS [chromium] [firefox]

The door, a head's page, control's and an observer's, with rows open, a form filled in, a text being written and a
question asked; light and dark, wide and at 360 pixels, where nothing may lie beyond the edge.
"""
import sys

from browsers import STARTED_BY, NotSo, until
from seats import Seat, Server, free_port, opened, run

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
SIZES = [(1400, 1000), (360, 740)]


def looked_at(seat, axe, what, sizes=SIZES):
    for width, height in sizes:
        seat.resize(width, height)
        beyond = seat.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if beyond > 0:
            raise NotSo("%s at %d pixels: %d pixels lie beyond the edge" % (what, width, beyond))
        found = seat.js(axe + """
            const result = await axe.run(document, { runOnly: arguments[0] });
            return result.violations.map((each) => each.id + ': ' + each.help + ' ' +
              each.nodes.slice(0, 3).map((node) => node.target + ' ' + (node.any[0] || node.all[0] || node.none[0] || {}).message).join(' | '));
            """, RULES)
        if found:
            raise NotSo("%s at %d pixels:\n  %s" % (what, width, "\n  ".join(found)))
    seat.resize(*sizes[0])
    print("ok:", what, flush=True)


def play(data, started):
    with open(sys.argv[2], encoding="utf-8") as file:
        axe = file.read() + "\n"
    session = opened(data, "--hall", "--names", "Red room")[0]
    codes = session["codes"]
    server = Server(data, free_port())
    server.start()
    started.append(server)
    until("the server listens", server.is_up)
    for number, (kind, dark) in enumerate((kind, dark) for kind in sys.argv[3:] or ["chromium", "firefox"] for dark in (False, True)):
        browser = STARTED_BY[kind](dark)
        started.append(browser)
        look = "%s, %s: " % (kind, "dark" if dark else "light")
        control = Seat(browser, server, codes["control"], "Ines")
        ukraine = Seat(browser, server, codes["ukraine-1"], "Olena")
        observer = Seat(browser, server, codes["observers"], "Ada")
        door = browser.tab()
        door.go(server.address)
        looked_at(door, axe, look + "the door")
        if number == 0:
            control.do("console", "Play", "Start play")
            control.answers()
        until("play runs", lambda: "Round 1" in ukraine.text("head"))
        ukraine.fill(["russia"], forces="humanitarian_pause", neutrality="term_of_years")
        until("a form is filled in", lambda: "Worth to you" in ukraine.text("outlook"))
        ukraine.open("actions", "Authorise talks")
        until("a row is open", lambda: ukraine.js("return Boolean(document.querySelector('form.fill'))"))
        ukraine.js("for (const each of document.querySelectorAll('.papers details')) each.open = true")
        looked_at(ukraine, axe, look + "a head's page")
        ukraine.press("outlook", "Put it forward …")
        until("a question stands", lambda: "Must consent" in ukraine.text("question"))
        looked_at(ukraine, axe, look + "a question")
        ukraine.press("question", "No")
        control.do("console", "Inject IN-1", "Deliver …")
        control.open("seats", "Ukraine")
        control.open("rules", "Rule R1")
        until("a text is being written", lambda: control.is_seen("entry"))
        looked_at(control, axe, look + "control's page")
        looked_at(observer, axe, look + "an observer's page")
        room = browser.tab()
        room.go(server.address + "room#" + codes["observers"])
        until("the room screen shows play", lambda: "Round 1" in room.js("return document.body.innerText"))
        looked_at(room, axe, look + "the room screen")
        desk = Seat(browser, server, session["hall"], "Ada", path="hall", part="hall", shown="Red room")
        desk.js("for (const each of document.querySelectorAll('details')) each.open = true")
        looked_at(desk, axe, look + "the desk of a hall")
        browser.quit()
        started.remove(browser)


if __name__ == "__main__":
    run(play)

"""A whole session at pages in real browsers, with a server that is killed while people act.

    python3 Tests/Browsers/session.py .build/debug [chromium] [firefox]

Control, Ukraine's head and its adviser, the United States and Europe sit at pages, in turn in one browser and in the
other, and Russia at a terminal. Prints what it looked at, and ends with 1 at the first thing that isn't so.
Needs Debian's chromium and chromium-driver, or firefox-esr, and python3-websockets.
"""
import random
import subprocess
import sys
import time

from browsers import DOWN, ENTER, STARTED_BY, TAB, NotSo, until
from seats import PROGRAMS, Seat, Server, Terminal, free_port, opened, run

OFFERS_KILLED = 25
LINES_KILLED = 25
SAID_PER_KILL = 2
ROUNDS = 6
SAID_OF_KILLS = ["WebSocket", "establish a connection", "was interrupted"]


def play(data, started):
    session = opened(data, "--seats", "ukraine=2")[0]
    codes = session["codes"]
    server = Server(data, free_port())
    server.start()
    started.append(server)
    until("the server listens", server.is_up)
    kinds = sys.argv[2:] or ["chromium", "firefox"]
    for kind in kinds:
        started.append(STARTED_BY[kind]())
    one, other = started[1], started[-1]
    control = Seat(one, server, codes["control"], "Ines")
    ukraine = Seat(other, server, codes["ukraine-1"], "<b>Olena</b>")
    adviser = Seat(one, server, codes["ukraine-2"], "Petro")
    us = Seat(other, server, codes["us-1"], "Ann")
    europe = Seat(one, server, codes["europe-1"], "Éva")
    room = one.tab()
    room.go(server.address + "room#" + codes["observers"])
    russia = Terminal(server, codes["russia-1"], "Ivan")
    started.append(russia)
    pages = [control, ukraine, adviser, us, europe]

    begin(control, pages)
    until("the room screen has the clock", lambda: "Round 1" in shown(room, "roomClock"))
    bargain(control, ukraine, adviser, us, russia)
    staff(control, pages)
    killed_within_offers(server, ukraine)
    killed_within_lines(server, control, ukraine)
    until("the server listens again", server.is_up)
    tabs(ukraine)
    by_keys(europe)
    close_phases(control, pages)
    until("the room screen has the ending", lambda: "Play is over" in shown(room, "roomClock"))
    if room.js("return document.querySelectorAll('#roomTracks svg').length") < 4:
        raise NotSo("the room screen draws numbers")
    for browser in started[1:1 + len(kinds)]:
        # A server that was killed isn't reached: that is told there too.
        told = [each for each in browser.complaints if not any(words in each for words in SAID_OF_KILLS)]
        if told:
            raise NotSo("nothing is complained of in %s: %s" % (browser.name, told))
    print("ok: nothing is complained of")
    subprocess.run(
        [PROGRAMS + "/offramp", "session", "close", session["session"], "--data", data, "--yes"], check=True,
        stdout=subprocess.DEVNULL)
    until("a closed session says so, and what was told stays", lambda: "closed" in ukraine.text("state")
          and "ENDEX" in ukraine.text("news"))


def shown(tab, part):
    return tab.js("return document.getElementById(arguments[0]).innerText", part)


def begin(control, pages):
    control.do("console", "Play", "Start play")
    control.answers()
    for page in pages:
        until("the clock runs for " + page.name, lambda: "left" in page.text("head") and "Round 1" in page.text("head"))
    if pages[1].is_seen("console") or not control.is_seen("console") or control.is_seen("form"):
        raise NotSo("each seat has its own parts")


def bargain(control, ukraine, adviser, us, russia):
    ukraine.fill(["russia"], forces="humanitarian_pause")
    until("the form says who must consent", lambda: "Must consent: Russia, Ukraine." in ukraine.text("outlook"))
    until("and what it is worth", lambda: "Worth to you: " in ukraine.text("outlook"))
    until("and how it differs from theirs", lambda: "Against theirs, ru 1:" in ukraine.text("outlook"))
    ukraine.fill(["russia"], forces="ceasefire")
    until("a rule's refusal stands there too", lambda: "CAN'T BE SENT" in ukraine.text("outlook")
          or "Warn" in ukraine.text("outlook") or "No rule warns" in ukraine.text("outlook"))
    ukraine.fill(["russia"], forces="humanitarian_pause")
    until("it can be put forward", lambda: ukraine.press("outlook", "Put it forward …"))
    ukraine.answers()
    until("the offer stands", lambda: "ua>ru 1" in ukraine.offers())
    until("and the form is empty again", lambda: ukraine.form() == [[], {}] and ukraine.text("outlook") == "")
    russia.type("accept ua>ru 1", "yes")
    until("a terminal's consent is seen", lambda: "agreed" in ukraine.text("table"))
    until("Russia's opening offer has buttons", lambda: ukraine.press("offers", "Reject"))
    ukraine.answers("No")
    until("and the question is gone", lambda: ukraine.text("question") == "")
    until("a counter begins in the form", lambda: ukraine.press("offers", "Counter …"))
    until("with their terms", lambda: ukraine.form() == [["russia"], {
        "neutrality": "for_good", "crimea": "acknowledged", "donbas": "independence_recognised"}])
    until("and says so", lambda: "A counter to ru 1" in ukraine.text("outlook"))
    ukraine.press("outlook", "Throw it away")
    until("what is thrown away is gone", lambda: ukraine.form() == [[], {}])

    adviser.fill(["us"], guarantees="consultation")
    until("an adviser writes for the delegation", lambda: adviser.press("outlook", "Give it to the delegation"))
    until("the head takes the draft", lambda: ukraine.press("drafts", "Take draft 1 into the form"))
    until("into the form", lambda: ukraine.form() == [["us"], {"guarantees": "consultation"}])
    ukraine.press("outlook", "Throw it away")

    row = "Authorise talks"
    until("what can be done has rows", lambda: ukraine.open("actions", row))
    until("an action asks for what it needs", lambda: ukraine.js("""
        const form = document.querySelector('form.fill[data-action=authorise_talks]');
        if (!form) return false;
        form.querySelector('select').value = 'us';
        for (const box of form.querySelectorAll('input')) if (box.value === 'forces') box.click();
        form.requestSubmit();
        return true;
        """))
    ukraine.answers()
    until("and is done", lambda: "United States" in ukraine.text("owed") and "Forces" in ukraine.text("owed"))
    until("its ally knows", lambda: "Ukraine" in us.text("owed"))


def staff(control, pages):
    control.do("console", "Inject IN-1", "Deliver …")
    until("an inject can be changed", lambda: control.is_seen("entry") and control.value("entry-text") != "")
    control.begin("entry-text", "A sentence of control's own.")
    control.js("document.getElementById('entry').requestSubmit()")
    control.answers()
    for page in pages[1:]:
        until("%s reads it" % page.name, lambda: "A sentence of control's own." in page.text("news"))
    control.do("seats", "Ukraine", "Watch")
    until("control looks through Ukraine's eyes", lambda: "As Ukraine sees it" in control.text("banner")
          and "Guarantees" in control.folded("sheet") and not control.is_seen("console"))
    control.press("banner", "Look with your own eyes")
    until("and with its own", lambda: control.text("banner") == "" and control.is_seen("console"))
    pages[3].type("real-world Somebody is unwell")
    until("an alert can't be overlooked", lambda: "Somebody is unwell" in control.text("banner"))
    control.press("banner", "I have read it")
    until("until it was read", lambda: control.text("banner") == "")
    control.do("console", "Play", "Resume")
    until("play goes on", lambda: "paused" not in pages[1].text("head"))


def killed_within_offers(server, ukraine):
    standing = 1
    for kill in range(OFFERS_KILLED):
        # Filled in anew each time: what was put forward leaves the form.
        ukraine.fill(["russia"], forces="ceasefire", reparations="shared_fund" if kill % 2 else "none")
        until("offer %d is foreseen" % (kill + 1), lambda: "Worth to you" in ukraine.text("outlook"))
        until("and pressed", lambda: ukraine.press("outlook", "Put it forward …"))
        if kill % 5 == 0:
            # Before it is asked about.
            server.kill()
            server.start()
        until("it is asked about", lambda: "Must consent" in ukraine.text("question"))
        ukraine.press("question", "Yes")
        time.sleep(kill % 5 * 0.01)
        server.kill()
        server.start()
        standing += 1
        until("the offer that was confirmed at kill %d is put forward, once" % (kill + 1),
              lambda: ukraine.deeds() == [] and ukraine.text("question") == ""
              and max(int(each.rsplit(" ", 1)[1]) for each in ukraine.offers() if each.startswith("ua>ru")) == standing)
        until("and the form is empty", lambda: ukraine.form() == [[], {}])


def killed_within_lines(server, control, ukraine):
    dice = random.Random(1)
    words = []
    for kill in range(LINES_KILLED):
        for number in range(SAID_PER_KILL):
            words.append("w%d.%d" % (kill, number))
            ukraine.type("say all: " + words[-1])
        ukraine.begin("typed", "half a sentence")
        ukraine.begin("words", "half a message")
        ukraine.fill(["us", "europe"], relief_us="phased")
        time.sleep(dice.random() * 0.1)
        server.kill()
        server.start()
        until("all deeds are done after kill %d" % (kill + 1), lambda: ukraine.deeds() == []
              and "Worth to you" in ukraine.text("outlook"))
        if (ukraine.value("typed"), ukraine.value("words")) != ("half a sentence", "half a message"):
            raise NotSo("what was being typed is there")
        if ukraine.form() != [["us", "europe"], {"relief_us": "phased"}]:
            raise NotSo("the form is as it was filled in: %s" % ukraine.form())
    until("each was said once, in order", lambda: control.said() == words)
    until("and Ukraine's page says so too", lambda: ukraine.said() == words)


def tabs(ukraine):
    ukraine.begin("typed", "half a line")
    ukraine.reload()
    until("a page that is loaded anew has its seat", lambda: "Round 1" in ukraine.text("head"))
    until("and what was being typed", lambda: ukraine.value("typed") == "half a line")
    until("and the form", lambda: ukraine.form() == [["us", "europe"], {"relief_us": "phased"}]
          and "Worth to you" in ukraine.text("outlook"))
    ukraine.press("outlook", "Throw it away")
    before = ukraine.browser.tabs()
    ukraine.js("window.open(location.href)")
    until("a second tab opens", lambda: len(ukraine.browser.tabs()) > len(before))
    second = ukraine.browser.opened_by_page([each for each in ukraine.browser.tabs() if each not in before][0])
    until("which asks", lambda: "another tab" in second.js("return document.getElementById('state').innerText")
          and second.js("return document.getElementById('door').checkVisibility()"))
    second.close()
    until("and the first has its seat", lambda: "Round 1" in ukraine.text("head") and ukraine.text("state") == "")
    ukraine.type("say all: " + "a" * 70000)
    until("what is too long is refused, and blocks nothing", lambda: "too long" in ukraine.text("state"))
    ukraine.begin("typed", "")


def by_keys(europe):
    """Everything that can be pressed is reached by Tab, and an offer is made by keys alone."""
    wanted = europe.js("""
        window.reached = new Set();
        document.addEventListener('focusin', (event) => window.reached.add(event.target));
        const all = Array.from(document.querySelectorAll('button, input, select, textarea, summary'))
          .filter((each) => each.checkVisibility() && !each.disabled);
        all[0].focus();
        return all.length;
        """)
    # Places that scroll are reached too.
    for _ in range(wanted + 30):
        europe.keys(TAB)
    missing = europe.js("""
        return Array.from(document.querySelectorAll('button, input, select, textarea, summary'))
          .filter((each) => each.checkVisibility() && !each.disabled && !window.reached.has(each))
          .map((each) => each.outerHTML.slice(0, 80))
        """)
    if missing:
        raise NotSo("every button and field is reached by Tab: %s" % missing)
    print("ok: %d buttons and fields are reached by Tab" % wanted)
    europe.js("document.querySelector('#offer input[value=us]').focus()")
    europe.keys(" ")
    europe.js("document.querySelector('#offer select[data-issue=relief_europe]').focus()")
    europe.keys(DOWN, DOWN)
    until("the form takes keys", lambda: europe.form() == [["us"], {"relief_europe": "phased"}])
    until("and says what comes of it", lambda: "Must consent" in europe.text("outlook"))
    europe.js("document.querySelector('[data-forward]').focus()")
    europe.keys(ENTER)
    until("a question takes the keys", lambda: europe.js("return document.activeElement.id") == "question")
    europe.keys(TAB, ENTER)
    until("and is answered by them", lambda: any(each.startswith("eu>us") for each in europe.offers()))


def close_phases(control, pages):
    for _ in range(ROUNDS * 4):
        if "over" in control.text("head"):
            break
        before = control.text("head")
        until("a phase is closed", lambda: control.open("console", "Play") and control.press("console", "Next phase", "Play"))
        control.answers()
        until("and another comes", lambda: control.text("head").split("\n")[-1][:22] != before.split("\n")[-1][:22])
    for page in pages:
        until("play is over for %s, with its result" % page.name, lambda: "Play is over" in page.text("head")
              and "ENDEX" in page.text("news"))


if __name__ == "__main__":
    run(play)

"""A session at pages in a real browser, with a server that is killed while people act.

    python3 Tests/Browsers/session.py .build/debug

Control and Ukraine sit at pages, Russia at a terminal. Prints what it looked at, and ends with 1 at the
first thing that isn't so. Needs Debian's chromium, chromium-driver and python3-selenium.
"""
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PROGRAMS = os.path.abspath(sys.argv[1])
REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WAIT_SECONDS = 30
KILLS = 6
OFFERS_KILLED = 4
SAID_PER_KILL = 4


def until(what, reached):
    """Waits until something is so, and says what; a page that is made anew meanwhile is looked at again."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        try:
            if reached():
                print("ok:", what, flush=True)
                return
        except WebDriverException:
            pass
        time.sleep(0.05)
    raise SystemExit("NOT SO: " + what)


class Server:
    def __init__(self, data, port):
        self.words = [PROGRAMS + "/offramp", "serve", "--data", data, "--port", str(port)]
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Page:
    def __init__(self, port, code, name):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        options.add_argument("--headless=new")
        options.add_argument("--window-size=1400,1000")
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.name = name
        self.browser.get("http://127.0.0.1:%d/#%s" % (port, code))
        until(name + " is asked for a name", lambda: self.at("door").is_displayed())
        self.at("name").send_keys(name + Keys.ENTER)
        until(name + " has a seat", lambda: name in self.text("head"))

    def at(self, part):
        return self.browser.find_element(By.ID, part)

    def text(self, part):
        return self.at(part).text

    def type(self, line):
        self.at("typed").send_keys(line + Keys.ENTER)

    def press(self, where, label):
        for button in self.browser.find_elements(By.CSS_SELECTOR, "#%s button" % where):
            if button.text == label:
                button.click()
                return True
        return False

    def deeds(self):
        return json.loads(self.browser.execute_script("return sessionStorage.getItem('deeds')") or "[]")

    def number(self):
        """The number of the latest offer of this page's to Russia."""
        own = [text.split(":")[0] for text in (each.text for each in self.browser.find_elements(By.TAG_NAME, "h3"))]
        numbers = [int(each.rsplit(" ", 1)[-1]) for each in own if each.startswith(("ua>ru ", "ua>us+ru "))]
        return max(numbers, default=0)

    def said(self):
        """What was said to everyone, in the words of the page."""
        return [item.text.rsplit(" ", 1)[-1] for item in self.browser.find_elements(By.CSS_SELECTOR, "#talk li")]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def play(data, pages):
    port = free_port()
    opened = subprocess.run(
        [PROGRAMS + "/offramp", "session", "open", REPOSITORY + "/exercises/off-ramp-2022", "--data", data, "--json"],
        check=True, capture_output=True, text=True)
    codes = json.loads(opened.stdout)["codes"]
    opened_session = json.loads(opened.stdout)["session"]
    server = Server(data, port)
    server.start()
    pages.append(server)
    time.sleep(1)
    control = Page(port, codes["control"], "Ines")
    pages.append(control)
    ukraine = Page(port, codes["ukraine-1"], "<b>Olena</b>")
    pages.append(ukraine)
    russia = subprocess.Popen(
        [PROGRAMS + "/offramp-join", "127.0.0.1:%d" % port, codes["russia-1"], "--plain", "--name", "Ivan"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    pages.append(russia)

    control.type("start")
    until("control is asked", lambda: control.press("question", "Yes"))
    until("the clock runs at the page", lambda: "left" in ukraine.text("head") and "Round 1" in ukraine.text("head"))

    ukraine.type("offer russia: forces=humanitarian_pause")
    until("the offer is foreseen", lambda: "Must consent: Russia, Ukraine." in ukraine.text("question"))
    ukraine.press("question", "Yes")
    until("the offer stands", lambda: "ua>ru 1" in ukraine.text("offers"))
    russia.stdin.write("accept ua>ru 1\nyes\n")
    russia.stdin.flush()
    until("a terminal's consent is seen", lambda: "humanitarian pause" in ukraine.text("table")
          and "agreed" in ukraine.text("table"))
    until("Russia's opening offer has buttons", lambda: ukraine.press("offers", "Reject"))
    until("a question by a button is answered by a button", lambda: ukraine.press("question", "No"))
    until("and is gone", lambda: ukraine.text("question") == "")

    for kill in range(OFFERS_KILLED):
        ukraine.type("offer russia: forces=ceasefire, reparations=" + ("fund" if kill % 2 else "full"))
        until("an offer is foreseen", lambda: "Must consent" in ukraine.text("question"))
        ukraine.press("question", "Yes")
        time.sleep(kill * 0.02)
        server.kill()
        server.start()
        until("an offer that was confirmed at kill %d is put forward" % (kill + 1), lambda: ukraine.deeds() == []
              and ukraine.text("question") == "" and ukraine.number() == kill + 2)

    dice = random.Random(1)
    words = []
    for kill in range(KILLS):
        for number in range(SAID_PER_KILL):
            words.append("w%d.%d" % (kill, number))
            ukraine.type("say all: " + words[-1])
        ukraine.at("typed").send_keys("half a sentence")
        time.sleep(dice.random() * 0.2)
        server.kill()
        server.start()
        until("all deeds are done after kill %d" % (kill + 1), lambda: ukraine.deeds() == [])
        until("what was being typed is there", lambda: ukraine.at("typed").get_property("value") == "half a sentence")
        ukraine.at("typed").clear()
    until("each was said once, in order", lambda: control.said() == words)
    until("and Ukraine's page says so too", lambda: ukraine.said() == words)

    ukraine.at("typed").send_keys("half a line")
    ukraine.browser.refresh()
    until("a page that is loaded anew has its seat", lambda: "Round 1" in ukraine.text("head"))
    until("and what was being typed", lambda: ukraine.at("typed").get_property("value") == "half a line")
    first = ukraine.browser.current_window_handle
    ukraine.browser.execute_script("window.open(location.href)")
    ukraine.browser.switch_to.window([each for each in ukraine.browser.window_handles if each != first][0])
    until("a second tab asks", lambda: "another tab" in ukraine.text("state") and ukraine.at("door").is_displayed())
    ukraine.browser.close()
    ukraine.browser.switch_to.window(first)
    until("and the first has its seat", lambda: "Round 1" in ukraine.text("head") and ukraine.text("state") == "")

    ukraine.at("typed").clear()
    ukraine.browser.execute_script("document.getElementById('typed').value = 'say all: ' + 'a'.repeat(70000)")
    ukraine.at("typed").send_keys(Keys.ENTER)
    until("what is too long is refused, and blocks nothing", lambda: "too long" in ukraine.text("state"))
    ukraine.at("typed").clear()
    ukraine.type("real-world")
    until("whoever needs to stops play", lambda: "paused" in control.text("head"))
    for page in (control, ukraine):
        for entry in page.browser.get_log("browser"):
            # A server that was killed isn't reached: that is told here too.
            if "WebSocket connection" not in entry["message"] and "ERR_CONNECTION" not in entry["message"]:
                raise SystemExit("NOT SO: nothing is complained of at the page of %s: %s" % (page.name, entry["message"]))
    print("ok: nothing is complained of")
    subprocess.run(
        [PROGRAMS + "/offramp", "session", "close", opened_session, "--data", data, "--yes"], check=True,
        stdout=subprocess.DEVNULL)
    until("a closed session says so, and what was told stays", lambda: "closed" in ukraine.text("state")
          and "Play is paused" in ukraine.text("news"))


def main():
    started = []
    with tempfile.TemporaryDirectory() as data:
        try:
            play(data, started)
        finally:
            for each in reversed(started):
                if isinstance(each, Page):
                    each.browser.quit()
                elif isinstance(each, Server):
                    each.kill()
                else:
                    each.kill()
                    each.wait()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()

"""Real browsers without a head, driven by WebDriver BiDi: Debian's chromium by its chromium-driver, and firefox-esr by itself.

Both speak the same protocol, so that every page is tried in both in the same words.
"""
import asyncio
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request

import websockets

WAIT_SECONDS = 30
ENTER, TAB, SPACE, DOWN = "\uE007", "\uE004", " ", "\uE015"


class NotSo(Exception):
    """Something isn't as it should be."""


def until(what, reached):
    """Waits until something is so, and says what; a page that is made anew meanwhile is looked at again."""
    end = time.monotonic() + WAIT_SECONDS
    trouble = None
    while time.monotonic() < end:
        try:
            if reached():
                print("ok:", what, flush=True)
                return
            trouble = None
        except ScriptFailed as failed:
            trouble = failed
        time.sleep(0.03)
    raise NotSo("%s%s" % (what, "" if trouble is None else ": %s" % trouble))


class ScriptFailed(Exception):
    """A script in a page threw, as where an element isn't there."""


class Browser:
    """A browser's process, and the connection to it."""

    def __init__(self, name, address, process, folder):
        self.name = name
        self.process = process
        self.folder = folder
        self.number = 0
        self.complaints = []
        # The address of the driver's session, where there is one.
        self.session = None
        self.loop = asyncio.new_event_loop()
        self.socket = self.loop.run_until_complete(self.connected(address))

    @staticmethod
    async def connected(address):
        return await websockets.connect(address, max_size=None, ping_interval=None)

    def command(self, method, **params):
        self.number += 1
        self.loop.run_until_complete(
            self.socket.send(json.dumps({"id": self.number, "method": method, "params": params})))
        while True:
            answer = json.loads(self.loop.run_until_complete(asyncio.wait_for(self.socket.recv(), WAIT_SECONDS)))
            if answer.get("id") == self.number:
                break
            if answer.get("method") == "log.entryAdded" and answer["params"].get("level") in ("error", "warn"):
                self.complaints.append(answer["params"].get("text") or "")
        if "result" not in answer:
            raise ScriptFailed("%s: %s" % (answer.get("error"), answer.get("message")))
        return answer["result"]

    def begin(self):
        self.command("session.subscribe", events=["log.entryAdded"])

    def classic(self, method, path="", body=None):
        """Asks in the driver's older words."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.session + path, data, {"content-type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=WAIT_SECONDS) as answer:
            return json.load(answer)["value"]

    def opened_by_page(self, context):
        """A window that a page opened. Where there is a driver, it is asked in its older words: chromium-driver 156 gives
        no answer to scripts in such a window otherwise."""
        return Window(self, context) if self.session else Tab(self, context)

    def tab(self, kind="tab"):
        return Tab(self, self.command("browsingContext.create", type=kind)["context"])

    def tabs(self):
        return [each["context"] for each in self.command("browsingContext.getTree")["contexts"]]

    def quit(self):
        try:
            if self.session:
                # The driver ends the browser with the session.
                self.classic("DELETE")
            self.loop.run_until_complete(self.socket.close())
        except (OSError, websockets.WebSocketException):
            # It went with the browser.
            pass
        self.loop.close()
        # A test that starts this may have blocked gentler signals.
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def begun(words, stream, pattern, **options):
    """A program, and the part of a line that it says when it is there. One that ends before is started again: a driver looks for
    a free port, and may find it taken a moment later."""
    for _ in range(5):
        streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: subprocess.PIPE}
        process = subprocess.Popen(words, text=True, **streams, **options)
        for line in getattr(process, stream):
            found = re.search(pattern, line)
            if found:
                return process, found.group(1)
        process.kill()
        process.wait()
    raise NotSo("%s is started" % words[0])


def chromium(is_dark=False):
    folder = tempfile.mkdtemp()
    driver, port = begun(["/usr/bin/chromedriver", "--port=0"], "stdout", r"started successfully on port (\d+)")
    words = ["--headless=new", "--window-size=1400,1000", "--user-data-dir=" + folder]
    if is_dark:
        words.append("--blink-settings=preferredColorScheme=0")
    if os.geteuid() == 0:
        words.append("--no-sandbox")
    options = {"binary": "/usr/bin/chromium", "args": words}
    wanted = {"capabilities": {"alwaysMatch": {"webSocketUrl": True, "goog:chromeOptions": options}}}
    request = urllib.request.Request(
        "http://127.0.0.1:%s/session" % port, json.dumps(wanted).encode(), {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=WAIT_SECONDS) as answer:
        session = json.load(answer)["value"]
    browser = Browser("chromium", session["capabilities"]["webSocketUrl"], driver, folder)
    browser.session = "http://127.0.0.1:%s/session/%s" % (port, session["sessionId"])
    browser.begin()
    return browser


def firefox(is_dark=False):
    folder = tempfile.mkdtemp()
    with open(os.path.join(folder, "user.js"), "w") as settings:
        settings.write('user_pref("layout.css.prefers-color-scheme.content-override", %d);\n' % (0 if is_dark else 1))
    words = ["firefox-esr", "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0",
             "--width", "1400", "--height", "1000"]
    process, address = begun(
        words, "stderr", r"WebDriver BiDi listening on (ws://\S+)", env=dict(os.environ, HOME=folder))
    browser = Browser("firefox", address + "/session", process, folder)
    browser.command("session.new", capabilities={})
    browser.begin()
    return browser


STARTED_BY = {"chromium": chromium, "firefox": firefox}


class Tab:
    """One page of a browser's, by itself: its own sessionStorage."""

    def __init__(self, browser, context):
        self.browser = browser
        self.context = context

    def go(self, address):
        self.browser.command("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def reload(self):
        self.browser.command("browsingContext.reload", context=self.context, wait="complete")

    def close(self):
        self.browser.command("browsingContext.close", context=self.context)

    def resize(self, width, height):
        self.browser.command(
            "browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})

    def js(self, body, *values):
        """Runs the body of a function in the page, and returns what it returns."""
        wrapped = "async (given) => { const value = await (async function () { %s }).apply(null, JSON.parse(given));" \
                  " return JSON.stringify(value === undefined ? null : value); }" % body
        result = self.browser.command(
            "script.callFunction", functionDeclaration=wrapped, awaitPromise=True, target={"context": self.context},
            arguments=[{"type": "string", "value": json.dumps(values)}])
        if result["type"] != "success":
            raise ScriptFailed(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"])

    def keys(self, *keys):
        """Presses keys, as a person does, one after the other."""
        actions = [{"type": kind, "value": key} for text in keys for key in text for kind in ("keyDown", "keyUp")]
        self.browser.command("input.performActions", context=self.context,
                             actions=[{"type": "key", "id": "keys", "actions": actions}])

    def picture(self, path):
        import base64
        data = self.browser.command("browsingContext.captureScreenshot", context=self.context)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))


class Window:
    """A window that a page opened, in the driver's older words."""

    def __init__(self, browser, context):
        self.browser = browser
        self.context = context

    def js(self, body):
        self.browser.classic("POST", "/window", {"handle": self.context})
        return self.browser.classic("POST", "/execute/sync", {"script": body, "args": []})

    def close(self):
        self.browser.classic("POST", "/window", {"handle": self.context})
        self.browser.classic("DELETE", "/window")

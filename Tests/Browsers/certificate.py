"""A certificate of `offramp certificate make`, as Chromium takes it.

    python3 Tests/Browsers/certificate.py .build/debug

Prints what it looked at, and ends with 1 at the first thing that isn't so. Needs Debian's chromium, chromium-driver and
python3-selenium; and libnss3-tools, by which a certificate is made to be believed.
"""
import os
import re
import shutil
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


def until(what, reached):
    """Waits until something is so, and says what."""
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


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Browser:
    """One with nothing from before, in a home of its own."""

    def __init__(self, home):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        options.add_argument("--headless=new")
        options.add_argument("--host-resolver-rules=MAP other.example 127.0.0.1")
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        service = Service("/usr/bin/chromedriver", env=dict(os.environ, HOME=home))
        self.browser = webdriver.Chrome(options=options, service=service)

    def go(self, address):
        try:
            self.browser.get(address)
        except WebDriverException:
            pass  # A page that warns is told as a failure.

    def at(self, part):
        return self.browser.find_element(By.ID, part)

    def warns(self, of):
        return self.at("error-code").text == of

    def sit_down(self, name):
        until("the page asks for a name", lambda: self.at("door").is_displayed())
        self.at("name").send_keys(name + Keys.ENTER)
        until("a seat is taken", lambda: name in self.at("head").text)

    def close(self):
        self.browser.quit()


def believing(home, certificate):
    """Has the browsers of that home believe the certificate of this one server."""
    folder = home + "/.pki/nssdb"
    os.makedirs(folder)
    for words in (["-N", "--empty-password"], ["-A", "-t", "P,,", "-n", "room", "-i", certificate]):
        subprocess.run(["certutil", "-d", "sql:" + folder] + words, check=True)


def look(folder, started):
    subprocess.run(
        [PROGRAMS + "/offramp", "certificate", "make", "--only", "127.0.0.1", "localhost", "--to", folder], check=True,
        stdout=subprocess.DEVNULL)
    port = free_port()
    with open(folder + "/slips", "w") as slips:
        started.append(subprocess.Popen(
            [PROGRAMS + "/offramp", "up", REPOSITORY + "/exercises/harbour-hours", "--data", folder + "/sessions", "--port",
             str(port), "--tls-cert", folder + "/certificate.pem", "--tls-key", folder + "/key.pem"],
            stdout=slips, stderr=slips))
    until("the server runs", lambda: "Serving on" in open(folder + "/slips").read())
    address = re.search(r"https://\S+", open(folder + "/slips").read()).group()

    stranger = Browser(folder + "/stranger")
    started.append(stranger)
    stranger.go(address)
    until("who knows no authority is warned", lambda: stranger.warns("NET::ERR_CERT_AUTHORITY_INVALID"))
    stranger.at("details-button").click()
    until("the warning can be passed", lambda: stranger.at("proceed-link").is_displayed())
    stranger.at("proceed-link").click()
    stranger.sit_down("Ada")

    if not shutil.which("certutil"):
        if os.environ.get("CI") == "true":
            raise SystemExit("NOT SO: libnss3-tools is there")
        print("skipped for want of libnss3-tools: who believes the certificate")
        return
    believing(folder + "/believer", folder + "/certificate.pem")
    believer = Browser(folder + "/believer")
    started.append(believer)
    for host in ("localhost", "127.0.0.1"):
        believer.go(address.replace("127.0.0.1", host))
        until("who believes it isn't warned at " + host, lambda: believer.at("door").is_displayed())
    believer.sit_down("Ben")
    believer.go(address.replace("127.0.0.1", "other.example"))
    until("a name that isn't in it is warned of", lambda: believer.warns("NET::ERR_CERT_COMMON_NAME_INVALID"))


def main():
    started = []
    folder = tempfile.mkdtemp(prefix="offramp-browsers-")
    try:
        for name in ("stranger", "believer"):
            os.makedirs(folder + "/" + name)
        look(folder, started)
    finally:
        for each in reversed(started):
            if isinstance(each, Browser):
                each.close()
            else:
                each.kill()
                each.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()

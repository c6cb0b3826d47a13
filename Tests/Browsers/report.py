"""The debrief in real browsers, on a screen and on paper.

    python3 Tests/Browsers/report.py .build/debug AXE.JS [chromium] [firefox]

A stored session's reports for staff, the table and a party: axe-core finds nothing, no page is wider than a laptop's screen, nothing
is fetched, and printed to A4 each sheet bears the marking. Needs Debian's poppler-utils.
"""
import base64
import os
import subprocess
import sys

from axe import looked_at
from browsers import STARTED_BY, NotSo
from seats import PROGRAMS, REPOSITORY, run

LOG = REPOSITORY + "/Tests/SessionReplayTests/Stored/v2/dark-plateau.jsonl"
# Centimetres of A4.
PAPER = {"width": 21.0, "height": 29.7}


def sheets(path):
    """The text of each sheet of a PDF."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def play(data, started):
    with open(sys.argv[2], encoding="utf-8") as file:
        axe = file.read() + "\n"
    for kind in sys.argv[3:] or ["chromium", "firefox"]:
        browser = STARTED_BY[kind](False)
        started.append(browser)
        for audience in ["control", "table", "herders"]:
            page = os.path.join(data, audience + ".html")
            made = subprocess.run(
                [PROGRAMS + "/offramp", "debrief", LOG, "--for", audience, "-o", page], capture_output=True, text=True)
            if made.returncode:
                raise NotSo("a report for %s: %s" % (audience, made.stderr))
            tab = browser.tab()
            tab.go("file://" + page)
            # The page's own policy lets no script run; what looks at it stands outside of it.
            looked_at(tab, axe, "%s: the report for %s" % (kind, audience), sizes=[(1366, 768)])
            if tab.js("return performance.getEntriesByType('resource').length"):
                raise NotSo("%s: the report for %s fetches nothing" % (kind, audience))
            printed = os.path.join(data, "%s-%s.pdf" % (kind, audience))
            answer = browser.command("browsingContext.print", context=tab.context, page=PAPER)
            with open(printed, "wb") as file:
                file.write(base64.b64decode(answer["data"]))
            found = sheets(printed)
            bare = [place + 1 for place, text in enumerate(found) if "| DRAFT" not in text]
            if bare or len(found) < 3:
                raise NotSo("%s: of %d sheets for %s these lack the marking: %s" % (kind, len(found), audience, bare))
            print("ok: %s prints %d sheets for %s, each with the marking" % (kind, len(found), audience), flush=True)
            tab.close()


if __name__ == "__main__":
    run(play)

#!/usr/bin/env bash
# Expected: a page of metrics that promtool check metrics reads is read by the Prometheus of the same version, and the
#           other way round.
# Happens: the text form lets blanks stand at both ends of a line. Before a sample's name they pass promtool, and
#          Prometheus drops the whole page (up is 0); after the value they pass Prometheus, and promtool refuses the
#          page. A blank before the brace is fine for both.
# Versions: prometheus 2.42.0+ds-5+deb12u1 (Debian 12).
# Offramp: /metrics writes a sample from the first column on and nothing after its value; promtool alone is no test of
#          it.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONWARNINGS=ignore
folder=$(mktemp -d)
changed=0
trap 'rm -rf "$folder"' EXIT

# Compares what a program printed, its argument, with what was seen before, standard input; shows it, or both.
same() {
    local before
    before=$(cat)
    printf '%s\n' "$1"
    [[ $1 == "$before" ]] && return
    changed=1
    printf '\nThis has changed. Before it was:\n%s\n' "$before"
}

# The last line of a finding.
end() {
    ((changed == 0)) && printf '\nAs before.\n'
    exit "$changed"
}

cd "$folder"
apt-get download --quiet=2 prometheus=2.42.0+ds-5+deb12u1 2> /dev/null
dpkg-deb --extract prometheus_*.deb .
programs=usr/bin
"$programs/prometheus" --version 2>&1 | head -n 1
echo

said=$(
    python3 - "$programs" <<'END'
import http.server, json, socket, subprocess, sys, threading, time, urllib.request

head = "# HELP offramp_seats Seats taken.\n# TYPE offramp_seats gauge\n"
pages = {
    "no more than it needs": 'offramp_seats{kind="party"} 3',
    "a blank before the brace": 'offramp_seats {kind="party"} 3',
    "blanks before the name": '  offramp_seats{kind="party"} 3',
    "a blank after the value": 'offramp_seats{kind="party"} 3 ',
}
pages = {name: head + sample + "\n" for name, sample in pages.items()}

class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.end_headers()
        self.wfile.write(list(pages.values())[int(self.path[1:])].encode())

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
threading.Thread(target=server.serve_forever, daemon=True).start()
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
targets = [{"targets": [f"127.0.0.1:{server.server_port}"]}]
jobs = [
    {"job_name": name, "metrics_path": f"/{number}", "static_configs": targets}
    for number, name in enumerate(pages)
]
with open("prometheus.yml", "w") as file:
    json.dump({"global": {"scrape_interval": "1s", "scrape_timeout": "1s"}, "scrape_configs": jobs}, file)
program = subprocess.Popen(
    [sys.argv[1] + "/prometheus", "--config.file=prometheus.yml", f"--web.listen-address=127.0.0.1:{port}"],
    stderr=subprocess.DEVNULL)
targets = []
try:
    for _ in range(60):
        time.sleep(0.5)
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/targets") as answer:
                targets = json.load(answer)["data"]["activeTargets"]
        except OSError:
            continue
        if len(targets) == len(pages) and all(target["health"] != "unknown" for target in targets):
            break
finally:
    program.terminate()
    program.wait()
health = {target["scrapePool"]: target["health"] for target in targets}
for name, page in pages.items():
    checked = subprocess.run([sys.argv[1] + "/promtool", "check", "metrics"], input=page.encode(), capture_output=True)
    print(f"{name}: promtool {checked.returncode}, Prometheus {health.get(name)}")
END
)
same "$said" <<'END'
no more than it needs: promtool 0, Prometheus up
a blank before the brace: promtool 0, Prometheus up
blanks before the name: promtool 0, Prometheus down
a blank after the value: promtool 1, Prometheus up
END
end

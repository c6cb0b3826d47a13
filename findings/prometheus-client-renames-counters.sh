#!/usr/bin/env bash
# Expected: prometheus_client's parsers give metrics under the names that a page of /metrics has.
# Happens: a counter that is called offramp_commands comes out of the text parser as offramp_commands_total, and stands
#          so on a page written from it: not the name by which Prometheus keeps it. The OpenMetrics parser refuses those
#          lines ("Clashing name"), and the ones where TYPE names the counter with its _total, as the text form wants
#          it.
# Versions: prometheus_client 0.26.0.
# Offramp: every counter's name ends in _total; the page is told as text/plain; version=0.0.4 and not as OpenMetrics.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONWARNINGS=ignore
folder=$(mktemp -d)
changed=0
trap 'rm -rf "$folder"' EXIT

# Installs Python packages, each as NAME==VERSION, and says what is there.
packages() {
    python3 -m venv "$folder/venv"
    PATH=$folder/venv/bin:$PATH
    pip install --quiet --disable-pip-version-check "$@"
    printf '%s, %s\n\n' "$(python3 --version)" "$*"
}

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

packages prometheus_client==0.26.0

said=$(
    python3 - <<'END'
from prometheus_client import parser
from prometheus_client.openmetrics import parser as openmetrics
from prometheus_client.exposition import generate_latest

class Page:
    def __init__(self, text):
        self.text = text

    def collect(self):
        return parser.text_string_to_metric_families(self.text)

def tell(name, text):
    print(name)
    for form, read, end in [("text", parser, ""), ("OpenMetrics", openmetrics, "# EOF\n")]:
        try:
            families = read.text_string_to_metric_families(text + end)
            samples = [sample for family in families for sample in family.samples]
            print(f"    {form}:", [(sample.name, sample.value) for sample in samples])
        except ValueError as error:
            print(f"    {form}: {error}")

short = "# HELP offramp_commands Commands taken.\n# TYPE offramp_commands counter\nofframp_commands 3\n"
tell("a counter without _total", short)
sample = "offramp_commands_total 3\n"
tell("with it, TYPE as the text form has it", "# TYPE offramp_commands_total counter\n" + sample)
tell("with it, TYPE as OpenMetrics has it", "# TYPE offramp_commands counter\n" + sample)
print("written again:")
print(generate_latest(Page(short)).decode(), end="")
END
)
same "$said" <<'END'
a counter without _total
    text: [('offramp_commands_total', 3)]
    OpenMetrics: Clashing name: offramp_commands
with it, TYPE as the text form has it
    text: [('offramp_commands_total', 3)]
    OpenMetrics: Clashing name: offramp_commands_total
with it, TYPE as OpenMetrics has it
    text: [('offramp_commands_total', 3)]
    OpenMetrics: [('offramp_commands_total', 3)]
written again:
# HELP offramp_commands_total Commands taken.
# TYPE offramp_commands_total counter
offramp_commands_total 3.0
END
end

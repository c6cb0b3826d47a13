#!/usr/bin/env bash
# Expected: Scenario.dumpas and Scenario.load give back the same scenario, in each of the three forms that dumpas
#           writes.
# Happens: yml gives the utility functions in the order of their files' names, not of the parties; json gives None; xml
#          makes texts of the whole numbers of an issue, orders likewise, and turns a reserved value of minus infinity
#          into 0.
# Versions: negmas 0.16.0.
# Offramp: find a party's utility function by its name, never by its place; exchange yml; write reserved values as
#          numbers.
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

packages negmas==0.16.0
cd "$folder"

said=$(
    python3 - 2> /dev/null <<'END'
from negmas import Scenario, make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction

issues = [make_issue([1, 2, 3], "days"), make_issue(["none", "low"], "noise")]
space = make_os(issues, name="harbour")

def function(name, noise, reserved):
    values = {"days": {1: 0, 2: 5, 3: 9}, "noise": {"none": 0, "low": noise}}
    return LinearAdditiveUtilityFunction(values, issues=issues, reserved_value=reserved, name=name)

scenario = Scenario(space, (function("town", 2, 7), function("port", 3, float("-inf")), function("council", 4, 5)))

def tell(form, given):
    if given is None:
        print(f"{form}: None")
        return
    outcomes = list(given.outcome_space.enumerate_or_sample())
    print(f"{form}: days {list(given.issues[0].all)}")
    for utility in given.ufuns:
        worth = [float(utility(outcome)) for outcome in outcomes]
        print(f"    {utility.name}: reserved {utility.reserved_value}, worth {worth}")

tell("before", scenario)
for form in ["yml", "json", "xml"]:
    scenario.dumpas(form, form)
    tell(form, Scenario.load(form))
END
)
same "$said" <<'END'
before: days [1, 2, 3]
    town: reserved 7, worth [0.0, 2.0, 5.0, 7.0, 9.0, 11.0]
    port: reserved -inf, worth [0.0, 3.0, 5.0, 8.0, 9.0, 12.0]
    council: reserved 5, worth [0.0, 4.0, 5.0, 9.0, 9.0, 13.0]
yml: days [1, 2, 3]
    council: reserved 5, worth [0.0, 4.0, 5.0, 9.0, 9.0, 13.0]
    port: reserved -inf, worth [0.0, 3.0, 5.0, 8.0, 9.0, 12.0]
    town: reserved 7, worth [0.0, 2.0, 5.0, 7.0, 9.0, 11.0]
json: None
xml: days ['1', '2', '3']
    council: reserved 5.0, worth [0.0, 4.0, 5.0, 9.0, 9.0, 13.0]
    port: reserved 0.0, worth [0.0, 3.0, 5.0, 8.0, 9.0, 12.0]
    town: reserved 7.0, worth [0.0, 2.0, 5.0, 7.0, 9.0, 11.0]
END
end

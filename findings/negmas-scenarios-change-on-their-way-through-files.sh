#!/usr/bin/env bash
# Expected: Scenario.dumpas and Scenario.load give back the same scenario, in each of the three forms that dumpas
#           writes.
# Happens: yml gives the utility functions in the order of their files' names, not of the parties; json gives None; xml
#          makes texts of the whole numbers of an issue, orders likewise, and turns a reserved value of minus infinity
#          into 0.
# Versions: negmas 0.16.0.
# Offramp: find a party's utility function by its name, never by its place; exchange yml; write reserved values as
#          numbers.
source "$(dirname "$0")/begin.sh"
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

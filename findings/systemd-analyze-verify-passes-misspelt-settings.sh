#!/usr/bin/env bash
# Expected: systemd-analyze verify ends with another code than 0 where a unit has a setting that systemd doesn't know or
#           take.
# Happens: it prints a line about a misspelt name (ProtectSytem=) or value (Restart=allways, MemoryMax=lots), drops the
#          setting and ends with 0. A program that isn't there is 1. --recursive-errors=no, which says that it looks at
#          fewer units, makes all of them 1.
# Versions: systemd 252.38 (Debian 12).
# Offramp: a test of its unit runs systemd-analyze verify --recursive-errors=no, or asks that nothing be printed.
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

[[ $(systemd-analyze --version) == "systemd 252 "* ]] || {
    echo "This is about systemd 252, which is Debian 12's." >&2
    exit 2
}
seen=252.38
systemd-analyze --version | head -n 1
[[ $(systemd-analyze --version) == *"($seen"* ]] || echo "It was seen with $seen."
echo

verify() {
    local unit=$folder/table.service code
    printf '[Unit]\nDescription=A table\n\n[Service]\nType=exec\nExecStart=%s 60\n%s\n' "$1" "$2" > "$unit"
    for options in "" --recursive-errors=no; do
        code=0
        systemd-analyze verify $options "$unit" 2> "$folder/told" || code=$?
        echo "${2:-$1}: verify${options:+ $options} ends with $code"
    done
    sed "s|^$folder/|    |; s|^t|    t|" "$folder/told"
}

said=$(
    verify /bin/sleep ProtectSystem=strict
    verify /bin/sleep ProtectSytem=strict
    verify /bin/sleep Restart=allways
    verify /bin/sleep MemoryMax=lots
    verify /bin/nosuch ""
)
same "$said" <<'END'
ProtectSystem=strict: verify ends with 0
ProtectSystem=strict: verify --recursive-errors=no ends with 0
ProtectSytem=strict: verify ends with 0
ProtectSytem=strict: verify --recursive-errors=no ends with 1
    table.service:7: Unknown key 'ProtectSytem' in section [Service], ignoring.
Restart=allways: verify ends with 0
Restart=allways: verify --recursive-errors=no ends with 1
    table.service:7: Failed to parse service restart specifier, ignoring: allways
MemoryMax=lots: verify ends with 0
MemoryMax=lots: verify --recursive-errors=no ends with 1
    table.service:7: Invalid memory limit 'lots', ignoring: Invalid argument
/bin/nosuch: verify ends with 1
/bin/nosuch: verify --recursive-errors=no ends with 1
    table.service: Command /bin/nosuch is not executable: No such file or directory
END
end

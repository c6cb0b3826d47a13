# What every finding begins with; read by `source`, not run.
#
# A folder that is removed on exit, packages of named versions in it, and what is seen held against what was seen.

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

#!/usr/bin/env bash
# Expected: csvsort puts the rows of a planned list in order and leaves their fields as they are.
# Happens: it writes round 1 as True, parties sun, mon and mar as days of the year 1, "5m" as 0:05:00, number 007 as 7,
#          and the bodies "none" and "N/A" as nothing. --no-inference keeps numbers and names, but still empties the
#          bodies: --blanks is needed, too. csvcut and csvgrep change nothing.
# Versions: csvkit 2.2.0, agate 1.14.2, parsedatetime 2.6, pytimeparse 1.1.10.
# Offramp: a list that went through csvsort, csvjson or csvsql is another list; name the two options where such tools
#          are named.
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

packages csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6 pytimeparse==1.1.10
cd "$folder"

cat > msel.csv <<'END'
msel_no,round,t_plus,from,to,subject,body
007,1,5m,sun,all,today,Two ships lie at anchor.
12,1,7m,mon,port,noon,none
13,1,1:15,mar,town,tomorrow,N/A
END
said=$(
    for command in "csvsort --columns round" "csvsort --no-inference --columns round" \
        "csvsort --no-inference --blanks --columns round" "csvcut --columns 1-7"; do
        printf '%s\n' "$command"
        $command msel.csv
    done
)
same "$said" <<'END'
csvsort --columns round
msel_no,round,t_plus,from,to,subject,body
7,True,0:05:00,0001-01-07,all,today,Two ships lie at anchor.
12,True,0:07:00,0001-01-08,port,noon,
13,True,0:01:15,0001-03-01,town,tomorrow,
csvsort --no-inference --columns round
msel_no,round,t_plus,from,to,subject,body
007,1,5m,sun,all,today,Two ships lie at anchor.
12,1,7m,mon,port,noon,
13,1,1:15,mar,town,tomorrow,
csvsort --no-inference --blanks --columns round
msel_no,round,t_plus,from,to,subject,body
007,1,5m,sun,all,today,Two ships lie at anchor.
12,1,7m,mon,port,noon,none
13,1,1:15,mar,town,tomorrow,N/A
csvcut --columns 1-7
msel_no,round,t_plus,from,to,subject,body
007,1,5m,sun,all,today,Two ships lie at anchor.
12,1,7m,mon,port,noon,none
13,1,1:15,mar,town,tomorrow,N/A
END
end

#!/usr/bin/env bash
# Expected: csvsort puts the rows of a planned list in order and leaves their fields as they are.
# Happens: it writes round 1 as True, parties sun, mon and mar as days of the year 1, "5m" as 0:05:00, number 007 as 7,
#          and the bodies "none" and "N/A" as nothing. --no-inference keeps numbers and names, but still empties the
#          bodies: --blanks is needed, too. csvcut and csvgrep change nothing.
# Versions: csvkit 2.2.0, agate 1.14.2, parsedatetime 2.6, pytimeparse 1.1.10.
# Offramp: a list that went through csvsort, csvjson or csvsql is another list; name the two options where such tools
#          are named.
source "$(dirname "$0")/begin.sh"
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

#!/usr/bin/env bash
# Expected: what stands within double quotes is read as it stands, blanks at its ends too: that is what quotes are for in RFC 4180.
# Happens: read_csv takes blanks and tabs off both ends of a quoted text, silently; a quoted text of blanks alone becomes NA. With
#          trim_ws = FALSE both are read as they stand. Line breaks at the ends stay either way.
# Versions: readr 2.1.4-1 of Debian 12, R 4.2.2.
# Offramp: docs/data.md loads tables with trim_ws = FALSE.
set -euo pipefail
export LC_ALL=C.UTF-8
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

packages=(r-cran-readr=2.1.4-1 r-base-core=4.2.2.20221110-2)
for package in "${packages[@]}"; do
    [[ $(dpkg-query -W -f='${Version}' "${package%%=*}" 2> /dev/null || true) == "${package#*=}" ]] ||
        missing+=("$package")
done
if [[ -n ${missing[*]:-} ]]; then
    apt-get install --yes --no-install-recommends "${missing[@]}" > "$folder/log" 2>&1 || {
        cat "$folder/log" >&2
        exit 2
    }
fi
printf 'r-cran-readr %s, R %s\n\n' "$(dpkg-query -W -f='${Version}' r-cran-readr)" "$(dpkg-query -W -f='${Version}' r-base-core)"

printf 'text\n" both ends "\n"\ta tab"\n"  "\n"\na break\n"\n' > "$folder/texts.csv"
cat > "$folder/look.R" <<'END'
library(readr)
for (trim in c(TRUE, FALSE)) {
  read <- read_csv("texts.csv", na = "", trim_ws = trim, col_types = "c")
  cat("trim_ws =", trim, ":", deparse(read$text))
  cat("\n")
}
END
said=$(cd "$folder" && Rscript look.R 2> /dev/null)
same "$said" <<'END'
trim_ws = TRUE : c("both ends", "a tab", NA, "\na break\n")
trim_ws = FALSE : c(" both ends ", "\ta tab", "  ", "\na break\n")
END
end

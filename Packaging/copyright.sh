#!/usr/bin/env bash
# Prints the copyright file of a package, in Debian's form: what is in the programs, by whom, and under which license. Texts of
# licenses are taken from the sources that were built, whose folder (.build/checkouts) is the first argument, and from Swift's
# license, the second.
set -euo pipefail

checkouts=$1 swift_license=$2

# Standard input as a field goes on: a blank before each line, and a dot on those that are empty.
field() { sed 's/[[:space:]]*$//; s/^$/./; s/^/ /'; }

cat << 'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Offramp
Comment: The programs hold, linked into them, the runtime and the Foundation of Swift, and the Swift packages that are named
 below. Other libraries are those of the system, or lie beside the programs with their own copyright files.

Files: *
Copyright: 2026 the maintainers of Offramp
License: Apache-2.0
Comment: Exercises quote short passages of the works that they rest on, each with its source. Those words remain their
 authors' own.

Files: swift-runtime
Copyright: 2014-2026 Apple Inc. and the Swift project authors
License: Apache-2.0 with Swift runtime library exception
Comment: The standard library, Foundation and the dispatch library of Swift, of https://github.com/swiftlang.

Files: swift-foundation-icu
Copyright: 1991-2024 Unicode, Inc.
 1995-2016 International Business Machines Corporation and others
License: Unicode-3.0 and others
Comment: International Components for Unicode, which Swift's Foundation holds.

Files: swift-argument-parser swift-system
Copyright: 2020-2026 Apple Inc. and the Swift project authors
License: Apache-2.0 with Swift runtime library exception

Files: swift-log
Copyright: 2018-2026 The SwiftLog Project, Apple Inc. and the SwiftLog project authors
License: Apache-2.0
Comment: What its file NOTICE.txt says:
END
field < "$checkouts/swift-log/NOTICE.txt"
cat << 'END'

Files: Yams
Copyright: 2016 JP Simard
License: MIT-Yams

Files: libyaml
Copyright: 2006-2016 Kirill Simonov
 2017-2020 Ingy döt Net
License: MIT-libyaml
Comment: Yams holds its sources.

License: Apache-2.0
 The text of the Apache License, version 2.0, is on Debian systems in
 /usr/share/common-licenses/Apache-2.0, and for everybody at
 https://www.apache.org/licenses/LICENSE-2.0.

License: Apache-2.0 with Swift runtime library exception
 The text of the Apache License, version 2.0, is on Debian systems in
 /usr/share/common-licenses/Apache-2.0, and for everybody at
 https://www.apache.org/licenses/LICENSE-2.0. Beside it:
 .
END
sed -n '/^## Runtime Library Exception/,$p' "$swift_license" | cat -s | field
echo
echo "License: MIT-Yams"
field < "$checkouts/Yams/LICENSE"
echo
echo "License: MIT-libyaml"
field < "$(dirname "${BASH_SOURCE[0]}")/licenses/libyaml.txt"
echo
echo "License: Unicode-3.0 and others"
field < "$(dirname "${BASH_SOURCE[0]}")/licenses/icu.txt"

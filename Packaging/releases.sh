# The Debian releases that packages are built for, and what a folder of each needs to build them: what the Makefile names, what
# Swift itself stands on, and what packs. Read by scripts with `.`.

releases=(12 13)

declare -A release_name=([12]=bookworm [13]=trixie)

build_packages_everywhere=binutils,ca-certificates,dpkg-dev,g++,gcc,git,libc6-dev,libedit2,libev-dev,libncurses-dev,libqrencode-dev,libsqlite3-0
build_packages_everywhere+=,libssl-dev,libwebsockets-dev,libwebsockets-evlib-ev,libxml2,make,mandoc,patchelf,pkg-config,python3
build_packages_everywhere+=,tzdata,zlib1g-dev

declare -A build_packages=(
	[12]="$build_packages_everywhere,libcurl4,libstdc++-12-dev"
	[13]="$build_packages_everywhere,libcurl4t64,libstdc++-14-dev"
)

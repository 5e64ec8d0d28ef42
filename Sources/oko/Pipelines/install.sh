#!/bin/sh
# Installs oko from the Debian package at $OKO_PACKAGE, and checks that it is the one with the sum $OKO_SHA256.
set -eu
: "${OKO_PACKAGE:?is the address of oko_….deb; set it in the settings of the pipeline}"
: "${OKO_SHA256:?is the sum of that file, which sha256sum prints}"
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
$sudo apt-get install -y -qq ca-certificates curl jq > /dev/null
package=$(mktemp -d)/oko.deb
curl --fail --silent --show-error --location --output "$package" "$OKO_PACKAGE"
echo "$OKO_SHA256  $package" | sha256sum --check --quiet
$sudo apt-get install -y -qq "$package" > /dev/null
oko --version

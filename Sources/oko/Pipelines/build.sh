#!/bin/sh
# Checks the site in this folder and builds it in public/, as a pipeline does.
#
# What it finds is in bevindingen.md for people, in bevindingen.json and bevindingen-gitlab.json for programs, and on GitHub beside
# the lines. The site is that of today, $OKO_DAY: what a night has made late says so in the morning.
set -eu
scripts=$(cd "$(dirname "$0")" && pwd)
oko=${OKO:-oko}
day=${OKO_DAY:-$(date +%F)}
status=0
"$oko" check --messages nl --as-of "$day" --format json > bevindingen.json || status=$?
# A 2 says that the command could not run, and it has said why.
[ "$status" -le 1 ] || exit "$status"
jq --raw-output --arg day "$day" --from-file "$scripts/summary.jq" bevindingen.json > bevindingen.md
jq --from-file "$scripts/codequality.jq" bevindingen.json > bevindingen-gitlab.json
cat bevindingen.md
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  cat bevindingen.md >> "$GITHUB_STEP_SUMMARY"
  "$oko" check --messages nl --as-of "$day" --format github || true
fi
[ "$status" = 0 ] || exit 1
"$oko" build --messages nl --as-of "$day" --output public

#!/bin/sh
# An annual run with published schemes: created and opened, which gives everybody on the roster an appraisal; the actual values come from a
# sheet; then every score and rank is computed. Prints the run's id.
#
#   HENGJIAN_URL=http://localhost:8080 HENGJIAN_AUTH=county.header ./compute-run.sh 2026 actuals.csv \
#   DEMO-LEADER DEMO-GENERAL
set -eu
. "$(dirname "$0")/functions.sh"
year=$1
sheet=$2
shift 2
api=$HENGJIAN_URL/api/assessment/v1

schemes=$(ask "$api/schemes?limit=200" | jq -c --arg codes " $* " \
  '[.items[] | select(.state == "PUBLISHED") | select(" \(.code) " as $code | $codes | contains($code)) | .id]')
run=$(printf '{"kind":"ANNUAL","year":%s,"schemeIds":%s}' "$year" "$schemes" | tell "$api/runs" | of .id)
act "$api/runs/$run/opening" >/dev/null
imported assessment actuals "$sheet" "mode=ALL_OR_NOTHING&target=$run" >/dev/null
job=$(act "$api/runs/$run/computation" | of .id)
watch "$api/jobs/$job" >/dev/null
printf '%s\n' "$run"

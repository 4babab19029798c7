#!/bin/sh
# Imports a sheet: first dry, which checks every row and keeps nothing, then for good if no row is wrong.
#
#   HENGJIAN_URL=http://localhost:8080 HENGJIAN_AUTH=county.header ./import.sh cadres cadres.csv
set -eu
. "$(dirname "$0")/functions.sh"
kind=$1
sheet=$2

job=$(imported personnel "$kind" "$sheet" 'mode=ALL_OR_NOTHING&dryRun=true') || [ -n "$job" ] || exit 1
if [ "$(printf '%s' "$job" | of .rowsRejected)" -gt 0 ]; then
  id=$(printf '%s' "$job" | of .id)
  ask "$HENGJIAN_URL/api/personnel/v1/jobs/$id/errors" |
    jq -r '.items[] | "row \(.row) \(.column // "-"): \(.detail)"'
  exit 1
fi
printf '%s' "$job" | jq -r '"\(.rowsAccepted) rows are right"'

job=$(imported personnel "$kind" "$sheet" 'mode=ALL_OR_NOTHING&dryRun=false')
printf '%s' "$job" | jq -r '"\(.rowsAccepted) rows imported"'

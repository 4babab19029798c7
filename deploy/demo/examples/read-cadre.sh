#!/bin/sh
# Reads the file of the cadre with a number: looks for it page after page, then reads it whole.
#
#   HENGJIAN_URL=http://localhost:8080 HENGJIAN_AUTH=county.header ./read-cadre.sh C000142 D001
set -eu
. "$(dirname "$0")/functions.sh"
number=$1
unit=$2

cursor=
while :; do
  page=$(ask -G --data limit=200 --data-urlencode "unit=$unit" --data-urlencode "cursor=$cursor" \
    "$HENGJIAN_URL/api/personnel/v1/cadres")
  id=$(printf '%s' "$page" | jq -r --arg number "$number" '.items[] | select(.number == $number) | .id')
  [ -z "$id" ] || break
  cursor=$(printf '%s' "$page" | jq -r '.next // ""')
  [ -n "$cursor" ] || { echo "no cadre $number in $unit" >&2; exit 1; }
done
ask "$HENGJIAN_URL/api/personnel/v1/cadres/$id" | jq .

#!/bin/sh
# Reads what is new in a service's event feed, one event a line, and keeps the place in a file for the next time. The
# place moves on only after a page was printed: after a crash a page comes twice, none is lost. So a reader takes an
# event that it knows by its id as done.
#
#   HENGJIAN_URL=http://localhost:8080 HENGJIAN_AUTH=county.header ./follow-feed.sh personnel place
set -eu
. "$(dirname "$0")/functions.sh"
service=$1
place=$2

while :; do
  after=$(cat "$place" 2>/dev/null || :)
  page=$(ask -G --data limit=200 --data-urlencode "after=$after" "$HENGJIAN_URL/api/$service/v1/events")
  printf '%s' "$page" | jq -r '.items[] | "\(.time) \(.type) \(.subject) \(.id)"'
  printf '%s' "$page" | of .next >"$place.new"
  mv "$place.new" "$place"
  [ "$(printf '%s' "$page" | jq '.items | length')" -eq 200 ] || break
done

#!/bin/sh
# The main job of a county system, over the gateway, with its own client: roster in, annual run, actual values, scores
# with their arithmetic, and what the event feeds tell. Can be repeated: what is there stays, the run takes the next
# free year. Needs curl and jq.
#
#   HENGJIAN_URL=http://localhost:8080 HENGJIAN_REALM=http://localhost:8180/realms/hengjian \
#   HENGJIAN_CLIENT=county-system HENGJIAN_SECRET_FILE=secret \
#   HENGJIAN_SCOPE='personnel.write assessment.write supervision.read' ./integrate.sh SHEETS
#
# SHEETS is a folder with units.csv, posts.csv, cadres.csv, postings.csv, educations.csv, family-members.csv and
# actuals.csv. Ends with 0 when all is done, 1 when something was refused, 2 when it was called wrongly.
set -eu
umask 077

here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
. "$here/examples/functions.sh"

usage() {
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$0" >&2
  exit 2
}

say() {
  printf '%s %s\n' '·' "$*"
}

[ $# -eq 1 ] && [ -d "$1" ] || usage
[ -n "${HENGJIAN_URL:-}" ] && [ -n "${HENGJIAN_REALM:-}" ] || usage
[ -n "${HENGJIAN_CLIENT:-}" ] && [ -n "${HENGJIAN_SCOPE:-}" ] && [ -r "${HENGJIAN_SECRET_FILE:-}" ] || usage
for tool in curl jq; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 2; }
done
sheets=$1
personnel=$HENGJIAN_URL/api/personnel/v1
assessment=$HENGJIAN_URL/api/assessment/v1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
HENGJIAN_AUTH=$work/header
export HENGJIAN_URL HENGJIAN_AUTH

# Tokens live for minutes only: each chapter begins with a new one.
login() {
  "$here/examples/token.sh" >"$HENGJIAN_AUTH"
}

login
say "logged in as $(ask "$HENGJIAN_URL/api/me" | of .client)"

if [ "$(ask "$personnel/units?kind=COUNTY&limit=1" | jq '.items | length')" -gt 0 ]; then
  say 'the roster is there already'
else
  for kind in units posts cadres postings educations family-members; do
    login
    job=$(imported personnel "$kind" "$sheets/$kind.csv" 'mode=ALL_OR_NOTHING&dryRun=false') || {
      printf '%s\n' "$job" >&2
      exit 1
    }
    say "$kind: $(printf '%s' "$job" | of .rowsAccepted) rows imported"
  done
fi

# How many cadres the assessment service's own copy of the roster has, which events fill.
copied() {
  count=0
  cursor=
  while :; do
    page=$(ask -G --data limit=200 --data-urlencode "cursor=$cursor" "$assessment/roster/cadres") || return
    count=$((count + $(printf '%s' "$page" | jq '.items | length')))
    cursor=$(printf '%s' "$page" | jq -r '.next // ""')
    [ -n "$cursor" ] || break
  done
  echo "$count"
}

login
expected=$(($(wc -l <"$sheets/cadres.csv") - 1))
tries=0
while [ "$(copied)" -lt "$expected" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 120 ] || { echo 'the roster did not reach the assessment service' >&2; exit 1; }
  sleep 1
done
say "the assessment service has the $expected cadres"

for scheme in "$here"/src/main/resources/cn/hengjian/deploy/demo/schemes/*.json; do
  code=$(of .code <"$scheme")
  known=$(ask "$assessment/schemes?limit=200" |
    jq -r --arg code "$code" '.items[] | select(.code == $code) | "\(.id) \(.state)"')
  case $known in
    *PUBLISHED*) say "scheme $code: published already"; continue ;;
    '') id=$(tell "$assessment/schemes" <"$scheme" | of .id) ;;
    *) id=${known%% *} ;;
  esac
  act "$assessment/schemes/$id/publication" >/dev/null
  say "scheme $code: published"
done

years=$(ask "$assessment/runs?limit=200" | jq -c '[.items[].year]')
year=2025
while printf '%s' "$years" | jq -e "index($year) != null" >/dev/null; do
  year=$((year + 1))
done
login
run=$("$here/examples/compute-run.sh" "$year" "$sheets/actuals.csv" DEMO-LEADER DEMO-GENERAL)
say "annual run $year: computed ($run)"

login
group=$(ask "$assessment/runs/$run/groups" | of '[.items[] | select(.scored > 1) | .code][0]')
last=$(ask -G --data bottom=true --data-urlencode "group=$group" "$assessment/runs/$run/rankings" |
  of '.items[0].cadreNumber')
say "last in the group $group: $last. Why:"
"$here/examples/explanation.sh" "$run" "$last" >"$work/why"
sed 's/^/    /' "$work/why"

for service in personnel assessment supervision; do
  login
  "$here/examples/follow-feed.sh" "$service" "$work/$service" >"$work/events"
  say "$service: $(($(wc -l <"$work/events"))) events read"
done
say 'done'

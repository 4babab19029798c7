#!/bin/sh
# Why a score is what it is: each indicator with target, actual and points, and the whole in words.
#
#   HENGJIAN_URL=http://localhost:8080 HENGJIAN_AUTH=county.header ./explanation.sh RUN C000928
set -eu
. "$(dirname "$0")/functions.sh"
run=$1
number=$2
api=$HENGJIAN_URL/api/assessment/v1

appraisal=$(ask "$api/appraisals?run=$run&cadre=$number" | of '.items[0].id')
explanation=$(ask "$api/appraisals/$appraisal/explanation")
printf '%s' "$explanation" | jq -r '.indicators[] | "\(.code) \(.name): \(.actual) of \(.target), \(.points) points"'
printf '%s' "$explanation" | of .text

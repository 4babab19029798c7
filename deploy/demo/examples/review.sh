#!/bin/sh
# A democratic review through to its certification. Who counts may not certify: that takes a second scrutineer, so
# there are two tokens, of two people. The totals come from a sheet.
#
#   HENGJIAN_URL=http://localhost:8080 COUNTS=sun.header CERTIFIES=qian.header ./review.sh RUN review-totals.csv
set -eu
. "$(dirname "$0")/functions.sh"
run=$1
sheet=$2
api=$HENGJIAN_URL/api/assessment/v1

HENGJIAN_AUTH=$COUNTS
review=$(printf '{"runId":"%s","title":"民主测评"}' "$run" | tell "$api/reviews" | of .id)
for step in roster-lock opening closing; do
  act "$api/reviews/$review/$step" >/dev/null
done
imported assessment review-totals "$sheet" "mode=ALL_OR_NOTHING&target=$review" >/dev/null
act "$api/reviews/$review/counting" >/dev/null

HENGJIAN_AUTH=$CERTIFIES
act "$api/reviews/$review/certification" | jq -r '"\(.id) \(.state)"'

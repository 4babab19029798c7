#!/bin/sh
# A token for a county system, as the header that curl takes with -H @FILE. It is valid for some minutes; when a
# request is answered with 401, get another. The secret comes from a file and goes to curl by standard input.
#
#   HENGJIAN_REALM=http://localhost:8180/realms/hengjian \
#   HENGJIAN_CLIENT=county-system HENGJIAN_SECRET_FILE=secret \
#   HENGJIAN_SCOPE='personnel.write assessment.write supervision.read' ./token.sh > county.header
set -eu
umask 077

answer=$(printf %s "$(cat "$HENGJIAN_SECRET_FILE")" |
  curl -sS --fail-with-body \
    --data grant_type=client_credentials \
    --data-urlencode "client_id=$HENGJIAN_CLIENT" \
    --data-urlencode client_secret@- \
    --data-urlencode "scope=$HENGJIAN_SCOPE" \
    "$HENGJIAN_REALM/protocol/openid-connect/token") || {
  printf '%s\n' "$answer" >&2
  exit 1
}
printf 'Authorization: Bearer %s\n' "$(printf '%s' "$answer" | jq -e -r .access_token)"

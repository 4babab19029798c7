# What the examples share. HENGJIAN_URL is the gateway's address; HENGJIAN_AUTH names a file with the one line
# "Authorization: Bearer <token>", so that no token stands in a command line that others on the machine can read.

# Sends a request and prints the answer. A refusal ends the script: its problem says what was wrong, and where.
ask() {
  answer=$(curl -sS --fail-with-body -H "@$HENGJIAN_AUTH" -H 'Accept-Language: en' "$@") || {
    printf '%s\n' "$answer" >&2
    exit 1
  }
  printf '%s\n' "$answer"
}

# The same with a command: JSON from standard input, and a key, so that a repetition has no second effect.
tell() {
  ask -H 'Content-Type: application/json' -H "Idempotency-Key: $(key)" --data-binary @- "$@"
}

# Does something that takes no content.
act() {
  ask -X POST -H "Idempotency-Key: $(key)" "$@"
}

key() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# A member of the JSON at standard input; fails if it isn't there.
of() {
  jq -e -r "$1"
}

# Waits for a job, and prints it when it has ended; fails if the job did.
watch() {
  while :; do
    job=$(ask "$1") || return
    case $(printf '%s' "$job" | of .state) in
      SUCCEEDED) printf '%s\n' "$job"; return ;;
      FAILED) printf '%s\n' "$job"; return 1 ;;
    esac
    sleep 1
  done
}

# Imports a sheet and prints how its job ended: imported SERVICE KIND FILE OPTIONS
imported() {
  case $3 in
    *.xlsx) type=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ;;
    *) type=text/csv ;;
  esac
  started=$(ask -H "Content-Type: $type" -H "Idempotency-Key: $(key)" --data-binary "@$3" \
    "$HENGJIAN_URL/api/$1/v1/imports/$2?$4") || return
  watch "$HENGJIAN_URL/api/$1/v1/jobs/$(printf '%s' "$started" | of .id)"
}

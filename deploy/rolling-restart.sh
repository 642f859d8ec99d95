#!/bin/sh
# Restarts the web processes one after the other; each must be ready before the next goes. Run after the migrations.
set -eu
for port in "${@:-3000 3001}"; do
  for one in $port; do
    systemctl restart "smart-ustaz-web@$one"
    tries=0
    until curl -fsS -o /dev/null "http://127.0.0.1:$one/readyz"; do
      tries=$((tries + 1))
      [ "$tries" -lt 60 ] || { echo "web on $one is not ready after a minute: the rest goes on with the old build" >&2; exit 1; }
      sleep 1
    done
    # The proxy looks again each second.
    sleep 3
  done
done
systemctl restart smart-ustaz-worker

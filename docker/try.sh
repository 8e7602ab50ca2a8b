#!/usr/bin/env bash
# Does outside an engine what the Dockerfile does: installs, builds, prunes, copies what the last stage copies, and runs it
# as an account without rights over its own tree, with secrets in files, until it says that it is healthy and stops.
# As root it runs as `nobody` on a tree that only root may write; otherwise as whoever calls, on a tree without write bits.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
server=''
finish() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
  chmod -R u+w "$place" && rm -rf "$place"
}
trap finish EXIT
say() { printf '== %s\n' "$*" >&2; }

say 'stage one: npm ci, build, prune'
mkdir "$place/build" "$place/app" "$place/data" "$place/secrets"
cd "$place/build"
cp "$root"/package.json "$root"/package-lock.json .
# What npm ci made before may be given, where compiling SQLite once more would take too long.
if [ -n "${DUBAN_TRY_MODULES:-}" ]; then cp -a "$DUBAN_TRY_MODULES" node_modules; else npm ci --no-audit --no-fund >&2; fi
cp -r "$root"/tsconfig.json "$root"/tsconfig.build.json "$root"/scripts "$root"/src .
npm run build >&2
npm prune --omit=dev --no-audit --no-fund >&2
rm -rf node_modules/@xarsh node_modules/typescript

say 'stage two: what runs, and nothing else'
cd "$place/app"
mv "$place/build/node_modules" "$place/build/dist" .
cp -r "$root"/package.json "$root"/LICENSE "$root"/bin "$root"/config "$root"/seeds .
mkdir docker && cp "$root"/docker/healthy.mjs docker/
for left in typescript jest eslint @swc/core; do
  [ ! -e "node_modules/$left" ] || { say "a build tool is left: $left"; exit 1; }
done
head -c 48 /dev/urandom | base64 >"$place/secrets/duban_secret"
chmod -R a-w,a+rX "$place/app"
as=()
if [ "$(id -u)" = 0 ]; then
  chmod 711 "$place" && chown -R nobody "$place/data" "$place/secrets" && as=(setpriv --reuid=nobody --clear-groups)
fi
port=${PORT:-3399}
env=(PATH="$PATH" NODE_ENV=production HOST=127.0.0.1 PORT="$port" DUBAN_HEALTH_PORT="$port" DUBAN_DRAIN_SECONDS=1
  DUBAN_DATA_DIR="$place/data" DUBAN_SECRET_FILE="$place/secrets/duban_secret")
run() { env -i "${env[@]}" "${as[@]}" "$@"; }

say 'a server whose database nobody has made refuses'
if run node dist/main.js; then say 'it did not'; exit 1; fi
say 'migrate, then serve, then healthy'
run node bin/duban.js migrate >&2
env -i "${env[@]}" "${as[@]}" node dist/main.js 2>"$place/data/log" &
server=$!
for _ in $(seq 60); do run node docker/healthy.mjs && break || sleep 0.5; done
run node docker/healthy.mjs
if run sh -c 'echo x > dist/main.js' 2>/dev/null; then say 'the tree can be written'; exit 1; fi
say 'told to stop'
kill -TERM "$server" && wait "$server"
server=''
du -sh "$place/app" >&2
echo ok

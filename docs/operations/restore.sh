#!/usr/bin/env bash
# Brings a backup into an empty database:  restore.sh FOLDER/TIME
#
# The application must not run yet. The settings are those of backup.sh; MOTCUA_FILES_FOLDER and
# MOTCUA_MODELS_FOLDER are filled where they are set and empty.
set -euo pipefail

backup=${1:?"which backup? restore.sh FOLDER/TIME"}
motcua=${MOTCUA:-java -jar motcua.jar}

(cd "$backup" && sha256sum --quiet --check SHA256SUMS) \
  || { echo "Nothing was restored: $backup is damaged." >&2; exit 1; }

unpack() { # archive, folder
  if [ -f "$1" ] && [ -n "$2" ]; then
    mkdir -p "$2"
    if [ -n "$(ls -A "$2")" ]; then
      echo "Nothing was restored: $2 is not empty." >&2
      exit 1
    fi
    tar -C "$2" -xf "$1"
  fi
}
unpack "$backup/files.tar" "${MOTCUA_FILES_FOLDER:-}"
unpack "$backup/models.tar.gz" "${MOTCUA_MODELS_FOLDER:-}"

# shellcheck disable=SC2086 # several words
$motcua restore --from=- < "$backup/database.zip"

cat <<'END'
Start one node with the key of the vault in MOTCUA_VAULT_KEY and, this once, with
MOTCUA_EVENTS_RESTORED=true; then see docs/operations/README.md for what came in after the backup.
END

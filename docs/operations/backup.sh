#!/usr/bin/env bash
# Backs up an installation while it runs:  backup.sh FOLDER
#
# makes FOLDER/TIME with the database, the files of papers where they lie in a folder, and the models.
# The vault's key is not in it, and must not lie beside it.
#
#   MOTCUA                how the application is called; with containers: "docker compose run --rm -T motcua"
#   SPRING_DATASOURCE_*   the database, as the application has it (containers know it themselves)
#   MOTCUA_FILES_FOLDER   where the files of papers lie, if not in the database
#   MOTCUA_MODELS_FOLDER  where the models lie
set -euo pipefail

folder=${1:?"which folder? backup.sh FOLDER"}
motcua=${MOTCUA:-java -jar motcua.jar}
models=${MOTCUA_MODELS_FOLDER:-bpmn}

# what officers wrote is in it
umask 077
time=$(date -u +%Y-%m-%dT%H%M%SZ)
part=$folder/$time.part
mkdir -p "$part"

# shellcheck disable=SC2086 # several words
$motcua backup --to=- > "$part/database.zip"

# after the database: each file that it knows was there before
if [ -n "${MOTCUA_FILES_FOLDER:-}" ]; then
  tar -C "$MOTCUA_FILES_FOLDER" -cf "$part/files.tar" .
fi
if [ -d "$models" ]; then
  tar -C "$models" -czf "$part/models.tar.gz" .
fi
(cd "$part" && sha256sum -- * > SHA256SUMS)

# whoever finds the folder, finds a whole one
mv "$part" "$folder/$time"
echo "$folder/$time"

# Lets the first occurrence of each event through, as: type, dossier, sequence, body.
# Reads lines of kafka-console-consumer.sh with headers and key: headers TAB key TAB body.
BEGIN { FS = "\t" }

function header(name,    at) {
  at = index("," $1, "," name ":")
  return at == 0 ? "" : substr($1, at + length(name) + 1)
}

{
  sequence = header("ce_sequence") + 0
  if (sequence > last[$2]) {
    last[$2] = sequence
    type = header("ce_type")
    sub(/,.*/, "", type)
    print type, $2, sequence, $3
    fflush()
  }
}

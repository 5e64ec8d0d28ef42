# The findings as a text in Markdown: errors, then warnings by rule. Notes, which tell what is still to do, are counted.
def count($one; $more): if . == 1 then "één \($one)" else "\(.) \($more)" end;
def escaped: gsub("(?<sign>[\\\\`*_<>\\[\\]|])"; "\\\(.sign)") | gsub("\n"; " ");
def line: "- `\(.file)`, regel \(.line): \(.message | escaped)\(if .tip then " → \(.tip | escaped)" else "" end)";
(map(select(.severity == "error"))) as $errors
| (map(select(.severity == "warning"))) as $warnings
| (map(select(.severity == "note")) | length) as $notes
| [
    (if $errors == [] then "## Geen fouten" else "## \($errors | length | if . == 1 then "Eén fout" else "\(.) fouten" end)" end),
    "",
    (if $errors == [] then "De site is gebouwd, zoals zij op \($day) is." else "De site is niet gebouwd. Verbeter eerst dit:" end),
    "",
    ($errors[] | line),
    (if $errors == [] then empty else "" end),
    (if $warnings == [] then empty else "### \($warnings | length | if . == 1 then "Eén waarschuwing" else "\(.) waarschuwingen" end)", "" end),
    ($warnings | group_by(.rule)[] | "#### \(.[0].rule)", "", (.[] | line), ""),
    (if $notes == 0 then empty else "En \($notes | count("opmerking"; "opmerkingen")) over wat nog te doen is: `oko translation status` noemt wat de vertalingen vragen." end)
  ]
| join("\n")

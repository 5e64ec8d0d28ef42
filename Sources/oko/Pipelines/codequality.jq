# The findings in the form of Code Climate, which GitLab shows beside the lines. A finding that is there twice has its number in its fingerprint.
def severity: { error: "blocker", warning: "minor", note: "info" }[.severity];
def identity: "\(.rule)/\(.file)/\(.message)";
reduce .[] as $one ({ seen: {}, list: [] };
  ($one | identity) as $name
  | (.seen[$name] // 0) as $number
  | .seen[$name] = $number + 1
  | .list += [{
      description: ($one.message + (if $one.tip then " → " + $one.tip else "" end)),
      check_name: $one.rule,
      fingerprint: ("\($name)/\($number)" | @base64),
      severity: ($one | severity),
      location: { path: $one.file, lines: { begin: $one.line, end: $one.endLine } }
    }])
| .list

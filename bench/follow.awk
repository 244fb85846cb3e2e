# Makes the table of how soon other sessions show a commit, from the results of bench/follow: one file
# for each number of sessions, `bare-N` for the least that a follower can do and `follow-N` for baraza.

FNR == 1 { run = FILENAME }
{ value[run, $1] = $2; seen[run, $1] = 1 }

function number(run, name, places) {
  return (run, name) in seen ? sprintf("%." places "f", value[run, name]) : "—"
}

function row(label, name, places,    line, i) {
  line = "| " label
  for (i = 1; i <= 6; i++) line = line " | " number(column[i], name, places)
  print line " |"
}

function judge(label, reached, limit, unit) {
  printf "| %s | %s%s | %s%s | %s |\n", label, limit, unit, reached, unit, \
    (reached == "—" ? "not measured" : reached + 0 < limit + 0 || reached == limit ? "reached" : "falls short")
}

END {
  split("bare-1 bare-4 bare-8 follow-1 follow-4 follow-8", column, " ")
  print "| | bare, 1 session | bare, 4 | bare, 8 | baraza, 1 session | baraza, 4 | baraza, 8 |"
  print "|---|---:|---:|---:|---:|---:|---:|"
  row("commit to last byte, median, ms", "follow.median", 2)
  row("commit to last byte, p99, ms", "follow.p99", 2)
  row("commit to last byte, longest, ms", "follow.max", 2)
  row("the last session of each commit, median, ms", "last.median", 2)
  row("the last session of each commit, p99, ms", "last.p99", 2)
  row("bytes per commit and session", "follow.bytes", 0)
  row("CPU per commit and session, ms", "follow.cpu", 2)
  row("answers missing before the next commit", "follow.silent", 0)
  row("the commit itself, median, ms", "commit.median", 2)
  row("the commit itself, p99, ms", "commit.p99", 2)
  row("idle: CPU of all sessions, ms", "idle.cpu", 1)
  row("idle: wake-ups of all sessions", "idle.wakes", 0)
  print ""
  print "| target | below | reached | |"
  print "|---|---:|---:|---|"
  judge("8 sessions: commit to last byte, median", number("follow-8", "follow.median", 2), 3, " ms")
  judge("8 sessions: commit to last byte, p99", number("follow-8", "follow.p99", 2), 10, " ms")
  wakes = number("follow-8", "idle.wakes", 0)
  printf "| 8 sessions: wake-ups while idle | none | %s | %s |\n", wakes, wakes == "0" ? "reached" : "falls short"
}

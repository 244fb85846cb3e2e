# Makes the tables of script/bench from the results of bench/drive: one file for each program.

FNR == 1 { program = FILENAME }
{ value[program, $1] = $2; seen[program, $1] = 1 }

function number(program, name, places) {
  if (!((program, name) in seen)) return "—"
  return sprintf("%." places "f", value[program, name])
}

function scaled(program, name, factor, places) {
  if (!((program, name) in seen)) return "—"
  return sprintf("%." places "f", value[program, name] * factor)
}

function ratio(upper, lower, name) {
  if (!((upper, name) in seen) || !((lower, name) in seen) || value[lower, name] == 0) return "—"
  return sprintf("%.2f", value[upper, name] / value[lower, name])
}

function row(label, name, places, factor, compares,    line, i) {
  line = "| " label " | " scaled("harness", name, factor, places) " | " scaled("c", name, factor, places)
  for (i = 1; i <= stores; i++) line = line " | " scaled(store[i], name, factor, places)
  print line " | " (compares ? ratio("10000", "c", name) : "—") " | " \
    (compares && has_million ? ratio("1000000", "10000", name) : "—") " |"
}

function judge(label, reached, limit, unit) {
  printf "| %s | %s%s | %s%s | %s |\n", label, limit, unit, reached, unit, \
    (reached == "—" ? "not measured" : reached + 0 <= limit + 0 ? "reached" : "falls short")
}

# 1000000 as 1,000,000.
function grouped(count,    text) {
  for (text = ""; length(count) > 3; count = substr(count, 1, length(count) - 3)) {
    text = "," substr(count, length(count) - 2) text
  }
  return count text
}

END {
  stores = split(sizes, store, " ")
  has_million = (("1000000", "start.median") in seen)
  line = "| | harness alone | C list, 10,000"
  rule = "|---|---:|---:"
  for (i = 1; i <= stores; i++) {
    line = line " | baraza, " grouped(store[i])
    rule = rule "|---:"
  }
  print line " | 10,000 ÷ C | 1,000,000 ÷ 10,000 |"
  print rule "|---:|---:|"
  row("first frame, median, ms", "start.median", 1, 1, 1)
  row("first frame, p99, ms", "start.p99", 1, 1, 1)
  row("CPU of a start, ms", "start.cpu", 1, 1, 1)
  row("cursor move, median, ms", "move.median", 2, 1, 1)
  row("cursor move, p99, ms", "move.p99", 2, 1, 1)
  row("cursor move, bytes", "move.bytes", 0, 1, 1)
  row("cursor move, CPU, ms", "move.cpu", 2, 1, 1)
  row("page, median, ms", "page.median", 2, 1, 1)
  row("page, p99, ms", "page.p99", 2, 1, 1)
  row("page, bytes", "page.bytes", 0, 1, 1)
  row("page, CPU, ms", "page.cpu", 2, 1, 1)
  row("filter character, median, ms", "filter.median", 2, 1, 1)
  row("filter character, p99, ms", "filter.p99", 2, 1, 1)
  row("filter character, CPU, ms", "filter.cpu", 2, 1, 1)
  row("memory after the start, MB", "start.rss", 1, 1.024e-3, 1)
  row("memory, highest, MB", "memory.peak", 1, 1.024e-3, 1)
  row("of it the program's own, MB", "memory.anonymous", 1, 1.024e-3, 1)
  row("idle: CPU, ms", "idle.cpu", 1, 1, 0)
  row("idle: wake-ups", "idle.voluntary", 0, 1, 0)
  row("threads", "threads", 0, 1, 0)
  print ""
  print "| target | at most | reached | |"
  print "|---|---:|---:|---|"
  judge("10,000 items: first frame, times C", ratio("10000", "c", "start.median"), 3, "")
  judge("10,000 items: cursor move, times C", ratio("10000", "c", "move.median"), 2, "")
  judge("10,000 items: cursor move, p99", number("10000", "move.p99", 2), 5, " ms")
  judge("10,000 items: memory", scaled("10000", "memory.peak", 1.024e-3, 1), 40, " MB")
  judge("10,000 items: wake-ups while idle", number("10000", "idle.voluntary", 0), 0, "")
  if (has_million) {
    judge("1,000,000 items: cursor move, times 10,000", ratio("1000000", "10000", "move.median"), 1.5, "")
    judge("1,000,000 items: page, times 10,000", ratio("1000000", "10000", "page.median"), 1.5, "")
  }
  for (i = 1; i <= stores; i++) {
    silent = value[store[i], "move.silent"] + value[store[i], "page.silent"] + value[store[i], "filter.silent"]
    if (silent) printf "\n%s items: %d keys changed nothing on the screen and are not counted.\n", grouped(store[i]), silent
  }
}

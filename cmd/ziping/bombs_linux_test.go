package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The limits of every input for every command. The time is of the processor, so that a busy machine takes nothing from
// it.
const (
	bombMemory = 200 << 20
	bombTime   = 2 * time.Second
	bombLate   = 3 * time.Minute // a fail-safe
)

// bombCommands are the commands that take each kind of file. The first is what the short form of the test runs. {} is
// the bomb, {dir} its folder, {ok} a form that is fine, {test} a test file that names the bomb, {over} a rule set that
// extends it, {zip} evidence of a run over the form; what follows < is stdin.
var bombCommands = map[string][]string{
	"forms": {
		"score {} --format ndjson -o {dir}/out.ndjson --rejects {dir}/rejects.ndjson", "score {}", "score {dir}",
		"score - < {}", "score - --from csv < {}",
		"import {}", "import --format yaml {}", "import - < {}", "look {}", "look --format ndjson {}", "seek {}", "rules diff mof-2020 mof-2021 {}", "rules fmt {}",
		"test {test}", "test --allow-outside {test}", "verify {zip} {}", "score {ok} --actuals {}",
		"import --remarks {}", "review {}", "audit {}", "monitor {}", "report {}", "fill --dry-run {}", "fill {ok} --values {}",
		"report {ok} --template {}", "report --kind summary {}", "report - < {}", "new --from {}",
	},
	"rules": {
		"rules check {}", "rules show {}", "rules explain {}", "rules plot {}", "rules plot --format text {}",
		"rules diff mof-2021 {}", "rules diff {} {}", "rules fmt {}",
		"score {ok} --rules {}", "score {ok} --rules-dir {dir}", "seek {ok} --rules {}", "test --generate {}", "test {test}",
		"test --allow-outside {test}", "test --mutate {test}",
		"rules check {over}", "rules check --allow-outside {over}", "rules explain {over}", "rules check {dir}",
	},
	"test": {
		"test {}", "test --format json {}", "test --coverage {}", "test --mutate {}", "test --accept {}",
		"rules fmt {}", "test {dir}",
	},
	"table":    {"test {test}", "test --allow-outside {test}", "test --accept {test}", "test --format junit {test}"},
	"actuals":  {"score {ok} --actuals {} -o {dir}/out.ndjson --evidence {dir}/new.zip", "score {ok} --actuals {}"},
	"evidence": {"verify {} {ok}"},
	"journal":  {"score {ok} -o {dir}/out.ndjson --resume"},
	"made": {
		"verify {zip} {ok} --summary {}", "verify {zip} {ok} -o {}", "verify {zip} {ok} --rejects {}",
		"score {}", "report {}", "report - < {}",
	},
	"cells": {"parse --json - < {}", "parse - < {}"},
}

// bomb is an input that asks for far more than it should get.
type bomb struct {
	kind, name string // of bombCommands; of the file, whose ending says what it holds
	write      func(w *bufio.Writer)
	device     string // of which the file is a link instead
}

// brief are the inputs of the short form of the test: one of each kind that is quickly made.
var brief = []string{
	"endless.json", "deep.json", "laughs.yaml", "keys.yaml", "faults.json", "exponent.json", "columns.csv",
	"brackets.json.zst", "lines.txt",
	"levels.tsv", "span.html", "deep.docx", "ring.xls", "tree.pdf", "far.ofd",
	"rules-endless.yaml", "rules-bands.yaml", "rules-laughs.yaml", "rules-parentheses.yaml", "endless_test.yaml",
	"laughs_test.yaml",
	"endless.xlsx", "table-faults.csv", "huge.xlsx", "rows.xlsx", "strings.xlsx", "sheets.xlsx", "endless.csv",
	"actuals-faults.csv",
	"manifest.zip", "sums-lines.zip", ".out.ndjson.ziping-journal", "endless", "digits.txt",
}

// Each input is refused, or read, within the limits by every command that takes it. ZIPING_BOMBS=all runs every command
// over every input and holds the time as well; ZIPING_BOMBS=NAME does it with those whose name has it.
func TestBombs(t *testing.T) {
	program := built(t)
	only := os.Getenv("ZIPING_BOMBS")
	for _, b := range append(bombs(), documentBombs()...) {
		if only == "" && !slices.Contains(brief, b.name) ||
			only != "" && only != "all" && !strings.Contains(b.kind+"/"+b.name, only) {
			continue
		}
		commands := bombCommands[b.kind]
		if only == "" {
			commands = commands[:1]
		}
		t.Run(b.kind+"/"+b.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), b.name)
			b.make(t, file)
			for _, command := range commands {
				m := bombSet(t, program, file, command)
				got := measure(t, m)
				said := strings.TrimSpace(got.Said)
				if only != "" {
					first, _, _ := strings.Cut(said, "\n")
					t.Logf("%4d MB %6d ms  exit %d  %s\n%.200s", got.Memory>>20, got.CPU.Milliseconds(), got.Code, command, first)
				}
				switch {
				case got.Late:
					t.Errorf("%s: does not end", command)
				case got.Code < exitFine || got.Code > exitCannot || strings.Contains(said, "goroutine "):
					t.Errorf("%s: exit %d\n%.2000s", command, got.Code, said)
				case got.Memory > bombMemory:
					t.Errorf("%s: holds %d MB", command, got.Memory>>20)
				case only != "" && got.CPU > bombTime:
					t.Errorf("%s: takes %v", command, got.CPU)
				}
			}
		})
	}
}

func (b *bomb) make(t *testing.T, file string) {
	t.Helper()
	if b.device != "" {
		if err := os.Symlink(b.device, file); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<16)
	b.write(w)
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// bombSet makes the folder that a command is run over.
func bombSet(t *testing.T, program, bomb, command string) measuring {
	t.Helper()
	dir, apart := t.TempDir(), t.TempDir()
	file := filepath.Join(dir, filepath.Base(bomb))
	if strings.HasSuffix(bomb, ".ziping-journal") {
		writeTo(t, filepath.Join(dir, ".out.ndjson.ziping-part"), "{}\n")
	}
	target, err := filepath.EvalSymlinks(bomb)
	if err != nil {
		t.Fatal(err)
	}
	if target == bomb {
		err = os.Link(bomb, file)
	} else {
		err = os.Symlink(target, file)
	}
	if err != nil {
		t.Fatal(err)
	}
	base := filepath.Base(file)
	subject := map[string]string{
		".csv":  "rules: mof-2021\ncases:\n  - {name: 一, csv: " + base + "}\n",
		".xlsx": "rules: mof-2021\ncases:\n  - {name: 一, xlsx: " + base + "}\n",
		".json": "rules: mof-2021\ncases:\n  - {name: 一, form: " + base + ", expect: {score: 1}}\n",
	}[filepath.Ext(file)]
	switch {
	case subject != "":
	case strings.Contains(command, "--generate") || strings.HasPrefix(base, "rules"):
		subject = "rules: ./" + base +
			"\ncases:\n  - {name: 一, indicator: {level1: 产出指标, name: 数量, target: 1个, actual: 1个, " +
			"points: '10'}, expect: {score: '10'}}\n"
	default:
		subject = "rules: mof-2021\ncases:\n  - {name: 一, form: " + base + ", expect: {score: 1}}\n"
	}
	names := map[string]string{
		"{}": file, "{dir}": dir, "{ok}": filepath.Join(apart, "ok.json"),
		"{zip}": filepath.Join(apart, "ok.zip"), "{test}": filepath.Join(dir, "the_test.yaml"),
		"{over}": filepath.Join(dir, "over.yaml"),
	}
	writeTo(t, names["{ok}"], tinyForm)
	if strings.Contains(command, "{test}") {
		writeTo(t, names["{test}"], "ziping: 1\n"+subject)
	}
	if strings.Contains(command, "{over}") {
		writeTo(t, names["{over}"], "ziping: 1\nid: over\nsource: x\nextends: ./"+base+"\n")
	}
	if strings.Contains(command, "{zip}") {
		out := exec.Command(program, "score", names["{ok}"], "--evidence", names["{zip}"], "-o",
			filepath.Join(apart, "ok.ndjson"), "--quiet")
		if text, err := out.CombinedOutput(); out.ProcessState == nil || out.ProcessState.ExitCode() > exitFound {
			t.Fatalf("%v\n%s", err, text)
		}
	}
	m := measuring{Program: program, Dir: apart, Within: bombLate}
	words, in, _ := strings.Cut(command, " < ")
	for _, word := range strings.Fields(words) {
		for name, path := range names {
			word = strings.ReplaceAll(word, name, path)
		}
		m.Args = append(m.Args, word)
	}
	if in != "" {
		m.Stdin = names[in]
	}
	return m
}

// bombs are the inputs. A new one is one line here.
func bombs() []bomb {
	return []bomb{
		// Forms
		{"forms", "endless.json", nil, "/dev/zero"},
		{"forms", "endless.ndjson", nil, "/dev/zero"},
		{"forms", "endless.yaml", nil, "/dev/zero"},
		{"forms", "endless.csv", nil, "/dev/zero"},
		{"forms", "endless.txt", nil, "/dev/zero"},
		{"forms", "endless.ndjson.gz", nil, "/dev/zero"},
		{"forms", "endless", nil, "/dev/zero"},
		{"forms", "random.csv", nil, "/dev/urandom"},
		{"forms", "random.json", nil, "/dev/urandom"},
		{"forms", "deep.json", times(`{"a":[`, 500_000), ""},
		{"forms", "deep.yaml", times("[", 2_000_000), ""},
		{"forms", "deep-lines.yaml", staircase(2_500), ""},
		{"forms", "deep-dashes.yaml", times("- ", 1_000_000), ""},
		{"forms", "laughs.yaml", laughs("a: &", ""), ""},
		{"forms", "nodes.yaml", joined("a: [", times("0,", 1_900_000), "]"), ""},
		{"forms", "keys.yaml", numbered("k%d: 0\n", 300_000), ""},
		{"forms", "keys.json", joined("{", numbered("\"k%d\":0,", 1_000_000), `"a":0}`), ""},
		{"forms", "same-keys.json", joined("{", times(`"k":0,`, 2_000_000), `"a":0}`), ""},
		{"forms", "indicators.json", joined(formHead,
			numbered(`{"level1":"产出指标","name":"指标%d","target":"≥1个","points":"1","actual":"0个"},`, 140_000), formEnd), ""},
		{"forms", "faults.json", joined(formHead, numbered(`{"x%d":"","points":"x"},`, 600_000), formEnd), ""},
		{"forms", "faults.ndjson", times("{\"indicators\":[{\"points\":\"x\"}]}\n", 20_000), ""},
		{"forms", "short-lines.ndjson", times("x\n", 50_000), ""},
		{"forms", "number.json", joined(`{"indicators":[{"name":"a","target":"1个","actual":"1个","points":`,
			times("9", 15_000_000), `}]}`), ""},
		{"forms", "target.json", joined(`{"indicators":[{"name":"a","points":"10","actual":"1个","target":"`,
			times("9", 15_000_000), `"}]}`), ""},
		{"forms", "target-words.json", joined(`{"indicators":[{"name":"a","points":"10","actual":"≥1个","target":"`,
			times("≥1个，", 1_000_000), `"}]}`), ""},
		{
			"forms", "exponent.json",
			joined(`{"indicators":[{"name":"a","points":1e999999999,"target":"1e999999999个","actual":"1E-999999999个"}]}`), "",
		},
		{"forms", "name.json", joined(`{"project":{"name":"`, times("名", 5_000_000),
			`"},"indicators":[{"name":"a","points":"10","target":"1个","actual":"0个"}]}`), ""},
		{"forms", "names.ndjson", joined(`{"project":{"name":"`, times("名", 5_000_000),
			"\"},\"indicators\":[{\"name\":\"a\",\"points\":\"10\",\"target\":\"1个\",\"actual\":\"0个\"}]}\n"), ""},
		{"forms", "line.ndjson", times("          ", 30_000_000), ""},
		{"forms", "array.json", joined("[", times(`{"indicators":[]},`, 4_900), `{}]`), ""},
		{"forms", "long-array.json", joined("[", times(`{"indicators":[]},`, 50_000), `{}]`), ""},
		{"forms", "columns.csv", joined(csvHead, numbered(",列%d", 1_000_000), "\n"+csvRow, times(",1", 1_000_000), "\n"), ""},
		{"forms", "columns-empty.csv", joined(csvHead, times(",", 30_000_000), "\n"+csvRow+"\n"), ""},
		{"forms", "cell.csv", joined(csvHead+"\n甲,2023,产出指标,数量,", times("名名名名名名名名", 5_000_000), ",≥1个,0个,50,\n"), ""},
		{"forms", "quote.csv", joined(csvHead+"\n\"", times("甲,2023,产出指标\n", 300_000)), ""},
		{"forms", "rows.csv", joined(csvHead+"\n", numbered("甲,2023,产出指标,数量,指标%d,≥1个,0个,50,\n", 200_000)), ""},
		{"forms", "projects.csv", joined(csvHead+"\n", numbered("甲%d,2023,产出指标,数量,指标,≥1个,0个,50,\n", 15_000)), ""},
		{"forms", "faults.csv", joined(csvHead+"\n", numbered("甲,2023,产出指标,数量,指标%d,≥1个,0个,x,\n", 100_000)), ""},
		{"forms", "quotes.csv", joined(csvHead+"\n", times("a\"b,\"c\"d\n", 100_000)), ""},
		{"forms", "no-text.csv", joined(csvHead+"\n", times("\xff\xff\xfe,2023,\x81\n", 1_000_000)), ""},
		{"forms", "zeros.ndjson.gz", packed("gz", times("\x00\x00\x00\x00\x00\x00\x00\x00", 1<<27)), ""},
		{"forms", "blanks.csv.gz", packed("gz", times(
			"                                                               \n", 1<<22)), ""},
		{"forms", "zeros.json.zst", packed("zst", times("\x00\x00\x00\x00\x00\x00\x00\x00", 1<<27)), ""},
		{"forms", "brackets.json.zst", packed("zst", times("[[[[[[[[", 1<<23)), ""},
		{"forms", "tables.txt", times("项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n", 100_000), ""},
		{"forms", "cells.txt", times("\t", 20_000_000), ""},
		{"forms", "paragraphs.txt", times("一段话\n", 400_100), ""},
		{"forms", "lines.txt", times("\n", 40_000_000), ""},
		{"forms", "book.xlsx", book(sheetOf("")), ""},

		// Rule sets
		{"rules", "rules-endless.yaml", nil, "/dev/zero"},
		{"rules", "rules-random.yaml", nil, "/dev/urandom"},
		{"rules", "rules-deep.yaml", joined(rulesHead+"rules: ", times("[", 500_000)), ""},
		{"rules", "rules-deep-lines.yaml", joined(rulesHead+"rules:\n", staircase(1_000)), ""},
		{"rules", "rules-laughs.yaml", laughs(rulesHead+"x: &", ""), ""},
		{"rules", "rules-bands.yaml", joined(bandsHead, numbered("        - {from: %d, points: 1}\n", 1_000_000)), ""},
		{"rules", "rules-most-bands.yaml", joined(bandsHead, bands(900)), ""},
		{"rules", "rules-keys.yaml", joined(rulesHead, numbered("k%d: 0\n", 200_000)), ""},
		{"rules", "rules-few-keys.yaml", joined(rulesHead, numbered("k%d: 0\n", 900)), ""},
		{"rules", "rules-parentheses.yaml", condition("", times("(", 100_000), "1", times(")", 100_000), " > 0"), ""},
		{"rules", "rules-few-parentheses.yaml", condition("", times("(", 900), "1", times(")", 900), " > 0"), ""},
		{"rules", "rules-not.yaml", condition("", times("not ", 2_000), "true"), ""},
		{"rules", "rules-and.yaml", condition("", times("attainment > 1 and ", 400), "true"), ""},
		{"rules", "rules-ternary.yaml", condition("", times("attainment > 1 ? true : ", 400), "true"), ""},
		{"rules", "rules-strings.yaml", condition("'", times("甲", 300_000), "' == name"), ""},
		{"rules", "rules-numbers.yaml", condition("attainment > ", times("9", 100_000), ""), ""},
		{"rules", "rules-few-digits.yaml", condition("attainment > ", times("9", 3_000), ""), ""},
		{"rules", "rules-power.yaml", condition("9 ** 9 ** 9 ** 9 > 1"), ""},
		{"rules", "rules-exponent.yaml", condition("attainment > 1e999999999"), ""},
		{"rules", "rules-repeat.yaml", condition("repeat('a', 1000000000) == ''"), ""},
		{"rules", "rules-range.yaml", condition("len(1..1000000000) > 1"), ""},
		{"rules", "rules-loops.yaml", condition("all(1..100000, all(1..100000, # > 0))"), ""},
		{"rules", "rules-regex.yaml", condition("name matches '", times("(a*)*", 200), "b'"), ""},
		{"rules", "rules-name.yaml", joined("ziping: 1\nid: ", times("a", 3_000), "\nsource: ", times("名", 1_000),
			"\nextends: mof-2021\n"), ""},

		// Tests
		{"test", "endless_test.yaml", nil, "/dev/zero"},
		{"test", "cases_test.yaml", joined(testHead, numbered("  - {name: 例%d, indicator: {level1: 产出指标, name: 数, target: "+
			"1个, actual: 0个, points: '10'}, expect: {score: '1'}}\n", 30_000)), ""},
		{"test", "rows_test.yaml", joined(testHead+"  - name: 一\n    indicator: {level1: 产出指标, name: 数, points: '10'}\n    "+
			"table:\n      columns: [目标值, 实际完成值, 得分]\n      rows:\n", times("        - [1个, 0个, '1']\n", 150_000)), ""},
		{"test", "faults_test.yaml", joined(testHead, numbered("  - {k%d: 0}\n", 250_000)), ""},
		{"test", "wide_test.yaml", joined(testHead+"  - name: 一\n    indicator: {level1: 产出指标, name: 数, points: '10'}\n    "+
			"table:\n      columns: [", times("a, ", 1_000_000), "b]\n      rows: []\n"), ""},
		{"test", "laughs_test.yaml", laughs(testHead+"  - &", ""), ""},
		{"test", "laughs-few_test.yaml", joined(testHead+"  - {name: &n ", times("名", 100_000),
			", indicator: {level1: 产出指标, name: 数, target: 1个, actual: 0个, points: '10'}, expect: {score: '1'}}\n",
			times("  - {name: *n, indicator: {level1: 产出指标, name: *n, target: 1个, actual: 0个, points: '10', reason: *n}, "+
				"expect: {score: '1'}}\n", 5_000)), ""},

		// Tables of tests
		{"table", "endless.csv", nil, "/dev/zero"},
		{"table", "endless.xlsx", nil, "/dev/zero"},
		{"table", "table-columns.csv", joined("用例,目标值,实际完成值,得分", numbered(",列%d", 1_000_000), "\n"), ""},
		{"table", "table-rows.csv", joined("用例,目标值,实际完成值,得分\n", numbered("例%d,1个,0个,1\n", 1_000_000)), ""},
		{"table", "table-faults.csv", joined("用例,目标值,实际完成值,得分,分值\n", numbered("例%d,1个,0个,x,y\n", 1_000_000)), ""},
		{"table", "table-empty.csv", joined("用例,目标值,实际完成值,得分\n", times(",,,,,,,,\n", 3_000_000)), ""},
		{"table", "table-cell.csv", joined("用例,目标值,实际完成值,得分\n", times("一二三四五六七八", 1_200_000), ",1个,0个,1\n"), ""},
		{"table", "blanks.xlsx", book(sheetOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
			blanks("xl/blank.xml", "", 64, "")), ""},
		{"table", "huge.xlsx", book(sheetOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
			blanks("xl/blank.xml", "", 1000, "")), ""},
		{"table", "rows.xlsx", book(sheetNumbered("<row r=\"%d\"><c t=\"str\"><v>x</v></c></row>", 1_000_000)), ""},
		{"table", "empty-rows.xlsx", book(sheetNumbered("<row r=\"%d\"/>", 1_048_576)), ""},
		{
			"table", "wide.xlsx", book(sheetNumbered("<row r=\"%d\"><c r=\"XFD%[1]d\" t=\"str\"><v>x</v></c></row>", 90_000)),
			"",
		},
		{"table", "cells.xlsx", book(sheetOf("<row r=\"1\">" + strings.Repeat("<c><v>1</v></c>", 1_000_000) + "</row>")), ""},
		{"table", "strings.xlsx", book(sheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"),
			part("xl/sharedStrings.xml", joined(sstHead, times("<si><t>x</t></si>", 1_000_000), "</sst>"))), ""},
		{"table", "spans.xlsx", book(sheetMerged(100_000)), ""},
		{"table", "span.xlsx", book(sheetOf("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row><row r=\"1048576\"><c " +
			"r=\"XFD1048576\" t=\"str\"><v>x</v></c></row></sheetData><mergeCells><mergeCell " +
			"ref=\"A1:XFD1048576\"/></mergeCells><sheetData>")), ""},
		{"table", "sheets.xlsx", manySheets(200_000), ""},
		{"table", "parts.xlsx", book(sheetOf(""), manyParts(100_000)), ""},
		{"table", "deep.xlsx", book(sheetOf(strings.Repeat("<a>", 1_000_000))), ""},
		{"table", "styles.xlsx", book(sheetOf("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>"),
			part("xl/styles.xml",
				joined(`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>`,
					times(`<xf numFmtId="14"/>`, 1_000_000), `</cellXfs></styleSheet>`))), ""},

		// Actuals
		{"actuals", "endless.csv", nil, "/dev/zero"},
		{"actuals", "actuals-rows.csv", joined(actualsHead+"\n", numbered("甲,指标%d,1,无\n", 1_000_000)), ""},
		{"actuals", "actuals-faults.csv", joined("项目名称,三级指标,实际完成值,自评得分\n", numbered("甲,指标%d,1,x\n", 1_000_000)), ""},
		{"actuals", "actuals-columns.csv", joined(actualsHead, times(",", 50_000_000), "\n"), ""},
		{"actuals", "actuals-cell.csv", joined(actualsHead+"\n甲,", times("名名名名名名名名", 5_000_000), ",1,\n"), ""},
		{"actuals", "actuals-same.csv", joined(actualsHead+"\n", times("道路,里程,1公里,无\n", 500_000)), ""},

		// Evidence
		{"evidence", "endless.zip", nil, "/dev/zero"},
		{"evidence", "manifest.zip", zipped(blanks("manifest.json", `{"evidence": 2, "x": "`, 1000, `"}`)), ""},
		{"evidence", "sums.zip", zipped(blanks("sha256sums.txt", "", 1000, "")), ""},
		{"evidence", "sums-lines.zip", zipped(part("sha256sums.txt", times("\n", 60_000_000))), ""},
		{"evidence", "names.zip", zipped(manyParts(150_000)), ""},
		{"evidence", "inputs.zip", zipped(part("manifest.json",
			joined(`{"evidence": 2, "inputs": [`, times(`{},`, 5_000_000), `{}]}`))), ""},

		// What a run keeps and writes
		{"journal", ".out.ndjson.ziping-journal", joined("{", times(`"a":[`, 10_000_000)), ""},
		{"made", "endless", nil, "/dev/zero"},
		{"made", "made.json", joined("{", times(`"a":[],`, 8_000_000), `"b":0}`), ""},
		{"made", "results.json", joined(`[{"project":"","rules":{},"score":"1"}`, times(`,{"project":""}`, 1_000_000)), ""},
		{"made", "results-deep.ndjson", joined(`{"project":"","rules":{},"score":"1","form":`, times("[", 8_000_000)), ""},
		{"made", "results-wide.ndjson", joined(`{"project":"","rules":{},"score":"1","tiers":[`, times("{},", 3_000_000), "{}]}"), ""},

		// Cells
		{"cells", "cells.txt", times("≥1个，", 3_000_000), ""},
		{
			"cells", "digits.txt", joined(times("9", 1_000_000), "\n", times("9", 500_000), "万\n1e999999999\n1E-999999999个\n"),
			"",
		},
		{"cells", "words.txt", times(strings.Repeat("完成≥1个且≤2个、", 5_000)+"\n", 10), ""},
		{"cells", "lines.txt", times("≥95%\n", 30_000), ""},
	}
}

const (
	formHead    = `{"year":2023,"project":{"name":"道路"},"indicators":[`
	formEnd     = `{"level1":"产出指标","name":"里程","target":"≥1个","points":"1","actual":"0个"}]}`
	csvHead     = "项目名称,年度,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,偏差原因"
	csvRow      = "甲,2023,产出指标,数量,里程,≥1个,0个,50,雨季"
	rulesHead   = "ziping: 1\nid: x\nsource: x\nextends: mof-2021\n"
	bandsHead   = rulesHead + "rules:\n  quantity:\n    curve:\n      steps:\n"
	testHead    = "ziping: 1\nrules: mof-2021\ncases:\n"
	actualsHead = "项目名称,三级指标,实际完成值,偏差原因"
	sstHead     = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1000000" uniqueCount="1000000">`
)

// writing is what writes a part of a file.
type writing = func(*bufio.Writer)

func times(text string, n int) writing {
	return func(w *bufio.Writer) {
		for range n {
			_, _ = w.WriteString(text) // Flush tells
		}
	}
}

// numbered is a text for each number.
func numbered(format string, n int) writing {
	return func(w *bufio.Writer) {
		for i := range n {
			_, _ = fmt.Fprintf(w, format, i+1) // Flush tells
		}
	}
}

// joined writes texts and what writes.
func joined(parts ...any) writing {
	return func(w *bufio.Writer) {
		for _, p := range parts {
			switch p := p.(type) {
			case string:
				_, _ = w.WriteString(p) // Flush tells
			case writing:
				p(w)
			}
		}
	}
}

// staircase is a mapping in a mapping in a mapping.
func staircase(n int) writing {
	return func(w *bufio.Writer) {
		for i := range n {
			_, _ = w.WriteString(strings.Repeat(" ", i+1) + "a:\n") // Flush tells
		}
	}
}

// laughs are lists of lists, each of ten times the one before.
func laughs(head, end string) writing {
	var b strings.Builder
	b.WriteString(head + "a0 [0,0,0,0,0,0,0,0,0,0]\n")
	key := "b"
	if strings.HasSuffix(head, "- &") {
		key = "  - "
	}
	for i := range 12 {
		if key == "b" {
			fmt.Fprintf(&b, "b%d: ", i)
		} else {
			b.WriteString(key)
		}
		fmt.Fprintf(&b, "&a%d [%s]\n", i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i), 10), ","))
	}
	return joined(b.String() + end)
}

func bands(n int) writing { return numbered("        - {from: %d%%, share: 50%%}\n", n) }

// condition is a rule set with a condition.
func condition(parts ...any) writing {
	return joined(append(
		append([]any{"ziping: 1\nid: x\nsource: x\nextends: mof-2021\nlimits:\n  - name: 限\n    if: >-\n      "}, parts...),
		"\n    at_most: '60'\n")...)
}

// packed is what is written, packed.
func packed(ending string, of writing) writing {
	return func(w *bufio.Writer) {
		in := &packing{Writer: w, name: "x." + ending}
		inner := bufio.NewWriterSize(in, 1<<20)
		of(inner)
		_ = inner.Flush() // as it is in memory
	}
}

// zipPart is a part of a zip file.
type zipPart func(z *zip.Writer)

func part(name string, of writing) zipPart {
	return func(z *zip.Writer) {
		f, err := z.Create(name)
		if err != nil {
			panic(err)
		}
		w := bufio.NewWriterSize(f, 1<<16)
		of(w)
		_ = w.Flush() // Close tells
	}
}

func zipped(parts ...zipPart) writing {
	return func(w *bufio.Writer) {
		z := zip.NewWriter(w)
		for _, p := range parts {
			p(z)
		}
		if err := z.Close(); err != nil {
			panic(err)
		}
	}
}

func manyParts(n int) zipPart {
	return func(z *zip.Writer) {
		for i := range n {
			part(fmt.Sprintf("x/%d.xml", i), joined("<a/>"))(z)
		}
	}
}

// blanks is a part with a given number of megabytes of blanks. It is put together of one that was packed.
func blanks(name, head string, megabytes int, tail string) zipPart {
	return func(z *zip.Writer) {
		blank := bytes.Repeat([]byte(" "), 1<<20)
		h := &zip.FileHeader{
			Name: name, Method: zip.Deflate,
			UncompressedSize64: uint64(len(head) + megabytes<<20 + len(tail)),
		}
		sum := crc32.ChecksumIEEE([]byte(head))
		for range megabytes {
			sum = crc32.Update(sum, crc32.IEEETable, blank)
		}
		h.CRC32 = crc32.Update(sum, crc32.IEEETable, []byte(tail))
		var text bytes.Buffer
		text.Write(deflated([]byte(head)))
		one := deflated(blank)
		for range megabytes {
			text.Write(one)
		}
		text.Write(deflated([]byte(tail)))
		text.Write([]byte{1, 0, 0, 0xff, 0xff}) // the last block, of nothing
		h.CompressedSize64 = uint64(text.Len())
		w, err := z.CreateRaw(h)
		if err == nil {
			_, err = w.Write(text.Bytes())
		}
		if err != nil {
			panic(err)
		}
	}
}

// deflated is a text packed by itself, so that anything can follow.
func deflated(text []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = w.Write(text)
	}
	if err == nil {
		err = w.Flush()
	}
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}

// book is a workbook of one sheet with some more parts.
func book(sheet writing, more ...zipPart) writing { return bookOf(1, sheet, more...) }

func bookOf(sheets int, sheet writing, more ...zipPart) writing {
	return zipped(append([]zipPart{
		part("[Content_Types].xml",
			joined(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`)),
		part("_rels/.rels",
			joined(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`)),
		part("xl/workbook.xml",
			joined(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`,
				numbered(`<sheet name="S%d" sheetId="%[1]d" r:id="rId1"/>`, sheets), `</sheets></workbook>`)),
		part("xl/_rels/workbook.xml.rels",
			joined(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`)),
		part("xl/worksheets/sheet1.xml", sheet),
	}, more...)...)
}

func manySheets(n int) writing { return bookOf(n, sheetOf("")) }

const (
	sheetHead = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	sheetEnd  = `</sheetData></worksheet>`
)

func sheetOf(rows string) writing { return joined(sheetHead, rows, sheetEnd) }

func sheetNumbered(format string, n int) writing {
	return joined(sheetHead, numbered(format, n), sheetEnd)
}

// sheetMerged has cells that span many rows, each over the others.
func sheetMerged(n int) writing {
	return joined(sheetHead, numbered(`<row r="%d"><c r="A%[1]d" t="str"><v>x</v></c></row>`, 50_000),
		`</sheetData><mergeCells>`,
		times(`<mergeCell ref="A1:A50000"/>`, n), `</mergeCells></worksheet>`)
}

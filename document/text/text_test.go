package text_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/text"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// drawn is a document on few lines: paragraphs as they are, rows as [a|b], blank positions as nothing.
func drawn(doc *grid.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case grid.Paragraph:
			b.WriteString(block.Text + "\n")
		case *grid.Table:
			for row := range block.Rows() {
				b.WriteString("[")
				for column := range block.Width(row) {
					if column > 0 {
						b.WriteString("|")
					}
					if c := block.At(row, column); c != nil {
						b.WriteString(strings.ReplaceAll(strings.TrimSpace(c.Text), "\n", "¶"))
					}
				}
				b.WriteString("]\n")
			}
			b.WriteString("--\n")
		}
	}
	return b.String()
}

func read(t *testing.T, name, data string) *grid.Document {
	t.Helper()
	r := text.Reader()
	doc, err := r.Read(context.Background(), name, []byte(data), source.Limits{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc
}

func TestShapes(t *testing.T) {
	for _, c := range []struct{ what, name, text, want string }{
		{
			"Word", "a.txt", "自评表\n\t项目名称\n\t修路\n\n\t绩效目标\n\t修路。\n\n养路。\n\n\n\t一级指标\n\t指标值\n\n\n注：完\n",
			"自评表\n[项目名称|修路]\n[绩效目标|修路。¶¶养路。]\n[一级指标|指标值]\n--\n注：完\n",
		},
		{"Word, covered cells", "a.txt", "\t产出\n\t数量\n\t里程\n\n\t\n\t\n\t护栏\n", "[产出|数量|里程]\n[||护栏]\n--\n"},
		{"pipes", "a.txt", "自评表\n| 项目名称 | 修路 | |\n|| 数量 ||| 3|\n", "自评表\n[项目名称|修路]\n[|数量|||3]\n--\n"},
		{"pipes inside only", "a.txt", "一级指标 | 二级指标 | 指标值\n产出 | 数量 | ≥3\n", "[一级指标|二级指标|指标值]\n[产出|数量|≥3]\n--\n"},
		{"wide pipes", "a.txt", "｜项目名称｜修路｜\n｜单位｜局｜\n", "[项目名称|修路]\n[单位|局]\n--\n"},
		{"a drawn table", "a.txt", "┌──┬──┐\n│名称│修路│\n├──┼──┤\n│单位│局│\n└──┴──┘\n", "[名称|修路]\n[单位|局]\n--\n"},
		{
			"Markdown", "a.md", "# 自评表\n\n| 项目 | 值 |\n|:---|---:|\n| **修路** | a\\|b<br>c |\n| ≥**人 | - |\n",
			"# 自评表\n[项目|值]\n[修路|a|b¶c]\n[≥**人|-]\n--\n",
		},
		{"a row over lines", "a.txt", "| 目标 | 1.修路\n2.养路 | 完成 |\n| 项目 | 路 | x |\n", "[目标|1.修路¶2.养路|完成]\n[项目|路|x]\n--\n"},
		{
			"TSV", "a.txt", "自评表\n项目名称\t修路\t\n\t\t\n一级指标\t二级指标\t指标值\n\t数量\t\"≥3\n公里\"\n",
			"自评表\n[项目名称|修路]\n[]\n[一级指标|二级指标|指标值]\n[|数量|≥3¶公里]\n--\n",
		},
		{
			"CSV of Excel", "a.csv", "\"自评表\",,,\n（2023年度）,,,\n项目名称,修路,,\n\"项目资金\n（万元）\",,,\n,数量,\"1,250.50\",\"\"\"双减\"\"\"\n,,,\n注：完,,,\n",
			"自评表\n（2023年度）\n[项目名称|修路]\n[项目资金¶（万元）]\n[|数量|1,250.50|\"双减\"]\n--\n注：完\n",
		},
	} {
		if got := drawn(read(t, c.name, c.text)); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.what, got, c.want)
		}
	}
}

// positions are the texts of a sample by row, with the blank ones or without.
func positions(rows [][]string, blanks bool) string {
	var b strings.Builder
	for _, row := range rows {
		var texts []string
		for _, text := range row {
			text = strings.Join(strings.Fields(text), "")
			if blanks || text != "" {
				texts = append(texts, text)
			}
		}
		if line := strings.TrimRight(strings.Join(texts, "|"), "|"); line != "" { // templates leave blank rows
			b.WriteString(line + "\n")
		}
	}
	return strings.Trim(b.String(), "\n")
}

// rowsOf are the paragraphs and rows of a document.
func rowsOf(doc *grid.Document) [][]string {
	var rows [][]string
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			rows = append(rows, []string{b.Text})
		case *grid.Table:
			for row := range b.Rows() {
				texts := make([]string, b.Width(row))
				for column := range texts {
					if c := b.At(row, column); c != nil {
						texts[column] = c.Text
					}
				}
				rows = append(rows, texts)
			}
		}
	}
	return rows
}

// printed are the paragraphs and rows of a sample.
func printed(s *layouts.Sample) [][]string {
	var rows [][]string
	for _, text := range s.Above {
		rows = append(rows, []string{text})
	}
	rows = append(rows, s.Matrix()...)
	for _, text := range s.Below {
		rows = append(rows, []string{text})
	}
	return rows
}

// The cells of every layout come out of every kind of text in their order, and where the text keeps blank cells, in
// their positions.
func TestLayoutsKeepTheirCells(t *testing.T) {
	for _, c := range []struct {
		what, name string
		of         func(*layouts.Sample) string
		blanks     bool
		misses     int // of 460: where the width of the rows can't be told
	}{
		{"CSV", "a.csv", (*layouts.Sample).CSV, true, 0},
		{"CSV by another name", "a.txt", (*layouts.Sample).CSV, true, 0},
		{"TSV", "a.txt", (*layouts.Sample).TSV, true, 0},
		{"Word", "a.txt", (*layouts.Sample).Flat, false, 0},
		{"pipes", "a.txt", (*layouts.Sample).Pipes, true, 0},
		{"pipes without blanks", "a.txt", (*layouts.Sample).DroppedPipes, false, 0},
		{"Markdown", "a.md", (*layouts.Sample).Markdown, true, 0},
		{"blanks", "a.txt", (*layouts.Sample).Spaced, false, 0},
		{"lines", "a.txt", (*layouts.Sample).CellLines, true, 46},
	} {
		failed, all := 0, 0
		for _, l := range layouts.All() {
			for seed := range uint64(20) {
				s := l.Make(seed)
				got := positions(rowsOf(read(t, c.name, c.of(s))), c.blanks)
				all++
				if want := positions(printed(s), c.blanks); got != want {
					if failed++; failed == 1+c.misses {
						t.Errorf("%s %s:\n%s\nwant\n%s", c.what, s.Name(), got, want)
					}
				}
			}
		}
		t.Logf("%s: %d of %d", c.what, all-failed, all)
	}
}

// Places are those of the characters that are shown.
func TestPlaces(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"\t项目名称\n\t  修路\n\n\t绩效目标\n\t1.修\n\n 2.养\n\n\n", "1:2 2:4 4:2 5:2/-,7:2"},
		{"|项目| 修路|\n|目标 |1.修\n 2.养|\n", "1:2 1:6 2:2 2:6/3:2"},
		{"一,二,三\n,\"五\n 六\",\" 七\"\n", "1:1 1:3 1:5 2:3/3:2 3:7"},
		{"一,二,三\r\n四,五,六\r\n", "1:1 1:3 1:5 2:1 2:3 2:5"},
		{" 甲  乙    丙\n丁  戊  己\n", "1:2 1:5 1:10 2:1 2:4 2:7"},
	} {
		var places []string
		for _, b := range read(t, "a.txt", c.text).Blocks {
			for _, cell := range b.(*grid.Table).Cells() {
				at := fmt.Sprintf("%d:%d", cell.Place.Line, cell.Place.Column)
				for i, below := range cell.Lines {
					line := "-" // the blank line between paragraphs
					if below.Line > 0 {
						line = fmt.Sprintf("%d:%d", below.Line, below.Column)
					}
					at += []string{"/", ","}[min(i, 1)] + line
				}
				places = append(places, at)
			}
		}
		if got := strings.Join(places, " "); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// What Windows writes is read like UTF-8.
func TestCharsets(t *testing.T) {
	csv := layouts.All()[0].Make(7).CSV()
	want := drawn(read(t, "a.csv", csv))
	for name, e := range map[string]encoding.Encoding{
		"GB18030": simplifiedchinese.GB18030, "UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-8 with a mark": unicode.UTF8BOM,
	} {
		data, err := e.NewEncoder().String(csv)
		if err != nil {
			t.Fatal(err)
		}
		if got := drawn(read(t, "a.csv", data)); got != want {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// A file may have several forms: the titles between them are paragraphs, and a table ends above them.
func TestSeveralForms(t *testing.T) {
	one, other := layouts.All()[0].Make(1), layouts.All()[1].Make(2)
	for what, of := range map[string]func(*layouts.Sample) string{
		"CSV": (*layouts.Sample).CSV, "TSV": (*layouts.Sample).TSV, "pipes": (*layouts.Sample).Pipes,
		"Word": (*layouts.Sample).Flat, "blanks": (*layouts.Sample).Spaced,
	} {
		doc := read(t, "a.txt", of(one)+"\n\n"+of(other))
		blanks := what != "Word" && what != "blanks"
		want := positions(append(printed(one), printed(other)...), blanks)
		if got := positions(rowsOf(doc), blanks); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
		if n := tables(doc); n != 2 {
			t.Errorf("%s: %d tables", what, n)
		}
	}
}

func tables(doc *grid.Document) int {
	n := 0
	for _, b := range doc.Blocks {
		if _, ok := b.(*grid.Table); ok {
			n++
		}
	}
	return n
}

package xlsx

import (
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// formula is one of a workbook.
type formula struct {
	sheet       string
	row, column int
	of          []reference
	unclear     bool // it has names, or computes what it refers to
	stale       bool
}

// reference is an area of a sheet.
type reference struct {
	sheet string // without regard to case
	area
}

func (r reference) has(sheet string, row, column int) bool {
	return r.sheet == strings.ToLower(sheet) && r.rows.first <= row && row <= r.rows.last &&
		r.columns.first <= column && column <= r.columns.last
}

// sayStale computes the formulas that depend on cells that were written. It names those that it can't compute, and has
// the workbook computed when it is opened.
func (e *editor) sayStale(edits []grid.Edit) error {
	formulas, err := e.formulas()
	if err != nil || len(formulas) == 0 {
		return err
	}
	names := map[string]string{}
	for _, s := range e.book.sheets {
		names[s.part] = s.name
	}
	type written struct {
		sheet       string
		row, column int
	}
	var due []written
	for _, edit := range edits {
		if at, ok := edit.Cell.Origin.(origin); ok && !edit.Keep {
			due = append(due, written{names[at.part], int(at.row), int(at.column)})
		}
	}
	var stale []*formula
	looked := 0
	for len(due) > 0 {
		at := due[0]
		due = due[1:]
		looked += len(formulas)
		for i := range formulas {
			f := &formulas[i]
			if f.stale || looked < mostLooked && !f.dependsOn(at.sheet, at.row, at.column) {
				continue
			}
			f.stale = true
			stale = append(stale, f)
			due = append(due, written{f.sheet, f.row, f.column})
		}
	}
	if len(stale) == 0 {
		return nil
	}
	left, err := e.refresh(stale)
	if err != nil || len(left) == 0 {
		return err
	}
	named := make([]string, 0, maxListed)
	for _, f := range left[:min(len(left), maxListed)] {
		named = append(named, f.sheet+"!"+axis(f.row, f.column))
	}
	e.remarks = append(e.remarks, fault.New(fault.Place{File: e.book.name, Cell: named[0]}, "",
		lang.Of("SHEET_STALE", len(left), strings.Join(named, ", "))))
	return e.computeOnLoad()
}

// mostLooked is how often formulas are looked at to find those that depend on others; beyond, all are taken to.
const mostLooked = 20_000_000

func (f *formula) dependsOn(sheet string, row, column int) bool {
	if f.unclear {
		return true
	}
	for _, r := range f.of {
		if r.has(sheet, row, column) {
			return true
		}
	}
	return false
}

// formulas are those of all sheets.
func (e *editor) formulas() ([]formula, error) {
	var all []formula
	for _, s := range e.book.sheets {
		c := &cells{book: e.book, sheet: s, row: -1, column: -1}
		var text []byte
		inFormula := false
		err := e.book.scan(s.part, func(x *markup.Scanner, kind markup.Kind) error {
			name := string(x.Name)
			switch {
			case kind == markup.Start && x.Depth() == 3 && name == "row":
				c.startRow(x)
			case kind == markup.Start && x.Depth() == 4 && name == "c":
				c.startCell(x)
			case kind == markup.Start && x.Depth() == 5 && name == "f":
				inFormula, text = true, text[:0]
			case kind == markup.Text && inFormula:
				text = x.AppendText(text)
			case kind == markup.Close && inFormula && name == "f":
				inFormula = false
				f := formula{sheet: s.name, row: c.row, column: c.column}
				f.read(string(text))
				if len(all) < e.book.limits.Cells {
					all = append(all, f)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

var (
	quotedText = regexp.MustCompile(`"(?:[^"]|"")*"|#(?:REF|NULL|NAME|VALUE|NUM|N/A|DIV/0)[!?]?`) // and errors
	cellName   = regexp.MustCompile(
		`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?::(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}))?`)
	functionName = regexp.MustCompile(`[\p{L}_][\p{L}\p{N}_.]*\(`)
	truthValue   = regexp.MustCompile(`(?i)\b(?:TRUE|FALSE)\b`)
	anyName      = regexp.MustCompile(`[\p{L}_\[\]{}#]`)
)

// read notes what a formula refers to. One that is shared with others is written in only one of them.
func (f *formula) read(text string) {
	text = quotedText.ReplaceAllString(text, "")
	functions := strings.ToUpper(strings.Join(functionName.FindAllString(text, -1), ""))
	f.unclear = text == "" || strings.Contains(functions, "INDIRECT(") || strings.Contains(functions, "OFFSET(")
	text = functionName.ReplaceAllString(text, "(")
	for _, m := range cellName.FindAllStringSubmatch(text, -1) {
		r := reference{sheet: strings.ToLower(f.sheet)}
		if m[1] != "" {
			r.sheet = strings.ToLower(strings.ReplaceAll(strings.Trim(m[1], "'"), "''", "'"))
		}
		row, column, ok := positionOf([]byte(m[2]))
		if !ok {
			f.unclear = true
			continue
		}
		r.area = area{span{row, row}, span{column, column}}
		if m[3] != "" {
			r.area, _ = areaOf([]byte(m[2] + ":" + m[3]))
			if r.rows == (span{}) && r.columns == (span{}) {
				r.area = area{span{row, row}, span{column, column}}
			}
		}
		f.of = append(f.of, r)
	}
	rest := truthValue.ReplaceAllString(cellName.ReplaceAllString(text, ""), "")
	f.unclear = f.unclear || anyName.MatchString(rest) || strings.Contains(rest, ":")
}

// before calcPr in the list of the elements of a workbook.
func isBeforeCalc(name string) bool {
	switch name {
	case "sheets", "functionGroups", "externalReferences", "definedNames":
		return true
	}
	return false
}

// computeOnLoad has programs compute the workbook when they open it.
func (e *editor) computeOnLoad() error {
	packed, err := e.book.parts.Part(e.book.main)
	if err != nil {
		return err
	}
	part, recoded := markup.Decoded(packed)
	if recoded {
		return nil // the remark says so
	}
	x := markup.New(part, nil)
	after, prefix := -1, ""
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		name := string(x.Name)
		switch {
		case kind == markup.Start && x.Depth() == 2 && name == "calcPr":
			tag := withoutAttributes(part[x.From:x.To], "fullCalcOnLoad") + ` fullCalcOnLoad="1"`
			end := ">"
			if part[x.To-2] == '/' {
				end = "/>"
			}
			e.changed[e.book.main] = source.Spliced(part, []source.Splice{{From: x.From, To: x.To, With: tag + end}})
			return nil
		case kind == markup.Close && x.Depth() == 1 && isBeforeCalc(name):
			after = x.To
			if tag := string(part[x.From:x.To]); strings.Contains(tag, ":") {
				prefix, _, _ = strings.Cut(strings.Trim(tag, "</"), ":")
				prefix += ":"
			}
		}
	}
	if after >= 0 {
		with := "<" + prefix + `calcPr fullCalcOnLoad="1"/>`
		e.changed[e.book.main] = source.Spliced(part, []source.Splice{{From: after, To: after, With: with}})
	}
	return nil
}

package document

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// indicatorHeader reads the headings of the indicator block. 绩效指标 heads the name of the indicator if no other heading
// does.
func (r *recogniser) indicatorHeader(row []gridCell) {
	r.header, r.money = make([]column, len(row)), nil
	for i, c := range row {
		r.header[i] = columnOf(c.text)
		if r.header[i] == columnNone && squeeze(c.text) != "" {
			r.remark(c, "COLUMN_UNKNOWN")
		}
	}
	if !slices.Contains(r.header, columnName) {
		r.header[slices.Index(r.header, columnGroup)] = columnName
	}
}

// indicator reads a row of the indicator block. Level 1 and level 2 of merged cells are those of the rows above.
func (r *recogniser) indicator(row []gridCell) {
	held := filled(row)
	switch {
	case len(held) == 0:
		return
	case isFoot(held[0]):
		r.total(held)
		return
	case len(held) == 1:
		r.unknown(held[0])
		return
	}
	values := map[column]gridCell{}
	var beside []besideTarget
	for i, c := range row {
		if i < len(r.header) && (r.header[i] == columnOp || r.header[i] == columnNature) {
			beside = append(beside, besideTarget{c, r.header[i]})
			continue
		}
		if i < len(r.header) && r.header[i] != columnNone {
			values[r.header[i]] = c
		} else if i >= len(r.header) && squeeze(c.text) != "" {
			r.unknown(c)
		}
	}
	if text := squeeze(values[columnLevel1].text); text != "" {
		r.level1, r.level2 = text, ""
	}
	if text := squeeze(values[columnLevel2].text); text != "" {
		r.level2 = text
	}
	name := clean(values[columnName].text)
	if name == "" {
		r.remark(held[0], "ROW_NAMELESS")
		return
	}
	at := "/indicators/" + strconv.Itoa(len(r.form.Indicators))
	for c, pointer := range map[column]string{
		columnLevel1: "level1", columnLevel2: "level2", columnName: "name", columnDescription: "description",
		columnTarget: "target", columnBasis: "basis", columnPoints: "points", columnActual: "actual",
		columnScore: "declared", columnReason: "reason",
	} {
		if v, ok := values[c]; ok {
			r.form.SetOrigin(at+"/"+pointer, v.place)
		}
	}
	r.form.SetOrigin(at, row[0].place)
	faced := r.faced(values, beside)
	r.noteFacing(at, &faced, beside)
	r.form.Indicators = append(r.form.Indicators, indicator.Indicator{
		Level1:      r.level1,
		Level2:      r.level2,
		Name:        name,
		Description: clean(values[columnDescription].text),
		Target:      cell.ParseThreshold(faced.target),
		Direction:   faced.direction,
		Nature:      faced.nature,
		Basis:       clean(values[columnBasis].text),
		Points:      r.figure(values[columnPoints], at+"/points", cell.ReadPoints),
		Actual:      cell.ParseActual(clean(values[columnActual].text)),
		Reason:      clean(values[columnReason].text),
		Declared:    r.figure(values[columnScore], at+"/declared", cell.ReadScore),
	})
}

// isFoot reports whether a cell names the total row.
func isFoot(c gridCell) bool {
	return slices.Contains([]string{"总分", "合计", "总计", "总得分"}, bare(c.text))
}

// faced sorts what is in the cells beside the target. What isn't recognised is kept and remarked on.
func (r *recogniser) faced(values map[column]gridCell, beside []besideTarget) faced {
	cells := make([]facing, len(beside))
	for i, b := range beside {
		cells[i] = facing{b.text, b.column == columnNature}
	}
	out := face(clean(values[columnTarget].text), values[columnUnit].text, cells)
	for _, i := range out.unread {
		r.unknown(beside[i].gridCell)
	}
	return out
}

// besideTarget is a cell of a column of comparators, directions or natures; a table may have several.
type besideTarget struct {
	gridCell
	column column
}

// noteFacing notes the places of a direction and a nature.
func (r *recogniser) noteFacing(at string, f *faced, beside []besideTarget) {
	for _, b := range beside {
		switch clean(b.text) {
		case "":
		case f.direction:
			r.form.SetOrigin(at+"/direction", b.place)
		case f.nature:
			r.form.SetOrigin(at+"/nature", b.place)
		}
	}
}

// total reads the foot of the table: points, score and grade as the unit wrote them. Merged cells leave no columns to
// go by; of two numbers the points stand first, a single one is the score.
func (r *recogniser) total(held []gridCell) {
	d := &r.form.Declared
	var numbers []gridCell
	for _, c := range held[1:] {
		switch text := squeeze(c.text); text {
		case "优", "良", "中", "差":
			d.Grade = text
			r.form.SetOrigin("/declared/grade", c.place)
		default:
			if r.figure(c, "/declared/score", cell.ReadScore).IsSet() {
				numbers = append(numbers, c)
			}
		}
	}
	if len(numbers) > 1 {
		d.Points, _, _ = cell.ReadScore(numbers[0].text)
		r.form.SetOrigin("/declared/points", numbers[0].place)
		numbers = numbers[1:]
	}
	if len(numbers) > 0 {
		d.Score, _, _ = cell.ReadScore(numbers[0].text)
		r.form.SetOrigin("/declared/score", numbers[0].place)
		for _, c := range numbers[1:] {
			r.unknown(c)
		}
	}
}

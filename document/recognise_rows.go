package document

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/indicator"
)

// indicatorHeader reads the headings of the indicator block. 绩效指标 is the name of the indicator where no other heading is.
func (r *recogniser) indicatorHeader(row []cell) {
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
func (r *recogniser) indicator(row []cell) {
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
	values := map[column]cell{}
	for i, c := range row {
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
	r.form.Indicators = append(r.form.Indicators, indicator.Indicator{
		Level1:      r.level1,
		Level2:      r.level2,
		Name:        name,
		Description: clean(values[columnDescription].text),
		Target:      indicator.ParseTarget(r.target(values)),
		Basis:       clean(values[columnBasis].text),
		Points:      r.figure(values[columnPoints], at+"/points", indicator.ReadPoints),
		Actual:      indicator.ParseActual(clean(values[columnActual].text)),
		Reason:      clean(values[columnReason].text),
		Declared:    r.figure(values[columnScore], at+"/declared", indicator.ReadScore),
	})
}

// isFoot reports whether a cell names the total row.
func isFoot(c cell) bool {
	return slices.Contains([]string{"总分", "合计", "总计", "总得分"}, bare(c.text))
}

// target joins comparator, number and unit where they stand in three cells. 定性 and 正向 say what kind of row it is, and
// are no comparators.
func (r *recogniser) target(values map[column]cell) string {
	op := values[columnOp]
	sign := squeeze(op.text)
	switch {
	case slices.Contains([]string{"", "定性", "定量", "正向", "反向", "正向指标", "反向指标"}, sign):
		sign = ""
	case !slices.Contains(comparators, sign):
		r.unknown(op)
		sign = ""
	}
	number := clean(values[columnTarget].text)
	if number == "" {
		return ""
	}
	return sign + number + clean(values[columnUnit].text)
}

// comparators are what a cell of its own says before a number.
var comparators = []string{
	"≥", "≤", ">", "<", "=", "≧", "≦", "＞", "＜", "＝", "═", ">=", "<=",
	"大于等于", "小于等于", "等于", "大于", "小于", "不低于", "不少于", "不高于", "不超过",
}

// total reads the foot of the table: points, score and grade as the unit wrote them. Merged cells leave no columns to go
// by; of two numbers the points stand first, a single one is the score.
func (r *recogniser) total(held []cell) {
	d := &r.form.Declared
	var numbers []cell
	for _, c := range held[1:] {
		switch text := squeeze(c.text); text {
		case "优", "良", "中", "差":
			d.Grade = text
			r.form.SetOrigin("/declared/grade", c.place)
		default:
			if r.figure(c, "/declared/score", indicator.ReadScore).IsSet() {
				numbers = append(numbers, c)
			}
		}
	}
	if len(numbers) > 1 {
		d.Points, _, _ = indicator.ReadScore(numbers[0].text)
		r.form.SetOrigin("/declared/points", numbers[0].place)
		numbers = numbers[1:]
	}
	if len(numbers) > 0 {
		d.Score, _, _ = indicator.ReadScore(numbers[0].text)
		r.form.SetOrigin("/declared/score", numbers[0].place)
		for _, c := range numbers[1:] {
			r.unknown(c)
		}
	}
}

package recognise

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// levels takes the levels of a row. A level without a cell of its own is that of the row above.
func (f *former) levels(row rowCells, l line) {
	if c := row.first(headings.Level1); c != nil && !isBlank(c) {
		text := headings.Squeeze(c.Text)
		before := f.level1
		f.level1 = f.levelPoints(c, text, c.Row == l.at)
		if f.level1 != before || c.Row == l.at {
			f.level2 = ""
		}
	}
	if c := row.first(headings.Level2); c != nil && !isBlank(c) {
		f.level2 = headings.Squeeze(c.Text)
		if name, points := pointsInLevel(f.level2); points != "" && name != "" {
			if f.level2 = name; c.Row == l.at {
				f.remark(c, "CELL_NOT_KEPT", lang.Of("PART_POINTS"))
			}
		}
	}
	if c := row.first(headings.LevelPoints); c != nil && !isBlank(c) && c.Row == l.at && f.level1 != "" {
		at := "/levels/" + strconv.Itoa(len(f.form.Levels)) + "/points"
		f.addLevel(indicator.LevelSum{Name: f.level1, Points: f.figure(c, at, cell.ReadPoints)})
	}
}

func (f *former) addLevel(sum indicator.LevelSum) {
	f.summed[sum.Name] = true
	f.form.Levels = append(f.form.Levels, sum)
}

// inherits remarks, once, that a level is taken from the row above where nothing in the table says so.
func (f *former) inherits(row rowCells, l line, name string) {
	if !f.order && l.table.Flat && f.level1 != "" && isBlank(row.first(headings.Level1)) && f.header.has(headings.Level1) {
		f.order = true
		f.remarks = append(f.remarks, remarkOn(l.held()[0].Place, name, "LEVELS_IN_ORDER"))
	}
}

func (f *former) levelOrigins(row rowCells, at string) {
	for column, pointer := range map[headings.Column]string{headings.Level1: "/level1", headings.Level2: "/level2"} {
		if c := row.first(column); c != nil && !isBlank(c) {
			if _, used := f.roles[c]; !used {
				f.value(c, at+pointer)
			} else {
				f.at(at+pointer, c)
			}
		}
	}
}

var levelWithPoints = regexp.MustCompile(
	`^(.*?)(?:[(\[](?:共|计|满分|权重|分值)?[:：]?(\d+(?:\.\d+)?)分?[)\]]|(?:共|计|满分|权重|分值)?[:：]?(\d+(?:\.\d+)?)分)$`)

// pointsInLevel parts 产出指标(50分); points is "" where a level has none.
func pointsInLevel(level string) (name, points string) {
	s := headings.Narrow(level)
	if !strings.ContainsAny(s, "0123456789") || len(s) > longestLevel || strings.TrimRight(s, "分)]") == s {
		return s, ""
	}
	if m := levelWithPoints.FindStringSubmatch(s); m != nil {
		return m[1], m[2] + m[3]
	}
	return s, ""
}

// longestLevel is how many bytes the name of a level has at most, with its points.
const longestLevel = 200

// levelPoints is the name of a level without the points of 产出指标(50分), which are kept apart.
func (f *former) levelPoints(c *grid.Cell, text string, first bool) string {
	name, printed := pointsInLevel(text)
	if printed == "" || name == "" {
		return text
	}
	points, _, wrong := cell.ReadPoints(printed)
	if wrong != nil {
		return text
	}
	if first && !f.summed[name] { // it stands in every row
		f.at("/levels/"+strconv.Itoa(len(f.form.Levels))+"/points", c)
		f.addLevel(indicator.LevelSum{Name: name, Points: points})
	}
	return name
}

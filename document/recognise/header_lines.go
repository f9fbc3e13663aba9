package recognise

import (
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/lang"
)

// mayHead reports whether a line has a heading that every indicator block begins with.
func mayHead(l line) bool {
	known := 0
	for _, c := range l.cells {
		if c.Row != l.at || isBlank(c) {
			continue
		}
		switch headings.ColumnOf(c.Text) {
		case headings.NoColumn, headings.Remark:
		default:
			if known++; known >= 2 {
				return true
			}
		}
	}
	return false
}

// isSubheading reports whether a line is headings below others: all that it holds are headings, below a heading that
// spans several columns, or, where spans are lost, at or to the right of one.
func isSubheading(above []line, l line) bool {
	held := l.held()
	if len(held) == 0 || len(held) > maxHeadings {
		return false
	}
	top := above[0]
	for _, c := range held {
		parent := ownerAt(above, c.Column)
		if l.table.Flat {
			parent = before(above[0], c.Column)
		}
		under := parent != nil && !isBlank(parent) && headings.ColumnOf(parent.Text) != headings.NoColumn &&
			(l.table.Flat || parent.Columns > c.Columns)
		own := headings.ColumnOf(c.Text)
		if !under || own == headings.NoColumn && !isTickHeading(parent, c) {
			return false
		}
	}
	if l.table.Flat && l.heads && headerOf(top.held()) && headerOf(held) {
		return false // the same headings again
	}
	return true
}

// headerOf reports whether cells are the headings of a whole block.
func headerOf(cells []*grid.Cell) bool {
	var name, target bool
	for _, c := range cells {
		switch headings.ColumnOf(c.Text) {
		case headings.Name, headings.Level1:
			name = true
		case headings.Target, headings.InitialTarget:
			target = true
		}
	}
	return name && target
}

// isChecklist reports whether headings are those of a checklist: points, standard and score, and no targets.
func (h *header) isChecklist() bool {
	return h.has(headings.Level1) && h.has(headings.Standard) && h.has(headings.Points) && h.has(headings.Score)
}

// missingColumn is what a line of headings lacks to be those of an indicator block; "" where it isn't near.
func missingColumn(l line) lang.Code {
	if !l.heads {
		return ""
	}
	h := &header{columns: pathColumns([]line{l})}
	h.resolve()
	switch level := h.has(headings.Level1) || h.has(headings.Level2); {
	case level && h.has(headings.Name) && !h.has(headings.Target):
		return "COLUMN_OF_TARGETS"
	case level && h.has(headings.Target):
		return "COLUMN_OF_NAMES"
	}
	return ""
}

// hasForm reports whether lines have what makes a form: headings of an indicator block, or labels of a head.
func hasForm(lines []line) bool {
	for i := range lines {
		if headerAt(lines, i) != nil {
			return true
		}
	}
	return startsForm(lines) || proseRows(lines) > 1
}

// startsForm reports whether one of the first lines is that of the head of a form: it names the project.
func startsForm(lines []line) bool {
	for i, l := range lines {
		if l.names {
			return true
		}
		if i == 6 || headerAt(lines, i) != nil {
			break
		}
	}
	return false
}

// namesProject reports whether a line has the label of the project's name or code, and a value beside it.
func namesProject(l line) bool {
	held := l.held()
	for i, c := range held[:min(len(held), 2)] {
		label, value := labelled(c)
		switch label {
		case headings.ProjectName, headings.ParentProject, headings.ProjectCode, headings.WholeUnit:
			// "项目" alone heads lists of projects
			return headings.Plain(c.Text) != "项目" && (value != "" || i+1 >= len(held) || headings.MoneyColumnOf(held[i+1].Text) == headings.NoMoney &&
				headings.ColumnOf(held[i+1].Text) == headings.NoColumn && len(held) <= 6)
		}
	}
	return false
}

package recognise

import (
	"slices"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// Some tables list projects: the head of each form is in columns to the left of its indicators, merged over their rows.

// resolveHead finds the columns of the head in the headings of a list.
func (h *header) resolveHead() {
	named := slices.IndexFunc(h.columns, func(c headColumn) bool {
		label := headings.LabelOf(c.heading.Text)
		return c.column == headings.NoColumn && (label == headings.ProjectName || label == headings.ProjectCode)
	})
	first := slices.IndexFunc(h.columns, func(c headColumn) bool {
		return c.column == headings.Level1 || c.column == headings.Level2 || c.column == headings.Name
	})
	if named < 0 || named > first {
		return
	}
	for i := range h.columns[:first] {
		c := &h.columns[i]
		label := headings.LabelOf(c.heading.Text)
		switch _, isPart := headings.MoneyPartOf(c.heading.Text); {
		case c.column == headings.Target:
			label = headings.Goal
		case c.column != headings.NoColumn && c.column != headings.Group:
			continue
		case label == headings.NoLabel && (isPart || headings.MoneyColumnOf(c.heading.Text) != headings.NoMoney):
			label = headings.Funds
		}
		if label != headings.NoLabel {
			c.column, c.label = headings.NoColumn, label
		}
	}
}

// lists reports whether a table lists projects.
func (h *header) lists() bool {
	return h != nil && slices.ContainsFunc(h.columns, func(c headColumn) bool { return c.label != headings.NoLabel })
}

// isNextListed reports whether a line begins the next project of a list.
func (f *former) isNextListed(l line) bool {
	if !f.header.lists() || l.table != f.header.table || len(f.form.Indicators) == 0 {
		return false
	}
	for _, column := range f.header.columns {
		c := l.table.At(l.at, column.from)
		if isBlank(c) || c.Row != l.at || column.label != headings.ProjectName && column.label != headings.ProjectCode {
			continue
		}
		if text := headings.Squeeze(c.Text); text != headings.Squeeze(f.form.Project.Name) && text != f.form.Project.Code {
			return true
		}
	}
	return false
}

// goesOn begins the next form of a list: what is above the table, and its headings, are those of the one before.
func (f *former) goesOn(before *former) {
	f.header, f.heads, f.before = before.header, before.heads, before
	f.form.Year, f.form.CurrencyUnit = before.form.Year, before.form.CurrencyUnit
	f.form.Project.Title = before.form.Project.Title
	f.keepOrigins(before, "/year", "/currency_unit", "/project/title")
}

// listed reads the cells of a line that are of the head.
func (f *former) listed(l line) {
	for _, column := range f.header.columns {
		c := l.table.At(l.at, column.from)
		if column.label == headings.NoLabel || isBlank(c) || c.Row != l.at {
			continue
		}
		f.listedValue(column, c)
	}
	// A merged cell, or a blank one, is that of the project above.
	if p, before := &f.form.Project, f.before; before != nil {
		if p.Department == "" && len(f.weakly) == 0 {
			p.Department, p.DepartmentCode = before.form.Project.Department, before.form.Project.DepartmentCode
			f.keepOrigins(before, "/project/department", "/project/department_code")
		}
		if p.ImplementingUnit == "" && len(f.weakly) == 0 {
			p.ImplementingUnit = before.form.Project.ImplementingUnit
			f.keepOrigins(before, "/project/implementing_unit")
		}
		f.before = nil
	}
}

// keepOrigins takes over where values of the form before are.
func (f *former) keepOrigins(before *former, pointers ...string) {
	for _, pointer := range pointers {
		if place, known := before.form.Origins().At(pointer); known {
			f.form.SetOrigin(pointer, place)
		}
	}
}

// listedAmount is the amount that a column of a list holds. A budget is that of the whole year where the list says what
// was spent of it.
func (h *header) listedAmount(column headColumn) headings.MoneyColumn {
	spent := slices.ContainsFunc(h.columns, func(c headColumn) bool {
		return c.label == headings.Funds && headings.MoneyColumnOf(c.heading.Text) == headings.Spent
	})
	switch own := headings.MoneyColumnOf(column.heading.Text); {
	case own == headings.NoMoney && spent:
		return headings.AdjustedBudget
	case own == headings.NoMoney, own == headings.AdjustedBudget && !spent:
		return headings.Initial
	default:
		return own
	}
}

// listedPart is the part of the money that a column of a list holds.
func listedPart(column headColumn) headings.MoneyPart {
	if part, isPart := headings.MoneyPartOf(column.heading.Text); isPart &&
		headings.MoneyColumnOf(column.heading.Text) == headings.NoMoney {
		return part
	}
	return headings.MoneyPart{Part: "total"}
}

func (f *former) listedValue(column headColumn, c *grid.Cell) {
	switch {
	case column.label == headings.Funds:
		f.moneyUnitOf(column.heading)
		f.moneyValue(f.header.listedAmount(column), listedPart(column), column.heading, c)
	case column.label == headings.ProjectName && headings.Squeeze(f.form.Project.Name) == headings.Squeeze(c.Text):
		f.use(c, Value, "/project/name") // it stands in every row
	default:
		f.headValue(column.label, c, f.text(c))
	}
}

package recognise

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Document finds the forms of a document, and the department's own part before them.
func Document(doc *grid.Document) *Outcome {
	r := &reader{
		out:  &Outcome{Roles: map[*grid.Cell]Role{}, Remarks: append(fault.List(nil), doc.Remarks...)},
		year: yearOf(doc), beyond: beyonds{},
	}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			r.loose = append(r.loose, b)
		case *grid.Table:
			r.table(b)
		}
	}
	r.close()
	r.proseForms()
	r.department()
	r.out.Remarks = inOrder(r.out.Remarks, doc, r.beyond)
	return r.out
}

// reader goes through a document. Paragraphs are kept until it is known what they are above.
type reader struct {
	out    *Outcome
	beyond beyonds
	year   int              // of the document
	open   *former          // the form that is being read
	loose  []grid.Paragraph // since the last table
	early  []grid.Paragraph // before the first form: the department's own part may be there
	after  []grid.Paragraph // of other places, which belong to nothing
}

// table reads a table: forms, the continuation of one, or nothing that is known.
func (r *reader) table(t *grid.Table) {
	lines := linesOf(t)
	if len(lines) == 0 {
		return
	}
	if isList(lines) {
		for _, l := range lines {
			r.loose = append(r.loose, paragraphs(l.held()[0])...)
		}
		return
	}
	titled := len(r.loose) > 0 && titleIn(r.loose)
	switch {
	case r.open != nil && r.continues(lines, titled):
		r.between()
	case !hasForm(lines):
		r.close()
		r.unknownTable(lines)
		return
	default:
		r.close()
		r.begin()
	}
	r.open.enter(t)
	for i := 0; i < len(lines); {
		if r.open.isNext(lines, i) {
			r.open.part = true
			r.close()
			r.begin()
			r.open.enter(t)
			r.open.part = true
		} else if before := r.open; before.isNextListed(lines[i]) {
			r.close()
			r.begin()
			r.open.enter(t)
			r.open.goesOn(before)
		}
		i += max(1, r.open.line(lines, i))
	}
}

// isList reports whether a table has one cell in each row, and some tell an indicator: paragraphs in a sheet.
func isList(lines []line) bool {
	for _, l := range lines {
		if len(l.held()) > 1 {
			return false
		}
	}
	return proseRows(lines) > 1
}

// continues reports whether a table goes on with the open form.
func (r *reader) continues(lines []line, titled bool) bool {
	begun := r.open.header != nil || r.open.form.Project.Name != ""
	if titled || startsForm(lines) && begun && !r.open.repeats(lines[0]) {
		return false
	}
	if r.open.header == nil {
		return true
	}
	return hasForm(lines) || r.open.fits(lines)
}

// begin starts a form below the loose paragraphs.
func (r *reader) begin() {
	r.open = newFormer(r)
	h := headingOf(r.loose)
	r.open.setHeading(h, r.year)
	if len(r.out.Forms) == 0 && len(r.after) == 0 {
		r.early = append(r.early, h.rest...)
	} else {
		r.after = append(r.after, h.rest...)
	}
	r.loose = nil
}

// between hands the paragraphs inside a form to it.
func (r *reader) between() {
	for _, p := range r.loose {
		r.open.paragraph(p)
	}
	r.loose = nil
}

// close ends the open form.
func (r *reader) close() {
	if r.open == nil {
		return
	}
	f := r.open
	r.open = nil
	f.finish()
	switch found := f.header != nil || len(f.form.Indicators) > 0; {
	case !found && !f.part:
		r.noForm(f.lines)
		return
	case f.isScoringSheet():
		r.leaveSheet(f)
		return
	case !found:
		f.leaveAllOut()
	default:
		r.out.Forms = append(r.out.Forms, Found{f.form, f.cells, f.joined})
	}
	r.out.Remarks = append(r.out.Remarks, f.remarks...)
	r.beyond.join(f.beyond)
	for c, role := range f.roles {
		role.Form = len(r.out.Forms) - 1
		r.out.Roles[c] = role
	}
	r.notes()
}

// isScoringSheet reports whether what was read is the sheet of points of somebody who evaluates, 第三方评价打分表: it has
// no targets, and says nothing of whom it is about.
func (f *former) isScoringSheet() bool {
	p := &f.form.Project
	return !f.part && f.header != nil && f.header.isChecklist() && !f.header.has(headings.Target) &&
		p.Name == "" && p.Code == "" && p.Department == "" && p.ImplementingUnit == ""
}

// leaveSheet says that a table is a sheet of points.
func (r *reader) leaveSheet(f *former) {
	first := f.lines[0].held()[0]
	text := first.Text
	if title := f.form.Project.Title; title != "" {
		text = title
	}
	r.out.Remarks = append(r.out.Remarks, remarkOn(first.Place, text, "TABLE_SCORING"))
}

// notes takes the paragraphs right below a form that are notes under its table.
func (r *reader) notes() {
	for noted := false; len(r.loose) > 0 && (isNote(r.loose[0].Text) || noted && isNumbered(r.loose[0].Text)); {
		noted = true
		if p := r.loose[0]; !headings.IsInstruction(p.Text) {
			r.out.Remarks = append(r.out.Remarks, remarkOn(p.Place, p.Text, "NOTE_LEFT_OUT"))
		}
		r.loose = r.loose[1:]
	}
}

// unknownTable remarks on a table without a form, and says what is missing where it nearly has one.
func (r *reader) unknownTable(lines []line) {
	if len(r.out.Forms) == 0 {
		r.early = append(r.early, r.loose...)
	} else {
		r.after = append(r.after, r.loose...)
	}
	r.loose = nil
	r.noForm(lines)
}

func (r *reader) noForm(lines []line) {
	if len(lines) == 0 {
		return
	}
	first := lines[0].held()[0]
	for _, l := range lines {
		if missing := missingColumn(l); missing != "" {
			said := lang.Of("TABLE_LACKS", short(first.Text), lang.Of(missing))
			r.out.Remarks = append(r.out.Remarks, fault.New(l.held()[0].Place, headings.Clean(first.Text), said))
			return
		}
	}
	r.out.Remarks = append(r.out.Remarks, remarkOn(first.Place, first.Text, "TABLE_UNKNOWN"))
}

// department reads the department's own part, and remarks on the paragraphs that belong to nothing.
func (r *reader) department() {
	if len(r.out.Forms) == 0 {
		r.early = append(r.early, r.loose...)
	} else {
		r.after = append(r.after, r.loose...)
	}
	department, left := departmentOf(r.early)
	if r.out.Department = department; department != nil && len(r.out.Forms) > 0 {
		p := r.out.Forms[0].Form.Project
		department.Name, department.Code, department.Year = p.Department, p.DepartmentCode, r.year
	}
	for _, p := range append(left, r.after...) {
		if text := headings.Clean(p.Text); text != "" && sectionOf(text) == "" {
			r.out.Remarks = append(r.out.Remarks, remarkOn(p.Place, text, "TEXT_UNKNOWN"))
		}
	}
}

// remarkOn is a remark about a text, which, shortened, is the last argument of its message.
func remarkOn(place fault.Place, text string, code lang.Code, args ...any) *fault.Error {
	text = headings.Clean(text)
	return fault.New(place, text, lang.Of(code, append(args, short(text))...))
}

// short is the start of a text, for a message.
func short(s string) string {
	s = strings.ReplaceAll(headings.Clean(s), "\n", " ")
	if runes := []rune(s); len(runes) > 24 {
		return string(runes[:24]) + "…"
	}
	return s
}

// isNumbered reports whether a paragraph goes on with a list.
func isNumbered(text string) bool {
	s := headings.Clean(text)
	return s != "" && unnumbered(s) != s && !isTitle(s)
}

// isNote reports whether a text is a note under a table.
func isNote(text string) bool {
	s := headings.Squeeze(text)
	for _, word := range []string{
		"注:", "注：", "备注", "说明:", "说明：", "填表说明", "填报说明", "填表人", "填报人", "联系人", "联系电话", "审核人", "单位负责人", "填表日期",
	} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

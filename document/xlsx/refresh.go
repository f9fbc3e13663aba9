package xlsx

import (
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/exact"
)

// refresh writes the values of formulas that depend on what was written, where they are simple, and returns those that
// keep their last values.
func (e *editor) refresh(stale []*formula) ([]*formula, error) {
	h, err := e.held()
	if err != nil {
		return nil, err
	}
	for _, f := range stale {
		h.due[f.position()] = true
	}
	var left []*formula
	splices := map[string][]source.Splice{}
	for _, f := range stale {
		at := f.position()
		cell := h.formulas[at]
		v, ok := h.compute(at, 0)
		if !ok {
			left = append(left, f)
			continue
		}
		if cell.typed {
			splices[cell.part] = append(splices[cell.part], source.Splice{From: cell.cell.from, To: cell.cell.to})
		}
		with := "<" + cell.tag + ">" + exact.ShortestAmount(v).String() + "</" + cell.tag + ">"
		splices[cell.part] = append(splices[cell.part], source.Splice{From: cell.value.from, To: cell.value.to, With: with})
	}
	for part, all := range splices {
		text, err := e.part(part)
		if err != nil {
			return nil, err
		}
		for i := range all {
			if tag := text[all[i].From:all[i].To]; all[i].With == "" { // the cell is one of a number now
				all[i].With = withoutAttributes(tag, "t") + ">"
			}
		}
		e.changed[part] = source.Spliced(text, all)
	}
	return left, nil
}

func (f *formula) position() position { return position{strings.ToLower(f.sheet), f.row, f.column} }

// held reads what the cells hold once the edits are made.
func (e *editor) held() (*held, error) {
	h := &held{
		numbers: map[position]exact.Fraction{}, others: map[position]bool{}, formulas: map[position]heldFormula{},
		bySheet: map[string][]position{}, due: map[position]bool{}, computed: map[position]outcome{},
	}
	for _, s := range e.book.sheets {
		part, err := e.part(s.part)
		if err != nil {
			return nil, err
		}
		text, recoded := markup.Decoded(part)
		h.read(s, text, !recoded, e.book)
	}
	return h, nil
}

// read notes the cells of a sheet.
func (h *held) read(s sheet, text []byte, writable bool, b *book) {
	c := &cells{book: b, sheet: s, row: -1, column: -1}
	x := markup.New(text, nil)
	var f heldFormula
	isFormula, inFormula := false, false
	for kind := x.Next(); kind != markup.End && len(h.numbers)+len(h.others) < b.limits.Cells; kind = x.Next() {
		name := string(x.Name)
		switch {
		case kind == markup.Text && inFormula:
			f.text += string(x.AppendText(nil))
		case kind == markup.Text && c.inValue:
			c.raw = x.AppendText(c.raw)
		case kind == markup.Text:
		case kind == markup.Start && x.Depth() == 3 && name == "row":
			c.startRow(x)
		case kind == markup.Start && x.Depth() == 4 && name == "c":
			c.startCell(x)
			f, isFormula = heldFormula{part: s.part, cell: extent{x.From, x.To}, typed: c.kind != "" && c.kind != "n"}, false
		case x.Depth() < 3, !c.inCell:
		case name == "f":
			if inFormula = kind == markup.Start; inFormula {
				isFormula, f.whole = true, writable && x.Raw("t") == nil
			} else {
				f.value, f.tag = extent{x.To, x.To}, strings.TrimSuffix(tagName(x, text), "f")+"v"
			}
		case name == "v":
			if c.inValue = kind == markup.Start; c.inValue {
				f.value.from = x.From
			} else {
				f.value.to, f.tag = x.To, tagName(x, text)
			}
		case name == "is" && kind == markup.Start:
			c.raw = append(c.raw, 'a')
		case name == "c" && kind == markup.Close:
			c.inCell = false
			h.add(position{strings.ToLower(s.name), c.row, c.column}, c, f, isFormula)
		}
	}
}

// tagName is the name of the tag that was just read, with its prefix.
func tagName(x *markup.Scanner, text []byte) string {
	return strings.Trim(string(text[x.From:x.To]), "</>")
}

// add notes a cell.
func (h *held) add(at position, c *cells, f heldFormula, isFormula bool) {
	if isFormula {
		h.formulas[at] = f
	}
	raw := string(c.raw)
	if raw == "" && !isFormula {
		return
	}
	h.bySheet[at.sheet] = append(h.bySheet[at.sheet], at)
	if raw == "" {
		return
	}
	v, err := exact.Parse(raw)
	if err != nil || c.kind != "" && c.kind != "n" {
		h.others[at] = true
		return
	}
	h.numbers[at] = v
}

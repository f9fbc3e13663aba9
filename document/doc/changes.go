package doc

// The changes of properties that are read.
const (
	sprmDeleted    = 0x0800
	sprmHidden     = 0x083c
	sprmSymbol     = 0x6a09
	sprmFont       = 0x4a4f
	sprmInTable    = 0x2416
	sprmRowEnd     = 0x2417
	sprmLevel      = 0x6649
	sprmInnerCell  = 0x244b
	sprmInnerRow   = 0x244c
	sprmElsewhere  = 0x6646
	sprmElsewhere2 = 0x6645
	sprmTabs       = 0xc615
	sprmRow        = 0xd608
	sprmRow10      = 0xd606
	sprmMerge      = 0x5624
	sprmMergeDown  = 0xd62b
)

// each goes through a sequence of changes.
func each(b []byte, do func(code int, operand []byte)) {
	for len(b) >= 2 {
		code := le16(b)
		b = b[2:]
		head, size := 0, 0
		switch code >> 13 {
		case 0, 1:
			size = 1
		case 2, 4, 5:
			size = 2
		case 3:
			size = 4
		case 7:
			size = 3
		case 6:
			switch {
			case (code == sprmRow || code == sprmRow10) && len(b) >= 2:
				head, size = 2, le16(b)-1
			case len(b) >= 1:
				head, size = 1, int(b[0])
			}
			if code == sprmTabs && size == 255 {
				return // its length isn't told; nothing that matters here comes after tabs
			}
		}
		if size < 0 || head+size > len(b) {
			return
		}
		do(code, b[head:head+size])
		b = b[head+size:]
	}
}

// look is what a character looks like.
type look struct {
	gone   bool // hidden or deleted
	font   int
	symbol rune // what is drawn in place of the character; 0 for none
	drawn  int  // the font of the symbol
}

func lookOf(changes []byte) look {
	l := look{font: -1}
	each(changes, func(code int, operand []byte) {
		switch code {
		case sprmDeleted, sprmHidden:
			l.gone = l.gone || operand[0] == 1
		case sprmFont:
			l.font = le16(operand)
		case sprmSymbol:
			l.drawn, l.symbol = le16(operand), rune(le16(operand[2:]))
		}
	})
	return l
}

// mark is what the mark at the end of a paragraph says.
type mark struct {
	level  int  // of tables in each other; 0 is outside
	cell   bool // ends a cell of an inner table
	rowEnd bool
	row    *row
}

// row is how a row of a table is divided.
type row struct {
	edges []int // one more than cells, in twips
	cells []division
}

// division is how a cell is merged.
type division struct{ across, down, downFirst bool }

// markOf reads what a mark says. Rows with many columns keep their changes in another stream.
func (f *file) markOf(changes []byte) mark {
	var m mark
	inTable := false
	var do func(code int, operand []byte)
	do = func(code int, operand []byte) {
		switch code {
		case sprmInTable:
			inTable = operand[0] != 0
		case sprmRowEnd:
			m.rowEnd = operand[0] != 0
		case sprmInnerCell:
			m.cell = operand[0] != 0
		case sprmInnerRow:
			m.rowEnd = m.rowEnd || operand[0] != 0
		case sprmLevel:
			m.level = int(min(le32(operand), mostLevels))
		case sprmElsewhere, sprmElsewhere2:
			at := int64(le32(operand))
			if at+2 <= int64(len(f.data)) {
				if size := le16(f.data[at:]); at+2+int64(size) <= int64(len(f.data)) {
					at += 2
					each(f.data[at:at+int64(size)], func(code int, operand []byte) {
						if code != sprmElsewhere && code != sprmElsewhere2 {
							do(code, operand)
						}
					})
				}
			}
		case sprmRow:
			m.row = rowOf(operand)
		case sprmMerge, sprmMergeDown:
			m.row.merge(code, operand)
		}
	}
	each(changes, do)
	if inTable {
		m.level = max(m.level, 1)
	}
	return m
}

// rowOf reads the edges of a row and how its cells are merged.
func rowOf(b []byte) *row {
	if len(b) < 1 {
		return nil
	}
	n := int(b[0])
	if n == 0 || n > mostColumns || len(b) < 1+2*(n+1) {
		return nil
	}
	r := &row{cells: make([]division, n)}
	for i := range n + 1 {
		r.edges = append(r.edges, int(int16(le16(b[1+2*i:]))))
	}
	for i, rest := 0, b[1+2*(n+1):]; i < n && len(rest) >= 20; i, rest = i+1, rest[20:] {
		flags := le16(rest)
		r.cells[i] = division{across: flags&2 != 0, down: flags&0x20 != 0, downFirst: flags&0x40 != 0}
	}
	return r
}

// merge applies merging that is said by itself.
func (r *row) merge(code int, b []byte) {
	if r == nil || len(b) < 2 {
		return
	}
	if code == sprmMerge {
		for i := int(b[0]) + 1; i < min(int(b[1]), len(r.cells)); i++ {
			r.cells[i].across = true
		}
		return
	}
	if i := int(b[0]); i < len(r.cells) {
		r.cells[i].down, r.cells[i].downFirst = b[1]&1 != 0, b[1]&2 != 0
	}
}

package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// wordReader goes through the lines of a text that Word saved: one cell per line after a tab, a blank line between
// rows, the other paragraphs of a cell without a tab.
type wordReader struct {
	*builder
	line   int
	cells  int
	blanks int      // blank lines just before
	lines  []string // of the last cell
	loose  []piece  // paragraphs since the last table
	table  *wordTable
}

// wordTable is a table that is being read.
type wordTable struct {
	rows   [][]piece
	named  [byCode + 1]bool // by what rows begin with
	headed bool             // it has the headings of indicators
}

func readWord(b *builder, text string) error {
	r := &wordReader{builder: b}
	for rest := text; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		r.line++
		if err := r.read(line, strings.HasPrefix(rest, "\t")); err != nil {
			return err
		}
	}
	if err := r.close(); err != nil {
		return err
	}
	return r.paragraphs()
}

func (r *wordReader) read(line string, beforeCell bool) error {
	indented, isCell := strings.CutPrefix(line, "\t")
	switch {
	case isCell:
		if r.cells++; r.cells > r.most {
			return fault.New(r.place(r.line, 0), "", lang.Of("DOCUMENT_CELLS", r.most))
		}
		if err := r.cell(piece{text: indented, line: r.line, column: 2}); err != nil {
			return err
		}
	case isBlank(line):
		r.blanks++
		return nil
	case r.goesOn(line, beforeCell):
		c := r.lastCell()
		r.addBlank()
		r.lines, c.below = append(r.lines, line), append(c.below, r.place(r.line, 1+leadingBlanks(line)))
	default:
		if err := r.close(); err != nil {
			return err
		}
		r.loose = append(r.loose, piece{text: line, line: r.line, column: 1})
	}
	r.blanks = 0
	return r.ctx.Err()
}

// goesOn reports whether a line without a tab is a further line of the cell above: at most one blank line is between,
// and it isn't a title right above the next table.
func (r *wordReader) goesOn(line string, beforeCell bool) bool {
	return r.table != nil && r.blanks <= 1 && !(beforeCell && isTitle(line))
}

// isTitle reports whether a line is the title of a table: 2、…绩效目标表, 项目支出绩效自评表（2021年度）.
func isTitle(line string) bool {
	if utf8.RuneCountInString(line) > 100 {
		return false
	}
	s := headings.Plain(line)
	return strings.HasSuffix(s, "表") && (strings.Contains(s, "绩效") || strings.Contains(s, "自评"))
}

// addBlank keeps the blank line between two paragraphs of a cell in its text, so that they can be told from wrapped
// lines.
func (r *wordReader) addBlank() {
	if r.blanks > 0 {
		c := r.lastCell()
		r.lines, c.below = append(r.lines, ""), append(c.below, fault.Place{})
	}
}

// cell adds a cell, in a new row or table if the current one has ended.
func (r *wordReader) cell(c piece) error {
	ended := r.rowEnded(c)
	if r.startsTable(c) && (ended || len(r.lines) > 1) {
		r.giveBack()
		if err := r.close(); err != nil {
			return err
		}
	}
	r.settleText()
	switch {
	case r.table == nil:
		if err := r.paragraphs(); err != nil {
			return err
		}
		r.table = &wordTable{rows: make([][]piece, 1)}
	case ended:
		r.noteRow()
		r.table.rows = append(r.table.rows, nil)
	}
	last := len(r.table.rows) - 1
	r.table.rows[last] = append(r.table.rows[last], c)
	r.lines = append(r.lines[:0], c.text)
	return nil
}

// rowEnded reports whether the blank lines above a cell end the row. A cell of several paragraphs has a blank line of
// its own below it, but a heading that only starts rows does so all the same.
func (r *wordReader) rowEnded(next piece) bool {
	if r.table == nil || r.blanks == 0 {
		return false
	}
	return r.blanks > 1 || !slices.Contains(r.lines, "") || len(r.lines) == 1 || startsRow(next.text)
}

// leads are labels that begin rows, beside those that name a project. These and those below are compared as they are:
// a text has more cells than there is time to look for all that is known of tables.
var leads = map[string]bool{
	"主管部门": true, "主管部门及预算编码": true, "主管部门及代码": true, "主管单位": true, "中央主管部门": true, "资金用途": true, "资金支出计划": true,
	"绩效目标": true, "年度目标": true, "年度总体目标": true, "总体目标": true, "年度绩效目标": true, "总体目标完成情况": true, "项目资金": true,
	"资金情况": true, "预算资金": true, "预算执行情况": true, "项目资金情况": true, "资金投入情况": true, "年度": true, "预算年度": true,
}

func startsRow(text string) bool {
	if len(text) > maxLabel {
		return false
	}
	s := headings.Plain(text)
	return leads[s] || s == "一级指标" || s == "绩效指标" || naming(text) != notNaming
}

// maxLabel is how many bytes a label may have with the blanks in it.
const maxLabel = 200

// settleText gives the last cell the lines that were gathered for it.
func (r *wordReader) settleText() {
	if r.table != nil && len(r.lines) > 1 {
		r.lastCell().text = strings.Join(r.lines, "\n")
	}
	r.lines = r.lines[:0]
}

// lastCell is the cell that was read last; every open table has one.
func (r *wordReader) lastCell() *piece {
	row := r.table.rows[len(r.table.rows)-1]
	return &row[len(row)-1]
}

// name is how a cell names a project.
type name uint8

const (
	notNaming name = iota
	byName
	byCode
)

func naming(text string) name {
	if len(text) > maxLabel {
		return notNaming
	}
	s := headings.Plain(text)
	switch {
	case strings.HasSuffix(s, "名称") && (strings.Contains(s, "项目") || strings.Contains(s, "专项") || strings.Contains(s, "转移支付")):
		return byName
	case s == "项目编码", s == "项目代码", s == "项目编号", s == "预算项目编码", s == "预算项目代码":
		return byCode
	}
	return notNaming
}

// startsTable reports whether a cell is the first of another form: a heading that this table already has.
func (r *wordReader) startsTable(c piece) bool {
	if r.table == nil {
		return false
	}
	n := naming(c.text)
	return n != notNaming && (r.table.named[n] || r.table.headed)
}

// giveBack removes the last paragraph from the last cell: what is right above another form doesn't belong to the cell.
func (r *wordReader) giveBack() {
	if len(r.lines) == 1 {
		return
	}
	c, from := r.lastCell(), len(r.lines)-1
	for from > 1 && r.lines[from-1] != "" {
		from--
	}
	for i := from; i < len(r.lines); i++ {
		r.loose = append(r.loose, piece{text: r.lines[i], line: c.below[i-1].Line, column: 1})
	}
	r.lines, c.below = r.lines[:from], c.below[:from-1]
}

// noteRow remembers what the row says about the kind of the table.
func (r *wordReader) noteRow() {
	row := r.table.rows[len(r.table.rows)-1]
	r.table.named[naming(row[0].text)] = true
	r.table.headed = r.table.headed || isHeader(row)
}

// isHeader reports whether a row heads the indicator block: it has a level and the name or the target of indicators.
func isHeader(row []piece) bool {
	levels, others := 0, 0
	for _, c := range row {
		if len(c.text) > maxLabel {
			continue
		}
		switch s := headings.Plain(c.text); {
		case strings.HasSuffix(s, "级指标"), strings.HasSuffix(s, "级目标"):
			levels++
		case strings.HasSuffix(s, "指标值"), strings.HasSuffix(s, "目标值"), s == "指标名称":
			others++
		}
	}
	return levels > 1 || levels > 0 && others > 0
}

// close hands the open table on.
func (r *wordReader) close() error {
	r.settleText()
	if r.table == nil {
		return nil
	}
	r.noteRow()
	r.rows = r.table.rows
	r.table = nil
	return r.closeTable()
}

// paragraphs hands on what is between the tables.
func (r *wordReader) paragraphs() error {
	loose := r.loose
	r.loose = nil
	for _, p := range loose {
		if err := r.paragraph(p.text, p.line, p.column); err != nil {
			return err
		}
	}
	return nil
}

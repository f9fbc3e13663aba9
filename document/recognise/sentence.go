package recognise

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// sentenceWords are the words in front of the values of an indicator that is told in a sentence: 年初目标值≥90%，
// 实际完成值92%，分值20分，自评得分20分.
var sentenceWords = []struct {
	column headings.Column
	words  string
}{
	{headings.Target, `(?:年初|年度|绩效|预期|设定)*(?:目标值|指标值|绩效目标)`},
	{headings.Actual, `(?:全年|年终|年度)?(?:实际)?(?:完成值|完成情况|实际值)`},
	{headings.Points, `(?:指标)?(?:分值|权重|满分)`},
	{headings.Score, `(?:自评)?(?:得分|评分)|自评分`},
	{headings.Reason, `(?:偏差|未完成|扣分)原因(?:分析)?`},
}

var sentencePart = func() *regexp.Regexp { //nolint:gochecknoglobals // compiled once
	var all []string
	for _, s := range sentenceWords {
		all = append(all, "("+s.words+")")
	}
	return regexp.MustCompile(strings.Join(all, "|"))
}()

// said is an indicator that is told in a sentence.
type said struct {
	name   string
	values map[headings.Column]string
}

// sentenceOf reads a sentence; ok is false where it doesn't tell a target and what came of it.
func sentenceOf(text string) (s said, ok bool) {
	if !strings.Contains(text, "标值") && !strings.Contains(text, "绩效目标") {
		return s, false
	}
	at := sentencePart.FindAllStringSubmatchIndex(text, -1)
	if len(at) < 2 {
		return s, false
	}
	s.name = strings.Trim(headings.Clean(text[:at[0][0]]), "，,：:；;。—- ")
	s.values = map[headings.Column]string{}
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		for n, word := range sentenceWords {
			if m[2+2*n] < 0 {
				continue
			}
			value := strings.Trim(headings.Clean(text[m[1]:end]), "，,：:；;。为是 ")
			if _, twice := s.values[word.column]; twice || value == "" {
				return s, false
			}
			s.values[word.column] = value
		}
	}
	_, target := s.values[headings.Target]
	_, actual := s.values[headings.Actual]
	_, score := s.values[headings.Score]
	return s, target && (actual || score)
}

// sentencesOf reads the sentences of a cell or a paragraph, which may tell several indicators between semicolons; nil
// where some of it tells none.
func sentencesOf(text string) []said {
	if s, ok := sentenceOf(text); ok {
		return []said{s}
	}
	var all []said
	for part := range strings.FieldsFuncSeq(text, isSentenceEnd) {
		if headings.Clean(part) == "" {
			continue
		}
		s, ok := sentenceOf(part)
		if !ok {
			return nil
		}
		all = append(all, s)
	}
	return all
}

func isSentenceEnd(r rune) bool { return strings.ContainsRune("；;。\n", r) }

// proseRows counts the lines that tell an indicator in a sentence.
func proseRows(lines []line) int {
	n := 0
	for _, l := range lines {
		for _, c := range l.held() {
			if sentencesOf(c.Text) != nil {
				n++
				break
			}
		}
	}
	return n
}

// sentenceHeader reads the headings above rows that tell their values in sentences: levels, name, 完成情况.
func sentenceHeader(lines []line, at int) *header {
	if !lines[at].heads || at+1 >= len(lines) || proseRows(lines[at+1:at+2]) == 0 {
		return nil
	}
	h := &header{table: lines[at].table, first: lines[at], rows: 1, columns: pathColumns(lines[at : at+1])}
	if !h.has(headings.Level1) && !h.has(headings.Level2) && !h.has(headings.Name) {
		return nil
	}
	return h
}

// impliedHeader is the header of rows of sentences without headings: levels in front of them, 产出 | 数量 | 改造食堂：目标值….
// It is nil where a line isn't such a row.
func impliedHeader(l line) *header {
	h := &header{table: l.table, first: l}
	for _, c := range l.cells {
		told := !isBlank(c) && sentencesOf(c.Text) != nil
		column := headings.Level1
		switch {
		case told:
			column = headings.Name
		case h.has(headings.Level1) || levelWord(c.Text) == 2:
			column = headings.Level2
		case levelWord(c.Text) == 0:
			return nil
		}
		h.columns = append(h.columns, headColumn{column: column, from: c.Column, to: c.Column + c.Columns, heading: c})
		if told {
			break
		}
	}
	if !h.has(headings.Name) || len(h.columns) < 2 || len(h.columns) > 3 {
		return nil
	}
	return h
}

// implied takes the header of a row of sentences; false where it isn't one.
func (f *former) implied(l line) bool {
	f.header = impliedHeader(l)
	if f.header == nil {
		return false
	}
	f.money, f.goal = nil, nil
	f.at("/indicators", l.held()[0])
	return true
}

// sentence reads a row whose values are in a sentence; false where they aren't.
func (f *former) sentence(l line, row rowCells) bool {
	for _, c := range l.held() {
		all := sentencesOf(headings.Clean(c.Text))
		if all == nil {
			continue
		}
		for _, s := range all {
			at := "/indicators/" + strconv.Itoa(len(f.form.Indicators))
			if name := row.first(headings.Name); len(all) == 1 && name != nil && name != c && !isBlank(name) {
				s.name = f.nameOf(row)
				f.value(name, at+"/name")
			}
			s.name = withoutRowNumber(emptyPrefix.ReplaceAllString(s.name, ""))
			f.levelOrigins(row, at)
			f.said(s, c)
		}
		for _, other := range l.held() {
			f.leaveOut(other)
		}
		return true
	}
	return false
}

// said takes an indicator that is told in a sentence of a cell.
func (f *former) said(s said, c *grid.Cell) {
	at := "/indicators/" + strconv.Itoa(len(f.form.Indicators))
	f.value(c, at)
	ind := indicator.Indicator{
		Level1: f.level1, Level2: f.level2, Name: s.name,
		Target: cell.ParseThreshold(s.values[headings.Target]),
		Actual: cell.ParseActual(s.values[headings.Actual]),
		Reason: s.values[headings.Reason],
	}
	if text := s.values[headings.Points]; text != "" {
		ind.Points = f.saidFigure(c, at+"/points", text, cell.ReadPoints)
	}
	if text := s.values[headings.Score]; text != "" {
		ind.Declared = f.saidFigure(c, at+"/declared", text, cell.ReadScore)
	}
	f.rows = append(f.rows, rowNote{c.Place, s.name})
	f.form.Indicators = append(f.form.Indicators, ind)
}

func (f *former) saidFigure(c *grid.Cell, pointer, text string, read cell.FigureReader) (a exact.Amount) {
	a, note, wrong := read(text)
	if wrong != nil {
		f.remarks = append(f.remarks, remarkOn(c.Place, text, "AMOUNT_UNREAD"))
		return a
	}
	f.form.NoteField(pointer, note)
	return a
}

// proseForms reads a form that a document without tables of indicators tells in paragraphs.
func (r *reader) proseForms() {
	if len(r.out.Forms) > 0 {
		return
	}
	all := slices.Concat(r.early, r.loose)
	rows := 0
	for _, p := range all {
		rows += len(sentencesOf(p.Text))
	}
	if rows < 2 {
		return
	}
	f := newFormer(r)
	f.form.Year = r.year
	var rest []grid.Paragraph
	for _, p := range all {
		if !f.tells(p) {
			rest = append(rest, p)
		}
	}
	f.settleUnits()
	f.settleKind()
	for pointer, c := range f.cells {
		if c.Rows == 0 { // a paragraph, in no table
			delete(f.cells, pointer)
		}
	}
	r.early, r.loose = rest, nil
	r.out.Forms = append(r.out.Forms, Found{Form: f.form, Cells: f.cells})
	r.out.Remarks = append(r.out.Remarks, f.remarks...)
	r.beyond.join(f.beyond)
}

// tells reads a paragraph of a form that is told; false where it belongs to nothing.
func (f *former) tells(p grid.Paragraph) bool {
	text := headings.Clean(p.Text)
	c := &grid.Cell{Text: text, Place: p.Place}
	if all := sentencesOf(text); all != nil {
		for _, s := range all {
			f.levelInName(&s)
			f.said(s, c)
		}
		return true
	}
	if level := captionEnd.ReplaceAllString(unnumbered(text), ""); f.levelBelow(level) {
		return true
	}
	if isTitle(text+"表") && f.form.Project.Title == "" && strings.HasSuffix(text, "报告") || isTitle(text) && f.form.Project.Title == "" {
		f.form.Project.Title = text
		f.form.SetOrigin("/project/title", p.Place)
		f.yearOfTitle(text, p.Place)
		return true
	}
	c.Text = unnumbered(text)
	if label, value := labelled(c); value != "" && isAbove([]piece{{label: label}}) {
		f.toldHead(p)
		return true
	}
	if f.moneySentence(c) {
		return true
	}
	return false
}

// captionEnd is what headings of a report say besides a level: 产出指标完成情况分析：.
var captionEnd = regexp.MustCompile(`(?:完成)?(?:情况)?(?:分析|说明)?[：:。]*$`)

// toldHead reads labels and their values between semicolons and full stops: 项目名称：雨露计划；主管部门：县民政局。
func (f *former) toldHead(p grid.Paragraph) {
	ends := func(r rune) bool { return strings.ContainsRune("；;。", r) }
	for part := range strings.FieldsFuncSeq(unnumbered(headings.Clean(p.Text)), ends) {
		c := &grid.Cell{Text: part, Place: p.Place}
		if label, value := labelled(c); value != "" && isAbove([]piece{{label: label}}) {
			f.headValue(label, c, value)
		} else if !f.moneySentence(c) {
			f.leaveOut(c)
		}
	}
}

// levelBelow takes a text that is the name of a level; false where it isn't. A name of either level is of the second
// while a first one is open: 成本指标 below 产出指标.
func (f *former) levelBelow(name string) bool {
	switch level := levelWord(name); {
	case level == 0:
		return false
	case level == 2, level == 3 && isOutput(f.level1):
		f.level2 = name
	default:
		f.level1, f.level2 = name, ""
	}
	return true
}

// isOutput reports whether a level 1 has costs below it.
func isOutput(level1 string) bool {
	switch strings.TrimSuffix(indicator.LevelName(level1), "目标") {
	case "产出", "项目产出", "项目完成", "项目绩效", "绩效":
		return true
	}
	return false
}

// levelInBrackets is a level in front of a name: （数量指标）养护里程.
var levelInBrackets = regexp.MustCompile(`^[(（]([^()（）]+)[)）][:：]?(.+)$`)

// nameEnds makes a colon of the signs that end a name.
var nameEnds = strings.NewReplacer("：", ":", "。", ":")

// levelInName takes the levels that a sentence begins with: 数量指标：养护里程，年初目标值…. A sentence that names nothing
// else is called by its target, 整治村庄≥8个, or by its level.
func (f *former) levelInName(s *said) {
	name := unnumbered(s.name)
	if m := levelInBrackets.FindStringSubmatch(name); m != nil && f.levelBelow(m[1]) {
		name = m[2]
	}
	for {
		before, after, ok := strings.Cut(nameEnds.Replace(name), ":")
		if !f.levelBelow(headings.Clean(before)) {
			break
		}
		if name = unnumbered(headings.Clean(after)); !ok {
			break
		}
	}
	if s.name = headings.Clean(name); s.name != "" {
		return
	}
	s.name = f.level2
	target := s.values[headings.Target]
	if at := strings.IndexAny(target, "≥≤>＞<＜=＝"); at > 0 {
		s.name, s.values[headings.Target] = headings.Clean(target[:at]), target[at:]
	} else if s.name == "" {
		s.name = f.level1
	}
}

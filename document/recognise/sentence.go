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

// proseRows counts the lines that tell an indicator in a sentence.
func proseRows(lines []line) int {
	n := 0
	for _, l := range lines {
		for _, c := range l.held() {
			if _, ok := sentenceOf(c.Text); ok {
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

// sentence reads a row whose values are in a sentence; false where they aren't.
func (f *former) sentence(l line, row rowCells) bool {
	for _, c := range l.held() {
		s, ok := sentenceOf(headings.Clean(c.Text))
		if !ok {
			continue
		}
		at := "/indicators/" + strconv.Itoa(len(f.form.Indicators))
		if name := row.first(headings.Name); name != nil && name != c && !isBlank(name) {
			s.name = f.nameOf(row)
			f.value(name, at+"/name")
		}
		s.name = emptyPrefix.ReplaceAllString(s.name, "")
		f.levelOrigins(row, at)
		f.said(s, c)
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
		if _, ok := sentenceOf(p.Text); ok {
			rows++
		}
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
	if s, ok := sentenceOf(text); ok {
		f.levelInName(&s)
		f.said(s, c)
		return true
	}
	if level := strings.TrimSuffix(strings.TrimRight(unnumbered(text), "：:。"), "完成情况"); f.levelBelow(level) {
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

package findings

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// verdicts are the decisions that a reviewer can write, by their words in both languages.
var verdicts = []review.Verdict{review.Accepted, review.Rejected, review.Rescored}

// written is a decision as it stands in a file.
type written struct {
	id, verdict, reason, score         string
	idAt, verdictAt, reasonAt, scoreAt fault.Place
}

// Decisions reads the decisions of a reviewer from a list of findings that was written as a workbook or CSV: from the
// columns for them, of all tables that have them. What can't be read is in the error, a fault.List; the decisions are
// the others.
func Decisions(name string, doc *grid.Document) ([]review.Decision, error) {
	var all []written
	var faults fault.Gathered
	found := false
	for _, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		columns, at, err := decisionColumnsOf(t)
		if err != nil {
			faults.Add(err)
		}
		found = found || err != nil || columns != nil
		if columns == nil {
			continue
		}
		for row := at + 1; row < t.Rows(); row++ {
			text := func(code lang.Code) (string, fault.Place) {
				c, has := columns[code]
				if !has || t.At(row, c).IsBlank() {
					return "", fault.Place{File: name}
				}
				own := t.At(row, c)
				return strings.TrimSpace(own.Text), own.Place
			}
			var w written
			w.id, w.idAt = text("LIST_ID")
			w.verdict, w.verdictAt = text("LIST_DECISION")
			w.reason, w.reasonAt = text("LIST_COMMENT")
			w.score, w.scoreAt = text("LIST_SCORE")
			if w.verdict != "" || w.score != "" || w.reason != "" {
				all = append(all, w)
			}
		}
	}
	if !found {
		faults.Add(fault.New(fault.Place{File: name}, "", lang.Of("DECISIONS_COLUMNS")).Hinting(lang.Of("DECISIONS_COLUMNS_HINT")))
	}
	return read(all, &faults)
}

// decisionColumnsOf are the columns of a table that decisions are read from, by what they are called in either
// language, and the row of the headings, among the first few; nil for a table without id or decision.
func decisionColumnsOf(t *grid.Table) (map[lang.Code]int, int, *fault.Error) {
	const mostAbove = 5
	for row := range min(t.Rows(), mostAbove) {
		columns := map[lang.Code]int{}
		for c := range t.Width(row) {
			heading := t.At(row, c)
			if heading.IsBlank() {
				continue
			}
			for _, code := range []lang.Code{"LIST_ID", "LIST_DECISION", "LIST_COMMENT", "LIST_SCORE"} {
				if !isWord(heading.Text, code) {
					continue
				}
				if _, twice := columns[code]; twice {
					return nil, 0, fault.New(heading.Place, heading.Text, lang.Of("DECISION_COLUMN_TWICE", heading.Text))
				}
				columns[code] = c
			}
		}
		_, hasID := columns["LIST_ID"]
		_, hasVerdict := columns["LIST_DECISION"]
		if hasID && hasVerdict {
			return columns, row, nil
		}
	}
	return nil, 0, nil
}

// isWord reports whether a text is what a code says in one of the languages.
func isWord(text string, code lang.Code) bool {
	text = strings.Join(strings.Fields(text), " ")
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		if strings.EqualFold(text, lang.Of(code).In(l)) {
			return true
		}
	}
	return false
}

// DecisionsYAML reads decisions from a list of {id, decision, reason, score}, in YAML or JSON. The error is as that of
// Decisions.
func DecisionsYAML(name string, data []byte) ([]review.Decision, error) {
	roots, err := source.YAML(name, data)
	if err != nil {
		return nil, err
	}
	var all []written
	var faults fault.Gathered
	var d source.Decoder
	for _, root := range roots {
		d.Open(root)
		for _, item := range d.Items(root) {
			f := d.Fields(item)
			w := written{
				id: f.NeedText("id"), verdict: f.NeedText("decision"), reason: strings.TrimSpace(f.Text("reason")), score: f.Text("score"),
			}
			f.Close()
			for key, at := range map[string]*fault.Place{
				"id": &w.idAt, "decision": &w.verdictAt, "reason": &w.reasonAt, "score": &w.scoreAt,
			} {
				*at = item.Place()
				if n := f.Get(key); n != nil {
					*at = n.Place()
				}
			}
			if w.id != "" && w.verdict != "" {
				all = append(all, w)
			}
		}
	}
	faults.Add(fault.All(d.Err())...)
	return read(all, &faults)
}

// read makes decisions of what is written.
func read(all []written, faults *fault.Gathered) ([]review.Decision, error) {
	var decisions []review.Decision
	for i := range all {
		w := &all[i]
		one := review.Decision{ID: strings.ToLower(w.id), Reason: w.reason, Place: w.idAt}
		for _, v := range verdicts {
			if isVerdict(w.verdict, v) {
				one.Verdict = v
			}
		}
		if one.Verdict == review.Undecided && w.verdict != "" {
			faults.Add(fault.New(w.verdictAt, w.verdict, lang.Of("DECISION_WORD", w.verdict)).
				Hinting(lang.Of("DECISION_WORD_HINT")))
			continue
		}
		if w.score != "" {
			score, _, wrong := cell.ReadScore(w.score)
			if wrong != nil || !score.IsSet() {
				faults.Add(fault.New(w.scoreAt, w.score, lang.Of("DECISION_SCORE_UNREAD", w.score)).
					Hinting(lang.Of("DECISION_SCORE_UNREAD_HINT")))
				continue
			}
			one.Score, one.Place = score, w.scoreAt
		}
		decisions = append(decisions, one)
	}
	return decisions, faults.Err()
}

// isVerdict reports whether a text is a verdict's word in one of the languages.
func isVerdict(text string, v review.Verdict) bool {
	text = strings.TrimSpace(text)
	return strings.EqualFold(text, v.In(lang.Chinese)) || strings.EqualFold(text, v.In(lang.English))
}

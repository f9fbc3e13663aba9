package evaluation

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// MarshalJSON is AppendJSON in Chinese, the language of results.
func (r Result) MarshalJSON() ([]byte, error) {
	if r.set == nil {
		return nil, ErrNoResult
	}
	return r.AppendJSON(nil, lang.Chinese), nil
}

// AppendJSON appends the result's Record as JSON, with its explanations and messages in a language. The same form,
// rules and version of the library give the same bytes.
func (r *Result) AppendJSON(dst []byte, language lang.Language) []byte {
	w := resultWriter{slices.Grow(dst, r.usualSize(true)), language, true}
	w.result(r)
	return w.dst
}

// AppendJSONUnexplained appends the result without the keys that hold explanations.
func (r *Result) AppendJSONUnexplained(dst []byte, language lang.Language) []byte {
	w := resultWriter{slices.Grow(dst, r.usualSize(false)), language, false}
	w.result(r)
	return w.dst
}

// usualSize is about how many bytes a result takes.
func (r *Result) usualSize(explained bool) int {
	const head, ofRow, ofExplanation, ofFinding = 512, 240, 240, 256
	size := head + ofRow*len(r.rows) + ofFinding*len(r.findings)
	if explained {
		size += ofExplanation * len(r.rows)
	}
	return size
}

// resultWriter writes the contract of a result: keys in order, decimals as strings.
type resultWriter struct {
	dst       []byte
	language  lang.Language
	explained bool
}

func (w *resultWriter) raw(s string) { w.dst = append(w.dst, s...) }

// text writes what is before a string, and the string.
func (w *resultWriter) text(before, s string) {
	w.dst = jsontext.AppendString(append(w.dst, before...), s)
}

// some is text for a key that is omitted if the string is empty.
func (w *resultWriter) some(before, s string) {
	if s != "" {
		w.text(before, s)
	}
}

// amount writes what is before a figure, and the figure; null when absent.
func (w *resultWriter) amount(before string, a exact.Amount) {
	w.raw(before)
	if !a.IsSet() {
		w.raw("null")
		return
	}
	w.dst = append(a.Append(append(w.dst, '"')), '"')
}

// rulesText is what every result says about its rule set.
func rulesText(set *rules.Set) string {
	var w resultWriter
	w.text(`,"rules":{"id":`, set.ID)
	w.text(`,"version":`, set.Version)
	w.text(`,"digest":`, set.Digest)
	w.some(`,"source":`, set.Source)
	w.raw("}")
	return string(w.dst)
}

func (w *resultWriter) result(r *Result) {
	w.text(`{"project":`, r.said.project)
	w.some(`,"project_code":`, r.said.code)
	w.some(`,"department":`, r.said.department)
	if file, line := r.Place(""); file != "" {
		w.text(`,"file":`, file)
		if line > 0 {
			w.raw(`,"line":`)
			w.dst = strconv.AppendInt(w.dst, int64(line), 10)
		}
	}
	w.some(`,"cell":`, r.Printed("").Cell)
	w.raw(`,"year":`)
	w.dst = strconv.AppendInt(w.dst, int64(r.said.year), 10)
	w.raw(r.evaluator.rulesText)
	w.amount(`,"score":`, r.Score())
	w.amount(`,"points":`, r.Points())
	if g := r.Grade(); g != "" {
		w.text(`,"grade":`, g)
	} else {
		w.raw(`,"grade":null`)
	}
	before := `,"tiers":[`
	for i := range r.tiers {
		if r.tiers[i].rows > 0 {
			w.raw(before)
			w.tier(Tier{r, i})
			before = ","
		}
	}
	w.close(before, `,"tiers":[`, "]")
	before = `,"indicators":[`
	for i := range r.rows {
		if row := &r.rows[i]; row.indicator >= 0 {
			w.raw(before)
			w.row(Row{r, row})
			before = ","
		}
	}
	w.close(before, `,"indicators":[`, "]")
	w.adjustments(r)
	before = `,"findings":[`
	for i := range r.findings {
		w.raw(before)
		f := r.finding(&r.findings[i])
		f.Place = r.Printed(f.At)
		w.finding(&f)
		before = ","
	}
	w.close(before, `,"findings":[`, "]}")
}

// close ends an array; it opens it first if nothing was written.
func (w *resultWriter) close(before, open, end string) {
	if before == open {
		w.raw(open)
	}
	w.raw(end)
}

func (w *resultWriter) tier(t Tier) {
	w.text(`{"name":`, t.Name())
	w.amount(`,"points":`, t.Points())
	w.amount(`,"score":`, t.Score())
	if row, ok := t.row(); ok {
		w.measured(row)
	}
	w.raw("}")
}

func (w *resultWriter) row(row Row) {
	said := &row.r.said.rows[row.row.indicator]
	w.text(`{"level1":`, said.level1)
	w.text(`,"level2":`, said.level2)
	w.text(`,"name":`, said.name)
	w.text(`,"target":`, said.target)
	w.text(`,"actual":`, said.actual)
	w.amount(`,"points":`, row.Points())
	w.amount(`,"score":`, row.Score())
	if row.Applies() {
		w.raw(`,"met":`)
		w.dst = strconv.AppendBool(w.dst, row.Met())
	}
	w.measured(row)
	w.some(`,"source":`, row.Source())
	w.raw("}")
}

// measured writes how a row got its score.
func (w *resultWriter) measured(row Row) {
	if a, ok := row.Attainment(); ok {
		w.raw(`,"attainment":"`)
		w.dst = append(a.Append(w.dst), '"')
	}
	w.some(`,"rule":`, row.Rule())
	if w.explained {
		w.raw(`,"explanation":"`)
		start := len(w.dst)
		w.dst = row.appendExplanation(w.dst, w.language)
		w.dst = append(jsontext.Escape(w.dst, start), '"')
	}
}

func (w *resultWriter) adjustments(r *Result) {
	if len(r.adjustments) == 0 && r.pointsGap().IsZero() {
		return
	}
	before := `,"adjustments":[`
	for line := range r.Lost() {
		if line.row != nil {
			continue
		}
		w.raw(before)
		w.text(`{"name":`, line.Name(w.language))
		w.amount(`,"points":`, line.Change())
		if w.explained {
			w.text(`,"explanation":`, line.Explain(w.language))
		}
		w.raw("}")
		before = ","
	}
	if before == "," {
		w.raw("]")
	}
}

func (w *resultWriter) finding(f *Finding) {
	w.text(`{"code":`, string(f.Code))
	w.text(`,"severity":`, f.Severity.String())
	w.text(`,"at":`, f.At)
	w.some(`,"cell":`, f.Place.Cell)
	if f.Place.Line > 0 {
		w.raw(`,"line":`)
		w.dst = strconv.AppendInt(w.dst, int64(f.Place.Line), 10)
	}
	w.raw(`,"message":"`)
	start := len(w.dst)
	w.dst = f.Append(w.dst, w.language)
	w.dst = append(jsontext.Escape(w.dst, start), `"}`...)
}

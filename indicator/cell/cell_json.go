package cell

import (
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// cellJSON is the contract of a parsed cell.
type cellJSON struct {
	Text      string         `json:"text"`
	Kind      string         `json:"kind"`
	Op        string         `json:"op"`
	Low       *string        `json:"low"`
	LowOpen   bool           `json:"low_open"`
	High      *string        `json:"high"`
	HighOpen  bool           `json:"high_open"`
	Unit      string         `json:"unit"`
	Dimension string         `json:"dimension"`
	Per       []string       `json:"per"`
	Change    string         `json:"change"`
	Base      string         `json:"base"`
	Approx    string         `json:"approx"`
	Qualifier string         `json:"qualifier"`
	Residual  []fragmentJSON `json:"residual"`
	Notes     []noteJSON     `json:"notes"`
	Level     string         `json:"level,omitempty"` // of a grade
	Deadline  string         `json:"deadline,omitempty"`
	Period    []string       `json:"period,omitempty"`
	Items     []cellJSON     `json:"items,omitempty"`
}

type fragmentJSON struct {
	Text string `json:"text"`
	At   int    `json:"at"` // bytes from the start of the cell
}

type noteJSON struct {
	Code    lang.Code `json:"code"`
	At      int       `json:"at"`
	Message string    `json:"message"`
}

// MarshalJSON writes what the reader understood, with messages in Chinese.
func (t Threshold) MarshalJSON() ([]byte, error) { return t.JSON(lang.Chinese) }

// JSON writes what the reader understood, with messages in a language.
func (t Threshold) JSON(l lang.Language) ([]byte, error) { return jsontext.Readable(t.record(l)) }

func (t *Threshold) record(l lang.Language) cellJSON {
	out := cellJSON{
		Text: t.text, Kind: t.kind.String(), Op: t.op.String(),
		Low: t.low.text(t.kind), LowOpen: t.low.Open, High: t.high.text(t.kind), HighOpen: t.high.Open,
		Unit: t.unit.Name(), Dimension: string(t.unit.Dimension()), Per: append([]string{}, t.per()...),
		Change: t.Change().String(), Base: t.Base(), Approx: t.approx.String(),
		Qualifier: t.Qualifier(), Residual: []fragmentJSON{}, Notes: []noteJSON{}, Level: t.level,
	}
	for _, f := range t.residual() {
		out.Residual = append(out.Residual, fragmentJSON{f.Text, f.Start})
	}
	for _, n := range t.notes() {
		out.Notes = append(out.Notes, noteJSON{n.Code, n.Start, n.In(l)})
	}
	if d, ok := t.Deadline(); ok {
		out.Deadline = d.String()
	}
	if first, last, ok := t.Period(); ok {
		out.Period = []string{first.String(), last.String()}
	}
	for _, item := range t.items() {
		out.Items = append(out.Items, item.record(l))
	}
	return out
}

// text is the bound as in JSON; nil where there is none.
func (b Bound) text(kind Kind) *string {
	if !b.Set {
		return nil
	}
	s := b.Value.String()
	if kind == Day {
		s = b.Date.String()
	}
	return &s
}

// In is the reading in words.
func (t Threshold) In(l lang.Language) string {
	switch t.kind {
	case None:
		return lang.Of("WORDS_NONE").In(l)
	case Text:
		return lang.Of("WORDS_TEXT").In(l)
	case Grade:
		return lang.Of(map[Op]lang.Code{
			Bare: "WORDS_GRADE", Equal: "WORDS_GRADE", In: "WORDS_GRADE", AtLeast: "WORDS_GRADE_UP", More: "WORDS_GRADE_UP",
			AtMost: "WORDS_GRADE_DOWN", Less: "WORDS_GRADE_DOWN",
		}[t.op], t.level).In(l)
	case List:
		return lang.Of("WORDS_LIST", len(t.items())).In(l)
	}
	words := t.bounds(l).In(l)
	switch t.Change() {
	case Times:
		words = lang.Of("WORDS_TIMES", words).In(l)
	case Rise:
		words = lang.Of("WORDS_RISE", words).In(l)
	case Fall:
		words = lang.Of("WORDS_FALL", words).In(l)
	}
	if base := t.Base(); base != "" {
		words = lang.Of("WORDS_AGAINST", words, base).In(l)
	}
	return words
}

// bounds is what the comparator and the bounds say.
func (t *Threshold) bounds(l lang.Language) lang.Message {
	w := printer{t: t, english: l == lang.English, words: true}
	low, high := "", ""
	for _, end := range []struct {
		bound Bound
		text  *string
	}{{t.low, &low}, {t.high, &high}} {
		switch {
		case !end.bound.Set:
		case t.kind == Day:
			*end.text = end.bound.Date.String()
		default:
			*end.text = w.number(end.bound.Value)
		}
	}
	if t.approx == About {
		return lang.Of("WORDS_ABOUT", t.compared(low, high))
	}
	return t.compared(low, high)
}

// compared is what the comparator says of the bounds in words.
func (t *Threshold) compared(low, high string) lang.Message {
	if t.kind == Day {
		switch t.op {
		case AtMost:
			return lang.Of("WORDS_BY", high)
		case Less:
			return lang.Of("WORDS_BEFORE", high)
		case AtLeast:
			return lang.Of("WORDS_FROM", low)
		case More:
			return lang.Of("WORDS_AFTER", low)
		}
	}
	code := map[Op]lang.Code{
		Bare: "WORDS_BARE", Equal: "WORDS_EQUAL", AtLeast: "WORDS_AT_LEAST", More: "WORDS_MORE", AtMost: "WORDS_AT_MOST",
		Less: "WORDS_LESS",
	}[t.op]
	switch {
	case t.op == In && t.low.Open && t.high.Open:
		return lang.Of("WORDS_WITHIN_OPEN", low, high)
	case t.op == In && t.high.Open:
		return lang.Of("WORDS_WITHIN_HIGH_OPEN", low, high)
	case t.op == In && t.low.Open:
		return lang.Of("WORDS_WITHIN_LOW_OPEN", low, high)
	case t.op == In:
		return lang.Of("WORDS_WITHIN", low, high)
	case t.approx == OrMore && t.op == Bare:
		return lang.Of("WORDS_OVER", low)
	case t.approx == Nearly && t.op == Bare:
		return lang.Of("WORDS_NEARLY", high)
	case low == "":
		low = high
	}
	return lang.Of(code, low)
}

package ruletest

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// expectation is one field that is compared, and where it is written.
type expectation struct {
	field  string
	name   string // of a tier
	want   string
	list   []string // of findings and error codes, with their places where they are written
	number exact.Fraction
	within *exact.Fraction // the tolerance that is written down; nil compares as text
	node   *source.Node
}

// isList reports whether the field is a list of codes.
func (e *expectation) isList() bool {
	return e.field == "findings" || e.field == "error" || e.field == "includes" || e.field == "excludes"
}

// isOfChecks reports whether the field is what checks found.
func (e *expectation) isOfChecks() bool {
	_, is := stageFields[e.field]
	return is || e.field == "findings"
}

// wanted is what is expected, as it is shown.
func (e *expectation) wanted() string {
	if e.isList() {
		return strings.Join(e.list, " ")
	}
	return e.want
}

// expected are the fields that a case may expect.
var expected = []string{
	"score", "points", "grade", "rule", "attainment", "met", "because", "findings", "error", "tiers",
	"rate", "value", "rows", "row_points", "tier_points", "sum", "actuals", "execution", "op", "unit", "values", "grades",
	"shares", "includes", "excludes", "severity", "light", "lights", "funds_light", "opinion",
}

func (r *reader) expectations(n *source.Node) []expectation {
	f := r.Fields(n)
	var all []expectation
	for _, field := range expected {
		if v := f.Get(field); v != nil {
			all = append(all, r.expectation(field, v)...)
		}
	}
	if within := f.Get("tolerance"); within != nil {
		r.tolerate(all, within)
	}
	f.Close()
	if len(all) == 0 {
		r.Fail(n, "TEST_NOTHING_EXPECTED").Hinting(lang.Of("TEST_NOTHING_EXPECTED_HINT"))
	}
	return all
}

func (r *reader) expectation(field string, v *source.Node) []expectation {
	if slices.Contains(furtherFields, field) {
		return r.further(field, v)
	}
	switch field {
	case "findings", "error", "includes", "excludes":
		return []expectation{r.codes(field, v)}
	case "severity":
		return r.severities(v)
	case "lights":
		return []expectation{r.lights(v)}
	case "tiers":
		if v.Kind != source.Mapping {
			r.Fields(v).Close()
			return nil
		}
		var all []expectation
		for _, tier := range v.Entries {
			name := tier.Key.Text
			if r.file.Rules != nil {
				if at := r.file.Rules.TierOf(name); at >= 0 {
					name = r.file.Rules.Tiers[at].Name // the rules' own name, for one of its aliases
				} else {
					e := r.Fail(tier.Key, "TEST_TIER", name).Hinting(lang.Of("TEST_TIERS", r.file.Rules.TierNames()))
					if near := r.file.Rules.NearTier(name); near != "" {
						e.Hinting(lang.Of("DID_YOU_MEAN", near))
					}
				}
			}
			e := r.scalar("score", tier.Value)
			e.field, e.name = "tier", name
			all = append(all, e)
		}
		return all
	}
	return []expectation{r.scalar(field, v)}
}

// codes reads a list of codes: a sequence, or a text with blanks, commas or line breaks between them.
func (r *reader) codes(field string, v *source.Node) expectation {
	e := expectation{field: field, list: []string{}, node: v}
	items := []*source.Node{v}
	if v.Kind == source.Sequence {
		items = v.Items
	}
	for _, item := range items {
		text, _ := r.Text(item)
		for code := range strings.FieldsFuncSeq(text,
			func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",，、;；", r) }) {
			if code == "无" || code == "-" {
				continue
			}
			e.list = append(e.list, code)
			bare, at, placed := strings.Cut(code, "@")
			switch {
			case placed && (field == "findings" || field == "error" || !strings.HasPrefix(at, "/")):
				r.Fail(item, "TEST_CODE_AT", code).Hinting(lang.Of("TEST_CODE_AT_HINT"))
			default:
				r.known(item, bare)
			}
		}
	}
	slices.Sort(e.list)
	e.list = slices.Compact(e.list)
	return e
}

// known refuses a code that nothing has.
func (r *reader) known(n *source.Node, code string) {
	if r.isCode(code) {
		return
	}
	mistake := r.Fail(n, "TEST_CODE", code)
	if near := source.Nearest(strings.ToUpper(code), r.codeNames); near != "" {
		mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
}

// isCode reports whether there is an error, a finding or a note with a code, or a check of the rules' own.
func (r *reader) isCode(code string) bool {
	if r.codeNames == nil {
		for _, known := range lang.Catalogue() {
			if known.Kind != lang.Hint {
				r.codeNames = append(r.codeNames, string(known.Code))
			}
		}
		if r.file.Rules != nil {
			for i := range r.file.Rules.Checks.Own {
				r.codeNames = append(r.codeNames, string(r.file.Rules.Checks.Own[i].Code))
			}
		}
		slices.Sort(r.codeNames)
	}
	_, found := slices.BinarySearch(r.codeNames, code)
	return found
}

// scalar reads what is expected of a field with a single text, and refuses values that no result can have.
func (r *reader) scalar(field string, v *source.Node) expectation {
	text, _ := r.Text(v)
	e := expectation{field: field, want: strings.TrimSpace(text), node: v}
	switch field {
	case "score", "points", "attainment":
		r.number(&e)
	case "met":
		r.met(&e)
	case "light", "funds_light":
		e.want = r.light(v, e.want)
	case "opinion":
		e.want = r.opinion(v, e.want)
	case "grade":
		r.oneOf(&e, "TEST_GRADE", gradeNames)
	case "rule":
		r.oneOf(&e, "TEST_RULE", func(set *rules.Set) []string {
			var names []string
			for i := range set.Rules {
				names = append(names, set.Rules[i].Name)
			}
			return names
		})
	}
	return e
}

func gradeNames(set *rules.Set) []string {
	var names []string
	for _, g := range set.Grades.Levels {
		names = append(names, g.Name)
	}
	return names
}

// isPending reports whether a text stands for a score that can't be given.
func isPending(s string) bool { return s == "pending" || s == "待定" || s == "?" || s == "？" }

// number reads an amount, or one with a tolerance: 8.9 ±0.05.
func (r *reader) number(e *expectation) {
	if isPending(e.want) {
		return
	}
	number, within, tolerant := strings.Cut(e.want, "±")
	v, ok := figure(number)
	e.number = v
	if tolerant {
		var tolerance exact.Fraction
		tolerance, fine := figure(within)
		e.within, ok = &tolerance, ok && fine && tolerance.Sign() >= 0
	}
	if ok {
		return
	}
	mistake := r.Fail(e.node, "TEST_NUMBER", e.want)
	switch near := plainFigure(e.want); {
	case e.field == "attainment":
		mistake.Hinting(lang.Of("TEST_ATTAINMENT_HINT"))
	case near != "":
		mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
	default:
		mistake.Hinting(lang.Of("TEST_NUMBER_HINT"))
	}
}

// figure is the value of a decimal, a fraction or a percentage.
func figure(s string) (exact.Fraction, bool) {
	s = strings.TrimSpace(s)
	number, percent := strings.CutSuffix(s, "%")
	v, err := exact.Parse(number)
	if err != nil || s == "" {
		return exact.Fraction{}, false
	}
	if percent {
		v, _ = v.Quo(exact.Int(100))
	}
	return v, true
}

// plainFigure is the number that a text with full-width digits, a unit or grouping was probably meant to be.
func plainFigure(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= '０' && r <= '９':
			b.WriteRune(r - '０' + '0')
		case r == '．' || r == '。':
			b.WriteByte('.')
		case r == '分' || r == ',' || r == '，' || r == '%' || r == '％' || unicode.IsSpace(r):
		default:
			b.WriteRune(r)
		}
	}
	if _, ok := figure(b.String()); !ok {
		return ""
	}
	return b.String()
}

// met reads yes and no, in the words that a sheet has for them.
func (r *reader) met(e *expectation) {
	switch strings.ToLower(e.want) {
	case "true", "是", "达标", "√", "yes":
		e.want = "true"
	case "false", "否", "未达标", "×", "no":
		e.want = "false"
	default:
		r.Fail(e.node, "TEST_MET", e.want).Hinting(lang.Of("TEST_MET_HINT"))
	}
}

// oneOf refuses a name that the rules don't have.
func (r *reader) oneOf(e *expectation, code lang.Code, of func(*rules.Set) []string) {
	if r.file.Rules == nil || isPending(e.want) {
		return
	}
	names := of(r.file.Rules)
	if slices.Contains(names, e.want) {
		return
	}
	mistake := r.Fail(e.node, code, e.want)
	if near := source.Nearest(e.want, names); near != "" {
		mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
	} else {
		mistake.Hinting(lang.Of("TEST_NAMES", names))
	}
}

// tolerate gives all numbers of a case a tolerance.
func (r *reader) tolerate(all []expectation, n *source.Node) {
	text, _ := r.Text(n)
	within, ok := figure(strings.TrimPrefix(strings.TrimSpace(text), "±"))
	if !ok || within.Sign() < 0 {
		r.Fail(n, "TEST_TOLERANCE", text).Hinting(lang.Of("TEST_TOLERANCE_HINT"))
		return
	}
	used := false
	for i := range all {
		switch e := &all[i]; e.field {
		case "score", "points", "attainment", "tier":
			used = true
			if e.within == nil && !isPending(e.want) {
				e.within = &within
			}
		}
	}
	if !used {
		r.Fail(n, "TEST_TOLERANCE_IDLE")
	}
}

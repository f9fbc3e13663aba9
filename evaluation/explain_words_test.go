package evaluation_test

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// reader computes a score again from nothing but the sentence that explains it; it holds the words of one language.
type reader struct {
	end, full, most, proportional, proportionalTo, negative, band, of, points, nothing, line, share, policy,
	missed *regexp.Regexp
	fixed, level, deducted,
	seen *regexp.Regexp
	// from-up-to, from-below, above-up-to, above-below, from, above, up to, below, at
	between []*regexp.Regexp
}

// A number as sentences write it: with a percent sign, as a fraction, or with a unit after it.
const figure = `(-?[\d.]+(?:/\d+)?(?:万|亿)?(?:%| percentage points?|个百分点)?)[^\d，、；（）,:() ]*`

var readers = map[lang.Language]reader{
	lang.English: {
		end:            regexp.MustCompile(`^(.*): ` + figure + ` of ` + figure + ` points? \(`),
		full:           regexp.MustCompile(`, in full$`),
		most:           regexp.MustCompile(`, at most ` + figure + ` of the points$`),
		proportional:   regexp.MustCompile(`, in proportion$`),
		proportionalTo: regexp.MustCompile(`, in proportion to ` + figure + `$`),
		negative:       regexp.MustCompile(`, below 0 counts as 0$`),
		band:           regexp.MustCompile(`, ([^,]*) earns ` + figure + ` of the points$`),
		of:             regexp.MustCompile(`, ([^,]*) earns ` + figure + ` of each ` + figure + ` points?$`),
		points:         regexp.MustCompile(`, ([^,]*) earns ` + figure + ` points?$`),
		nothing:        regexp.MustCompile(`, ([^,]*) earns nothing$`),
		line: regexp.MustCompile(`, in a straight line from ` + figure + ` \((.*?)\) to ` + figure +
			` \((.*?)\), ` + figure + ` of the points$`),
		share:  regexp.MustCompile(`, ` + figure + ` of the points$`),
		policy: regexp.MustCompile(`, by policy$`),
		missed: regexp.MustCompile(`, not in proportion(?:; the score may be (?:above |from )` + figure +
			` (?:and up to|and below|to below|to) ` + figure + ` points?, assessed)?$`),
		fixed: regexp.MustCompile(`, which earns ` + figure + ` of the points$`),
		level: regexp.MustCompile(`, which allows (above |from )` + figure +
			` (?:and up to|and below|to below|to) ` + figure + ` points?, `),
		deducted: regexp.MustCompile(`, (?:` + figure + `(?: days?)? (?:above|below) ` + figure + `(?: days?)?, )?` +
			figure + `(?: of the points| points?) off for each ` + `(?:` + figure + `|percentage point)(?: days?)?` +
			`, ((?:whole )?steps(?:, a started one counted whole)?): ` + figure + `, ` + figure +
			` points?(, more than there are: down to nothing| in all)$`),
		seen: regexp.MustCompile(`(?:attainment|execution rate|off by|exceeded by|computed) ` + figure + `, |, ` + figure +
			` days? late, |^` + figure + ` of the spending schedule|worth ` + figure + `, `),
		between: []*regexp.Regexp{
			regexp.MustCompile(`^from ` + figure + `(?: days?| times?)? to ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^at least ` + figure + `(?: days?| times?)? and below ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^above ` + figure + `(?: days?| times?)? and at most ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^above ` + figure + `(?: days?| times?)? and below ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^at least ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^above ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^at most ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^below ` + figure + `(?: days?| times?)?$`),
			regexp.MustCompile(`^exactly ` + figure + `(?: days?| times?)?$`),
		},
	},
	lang.Chinese: {
		end:            regexp.MustCompile(`^(.*?)，?得` + `([\d.]+)` + `分（满分` + `([\d./]+)` + `分）——`),
		full:           regexp.MustCompile(`，全额$`),
		most:           regexp.MustCompile(`，最多按分值的` + figure + `$`),
		proportional:   regexp.MustCompile(`，按比例$`),
		proportionalTo: regexp.MustCompile(`，按([-\d./%]+)的比例$`),
		negative:       regexp.MustCompile(`，不到0的按0计$`),
		band:           regexp.MustCompile(`，((?:[^，])*)的按分值的` + figure + `$`),
		of:             regexp.MustCompile(`，((?:[^，])*)的按([\d./]+)分中的([\d./]+)分$`),
		points:         regexp.MustCompile(`，((?:[^，])*)的计([\d./]+)分$`),
		nothing:        regexp.MustCompile(`，((?:[^，])*)的不得分$`),
		line:           regexp.MustCompile(`，从([-\d./]+%?)[^（]*（(.*?)）到([-\d./]+%?)[^（]*（(.*?)）按直线计算，为分值的` + figure + `$`),
		share:          regexp.MustCompile(`，为分值的` + figure + `$`),
		policy:         regexp.MustCompile(`，按约定$`),
		missed:         regexp.MustCompile(`，不按比例(?:，得分范围为([-\d./]+)至([-\d./]+)分.*评定)?$`),
		fixed:          regexp.MustCompile(`，按分值的` + figure + `$`),
		level:          regexp.MustCompile(`，得分范围为([-\d./]+)至([-\d./]+)分`),
		deducted: regexp.MustCompile(
			`，(?:比([-\d./万%]+)[^\d]*?[低高]([-\d./万]+)(%|个百分点)?[^，]*，)?每([-\d./万]+)(%|个百分点)?[^扣]*扣((?:分值的)?[\d./%]+)分?，` +
				`(不足一步的按一步，共|共|满)([\d./]+)步，(共|应)扣([\d./]+)分(，扣完为止)?$`),
		seen: regexp.MustCompile(`，(?:完成率|执行率|相差|超出|算得|符合的条件占)` + figure + `，|，迟` + figure + `天，|平均为` + figure + `，`),
		between: []*regexp.Regexp{
			regexp.MustCompile(`^` + figure + `至` + figure + `（含两端）$`),
			regexp.MustCompile(`^达到` + figure + `、不到` + figure + `$`),
			regexp.MustCompile(`^超过` + figure + `、不超过` + figure + `$`),
			regexp.MustCompile(`^超过` + figure + `、不到` + figure + `$`),
			regexp.MustCompile(`^达到` + figure + `$`), regexp.MustCompile(`^超过` + figure + `$`),
			regexp.MustCompile(`^不超过` + figure + `$`), regexp.MustCompile(`^不到` + figure + `$`),
			regexp.MustCompile(`^恰为` + figure + `$`),
		},
	},
}

// rat is the number that a figure states.
func rat(figure string) *big.Rat {
	by := big.NewRat(1, 1)
	for _, unit := range []struct {
		text string
		by   *big.Rat
	}{
		{" percentage points", big.NewRat(1, 100)},
		{" percentage point", big.NewRat(1, 100)},
		{"个百分点", big.NewRat(1, 100)},
		{"%", big.NewRat(1, 100)},
		{"万", big.NewRat(10000, 1)},
		{"亿", big.NewRat(1e8, 1)},
	} {
		if rest, ok := strings.CutSuffix(figure, unit.text); ok {
			figure, by = rest, new(big.Rat).Mul(by, unit.by)
		}
	}
	v, ok := new(big.Rat).SetString(figure)
	if !ok {
		panic(figure)
	}
	return v.Mul(v, by)
}

// first is the first group that isn't empty.
func first(groups []string) string {
	for _, g := range groups[1:] {
		if g != "" {
			return g
		}
	}
	return ""
}

var actualCell = regexp.MustCompile(`(?:, actual |，实际)` + figure)

// value is what the sentence says was looked at: the value of the measure, else the actual.
func (r *reader) value(before string) (*big.Rat, bool) {
	if m := r.seen.FindStringSubmatch(before); m != nil {
		return rat(first(m)), true
	}
	if m := actualCell.FindStringSubmatch(before); m != nil {
		return rat(m[1]), true
	}
	return nil, false
}

// within reports whether a value lies in an interval in words.
func (r *reader) within(words string, v *big.Rat) (bool, error) {
	words = words[strings.LastIndex(words, "，")+1:]
	for i, shape := range r.between {
		m := shape.FindStringSubmatch(words)
		if m == nil {
			continue
		}
		low, high := rat(m[1]), rat(m[len(m)-1])
		fromLow, toHigh := v.Cmp(low), v.Cmp(high)
		return [...]bool{
			fromLow >= 0 && toHigh <= 0, fromLow >= 0 && toHigh < 0, fromLow > 0 && toHigh <= 0, fromLow > 0 && toHigh < 0,
			fromLow >= 0, fromLow > 0, toHigh <= 0, toHigh < 0, fromLow == 0,
		}[i], nil
	}
	return false, fmt.Errorf("no interval: %q", words)
}

func (r *reader) worth(words string) *big.Rat {
	switch words {
	case "all points", "满分":
		return big.NewRat(1, 1)
	case "nothing", "0分":
		return new(big.Rat)
	}
	return rat(regexp.MustCompile(`[\d./]+%?`).FindString(words))
}

// redo computes the score from the words of a sentence, and compares it with the score that the sentence states.
func (r *reader) redo(sentence string) error {
	m := r.end.FindStringSubmatch(sentence)
	if m == nil {
		return fmt.Errorf("no score")
	}
	before, points := m[1], rat(m[3])
	got, err := r.earned(before, points)
	if err != nil {
		return err
	}
	if got == nil {
		return r.allowed(before, rat(m[2]))
	}
	text := got.FloatString(2) // rounds half away from zero
	down := text
	// points finer than scores, in a form that adds up: never above them
	if points.Cmp(rat(text)) < 0 && points.Cmp(got) >= 0 {
		whole := new(big.Rat).Mul(points, big.NewRat(100, 1))
		down = new(big.Rat).SetFrac(new(big.Int).Quo(whole.Num(), whole.Denom()), big.NewInt(100)).FloatString(2)
	}
	if text != m[2] && down != m[2] {
		return fmt.Errorf("the words come to %s", got.RatString())
	}
	return nil
}

// allowed checks that a score somebody gave is within what the sentence says is allowed.
func (r *reader) allowed(before string, score *big.Rat) error {
	for _, shape := range []*regexp.Regexp{r.level, r.missed} {
		m := shape.FindStringSubmatch(before)
		if m == nil {
			continue
		}
		ends := m[len(m)-2:]
		if score.Cmp(rat(ends[0])) < 0 || score.Cmp(rat(ends[1])) > 0 {
			return fmt.Errorf("%s is not from %s to %s", score.RatString(), ends[0], ends[1])
		}
	}
	return nil
}

// earned is what the words earn out of points; nil if somebody judged and the score was within what is allowed.
func (r *reader) earned(before string, points *big.Rat) (*big.Rat, error) {
	times := func(share *big.Rat) *big.Rat { return new(big.Rat).Mul(points, share) }
	bounded := func(words string, earns *big.Rat) (*big.Rat, error) {
		v, ok := r.value(before)
		if !ok {
			return nil, fmt.Errorf("nothing was looked at")
		}
		switch in, err := r.within(words, v); {
		case err != nil:
			return nil, err
		case !in:
			return nil, fmt.Errorf("%s is not %s", v.RatString(), words)
		}
		return earns, nil
	}
	match := func(shape *regexp.Regexp) []string { return shape.FindStringSubmatch(before) }
	if match(r.full) != nil {
		return points, nil
	}
	if m := match(r.most); m != nil {
		return times(rat(m[1])), nil
	}
	if match(r.proportional) != nil {
		v, ok := r.value(before + ", ，")
		if !ok {
			return nil, fmt.Errorf("in proportion to nothing")
		}
		return times(v), nil
	}
	if m := match(r.proportionalTo); m != nil {
		return times(rat(m[1])), nil
	}
	if match(r.negative) != nil {
		return new(big.Rat), nil
	}
	if m := match(r.deducted); m != nil {
		return r.deduct(before, points, m)
	}
	if m := match(r.line); m != nil {
		low, atLow, high, atHigh := rat(m[1]), r.worth(m[2]), rat(m[3]), r.worth(m[4])
		v, ok := r.value(before)
		if !ok {
			return nil, fmt.Errorf("nothing was looked at")
		}
		part := new(big.Rat).Quo(new(big.Rat).Sub(v, low), new(big.Rat).Sub(high, low))
		on := new(big.Rat).Add(atLow, part.Mul(part, new(big.Rat).Sub(atHigh, atLow)))
		if said := times(rat(m[5])).FloatString(2); said != times(on).FloatString(2) {
			return nil, fmt.Errorf("the line is at %s", on.RatString())
		}
		return times(on), nil
	}
	if m := match(r.of); m != nil {
		part, of := rat(m[2]), rat(m[3])
		if part.Cmp(of) > 0 { // Chinese states the whole first
			part, of = of, part
		}
		return bounded(m[1], times(new(big.Rat).Quo(part, of)))
	}
	if m := match(r.fixed); m != nil && strings.Contains(before, "judged") {
		return times(rat(m[1])), nil
	}
	if m := match(r.band); m != nil {
		return bounded(m[1], times(rat(m[2])))
	}
	if m := match(r.points); m != nil {
		return bounded(m[1], rat(m[2]))
	}
	if m := match(r.nothing); m != nil {
		return bounded(m[1], new(big.Rat))
	}
	if m := match(r.fixed); m != nil {
		return times(rat(m[1])), nil
	}
	if m := match(r.share); m != nil {
		return times(rat(m[1])), nil
	}
	if m := match(r.missed); m != nil && m[1] == "" {
		return new(big.Rat), nil
	}
	if match(r.missed) != nil || match(r.policy) != nil || match(r.level) != nil {
		return nil, nil
	}
	return nil, fmt.Errorf("no way to a score")
}

// deduct takes what each step costs off the points.
func (r *reader) deduct(before string, points *big.Rat, m []string) (*big.Rat, error) {
	g := map[string]string{}
	if len(m) == 12 { // Chinese
		g["from"], g["distance"], g["per"], g["each"], g["mode"], g["steps"], g["lost"], g["end"] = m[1], m[2]+m[3],
			m[4]+m[5], m[6], m[7], m[8], m[10], m[11]
		g["share"] = map[bool]string{true: "share"}[strings.HasPrefix(m[6], "分值的")]
		g["each"] = strings.TrimPrefix(m[6], "分值的")
	} else {
		g["distance"], g["from"], g["each"], g["per"], g["mode"], g["steps"], g["lost"], g["end"] = m[1], m[2], m[3], m[4],
			m[5], m[6], m[7], m[8]
		if g["per"] == "" {
			g["per"] = "1%"
		}
		g["share"] = map[bool]string{true: "share"}[strings.Contains(m[0], "of the points off")]
	}
	v, seen := r.value(before)
	if !seen {
		return nil, fmt.Errorf("nothing was looked at")
	}
	distance := v
	if g["from"] != "" {
		distance = rat(g["distance"])
		if off := new(big.Rat).Sub(v, rat(g["from"])); off.Abs(off).Cmp(distance) != 0 {
			return nil, fmt.Errorf("%s is not %s from %s", v.RatString(), g["distance"], g["from"])
		}
	}
	steps := new(big.Rat).Quo(distance, rat(g["per"]))
	whole := new(big.Int).Quo(steps.Num(), steps.Denom())
	switch {
	case strings.Contains(g["mode"], "started") || strings.Contains(g["mode"], "不足"):
		if !steps.IsInt() {
			whole.Add(whole, big.NewInt(1))
		}
		steps = new(big.Rat).SetInt(whole)
	case strings.Contains(g["mode"], "whole") || strings.Contains(g["mode"], "满"):
		steps = new(big.Rat).SetInt(whole)
	}
	each := rat(g["each"])
	if g["share"] != "" {
		each.Mul(each, points)
	}
	lost := new(big.Rat).Mul(each, steps)
	if steps.Cmp(rat(g["steps"])) != 0 || lost.Cmp(rat(g["lost"])) != 0 {
		return nil, fmt.Errorf("%s steps, %s lost", steps.RatString(), lost.RatString())
	}
	left := new(big.Rat).Sub(points, lost)
	usedUp := strings.Contains(g["end"], "down to nothing") || strings.Contains(g["end"], "扣完")
	if (left.Sign() < 0) != usedUp {
		return nil, fmt.Errorf("%s points left", left.RatString())
	}
	if left.Sign() < 0 {
		return new(big.Rat), nil
	}
	return left, nil
}

// drawnCurve is a rule of any measure and any shape of a curve.
func drawnCurve(t *rapid.T) string {
	measure := rapid.SampledFrom([]string{"attainment", "actual", "shortfall-rate", "excess-rate", "deviation-rate"}).Draw(
		t, "measure")
	edge := func(name string) string { return fmt.Sprintf("%d%%", rapid.IntRange(1, 130).Draw(t, name)) }
	switch rapid.IntRange(0, 4).Draw(t, "shape") {
	case 0:
		return fmt.Sprintf("{measure: %s, curve: {proportional: {pass: %d%%, full: %s}, most: 120%%}}", measure,
			rapid.IntRange(1, 60).Draw(t, "pass"),
			rapid.SampledFrom([]string{"95%", "100%"}).Draw(t, "full"))
	case 1:
		low := rapid.IntRange(1, 60).Draw(t, "low")
		return fmt.Sprintf("{measure: %s, curve: {efficacy: {unacceptable: %d%%, satisfactory: %d%%, base: %d%%, below: "+
			"%d%%}}}", measure, low,
			low+rapid.IntRange(1, 60).Draw(t, "length"), rapid.IntRange(0, 80).Draw(t, "base"),
			rapid.IntRange(0, 1).Draw(t, "below"))
	case 2:
		side := rapid.SampledFrom([]string{"below", "above"}).Draw(t, "side")
		return fmt.Sprintf("{measure: %s, curve: {deduct: %s, per: %s, %s: %s, steps: %s}}", measure,
			rapid.SampledFrom([]string{"5%", "0.5分", "1分", "3%"}).Draw(t, "each"),
			rapid.SampledFrom([]string{"1%", "5%", "0.3%"}).Draw(t, "per"), side, edge("from"),
			rapid.SampledFrom([]string{"floor", "ceil", "proportional"}).Draw(t, "steps"))
	case 3:
		top := rapid.IntRange(60, 99).Draw(t, "top")
		return fmt.Sprintf(`{measure: %s, curve: {of: 3, ">=%d%%": 3, ">=%d%%": 2, ">%d%%": 1, else: 0}}`, measure, top,
			top-20, top-50)
	}
	top := rapid.IntRange(60, 99).Draw(t, "top")
	return fmt.Sprintf(`{measure: %s, curve: {">=%d%%": 100%%, ">=%d%%": %s, "(%d%%,%d%%)": proportional, else: 0%%}}`,
		measure, top, top-20,
		rapid.SampledFrom([]string{"80%", "7分", "0.5分", "66.6%"}).Draw(t, "worth"), top-50, top-20)
}

// explained recomputes every sentence of a result in both languages.
func explained(t *rapid.T, r *evaluation.Result, seen map[string]int) {
	for w := range r.Rows() {
		if !w.Score().IsSet() || w.Rule() == "" {
			continue
		}
		for l, reader := range readers {
			sentence := w.Explain(l)
			// The name may hold anything, so it is cut away.
			rest := strings.TrimPrefix(strings.TrimPrefix(sentence, w.Name()+"："), w.Name()+": ")
			if err := reader.redo(rest); err != nil {
				t.Fatalf("%s\n%v", sentence, err)
			}
		}
		seen[w.Rule()]++
	}
}

// The numbers of every sentence give its score, in both languages: the words are read and computed again. For all
// presets, on forms with their level names.
func TestSentencesOfPresetsComeToTheirScores(t *testing.T) {
	type scorer struct {
		set *rules.Set
		e   *evaluation.Evaluator
	}
	var all []scorer
	for _, info := range rules.Presets() {
		set, err := rules.Preset(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		e, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, scorer{set, e})
	}
	seen := map[string]int{}
	always(t, func(t *rapid.T) {
		s := rapid.SampledFrom(all).Draw(t, "preset")
		f := &indicator.Form{Year: 2023, Project: indicator.Project{Name: "项目"}}
		f.Funds.Adjusted.Total, _ = exact.ParseAmount(fmt.Sprint(rapid.IntRange(1, 9999).Draw(t, "budget")))
		f.Funds.Spent.Total, _ = exact.ParseAmount(fmt.Sprint(rapid.IntRange(0, 11000).Draw(t, "spent")))
		for i := range s.set.Tiers {
			if tier := &s.set.Tiers[i]; tier.Rule < 0 {
				for k := range rapid.IntRange(1, 3).Draw(t, "rows") {
					f.Indicators = append(f.Indicators, wordedRow(t, tier.Name, k))
				}
			}
		}
		explained(t, evaluate(t, s.e, f), seen)
	})
	if len(seen) < 5 {
		t.Errorf("only the rules %v were told of", seen)
	}
}

// wordedRow is a row of a quantity, a rate or a level.
func wordedRow(t *rapid.T, tier string, k int) indicator.Indicator {
	ind := indicator.Indicator{Level1: tier, Level2: rapid.SampledFrom([]string{"数量指标", "质量指标", "服务对象满意度指标", "成本指标"}).Draw(
		t, "level2"), Name: fmt.Sprint("指标", k), Reason: "有"}
	ind.Points, _ = exact.ParseAmount(rapid.SampledFrom([]string{"", "", "10", "3", "7.5", "12.5", "0.7", "30.006"}).Draw(
		t, "points"))
	if rapid.IntRange(0, 5).Draw(t, "deadline") == 0 {
		ind.Target = cell.ParseThreshold("2023-06-30")
		ind.Actual = cell.ParseActual(fmt.Sprintf("2023-%02d-20", rapid.IntRange(4, 9).Draw(t, "month")))
		ind.Declared, _ = exact.ParseAmount(fmt.Sprint(rapid.IntRange(0, 10).Draw(t, "declared")))
		return ind
	}
	if rapid.IntRange(0, 5).Draw(t, "words") == 0 {
		ind.Target, ind.Actual = cell.ParseThreshold("治理有效"),
			cell.ParseActual(rapid.SampledFrom([]string{"达成", "部分达成", "未达成"}).Draw(t, "level"))
		ind.Declared, _ = exact.ParseAmount(fmt.Sprint(rapid.IntRange(0, 10).Draw(t, "declared")))
		return ind
	}
	op := rapid.SampledFrom([]string{"≥", "≤", "=", "", ">", "<"}).Draw(t, "op")
	unit := rapid.SampledFrom([]string{"个", "%", "%"}).Draw(t, "unit")
	actual := fmt.Sprint(rapid.IntRange(1, 140).Draw(t, "actual"))
	if rapid.Bool().Draw(t, "decimals") {
		actual = rapid.SampledFrom([]string{"59.998", "89.9996", "99.9999", "47.2491", "79.995", "33.3333"}).Draw(t, "near")
	}
	ind.Target = cell.ParseThreshold(fmt.Sprint(op, rapid.IntRange(1, 140).Draw(t, "target"), unit))
	ind.Actual = cell.ParseActual(actual + unit)
	return ind
}

// The same for curves of all shapes and measures of rates, whatever their edges are.
func TestSentencesOfAllCurvesComeToTheirScores(t *testing.T) {
	seen := map[string]int{}
	always(t, func(t *rapid.T) {
		set, err := rules.Parse("drawn.yaml", []byte(
			"ziping: 1\nid: drawn\nsource: 县\nextends: mof-2020\nrules:\n  甲: "+drawnCurve(t)+"\n  执行率: "+
				strings.NewReplacer("attainment", "execution", "actual", "execution", "shortfall-rate", "execution", "excess-rate",
					"execution", "deviation-rate", "execution").Replace(drawnCurve(t))+
				"\nchoose:\n  - {rule: 甲}\n"))
		if err != nil {
			t.Fatal(err)
		}
		e, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		f := &indicator.Form{Year: 2023, Project: indicator.Project{Name: "项目"}}
		f.Funds.Adjusted.Total, _ = exact.ParseAmount(fmt.Sprint(rapid.IntRange(1, 9999).Draw(t, "budget")))
		f.Funds.Spent.Total, _ = exact.ParseAmount(fmt.Sprint(rapid.IntRange(0, 11000).Draw(t, "spent")))
		for _, tier := range []string{"产出指标", "效益指标", "满意度指标"} {
			for k := range 3 {
				row := wordedRow(t, tier, k)
				inPercent := strings.NewReplacer("个", "%", "部分达成", "70%", "未达成", "3%", "达成", "80%", "治理有效", "≥77%")
				row.Actual, row.Target = cell.ParseActual(inPercent.Replace(row.Actual.Text())),
					cell.ParseThreshold(inPercent.Replace(row.Target.Text()))
				row.Declared = exact.Amount{}
				f.Indicators = append(f.Indicators, row)
			}
		}
		explained(t, evaluate(t, e, f), seen)
	})
	if seen["甲"] < least(draws) || seen["执行率"] < least(draws/2) {
		t.Errorf("only %v were told of", seen)
	}
}

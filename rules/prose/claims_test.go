package prose_test

import (
	"slices"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
)

// claim is what a sentence says about one row: the share of its points that it earns, "" for no score, and a finding.
type claim struct{ target, actual, share, finding string }

// lowerOf are the shares of a missed ≤30 at 40, by the reading of the set: 30/40, 1 − 10/30, nothing.
var lowerOf = []string{"0.75", "2/3", "0"}

// claims hold what each sentence says of rows. Shares are those of a rule that scores in proportion to attainment.
func claims(set *rules.Set) map[lang.Code][]claim {
	p := &set.Policy
	lower := lowerOf[p.Readings.Lower]
	return map[lang.Code][]claim{
		"SAY_RANGE_TARGET": {
			{"20～30个", "25个", "1", ""},
			{"20～30个", "20个", "1", ""},
			{"20～30个", "30个", "1", ""},
			{"20～30个", "10个", "0.5", ""},
			{"20～30个", "40个", lower, ""},
		},
		"SAY_ZERO_TARGET": {
			{"≤0个", "0个", "1", ""},
			{"≤0个", "1个", "0", ""},
			{"≥0个", "5个", "1", ""},
			{"0～5个", "3个", "1", ""},
		},
		"SAY_NEGATIVE_RATIO": {
			{"≥5个", "-3个", "0", "ACTUAL_NEGATIVE"},
			{"≥-5个", "-3个", "1", ""},
			{"≥-5个", "-8个", "", "TARGET_NEGATIVE"},
			{"≤-5个", "-6个", "1", ""},
			{"≤-5个", "-3个", "", "TARGET_NEGATIVE"},
		},
		"SAY_NEGATIVE_NOTHING": {
			{"≥5个", "-3个", "0", "ACTUAL_NEGATIVE"},
			{"≥-5个", "-8个", "", "TARGET_NEGATIVE"},
			{"≤-5个", "-6个", "1", ""},
			{"≤-5个", "-3个", "0", ""},
		},
		"SAY_UNITS": {
			{"≥19个", "17人", "", "UNIT_MISMATCH"},
			{"≥2万元", "10000元", "0.5", ""},
			{"≥20个", "10", "0.5", "UNIT_MISSING"},
			{"≥20万元", "10", "0.5", "UNIT_MISSING"},
			{"≤20万元", "2001", "", "SCALE_UNSAID"},
			{"≥20万人", "20", "", "SCALE_UNSAID"},
		},
		"SAY_PERIODS": {
			{"6月至12月", "2023-12-31", "1", ""},
			{"6月至12月", "2023-03-01", "1", ""},
			{"6月30日前", "6月20日", "1", ""},
			{"6月30日前", "2023年6月", "1", ""},
			{"6月20日前", "2023年6月", "", "ACTUAL_ACROSS"},
		},
		"SAY_FRACTION_WHAT": {
			{"≥96%", "48", "0.5", "UNIT_MISSING"},
			{"≥0.8%", "0.4", "0.5", ""},
			{"≥96%", "0", "0", ""},
			{"≤96%", "-3", "1", "UNIT_MISSING"},
		},
		"SAY_POLICY_PERCENT_FRACTION_PENDING": {
			{"≥96%", "0.48", "", "FRACTION_FOR_PERCENT"},
			{"≥96%", "1", "", "FRACTION_FOR_PERCENT"},
		},
		"SAY_POLICY_PERCENT_FRACTION_PERCENT": {{"≥96%", "0.48", "0.5", "FRACTION_FOR_PERCENT"}},
		"SAY_STRUCK_WHICH": {{
			"≥5个", "/",
			map[rules.Absence]string{rules.AbsencePending: "", rules.AbsenceZero: "0"}[p.MissingActual], "ACTUAL_MISSING",
		}},
	}
}

// What a set is said to do with ranges, zero, negative numbers, units, periods and fractions is what becomes of such
// rows, under the policy of every preset.
func TestWhatIsSaidOfRowsIsWhatBecomesOfThem(t *testing.T) {
	held := map[lang.Code]int{}
	for _, info := range rules.Presets() {
		preset, err := rules.Preset(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		text := "ziping: 1\nid: x\nsource: x\nextends: " + info.ID +
			"\nrules:\n  按比例的: {measure: attainment, curve: proportional}\nchoose:\n  - {rule: 按比例的}\n"
		set, err := rules.Parse("x.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		evaluator, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		tier := slices.IndexFunc(preset.Tiers, func(t rules.Tier) bool { return t.Rule < 0 })
		known := claims(set)
		for _, section := range prose.Of(set) {
			for _, sentence := range section.Sentences {
				for _, c := range known[sentence.Code] {
					held[sentence.Code]++
					rowEarns(t, evaluator, set.Tiers[tier].Name, c, info.ID+": "+sentence.In(lang.English))
				}
			}
		}
	}
	for code := range claims(&rules.Set{}) {
		if held[code] == 0 && code != "SAY_POLICY_PERCENT_FRACTION_PERCENT" && code != "SAY_NEGATIVE_NOTHING" {
			t.Errorf("no preset says %s", code)
		}
	}
}

// The readings that no preset takes are held as well.
func TestWhatIsSaidOfOtherReadings(t *testing.T) {
	set, err := rules.Parse("x.yaml", []byte(county+
		"policy: {lower_is_better: all-or-nothing, percent_fraction: percent, missing_actual: zero}\nrules:\n  按比例的: "+
		"{measure: attainment, curve: proportional}\nchoose:\n  - {rule: 按比例的}\n"))
	if err != nil {
		t.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	said := map[lang.Code]bool{}
	for _, section := range prose.Of(set) {
		for _, sentence := range section.Sentences {
			said[sentence.Code] = true
			for _, c := range claims(set)[sentence.Code] {
				rowEarns(t, evaluator, "产出指标", c, sentence.In(lang.English))
			}
		}
	}
	if !said["SAY_POLICY_PERCENT_FRACTION_PERCENT"] || !said["SAY_NEGATIVE_NOTHING"] || said["SAY_NEGATIVE_RATIO"] ||
		said["SAY_POLICY_PERCENT_FRACTION_PENDING"] {
		t.Errorf("said: %v", said)
	}
}

func rowEarns(t *testing.T, evaluator *evaluation.Evaluator, tier string, c claim, sentence string) {
	t.Helper()
	form := &indicator.Form{Year: 2023, Indicators: []indicator.Indicator{
		{Level1: tier, Name: "甲", Target: cell.ParseThreshold(c.target), Actual: cell.ParseActual(c.actual)},
	}}
	form.Indicators[0].Points, _ = exact.ParseAmount("10")
	result, err := evaluator.Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	found := slices.ContainsFunc(result.Findings(), func(f evaluation.Finding) bool { return string(f.Code) == c.finding })
	for row := range result.Rows() {
		if _, ok := row.Indicator(); !ok {
			continue
		}
		share := ""
		if terms, ok := row.Terms(); ok {
			v, _ := terms.Earned.Quo(terms.Points)
			share = v.String()
		}
		if share != c.share || c.finding != "" && !found {
			t.Errorf("%s\n%s against %s earns %q, not %q; %v", sentence, c.actual, c.target, share, c.share, result.Findings())
		}
	}
}

// What is said of whole forms, under mof-2021: printed points stay, levels bound scores, struck rows give their points
// away in proportion.
func TestWhatIsSaidOfFormsIsWhatBecomesOfThem(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	row := func(target, actual, points, declared string) indicator.Indicator {
		ind := indicator.Indicator{
			Level1: "产出指标", Level2: "数量指标", Name: target, Target: cell.ParseThreshold(target),
			Actual: cell.ParseActual(actual),
		}
		ind.Points, _ = exact.ParseAmount(points)
		ind.Declared, _ = exact.ParseAmount(declared)
		return ind
	}
	for sentence, c := range map[lang.Code]struct {
		rows    []indicator.Indicator
		points  []string // of each row that applies
		finding string
	}{
		"SAY_POINTS_PRINTED": {
			[]indicator.Indicator{row("≥5个", "5个", "50", ""), row("≥6个", "6个", "30", "")},
			[]string{"50", "30"},
			"POINTS_SUM",
		},
		"SAY_LEVEL_OUTSIDE": {
			[]indicator.Indicator{row("治理有效", "达成", "50", "39.99")},
			[]string{"50"},
			"LEVEL_SCORE_OUTSIDE",
		},
		// 20 points over rows of 30 and 10: 15 and 5 more.
		"SAY_POLICY_NOT_APPLICABLE_LEVEL2": {
			[]indicator.Indicator{
				row("≥5个", "5个", "30", ""), row("≥6个", "6个", "10", ""), row("/", "/", "20", ""),
			},
			[]string{"45", "15"},
			"NOT_APPLICABLE",
		},
		"SAY_STRUCK_WHICH": {
			[]indicator.Indicator{row("≥5个", "5个", "30", ""), row("≥6个", "不适用", "10", "")},
			[]string{"40"},
			"NOT_APPLICABLE_CLAIMED",
		},
	} {
		said := slices.ContainsFunc(prose.Of(set), func(s prose.Section) bool {
			return slices.ContainsFunc(s.Sentences, func(m lang.Message) bool { return m.Code == sentence })
		})
		result, err := evaluator.Evaluate(&indicator.Form{Year: 2023, Indicators: c.rows})
		if err != nil || !said {
			t.Fatal(sentence, said, err)
		}
		var points []string
		for w := range result.Rows() {
			if _, ok := w.Indicator(); ok && w.Applies() {
				points = append(points, w.Points().Fraction().String())
			}
		}
		found := slices.ContainsFunc(result.Findings(),
			func(f evaluation.Finding) bool { return string(f.Code) == c.finding })
		if !slices.Equal(points, c.points) || !found {
			t.Errorf("%s: points %v, want %v; %v", sentence, points, c.points, result.Findings())
		}
	}
}

// Two rows of 60 printed points earn 120 under a set of 100: they keep them, and there is no grade.
func TestATotalAboveTheSetsHasNoGrade(t *testing.T) {
	set, err := rules.Parse("x.yaml", []byte(county+"tiers: [{name: 产出指标, points: 100}]\nchoose:\n  - {rule: 定量}\n"))
	if err != nil {
		t.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	form := &indicator.Form{Year: 2023}
	for _, name := range []string{"甲", "乙"} {
		ind := indicator.Indicator{
			Level1: "产出指标", Name: name, Target: cell.ParseThreshold("≥5个"),
			Actual: cell.ParseActual("5个"),
		}
		ind.Points, _ = exact.ParseAmount("60")
		form.Indicators = append(form.Indicators, ind)
	}
	result, err := evaluator.Evaluate(form)
	if err != nil || result.Score().String() != "120.00" || result.Grade() != "" {
		t.Errorf("%s %q %v", result.Score(), result.Grade(), err)
	}
}

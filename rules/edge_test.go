package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// edgeMistakes loads a curve of a measure and lists what is wrong with it: its code, the text it names, and the hint.
func edgeMistakes(measure, curve string) (codes, texts, hints []string) {
	_, err := rules.Parse("county.yaml", []byte(countyHead+"extends: mof-2020\nrules:\n  甲: {measure: "+measure+
		", curve: "+curve+"}\n"))
	for _, e := range fault.All(err) {
		codes, texts = append(codes, string(e.Code)), append(texts, e.Text)
		hints = append(hints, e.Hint.In(lang.English))
	}
	return codes, texts, hints
}

// Whatever the reader of cells finds in an edge beside its numbers and its unit is a mistake that names the text, and
// says what would be right where that can be said.
func TestAnEdgeHasOneReadingAndNothingBeside(t *testing.T) {
	for _, c := range []struct{ measure, edge, code, hint string }{
		{"actual", "增长5%", "EDGE_DOUBT", "“5%”"},                 // a change
		{"actual", ">=比上年增长5%", "EDGE_DOUBT", "5%"},              // with what it is against
		{"actual", "是上年的2倍", "EDGE_DOUBT", ""},                   // a multiple
		{"actual", "<=60元/人", "EDGE_DOUBT", "“<=60元”"},           // a rate per something
		{"actual", "每年>=5次", "EDGE_DOUBT", "5次"},                 // per before the number
		{"actual", "两年一次", "EDGE_DOUBT", ""},                     // per, and divided
		{"actual", "约90%", "EDGE_DOUBT", "“90%”"},                // about
		{"actual", "90%左右", "EDGE_DOUBT", "“90%”"},               //
		{"actual", "200余人", "EDGE_DOUBT", ""},                    // somewhat more
		{"actual", "近90%", "EDGE_DOUBT", ""},                     // nearly
		{"actual", "几十个", "EDGE_DOUBT", ""},                      // an order of magnitude
		{"actual", "90%~80%", "EDGE_DOUBT", "“[80%,90%]”"},       // reversed
		{"actual", "10-20%", "EDGE_DOUBT", "“[10%,20%]”"},        // a shared percent sign
		{"actual", ">=80M", "EDGE_DOUBT", "“>=80米”"},             // a unit of two readings
		{"actual", "完成90%", "EDGE_DOUBT", "“90%”"},               // a qualifier
		{"actual", "11月底完成100%", "EDGE_DOUBT", "“100%”"},         // a deadline beside the value
		{"actual", ">=90%约定", "EDGE_DOUBT", "“>=90%”"},           // a residual
		{"actual", ">=90%且<80%", "EDGE_WRONG", ""},               // holds nothing
		{"actual", ">=90冫", "EDGE_DOUBT", ""},                    // a noun that no table has
		{"actual", "2020年3月", "EDGE_WRONG", "“>=90%”"},           // a date
		{"actual", "12月底前", "EDGE_WRONG", ""},                    //
		{"actual", "1:2", "EDGE_WRONG", ""},                      // a ratio of two
		{"actual", "优", "EDGE_WRONG", ""},                        // a grade
		{"actual", "完成", "EDGE_WRONG", ""},                       //
		{"actual", "很满意", "EDGE_WRONG", ""},                      // words
		{"actual", "/", "EDGE_WRONG", ""},                        // nothing
		{"actual", "5个，6个", "EDGE_WRONG", ""},                    // a list
		{"actual", "[90%,80%)", "EDGE_WRONG", ""},                // not an interval
		{"actual", "90%", "EDGE_POINT", "“>=90%”"},               // one value by accident
		{"actual", "20万元", "EDGE_POINT", "“>=20万元”"},             //
		{"actual", "3亩", "EDGE_POINT", "“=3亩”"},                  // in the unit that was written, not in its base
		{"actual", "90", "EDGE_POINT", "“<=90”"},                 //
		{"attainment", "100%", "EDGE_POINT", "“>=100%”"},         //
		{"attainment", "[80%,80%]", "EDGE_POINT", "“=80%”"},      //
		{"attainment", ">=0.9", "EDGE_PERCENT", "“90%”"},         // no percent where one is due
		{"attainment", ">=5个百分点", "EDGE_PERCENT", ""},            // a difference isn't a rate
		{"days-late", ">3年", "EDGE_DAYS", "5天"},                  // years aren't days
		{"days-late", ">5个工作日", "EDGE_DAYS", "5天"},               //
		{"days-late", ">5元", "EDGE_DAYS", "5天"},                  //
		{"occurrences", "<=2%", "EDGE_TIMES", "2次"},              // a rate isn't counted
		{"occurrences", "<=2天", "EDGE_TIMES", "2次"},              //
		{"actual", `>=10万元": 100%, ">=5`, "EDGE_UNITLESS", "5元"}, // one with a unit, one without
		{"actual", `>=10": 100%, ">=5万元`, "EDGE_UNITLESS", "10元"},
		{"actual", `>=10万元": 100%, ">=5人`, "EDGE_UNITS", ""},
		{"actual", `>=10次": 100%, ">=5人`, "EDGE_UNITS", ""}, // two nouns count different things
	} {
		codes, texts, hints := edgeMistakes(c.measure, `{"`+c.edge+`": 100%, else: 0%}`)
		if !slices.Contains(codes, c.code) {
			t.Errorf("%s, %s: %v, want %s", c.measure, c.edge, codes, c.code)
			continue
		}
		at := slices.Index(codes, c.code)
		if !strings.Contains(c.edge, texts[at]) || texts[at] == "" || !strings.Contains(hints[at], c.hint) {
			t.Errorf("%s, %s: at %q, %q, want %s", c.measure, c.edge, texts[at], hints, c.hint)
		}
	}
}

// What means one thing is read, however it is spelled, and a point that is meant may be written.
func TestEdgesThatMeanOneThing(t *testing.T) {
	for _, c := range [][2]string{
		{"actual", "＞＝90％"},
		{"actual", "90%以上"},
		{"actual", "不低于90%"},
		{"actual", "60%≤x<80%"},
		{"actual", "（60%，80%）"},
		{"actual", "[60%,80%)"},
		{"actual", "=90%"},
		{"actual", "0"},
		{"actual", "0%"},
		{"actual", "3个"},
		{"actual", "=20万元"},
		{"actual", ">=1/2"},
		{"actual", ">=百分之九十"},
		{"attainment", "=100%"},
		{"days-late", "3天"},
		{"days-late", ">2周"},
		{"days-late", "5"},
		{"occurrences", "2"},
		{"occurrences", "2次"},
		{"occurrences", "(0,2]"},
		{"actual", `>=10万元": 100%, ">=5000元`},
		{"actual", `>=10万元": 100%, "<=0`},
	} {
		if codes, _, hints := edgeMistakes(c[0], `{"`+c[1]+`": 100%, else: 0%}`); len(codes) > 0 {
			t.Errorf("%s, %s: %v %v", c[0], c[1], codes, hints)
		}
	}
}

// Values that stand elsewhere in a curve are held to the same: limits and steps of deductions, what bands earn, shares.
func TestOtherValuesOfACurveHaveOneReading(t *testing.T) {
	for curve, code := range map[string]string{
		"{deduct: 0.5分, per: 增长1%, below: 95%, steps: floor}":                       "EDGE_DOUBT",
		"{deduct: 0.5分, per: 1个百分点/年, below: 95%, steps: floor}":                    "EDGE_DOUBT",
		"{deduct: 0.5分, per: 1%, below: 约95%, steps: floor}":                        "EDGE_DOUBT",
		"{deduct: 0.5分, per: 1, above: 20万元, steps: floor}":                         "EDGE_UNITLESS",
		"{deduct: 约0.5分, per: 1%, below: 95%, steps: floor}":                        "AMOUNT_UNIT",
		"{deduct: 0.5分/人, per: 1%, below: 95%, steps: floor}":                       "AMOUNT_UNIT",
		"{deduct: 增长5%, per: 1%, below: 95%, steps: floor}":                         "AMOUNT_UNIT",
		"{\">=90%\": 约80%, else: 0%}":                                               "BAND_VALUE",
		"{\">=90%\": 每人80%, else: 0%}":                                              "BAND_VALUE",
		"{\">=90%\": 增长80%, else: 0%}":                                              "BAND_VALUE",
		"{efficacy: {unacceptable: 近60%, satisfactory: 95%, base: 60%, below: 0%}}": "EDGE_DOUBT",
		"{efficacy: {unacceptable: 60%, satisfactory: 95%, base: 约60%, below: 0%}}": "RULES_SHARE",
	} {
		if codes, _, _ := edgeMistakes("actual", curve); !slices.Contains(codes, code) {
			t.Errorf("%s: %v, want %s", curve, codes, code)
		}
	}
	for over, code := range map[string]string{
		"130%": "EDGE_UPWARDS", "<=130%": "EDGE_UPWARDS", "[130%,200%]": "EDGE_UPWARDS", "约130%": "EDGE_DOUBT",
		">=1.3": "EDGE_PERCENT",
	} {
		_, err := rules.Parse("county.yaml", []byte(countyHead+"extends: mof-2020\nexplain: {missed: true, over: \""+over+
			"\"}\n"))
		if found := fault.All(err); len(found) != 1 || string(found[0].Code) != code {
			t.Errorf("over: %s: %v, want %s", over, err, code)
		}
	}
}

// Days late are days, whatever unit of time says so: 2周 are 14 days, where they were 2.
func TestEdgesOfDaysLateAreInDays(t *testing.T) {
	set, mistakes := drawn("rules:\n  期限: {measure: days-late, curve: {\"<=2周\": 100%, else: 0%}}\n")
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	at := slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == "期限" })
	if high, _ := set.Rules[at].Curve.Piece(0).High.Value(); high.String() != "14" {
		t.Errorf("2周 are %s days", high)
	}
}

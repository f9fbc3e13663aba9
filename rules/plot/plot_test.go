package plot

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

const county = "ziping: 1\nid: county\nsource: 县\nextends: mof-2020\n"

func drawn(t *testing.T, curve string, options ...Option) *Picture {
	t.Helper()
	set, err := rules.Parse("county.yaml", []byte(county+"rules:\n  甲: "+curve+"\nchoose:\n  - {rule: 甲}\n"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(set, append(options, Only("甲"))...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Dots as "x y" with * for filled and o for hollow, in percent of the points or in points; worked out from the rules by
// hand.
func TestDotsTellWhichEndsBelong(t *testing.T) {
	for curve, want := range map[string]string{
		// below 60% nothing, from 60% on in proportion: only the pass jumps
		`{measure: attainment, curve: {proportional: {pass: 60%}}}`: "0.6 0o, 0.6 0.6*",
		`{measure: attainment, curve: proportional}`:                "",
		// the lower end belongs
		`{measure: actual, curve: {">=90%": 100%, ">=80%": 80%, else: 0%}}`: "0.8 0o, 0.8 0.8*, 0.9 0.8o, 0.9 1*",
		// the upper end belongs
		`{measure: actual, curve: {"<=0%": 3分, "<=10%": 2分, else: 0分}}`: "0 2o, 0 3*, 0.1 0o, 0.1 2*",
		// one value alone
		`{measure: occurrences, curve: {"0": 100%, else: 50%}}`: "0 0.5o, 0 1*",
		// whole steps of 5 points below 90% at 4 of 10: 10 until 85%, then 6 on (80%,85%], 2 on (75%,80%], nothing below 75%
		`{measure: actual, curve: {deduct: 4分, per: 5%, below: 90%, steps: floor}}`: "0.75 0*, 0.75 2o, 0.8 2*, 0.8 6o, 0.85 6*, 0.85 10o",
		// started steps: 6 at once below 90%
		`{measure: actual, curve: {deduct: 4分, per: 5%, below: 90%, steps: ceil}}`: "0.8 0o, 0.8 2*, 0.85 2o, 0.85 6*, 0.9 10*, 0.9 6o",
	} {
		p := drawn(t, curve)
		var got []string
		for _, d := range p.panels[0].layers[0].trace.dots {
			mark := "o"
			if d.filled {
				mark = "*"
			}
			got = append(got, d.x.String()+" "+d.y.String()+mark)
		}
		if !sameSet(strings.Join(got, ", "), want) {
			t.Errorf("%s: %s, want %s", curve, strings.Join(got, ", "), want)
		}
	}
}

func sameSet(a, b string) bool {
	count := map[string]int{}
	for s := range strings.SplitSeq(a, ", ") {
		count[s]++
	}
	for s := range strings.SplitSeq(b, ", ") {
		count[s]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// A deduction that takes less than everything falls in a line to 0, and stays there: 10% of the points for each 1%
// below 95% leave nothing at 85%.
func TestLinesEndWhereNothingIsLeft(t *testing.T) {
	p := drawn(t, `{measure: actual, curve: {deduct: 10%, per: 1%, below: 95%, steps: proportional}}`)
	var ends []string
	for _, l := range p.panels[0].layers[0].trace.lines {
		ends = append(ends, l[0].x.String()+" "+l[0].y.String())
	}
	if got := strings.Join(ends[1:], ", "); got != "0.85 0, 0.95 1" {
		t.Error(got)
	}
}

// The terminal picture, read against the rule: nothing below 60%, half from 60%, all from 80% on; 72% earns a half.
func TestText(t *testing.T) {
	share, _ := exact.Ratio(1, 2)
	at, _ := exact.Ratio(72, 100)
	p := drawn(t, `{measure: actual, curve: {">=80%": 100%, ">=60%": 50%, else: 0%}}`,
		Points(Point{Rule: "甲", Name: "群众满意度", Note: "72%/≥90%", Value: at, Share: share}))
	var b strings.Builder
	if err := p.Text(&b, lang.Chinese, 50); err != nil {
		t.Fatal(err)
	}
	want := `
甲
  得分（占分值）
    100% |                               *⠉⠉⠉⠉
         |
     80% |
         |
     60% |
         |
     50% |    *⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉1⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉o
     40% |
         |
     20% |
         |
      0% |⣀⣀⣀⣀o
         +----+------+------+-----+------+----
             60%    65%    70%   75%    80%
                                    实际完成值
  1 群众满意度 72%/≥90%：72%，得50%
`
	_, got, _ := strings.Cut(b.String(), "county\n")
	if got != want {
		t.Errorf("got\n%s", got)
	}
	for line := range strings.SplitSeq(got, "\n") {
		if textwidth.Of(line) > 50 {
			t.Errorf("%q is %d wide", line, textwidth.Of(line))
		}
	}
}

// Every preset over every other one is well-formed XML, the same each time, and loads nothing.
func TestSVGStandsAlone(t *testing.T) {
	base, err := rules.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	for _, info := range rules.Presets() {
		set, err := rules.Preset(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		p, err := New(base, Over(set))
		if err != nil {
			t.Fatal(info.ID, err)
		}
		var a, b strings.Builder
		if err := errors.Join(p.SVG(&a, lang.Chinese), p.SVG(&b, lang.Chinese)); err != nil {
			t.Fatal(err)
		}
		if a.String() != b.String() {
			t.Errorf("%s: two drawings differ", info.ID)
		}
		d := xml.NewDecoder(strings.NewReader(a.String()))
		for err = nil; err == nil; {
			_, err = d.Token()
		}
		if !errors.Is(err, io.EOF) {
			t.Errorf("%s: %v", info.ID, err)
		}
		if rest := strings.Replace(a.String(), "http://www.w3.org/2000/svg", "", 1); strings.Contains(rest, "http") ||
			strings.Contains(rest, "url(") || strings.Contains(rest, "href") {
			t.Errorf("%s asks for something else", info.ID)
		}
	}
}

// What a name holds can't become markup.
func TestNamesAreText(t *testing.T) {
	p := drawn(t, `{measure: attainment, curve: proportional}`,
		Points(Point{Rule: "甲", Name: `<script>"&`, Value: one, Share: one}))
	var b strings.Builder
	if err := p.SVG(&b, lang.English); err != nil || strings.Contains(b.String(), "<script>") ||
		!strings.Contains(b.String(), "&lt;script&gt;&#34;&amp;") {
		t.Error(err, b.String())
	}
}

func TestNoSuchRule(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	_, err = New(set, Only("满意率"))
	if all := fault.All(err); len(all) != 1 || all[0].Code != "RULES_NO_SUCH_RULE" || all[0].Hint.In(lang.English) == "" {
		t.Error(err)
	}
}

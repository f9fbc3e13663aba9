package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// A form is compared with that of the year before wherever it stands: by its code, else by its name, in its department.
func TestYearsOfOneCall(t *testing.T) {
	in := func(year int, code, name, row string, changes ...func(*indicator.Form)) *indicator.Form {
		f := project(name, row)
		f.Year, f.Project.Code = year, code
		for _, change := range changes {
			change(f)
		}
		return f
	}
	elsewhere := func(f *indicator.Form) { f.Project.Department = "青桐区水利局" }
	easier := func(number int, was string) string {
		return fmt.Sprintf("%d TARGET_BELOW_LAST_YEAR /indicators/0/target: 面积 | ≥50亩 | %s", number, was)
	}
	for name, c := range map[string]jointCase{
		"before it": {[]any{in(2023, "", "造林", "面积 ≥90亩 100亩"), in(2024, "", "造林", "面积 ≥50亩 50亩")}, []string{easier(1, "100亩")}},
		"behind it": {[]any{in(2024, "", "造林", "面积 ≥50亩 50亩"), in(2023, "", "造林", "面积 ≥90亩 100亩")}, []string{easier(0, "100亩")}},
		"another department's": {
			[]any{in(2023, "", "造林", "面积 ≥90亩 100亩", elsewhere), in(2024, "", "造林", "面积 ≥50亩 50亩")}, nil,
		},
		"two years before": {[]any{in(2022, "", "造林", "面积 ≥90亩 100亩"), in(2024, "", "造林", "面积 ≥50亩 50亩")}, nil},
		"by code rather than name": {
			[]any{
				in(2023, "L1", "绿化", "面积 ≥90亩 80亩"), in(2023, "L2", "造林", "面积 ≥90亩 100亩"),
				in(2024, "L1", "造林", "面积 ≥50亩 50亩"),
			},
			[]string{easier(2, "80亩")},
		},
		"by name where no code is that": {
			[]any{in(2023, "L2", "造林", "面积 ≥90亩 100亩"), in(2024, "L1", "造林", "面积 ≥50亩 50亩")}, []string{easier(1, "100亩")},
		},
		"the first with figures": {
			[]any{
				in(2023, "", "造林", "面积 ≥90亩"), in(2023, "", "造林", "面积 ≥90亩 100亩"), in(2023, "", "造林", "面积 ≥90亩 200亩"),
				in(2024, "", "造林", "面积 ≥50亩 50亩"),
			},
			[]string{easier(3, "100亩")},
		},
		"what the table says itself": {
			[]any{in(2023, "", "造林", "面积 ≥90亩 100亩"), in(2024, "", "造林", "面积 ≥50亩 50亩", func(f *indicator.Form) {
				said := cell.ParseActual("98亩")
				f.Indicators[0].Previous = &said
			})},
			[]string{"1 PREVIOUS_MISMATCH /indicators/0/previous: 面积 | 98亩 | 100亩"},
		},
		"a name that a year has twice": {
			[]any{in(2023, "", "造林", "面积 ≥90亩 100亩"), with(in(2024, "", "造林", "面积 ≥50亩 50亩"), func(f *indicator.Form) {
				f.Indicators = append(f.Indicators, f.Indicators[0])
				f.Indicators[1].Previous, f.Indicators[0].Previous = new(cell.Actual), new(cell.Actual)
			})},
			nil,
		},
		"three years": {
			[]any{
				in(2022, "", "造林", "面积 ≥90亩 100亩"), in(2023, "", "造林", "面积 ≥50亩 90亩"), in(2024, "", "造林", "面积 ≥50亩 50亩"),
			},
			[]string{easier(1, "100亩"), easier(2, "90亩")},
		},
	} {
		var got []string
		for _, line := range together(t, c.items...) {
			if strings.Contains(line, "LAST_YEAR") || strings.Contains(line, "PREVIOUS") {
				got = append(got, strings.Join(strings.SplitN(line, " | ", 4)[:3], " | "))
			}
		}
		if diff := gocmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Forms of two years in one call find what they find with the year before in an archive, word for word, place for place
// and under the same ids.
func TestYearsOfOneCallAreAsWithAnArchive(t *testing.T) {
	cells := rapid.SampledFrom([]string{
		"10个", "≥10个", "12个", "0.3万个", "3000个", "95%", "≥90%", "91.38%", "91.4%", "达成", "12月底前", "2小时", "1:2", "/", "5个、8%",
	})
	names := rapid.SampledFrom([]string{"甲数", "乙数", "乙数指标", "合格率", "完成时间", ""})
	row := rapid.Custom(func(t *rapid.T) indicator.Indicator {
		r := indicator.Indicator{
			Level1: rapid.SampledFrom([]string{"产出指标", "产出", "效益指标"}).Draw(t, "level1"), Name: names.Draw(t, "name"),
			Level2: rapid.SampledFrom([]string{"数量指标", ""}).Draw(t, "level2"), Target: cell.ParseThreshold(cells.Draw(t, "target")),
			Actual:    cell.ParseActual(cells.Draw(t, "actual")),
			Direction: rapid.SampledFrom([]string{"", "正向", "反向"}).Draw(t, "direction"),
		}
		if rapid.Bool().Draw(t, "says") {
			said := cell.ParseActual(cells.Draw(t, "previous"))
			r.Previous = &said
		}
		return r
	})
	rapid.Check(t, func(rt *rapid.T) {
		last, now := project("山坡造林"), project("山坡造林")
		last.Year = 2023
		last.Indicators = rapid.SliceOfN(row, 1, 8).Draw(rt, "last")
		now.Indicators = rapid.SliceOfN(row, 1, 8).Draw(rt, "now")
		now.SetOrigin("", fault.Place{File: "自评表.docx"})
		for i := range now.Indicators {
			now.SetOrigin(fmt.Sprintf("/indicators/%d/target", i), fault.Place{File: "自评表.docx", Cell: fmt.Sprint("表1 第", i, "行")})
		}
		stage := rapid.SampledFrom([]review.Stage{review.Audit, review.Review}).Draw(rt, "stage")
		shown := func(found []review.Finding) (all []string) {
			for _, f := range found {
				switch f.Code {
				case "PREVIOUS_MISMATCH", "SAME_AS_LAST_YEAR", "TARGET_BELOW_LAST_YEAR":
					all = append(all, fmt.Sprint(f.Severity, f.At, f.Place, f.In(lang.Chinese), f.Advice(lang.Chinese), f.ID("")))
				}
			}
			slices.Sort(all)
			return all
		}
		apart, err := checker(t, stage, review.WithLastYear(func(f *indicator.Form) *indicator.Form {
			if f.Year != now.Year {
				return nil
			}
			return last
		})).Check(now)
		if err != nil {
			rt.Fatal(err)
		}
		c := checker(t, stage)
		across := c.Across()
		defer across.Close()
		var alone, joint []review.Finding
		for _, f := range []*indicator.Form{last, now} {
			r, err := c.Check(f)
			if err != nil {
				rt.Fatal(err)
			}
			if err := across.Add(r); err != nil {
				rt.Fatal(err)
			}
			if f == now {
				alone = r.Findings
			}
		}
		for j, err := range across.Finish() {
			if err != nil {
				rt.Fatal(err)
			}
			if j.Number == 1 {
				joint = j.Findings
			}
		}
		if diff := gocmp.Diff(shown(apart.Findings), shown(append(alone, joint...))); diff != "" {
			rt.Fatal(diff)
		}
	})
}

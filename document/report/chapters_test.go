package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

var (
	chapterID   = regexp.MustCompile(`<h2 class="chapter" id="([^"]+)">([^<]+)</h2>`)
	chapterLink = regexp.MustCompile(`<li><a href="#([^"]+)">([^<]+)</a></li>`)
)

// The report in chapters is a page with the chapters of the Word document, each led to by its contents; ids are there
// once, and the tables have the figures of the results.
func TestChaptersOfThePage(t *testing.T) {
	chapters := []string{"一、项目概况", "二、项目资金情况", "三、评价方法和评分依据", "四、绩效指标完成情况", "五、存在的问题和原因", "六、改进措施和建议"}
	forms := county(t)
	for _, some := range [][]int{{0}, {1}, {2, 3, 4}} {
		own := forms[some[0] : some[len(some)-1]+1]
		b, records := bookOf(t, own...)
		data := made(t, b, report.Text, "html")
		ids, links := chapterID.FindAllStringSubmatch(string(data), -1), chapterLink.FindAllStringSubmatch(string(data), -1)
		if len(ids) != len(chapters)*len(own) || len(links) != len(ids) {
			t.Fatalf("%d chapters and %d links", len(ids), len(links))
		}
		seen := map[string]bool{}
		for i := range ids {
			if ids[i][2] != chapters[i%6] || !slices.Equal(ids[i][1:], links[i][1:]) || seen[ids[i][1]] {
				t.Errorf("chapter %v, its link %v", ids[i], links[i])
			}
			seen[ids[i][1]] = true
		}
		rows := rowsOf(t, data)
		for i, r := range records {
			for _, w := range r.Indicators {
				if !hasFigures(rows, w.Name, w.Points, w.Score) {
					t.Errorf("%s of %s has not %v and %v", w.Name, r.Project, w.Points, w.Score)
				}
			}
			budget := own[i].Funds
			if !hasFigures(rows, "年度资金总额", budget.Adjusted.Total, budget.Spent.Total) && budget.Adjusted.Total.IsSet() {
				t.Errorf("%s has not %v", r.Project, budget.Adjusted.Total)
			}
			for _, tier := range r.Tiers {
				if want := fmt.Sprintf("<h3>%s：满分%v分，得%v分", tier.Name, tier.Points, tier.Score); !strings.Contains(string(data), want) {
					t.Errorf("%s: no %s", r.Project, want)
				}
			}
		}
	}
}

// The opinion says the score that was computed and the one that was declared, in every format.
func TestOpinionsShowTheResults(t *testing.T) {
	for i, f := range county(t) {
		b, records := bookOf(t, f)
		r := records[0]
		for _, format := range kinds[report.Opinion] {
			said := string(made(t, b, report.Opinion, format))
			if format != "html" {
				said = ""
				for _, part := range partsOf(t, made(t, b, report.Opinion, format)) {
					said += part
				}
			}
			said = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(said, "")
			wants := []string{fmt.Sprintf("得%v分", r.Score)}
			if f.Declared.Score.IsSet() {
				wants = append(wants, fmt.Sprintf("自评填报得分%v分", f.Declared.Score))
			}
			for _, want := range wants {
				if !strings.Contains(said, want) {
					t.Errorf("%d.%s: %s isn't said", i, format, want)
				}
			}
		}
	}
}

// Each indicator that a curve scores is on it: where the line is at its value, or at an end of the line, its share of
// the points.
func TestDotsAreOnTheirLines(t *testing.T) {
	on := 0
	for _, f := range county(t) {
		b, records := bookOf(t, f)
		shares := map[string]exact.Fraction{}
		for _, w := range records[0].Indicators {
			if share, ok := w.Score.Fraction().Quo(w.Points.Fraction()); ok {
				shares[w.Name] = share.Mul(exact.Int(100))
			}
		}
		for _, c := range b.Data()["curves"].([]template.Tree) {
			line := c["line"].([]template.Tree)
			for _, dot := range c["dots"].([]template.Tree) {
				x, y := dot["x"].(exact.Amount).Fraction(), dot["y"].(exact.Amount).Fraction()
				// the points are rounded to 0.01, and shares are of small points
				if want, ok := shares[dot["name"].(string)]; ok && exact.Int(1).Less(want.Sub(y).Abs()) {
					t.Errorf("%s is at %v, want %v", dot["name"], y, want)
				}
				if !isOn(line, x, y) {
					t.Errorf("%s, %v: (%v, %v) isn't on %v", c["name"], dot["name"], x, y, line)
				}
				on++
			}
		}
	}
	if on < 20 {
		t.Errorf("only %d indicators are on curves", on)
	}
}

// isOn reports whether a place is on a line, within what rounding of its ends may come to.
func isOn(line []template.Tree, x, y exact.Fraction) bool {
	at := func(i int, axis string) exact.Fraction { return line[i][axis].(exact.Amount).Fraction() }
	near := exact.MustParse("0.2")
	for i := 1; i < len(line); i++ {
		a, b := at(i-1, "x"), at(i, "x")
		if x.Less(a) || b.Less(x) {
			continue
		}
		low, high := exact.Min(at(i-1, "y"), at(i, "y")), exact.Max(at(i-1, "y"), at(i, "y"))
		share, ok := x.Sub(a).Quo(b.Sub(a))
		if !ok { // it jumps
			if !y.Less(low) && !high.Less(y) {
				return true
			}
			continue
		}
		if due := at(i-1, "y").Add(at(i, "y").Sub(at(i-1, "y")).Mul(share)); !near.Less(due.Sub(y).Abs()) {
			return true
		}
	}
	return false
}

var axisStart = regexp.MustCompile(`横轴从([\d.]+)分起`)

// The axis of the way from the points to the score begins below all of it, near the score, and says where.
func TestWaterfallsBeginNearTheScore(t *testing.T) {
	for _, f := range county(t) {
		b, records := bookOf(t, f)
		m := axisStart.FindStringSubmatch(string(made(t, b, report.Form, "html")))
		if m == nil {
			continue // a score without steps
		}
		start, score, points := exact.MustParse(m[1]), records[0].Score.Fraction(), records[0].Points.Fraction()
		most := points.Sub(score).Mul(exact.Int(3)).Add(exact.Int(3))
		if !start.Less(score) && !start.IsZero() || most.Less(points.Sub(start)) {
			t.Errorf("%s: from %v, the score is %v", records[0].Project, start, score)
		}
	}
}

// A deadline that was kept has no rate of attainment, so it is on no curve.
func TestDaysAreOnNoCurve(t *testing.T) {
	form, err := indicator.FormYAML("a.yaml", []byte(`year: 2024
project: {name: 道路}
funds: {adjusted: {total: "100"}, spent: {total: "100"}}
indicators:
- {level1: 产出指标, level2: 数量指标, name: 里程, target: ≥10公里, points: "50", actual: 9公里}
- {level1: 产出指标, level2: 时效指标, name: 完成时间, target: 12月底前, points: "40", actual: 11月20日}
`))
	if err != nil {
		t.Fatal(err)
	}
	b, _ := bookOf(t, form)
	var on []string
	for _, c := range b.Data()["curves"].([]template.Tree) {
		for _, dot := range c["dots"].([]template.Tree) {
			on = append(on, dot["name"].(string))
		}
	}
	if !slices.Equal(on, []string{"预算执行率", "里程"}) {
		t.Errorf("on curves are %v", on)
	}
}

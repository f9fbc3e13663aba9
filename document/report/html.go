package report

import (
	_ "embed" // the page
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	doc "github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules/plot"
)

//go:embed page.html
var pageText string

// titles are what the pages of the kinds are headed by.
var titles = map[Kind]string{
	Form: "项目支出绩效自评表", Text: "绩效自评报告", Summary: "项目支出绩效自评结果汇总", Unmet: "未完成绩效指标清单", Opinion: "绩效自评复核意见",
}

// HTML writes a report as one page that needs no other file: with pictures, for the screen, for a reader of the screen
// and for paper.
func (b *Book) HTML(w io.Writer, kind Kind) error {
	title, ok := titles[kind]
	if !ok {
		return fault.New(fault.Place{}, string(kind), lang.Of("REPORT_KIND", string(kind)))
	}
	data := shownTree(b.Data(), onOneLine)
	if department, _ := data["department"].(string); department != "" {
		title = department + title
	}
	pictures := 0
	id := func() string {
		pictures++
		return "p" + strconv.Itoa(pictures)
	}
	trees := func(v any) []doc.Tree {
		all, _ := v.([]doc.Tree)
		return all
	}
	//nolint:gosec // pictures are made here, with all texts escaped
	page, err := template.New("page").Funcs(template.FuncMap{
		"amount": func(v any) string {
			if a, ok := v.(exact.Amount); ok && a.IsSet() {
				return a.String()
			}
			return ""
		},
		"rows": func(t doc.Tree, caption string) doc.Tree {
			rows := t["indicators"]
			if kind == Unmet {
				rows = t["unmet"]
			}
			return doc.Tree{"rows": rows, "caption": caption}
		},
		"tiers":     func(t doc.Tree) template.HTML { return template.HTML(tierPicture(id(), trees(t["tiers"]))) },
		"waterfall": func(t doc.Tree) template.HTML { return template.HTML(waterfallPicture(id(), trees(t["waterfall"]))) },
		"grades": func(t doc.Tree) template.HTML {
			return template.HTML(countPicture(id(), "各等级项目数", "grade", trees(t["grades"])))
		},
		"bands": func(t doc.Tree) template.HTML {
			return template.HTML(countPicture(id(), "得分率分布（%）", "band", trees(t["bands"])))
		},
		"scatter": func(t doc.Tree) template.HTML { return template.HTML(scatterPicture(id(), trees(t["ranking"]))) },
		"curves": func(i int) (template.HTML, error) {
			if len(b.projects) > mostCurves {
				return "", nil
			}
			drawn, err := b.projects[i].curves(b.Language)
			return template.HTML(drawn), err
		},
	}).Parse(pageText)
	if err != nil {
		return err
	}
	years := fmt.Sprint(data["years"])
	if years != "" {
		title += "（" + years + "年度）"
	}
	return page.Execute(w, map[string]any{"title": strings.TrimSpace(title), "kind": string(kind), "many": b.Forms() > 1, "data": data})
}

// mostCurves is how many projects have their indicators drawn on curves: each takes some 30 KB.
const mostCurves = 20

// curves draws the rules of a project that measure something, with its indicators on them.
func (p *project) curves(l lang.Language) (string, error) {
	set := p.result.Rules()
	points := map[string][]plot.Point{}
	var rules []string
	for row := range p.result.Rows() {
		terms, ok := row.Terms()
		share, fine := terms.Earned.Quo(terms.Points)
		if !ok || !fine {
			continue
		}
		note := ""
		if _, ok := row.Indicator(); ok {
			note = row.Actual() + "/" + row.Target()
		}
		if points[terms.Rule] == nil {
			rules = append(rules, terms.Rule)
		}
		points[terms.Rule] = append(points[terms.Rule], plot.Point{
			Rule: terms.Rule, Name: row.Name(), Note: note, Value: terms.Value, Share: share,
		})
	}
	var b strings.Builder
	for _, rule := range rules {
		picture, err := plot.New(set, plot.Only(rule), plot.Points(points[rule]...))
		if err != nil {
			return "", err
		}
		b.WriteString(`<figure role="img" aria-label="` + template.HTMLEscapeString(onOneLine(cleaned(rule))) + `">`)
		if err := picture.SVG(&b, l); err != nil {
			return "", err
		}
		b.WriteString("</figure>")
	}
	return b.String(), nil
}

// onOneLine is a text as a page shows it: the end of a line is a blank.
func onOneLine(text string) string {
	return visible.Line(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\t' }), " "))
}

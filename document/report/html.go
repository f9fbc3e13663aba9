package report

import (
	_ "embed" // the page
	"fmt"
	"html/template"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	doc "github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
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
	if err := b.Suffices(kind); err != nil {
		return err
	}
	data, ranking := b.pageData()
	if kind == Text && b.Forms() == 1 {
		title = onOneLine(cleaned(b.projects[0].report.Form.Project.Name)) + title
	} else if department, _ := data["department"].(string); department != "" {
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
			text, _ := v.(string) // that it isn't known
			return text
		},
		"rows": func(t doc.Tree, caption string) doc.Tree {
			rows := t["indicators"]
			if kind == Unmet {
				rows = t["unmet"]
			}
			return doc.Tree{"rows": rows, "caption": caption}
		},
		"level": func(t doc.Tree) doc.Tree { return doc.Tree{"rows": t["indicators"], "caption": t["name"]} },
		"chapters": func(i int, t doc.Tree) map[string]any {
			return map[string]any{"project": t, "chapters": chaptersOf(i), "number": i}
		},
		"tiers":     func(t doc.Tree) template.HTML { return template.HTML(tierPicture(id(), trees(t["tiers"]))) },
		"waterfall": func(t doc.Tree) template.HTML { return template.HTML(waterfallPicture(id(), trees(t["waterfall"]))) },
		"grades": func(t doc.Tree) template.HTML {
			return template.HTML(countPicture(id(), "各等级项目数", "grade", trees(t["grades"])))
		},
		"bands": func(t doc.Tree) template.HTML {
			return template.HTML(countPicture(id(), "得分率分布（%）", "band", trees(t["bands"])))
		},
		"scatter": func() template.HTML { return template.HTML(scatterPicture(id(), ranking)) },
		"curves": func(i int) (template.HTML, error) {
			if len(b.projects) > mostCurves {
				return "", nil
			}
			drawn, err := b.projects[i].drawn(b.Language)
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
	return page.Execute(w, map[string]any{"title": strings.TrimSpace(title), "kind": string(kind), "many": b.Forms() > 1, "data": data, "ranking": ranking})
}

// pageData is what a page shows, and the projects in the order of their ranks. Where only what a summary shows of them
// is kept, that is all, and they are made one by one.
func (b *Book) pageData() (doc.Tree, iter.Seq[doc.Tree]) {
	if b.OnlySummary && b.Forms() > 1 {
		return shownTree(shownTree(b.sumData(b.ranked()), cleaned), onOneLine), b.rankedTrees(onOneLine)
	}
	data := shownTree(b.Data(), onOneLine)
	return data, slices.Values(data["ranking"].([]doc.Tree))
}

// chaptersOf are the chapters of the report on a project, with the ids that lead to them.
func chaptersOf(project int) (all []map[string]string) {
	for i, title := range []string{
		"一、项目概况", "二、项目资金情况", "三、评价方法和评分依据", "四、绩效指标完成情况", "五、存在的问题和原因", "六、改进措施和建议",
	} {
		all = append(all, map[string]string{"id": fmt.Sprintf("c%d-%d", project+1, i+1), "title": title})
	}
	return all
}

// mostCurves is how many projects have their indicators drawn on curves: each takes some 30 KB.
const mostCurves = 20

// onOneLine is a text as a page shows it: the end of a line is a blank.
func onOneLine(text string) string {
	return visible.Line(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\t' }), " "))
}

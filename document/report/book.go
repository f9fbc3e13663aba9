package report

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// Book gathers the results of forms for reports. The zero value is ready for use; the language is that of explanations
// and findings.
type Book struct {
	Language lang.Language

	// OnlySummary says that of several projects no other report than Summary, as it is shipped, will be made. The rest
	// that is known of them isn't kept then: it is ten times as much.
	OnlySummary bool

	projects []*project
	sums     evaluation.RollUps
}

// project is one form with its result; of a result that was written without its form, only the record is known.
type project struct {
	report *review.Report // nil without a form; result too
	result *evaluation.Result
	record evaluation.Record
	money  evaluation.RollUp // of it alone
	rank   int               // from 1; 0 without a score
	lean   bool              // its form isn't at hand
	brief  []packedField     // what Summary shows, where nothing else is kept
}

// Add adds what a review found of a form. A form that can't be scored is an error.
func (b *Book) Add(r *review.Report) error {
	if r.Result == nil {
		return evaluation.ErrNoResult
	}
	p := &project{report: r, result: r.Result, record: r.Result.Record(b.Language)}
	if err := p.money.Add(r.Result); err != nil {
		return err
	}
	b.keep(p)
	return b.sums.Add(r.Result)
}

// Forms is how many there are.
func (b *Book) Forms() int { return len(b.projects) }

// Pending is how many have no total, or one without a grade because it exceeds what the rule set gives.
func (b *Book) Pending() int {
	n := 0
	for _, p := range b.projects {
		if p.isPending() {
			n++
		}
	}
	return n
}

func (p *project) isPending() bool { return !p.record.Score.IsSet() || p.record.Grade == nil }

// ranked are the projects from the highest score down, those without one at the end. Equal scores share a rank.
func (b *Book) ranked() []*project {
	all := slices.Clone(b.projects)
	slices.SortStableFunc(all, func(p, q *project) int {
		if p.record.Score.IsSet() != q.record.Score.IsSet() {
			if p.record.Score.IsSet() {
				return -1
			}
			return 1
		}
		return q.record.Score.Fraction().Cmp(p.record.Score.Fraction())
	})
	for i, p := range all {
		switch {
		case !p.record.Score.IsSet():
			p.rank = 0
		case i > 0 && all[i-1].record.Score.Equal(p.record.Score):
			p.rank = all[i-1].rank
		default:
			p.rank = i + 1
		}
	}
	return all
}

// Data is what templates of reports see.
func (b *Book) Data() template.Tree {
	ranked := b.ranked()
	trees := map[*project]template.Tree{}
	var projects, ranking, unmet, findings []template.Tree
	for _, p := range b.projects {
		tree := b.treeOf(p)
		trees[p] = tree
		projects = append(projects, tree)
		if p.brief != nil {
			continue
		}
		for _, row := range tree["unmet"].([]template.Tree) {
			unmet = append(unmet, with(row, "project", p.record.Project, "number", strconv.Itoa(len(unmet)+1)))
		}
		for _, f := range tree["findings"].([]template.Tree) {
			findings = append(findings, with(f, "project", p.record.Project, "number", strconv.Itoa(len(findings)+1)))
		}
	}
	for _, p := range ranked {
		ranking = append(ranking, trees[p])
	}
	data := b.sumData(ranked)
	data["projects"], data["ranking"], data["unmet"], data["findings"] = projects, ranking, unmet, findings
	if len(projects) == 1 {
		for name, v := range projects[0] {
			data[name] = v
		}
	}
	return shownTree(data, cleaned)
}

// sumData is what templates see of all projects together.
func (b *Book) sumData(ranked []*project) template.Tree {
	return template.Tree{
		"department": b.department(), "years": b.years(), "summary": b.summary(), "grades": b.grades(ranked),
		"bands": b.bands(), "lean": b.leanNote(),
	}
}

// shownTree is a tree with its texts as they are to be shown. It changes the tree, which nobody else has: a copy for
// thousands of forms takes as much again.
func shownTree(t template.Tree, as func(string) string) template.Tree {
	s := showing{as: as, texts: map[string]string{}, trees: map[uintptr]bool{}}
	s.tree(t)
	return t
}

// showing shows the texts of trees as they are to be shown. What they hold several times, such as a row that is also in
// its tier, in the ranking and among the only project's own, is gone through once, and a text that comes again is shown
// once.
type showing struct {
	as    func(string) string
	texts map[string]string
	trees map[uintptr]bool // that are done, by the map that they are of
}

func (s *showing) tree(t template.Tree) {
	at := reflect.ValueOf(t).Pointer()
	if t == nil || s.trees[at] {
		return
	}
	s.trees[at] = true
	for name, v := range t {
		switch v := v.(type) {
		case string:
			t[name] = s.text(v)
		case template.Tree:
			s.tree(v)
		case []template.Tree:
			if len(v) == 0 {
				t[name] = []template.Tree{}
			}
			for _, one := range v {
				s.tree(one)
			}
		}
	}
}

func (s *showing) text(text string) string {
	out, ok := s.texts[text]
	if !ok {
		out = s.as(text)
		s.texts[text] = out
	}
	return out
}

// cleaned is a text without what isn't seen: controls, blanks of no width, marks that turn the direction of text.
func cleaned(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r' || r == '\u2028' || r == '\u2029':
			return '\n'
		case visible.IsHidden(r):
			return -1
		}
		return r
	}, text)
}

// with is a tree with some texts set.
func with(t template.Tree, texts ...string) template.Tree {
	out := template.Tree{}
	for k, v := range t {
		out[k] = v
	}
	for i := 0; i < len(texts); i += 2 {
		out[texts[i]] = texts[i+1]
	}
	return out
}

// department is the department of all projects; "" where they have several.
func (b *Book) department() string {
	return common(b.projects, func(p *project) string { return p.record.Department })
}

func (b *Book) years() string {
	return common(b.projects, func(p *project) string { return yearText(p.record.Year) })
}

func common(projects []*project, of func(*project) string) string {
	text := ""
	for i, p := range projects {
		if t := of(p); i == 0 {
			text = t
		} else if t != text {
			return ""
		}
	}
	return text
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// summary is what the department comes to. Where several rule sets scored, there is no score of all: each has grades of
// its own.
func (b *Book) summary() template.Tree {
	var budget, spent exact.Fraction
	scored, pending, lacking := 0, 0, 0
	var score exact.Amount
	grade := ""
	parts := b.sums.All()
	for _, u := range parts {
		all, without := u.Forms()
		scored, pending = scored+all-without, pending+without
		budget, spent = budget.Add(u.Budget().Fraction()), spent.Add(u.Spent().Fraction())
		score, grade = u.Score(), u.Grade()
	}
	lean := b.lean()
	if len(parts) > 1 || lean > 0 {
		score, grade = exact.Amount{}, ""
	}
	for _, p := range b.projects {
		switch {
		case p.lean && p.isPending():
			pending++
		case p.lean:
			scored++
		}
		if p.lean || p.money.WithoutBudget()+p.money.WithoutSpent() > 0 {
			lacking++
		}
	}
	t := template.Tree{
		"projects": count(len(b.projects)), "scored": count(scored), "pending": count(pending),
		"budget": exact.ShortestAmount(budget), "spent": exact.ShortestAmount(spent), "score": score, "grade": grade,
		"rate": "", "lacking": "",
	}
	if rate, ok := spent.Quo(budget); ok {
		t["rate"] = evaluation.Percent(rate)
	}
	if lean == len(b.projects) {
		t["budget"], t["spent"] = b.say("REPORT_NOT_SAID"), b.say("REPORT_NOT_SAID")
		t["sentence"] = b.say("REPORT_SUMMARY_LEAN", len(b.projects), scored)
		return t
	}
	if lacking == len(b.projects) { // a sum of nothing isn't 0
		t["budget"], t["spent"] = exact.Amount{}, exact.Amount{}
		t["sentence"] = b.say("REPORT_SUMMARY_LEAN", len(b.projects), scored)
		t["lacking"] = b.say("REPORT_ALL_LACKING")
		return t
	}
	if lacking > 0 {
		t["lacking"] = b.say("REPORT_LACKING", lacking)
	}
	t["sentence"] = b.say("REPORT_SUMMARY", len(b.projects), scored, t["budget"], t["spent"], or(t["rate"].(string), "—"))
	return t
}

func (b *Book) say(code lang.Code, args ...any) string { return lang.Of(code, args...).In(b.Language) }

func count(n int) exact.Amount { return exact.ShortestAmount(exact.Int(int64(n))) }

// grades count the projects of each grade. Of results without their forms, grades that no project has aren't known.
func (b *Book) grades(ranked []*project) []template.Tree {
	var all []template.Tree
	add := func(grade string, forms int) {
		at := slices.IndexFunc(all, func(t template.Tree) bool { return t["grade"] == grade })
		if at < 0 {
			all = append(all, template.Tree{"grade": grade, "projects": count(forms)})
			return
		}
		sum := all[at]["projects"].(exact.Amount).Fraction().Add(exact.Int(int64(forms)))
		all[at]["projects"] = exact.ShortestAmount(sum)
	}
	for _, u := range b.sums.All() {
		for _, g := range u.Grades() {
			add(g.Grade, g.Forms)
		}
	}
	for _, p := range ranked {
		if p.lean && p.record.Grade != nil {
			add(*p.record.Grade, 1)
		}
	}
	return all
}

// bands count the projects by their score in percent of the points: ten to a band, but all below 50 in one.
func (b *Book) bands() []template.Tree {
	names := []string{"＜50", "50～60", "60～70", "70～80", "80～90", "90～100"}
	counts := make([]int, len(names))
	for _, p := range b.projects {
		share, ok := p.record.Score.Fraction().Quo(p.record.Points.Fraction())
		if !ok || !p.record.Score.IsSet() {
			continue
		}
		ten, _ := share.Mul(exact.Int(10)).Round(0, exact.Floor).Int64()
		counts[min(max(int(ten)-4, 0), len(names)-1)]++
	}
	all := make([]template.Tree, len(names))
	for i, name := range names {
		all[i] = template.Tree{"band": name, "projects": count(counts[i])}
	}
	return all
}

package review

import (
	"regexp"
	"strconv"
	"strings"
)

// headChecks look at what is above the table.
var headChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "HEAD_MISSING", Group: Complete, stages: always(wrong)},
	{Code: "YEAR_CONFLICT", Group: Relevant, Settings: []string{"carried"}, Doubt: "DOUBT_YEAR", stages: always(odd)},
	{
		Code: "TITLE_PROJECT_CONFLICT", Group: Relevant, Settings: []string{"form_words"}, Doubt: "DOUBT_TITLE",
		stages: always(odd),
	},
}

func (s *sheet) head() {
	p := &s.form.Project
	for _, field := range []struct {
		at    string
		blank bool
	}{
		{"/year", s.form.Year == 0},
		{"/project/name", strings.TrimSpace(p.Name) == ""},
		{"/project/department", strings.TrimSpace(p.Department) == ""},
	} {
		if field.blank {
			s.find(field.at, "HEAD_MISSING", s.place(field.at)).fixing("FIX_FILL", s.place(field.at))
		}
	}
	s.otherYear("/project/name", p.Name)
	s.otherYear("/project/title", p.Title)
	s.otherProject()
}

// yearsNamed finds years and spans of years in folded texts.
var yearsNamed = regexp.MustCompile(`(20\d\d)年?(?:度)?[-—–~至到](?:20)?(\d\d)年|(20\d\d)年`)

// otherYear looks for a year that isn't the form's. A project that goes on from another year may name that.
func (s *sheet) otherYear(at, text string) {
	if s.form.Year == 0 || !s.mayNameOther(text) || hasAny(text, s.settings.Carried...) {
		return
	}
	other := 0
	for _, m := range yearsNamed.FindAllStringSubmatch(folded(text), -1) {
		first, last := yearOf(m[3]), yearOf(m[3])
		if m[3] == "" {
			first, last = yearOf(m[1]), 2000+yearOf(m[2])
		}
		if first <= s.form.Year && s.form.Year <= last {
			return
		}
		if !s.spans(first) {
			other = first
		}
	}
	if other != 0 {
		s.find(at, "YEAR_CONFLICT", s.place(at), text, strconv.Itoa(other), strconv.Itoa(s.form.Year)).
			fixing("FIX_YEAR", s.place(at), strconv.Itoa(s.form.Year), strconv.Itoa(other))
	}
}

// mayNameOther reports whether a text may name a year that isn't the form's: it has digits that aren't this year.
func (s *sheet) mayNameOther(text string) bool {
	if !strings.Contains(text, "年") {
		return false
	}
	for rest := text; ; {
		at := firstDigit(rest)
		if at < 0 {
			return false
		}
		if len(rest) < at+4 || yearOf(rest[at:at+4]) != s.form.Year {
			return true
		}
		rest = rest[at+4:]
	}
}

func yearOf(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// spans reports whether the project lasts into another year.
func (s *sheet) spans(year int) bool {
	start, end := s.form.Project.Start, s.form.Project.End
	if start.IsZero() && end.IsZero() {
		return false
	}
	return (start.IsZero() || int(start.Year) <= year) && (end.IsZero() || year <= int(end.Year))
}

var (
	// titleNumber is the number of a table before its title.
	titleNumber = regexp.MustCompile(`^(?:附?[件表][\d一二三四五六七八九十]+[.、:)]?|` +
		`[\d一二三四五六七八九十]+(?:[-.]\d+)*[.、:)]|\([\d一二三四五六七八九十]+\))`)
	titleYear = regexp.MustCompile(`20\d\d年?度?|年度`)
	// titleWords are what is left of a title that names no project.
	titleWords = regexp.MustCompile(`绩效|自评|评价|目标|申报|审核|复核|运行|执行|监控|跟踪|自查|结果|情况|信息|部门|单位|整体|` +
		`预算|支出|财政|专项|重点|资金|项目|报告|一览|汇总|公开|完成|半年|季度|[省市县区本]级|中央|转移支付|区域|直达|文字|再|附[件表]|表`)
)

// titlePlace is a place that a title begins with, 信阳市平桥区, and no 社区, 小区 or 城市.
var titlePlace = regexp.MustCompile(`^(?:\p{Han}{2,7}?(?:省|自治[区州县旗]|[州盟旗镇乡]|地区|新区|开发区|街道)|\p{Han}{1,6}?县|` +
	`\p{Han}{1,6}?[^小社园景校库灾片林矿牧山城街厂院辖]区|\p{Han}{1,6}?[^城都超夜菜]市)+`)

// leastSubject is how many characters a title has at least beside the words of forms if it names a project.
const leastSubject = 4

// otherProject compares the title of the table with the name of the project.
func (s *sheet) otherProject() {
	p := &s.form.Project
	if p.Title == "" || p.Name == "" || strings.Contains(p.Title, p.Name) {
		return
	}
	title, name := s.subject(p.Title), s.subject(p.Name)
	owners := folded(p.Department) + folded(p.ImplementingUnit)
	rest := titleWords.ReplaceAllString(titlePlace.ReplaceAllString(title, ""), "")
	if name == "" || len([]rune(rest)) < leastSubject || strings.Contains(owners, rest) || isPart(title, name) || isPart(plain(p.Name), plain(p.Title)) {
		return
	}
	s.find("/project/title", "TITLE_PROJECT_CONFLICT", p.Title, p.Name).
		fixing("FIX_ONE_OF", s.place("/project/title"), s.place("/project/name"))
}

// subject is what a title or a name says of its project: without number, year, unit and the words of forms.
func (s *sheet) subject(title string) string {
	title = titleYear.ReplaceAllString(folded(title), "")
	title = titleNumber.ReplaceAllString(title, "")
	for _, owner := range []string{s.form.Project.Department, s.form.Project.ImplementingUnit} {
		if owner = folded(owner); owner != "" {
			title = strings.ReplaceAll(title, owner, "")
		}
	}
	for _, word := range s.settings.FormWords {
		title = strings.ReplaceAll(title, word, "")
	}
	return plain(title)
}

package rules_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

func file(id, more string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("ziping: 1\nid: " + id + "\ntitle: " + id + "\nsource: 测试\nextends: mof-2020\n" +
		more + "\n")}
}

// library has two years of one county, one of another, a department's and a project's own, and a base for all.
var library = fstest.MapFS{
	"base.yaml": file("base", "applies: never"),
	"county-2020.yaml": file("county-2020",
		"effective: {from: 2020-01-01, to: 2021-12-30}\napplies: {places: [昌黎县], if: 'department != \"昌黎县教育局\" and not "+
			"(project startsWith \"专项\")'}"),
	"county-2021.yml": file("county-2021",
		"effective: {from: 2021-12-31}\napplies: {places: [昌黎县], if: '主管部门 != \"昌黎县教育局\"'}"),
	"other/lulong.yaml":         file("lulong", "applies: {places: [卢龙县]}"),
	"other/education.yaml":      file("education", "applies: {departments: [昌黎县教育局, \"75*\"]}"),
	"other/education_test.yaml": file("not a rule set", ""),
	"special.yaml":              file("special", "effective: {to: 2020-12-31}\napplies: {projects: [专项*]}"),
	"README.md":                 {Data: []byte("not a rule set")},
}

func form(year int, department, code, project string) *indicator.Form {
	return &indicator.Form{Year: year, Project: indicator.Project{
		Name: project, Department: department, DepartmentCode: code,
	}}
}

func TestLibraryChooses(t *testing.T) {
	l, err := rules.LoadDir(library, ".")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(l.Sets()); n != 6 {
		t.Fatalf("%d rule sets", n)
	}
	for _, c := range []struct {
		form       *indicator.Form
		want, code string
	}{
		{form(2020, "昌黎县应急管理局", "426003", "普查"), "county-2020", ""},
		{form(2021, "昌黎县应急管理局", "426003", "普查"), "county-2021", ""},
		{form(2020, "昌黎县应急管理局", "426003", "专项整治"), "special", ""},
		{form(2021, "昌黎县应急管理局", "426003", "专项整治"), "county-2021", ""},
		{form(2021, "昌黎县教育局", "301", "校舍"), "education", ""},
		{form(2021, "某中学", "750021", "校舍"), "education", ""},
		{form(0, "卢龙县水利局", "", "水渠"), "lulong", ""},
		{form(2019, "昌黎县应急管理局", "426003", "普查"), "", "RULES_NO_MATCH"},
		{form(2020, "抚宁区应急管理局", "1", "普查"), "", "RULES_NO_MATCH"},
		{form(0, "昌黎县应急管理局", "426003", "普查"), "", "RULES_NO_YEAR"},
		{form(2020, "某中学", "750021", "专项整治"), "", "RULES_MANY_MATCH"},
	} {
		set, err := l.For(c.form)
		switch {
		case c.code == "" && (err != nil || set.ID != c.want):
			t.Errorf("%+v: %v, %v, want %s", c.form.Project, set, err, c.want)
		case c.code != "":
			var e *fault.Error
			if !errors.As(err, &e) || string(e.Message.Code) != c.code {
				t.Errorf("%+v: %v, want %s", c.form.Project, err, c.code)
			}
		}
	}
	_, err = l.For(form(2020, "某中学", "750021", "专项整治"))
	want := "“专项整治” (2020, 某中学): education (other/education.yaml), special (special.yaml, …2020-12-31)"
	if e := fault.All(err)[0]; e.Message.In(lang.English) != "more than one rule set applies to "+want {
		t.Error(e.Message.In(lang.English))
	}
}

func TestLibraryReportsAllFiles(t *testing.T) {
	bad := fstest.MapFS{
		"a.yaml": file("a", "effective: {from: 2021-01-01, to: 2020-01-01}"),
		"b.yaml": file("b", "applies: {places: [], departments: ['*'], if: execution > 1 and score > 2}"),
		"c.yaml": file("c", "applies: nowhere"),
	}
	_, err := rules.LoadDir(bad, ".")
	var codes []string
	for _, e := range fault.All(err) {
		codes = append(codes, e.Place.File+" "+string(e.Message.Code))
	}
	want := []string{
		"a.yaml EFFECTIVE_ORDER", "b.yaml APPLIES_EMPTY", "b.yaml APPLIES_EMPTY", "b.yaml VARIABLE_MONEY",
		"b.yaml VARIABLE_ROW", "c.yaml RULES_WORD",
	}
	if len(codes) != len(want) {
		t.Fatalf("%q, want %q", codes, want)
	}
	for i := range want {
		if codes[i] != want[i] {
			t.Errorf("%s, want %s", codes[i], want[i])
		}
	}
	if _, err := rules.LoadDir(fstest.MapFS{"x.txt": {}}, "."); err == nil {
		t.Error("an empty folder is no error")
	}
	if _, err := rules.LoadDir(bad, "nowhere"); err == nil {
		t.Error("a folder that isn't there is no error")
	}
}

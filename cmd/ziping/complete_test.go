package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const oneProject = `项目名称,年度,全年预算数,全年执行数,一级指标,二级指标,三级指标,年度指标值,分值,实际完成值
道路,2020,100,92,产出指标,数量指标,里程,8公里,50,8公里
道路,2020,100,92,效益指标,社会效益指标,户数,90户,30,90户
道路,2020,100,92,满意度指标,满意度指标,满意度,≥90%,10,95%
`

// A form without a total or a grade is a failure of the run, which says so; --incomplete-ok takes it for fine. In place
// of a rule set that isn't named there is the one of the form's year, and the table names it.
func TestFormsWithoutATotal(t *testing.T) {
	rows := strings.SplitAfter(oneProject, "\n")
	for name, c := range map[string]struct {
		text, said string
		code       int
	}{
		"all there": {oneProject, "道路  99.20  优  mof-2020  财预〔2020〕10号", exitFine},
		"no actual": {strings.Replace(oneProject, "8公里\n", "\n", 1), "道路  —  未能得出总分  mof-2020", exitFound},
		"the project twice": {
			rows[0] + strings.Join(rows[1:], "") + strings.Join(rows[1:], ""),
			"道路  189.20  不定等级  mof-2020", exitFound,
		},
		"a later year":  {strings.ReplaceAll(oneProject, ",2020,", ",2022,"), "mof-2021  财预〔2021〕101号", exitFine},
		"an early year": {strings.ReplaceAll(oneProject, ",2020,", ",2016,"), "RULES_NOT_IN_FORCE", exitFine},
		"no year":       {strings.ReplaceAll(oneProject, ",2020,", ",,"), "RULES_FOR_NO_YEAR", exitFine},
		"the rate as a row too": {
			oneProject + "道路,2020,100,92,产出指标,数量指标,预算执行率(%),100%,10,92%\n", "道路  99.20  优  mof-2020",
			exitFine,
		},
	} {
		in := filepath.Join(t.TempDir(), "表.csv")
		if err := os.WriteFile(in, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		code, out, errs := called(t, "", "score", in)
		if code != c.code || !strings.Contains(out, c.said) ||
			(code == exitFound) != strings.Contains(errs, "--incomplete-ok") {
			t.Errorf("%s: exit %d\n%s%s", name, code, out, errs)
		}
		if code, _, _ := called(t, "", "score", in, "--incomplete-ok"); code != exitFine {
			t.Errorf("%s: exit %d though that is fine", name, code)
		}
		code, out, errs = called(t, "", "score", in, "--format", "ndjson")
		if code != c.code || !strings.Contains(out, `"file":"表.csv","line":2,`) {
			t.Errorf("%s as NDJSON: exit %d\n%s%s", name, code, out, errs)
		}
	}
}

package blank

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/ziping-go/ziping/internal/visible"
)

// CSV writes the form as a table with a row for each indicator, in the columns by which CSV files of forms are read.
// These have no place for the points of tiers. It begins with the mark by which spreadsheets tell UTF-8.
func (t Table) CSV(w io.Writer) error {
	f := t.Form()
	year := ""
	if t.Year > 0 {
		year = strconv.Itoa(t.Year)
	}
	points := ""
	if f.Funds.Points.IsSet() {
		points = f.Funds.Points.String()
	}
	head := [][2]string{
		{"项目名称", ""},
		{"年度", year},
		{"主管部门", ""},
		{"实施单位", ""},
		{"年初预算数", ""},
		{"全年预算数", ""},
		{"全年执行数", ""},
		{"执行率分值", points},
		{"执行率得分", ""},
	}
	row := []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"}
	tail := [][2]string{
		{"自评满分", f.Declared.Points.String()},
		{"自评总分", ""},
		{"表名", f.Project.Title},
		{"表的种类", string(f.Kind)},
		{"表的对象", string(f.Scope)},
		{"金额单位", f.CurrencyUnit},
	}
	record := func(level1, level2 string, first bool, header bool) []string {
		var cells []string
		for _, c := range head {
			cells = append(cells, cellOf(c, first, header))
		}
		if header {
			cells = append(cells, row...)
		} else {
			cells = append(append(cells, visible.Cell(level1), level2), make([]string, len(row)-2)...)
		}
		for _, c := range tail {
			cells = append(cells, cellOf(c, first, header))
		}
		return cells
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	records := [][]string{record("", "", false, true)}
	for _, tier := range t.levels1() {
		names, rows := t.levels2(tier), rowsLevel2
		if len(names) == 0 {
			names, rows = []string{""}, rowsLevel1
		}
		for _, name := range names {
			for range rows {
				records = append(records, record(nameOf(tier), name, len(records) == 1, false))
			}
		}
	}
	return out.WriteAll(records)
}

// cellOf is the heading of a column, or what is printed in it: only the first row has what is of the whole form.
func cellOf(c [2]string, first, header bool) string {
	switch {
	case header:
		return c[0]
	case first:
		return c[1]
	}
	return ""
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sarif"
)

const lackingPage = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="6">乡村道路养护</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>偏差原因分析</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>50</td><td></td></tr></table>`

const lackingText = `| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 偏差原因分析 |
|---|---|---|---|---|---|---|
| 产出指标 | 数量指标 | 养护里程 | ≥80公里 | 60公里 | 50 | |
`

// Findings name the cell of a document, and the line of a text.
func TestFindingsNameTheirPlace(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct{ text, want string }{
		"表.html": {lackingPage, "DEVIATION_MISSING  表1 第3行第7列  “养护里程”未达到目标"},
		"表.md":   {lackingText, "DEVIATION_MISSING  第3行  “养护里程”未达到目标"},
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, out, errs := called(t, "", "score", file)
		if !strings.Contains(out, c.want) {
			t.Error(name, out, errs)
		}
	}
}

// A cell, which has no line, is a logical location for the tools of code review.
func TestCellsInSARIF(t *testing.T) {
	at := sarif.LocationOf(fault.Place{File: "表.xlsx", Cell: "自评表!F12"}, nil)
	if at.Physical.Region != nil || len(at.Logical) != 1 || at.Logical[0].Name != "自评表!F12" {
		t.Error(at)
	}
	at = sarif.LocationOf(fault.Place{File: "a.yaml", Line: 3}, &sarif.Region{StartLine: 3})
	if at.Physical.Region == nil || at.Logical != nil {
		t.Error(at)
	}
}

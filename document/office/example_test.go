package office_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/blank"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/rules"
)

// How do I read whatever document comes? What it is, its bytes say: a web page that is called .xls is read as one.
func ExampleReaders() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	var word bytes.Buffer // an empty form; yours has been filled in
	if err := (blank.Table{Set: set, Year: 2025}).Docx(&word); err != nil {
		log.Fatal(err)
	}
	page := `<table><tr><td>项目名称</td><td colspan="3">乡村道路养护</td></tr>
<tr><td>一级指标</td><td>三级指标</td><td>年度指标值</td><td>备注栏目</td></tr>
<tr><td>产出指标</td><td>养护里程</td><td>≥80公里</td><td>已核对</td></tr></table>`
	readers := office.Readers()
	for _, file := range []struct {
		name     string
		contents io.Reader
	}{{"自评表.docx", &word}, {"导出.xls", strings.NewReader(page)}} {
		contents, err := document.Read(context.Background(), file.name, file.contents, readers...)
		if err != nil {
			log.Fatal(err)
		}
		for _, f := range contents.Forms {
			fmt.Println(file.name, f.Kind, len(f.Indicators), "indicators")
		}
		for _, r := range contents.Remarks {
			fmt.Println(r.Place, r.Code)
		}
	}
	// Output:
	// 自评表.docx self_evaluation 0 indicators
	// 导出.xls target 1 indicators
	// 导出.xls:表1 第2行第4列 COLUMN_UNKNOWN
	// 导出.xls:表1 第3行第4列 CELL_UNKNOWN
}

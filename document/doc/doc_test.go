package doc_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/doc"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// shown is a document as lines: paragraphs, and cells with the areas that they cover.
func shown(d *grid.Document) (all []string) {
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			all = append(all, fmt.Sprintf("%s %q", b.Place.Cell, b.Text))
		case *grid.Table:
			for _, c := range b.Cells() {
				text := fmt.Sprintf("%s %q", c.Place.Cell, c.Text)
				if c.Rows > 1 || c.Columns > 1 {
					text += fmt.Sprintf(" %d×%d", c.Rows, c.Columns)
				}
				all = append(all, text)
			}
		}
	}
	return all
}

func holds(t *testing.T, d document, want ...string) {
	t.Helper()
	data := d.file()
	if got := source.Of(data); got != source.OldWord {
		t.Errorf("the format is %q", got)
	}
	got, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, shown(got)); diff != "" {
		t.Error(diff)
	}
}

// form is a small form: cells merged across and down, a second table, text around them.
func form() document {
	return document{paragraphs: []paragraph{
		plain("项目支出绩效自评表"), plain(""),
		cell("项目名称"), cell("农村道路"), rowEnd(row([]int{0, 1000, 4000}, single, single)),
		cell("产出指标"), cell("数量\v指标"), cell("里程"), cell("≥5公里"), rowEnd(row([]int{0, 990, 2000, 3000, 4010}, first, single, single, single)),
		cell(""), cell("质量指标"), cell("合格率"), cell("95%"), rowEnd(row([]int{0, 1000, 2000, 3000, 4000}, below, first, single, single)),
		cell(""), cell(""), cell("返修率"), cell(""), rowEnd(row([]int{0, 1000, 2000, 3000, 4000}, below, below, single, across)),
		plain("注：\tA"),
		cell("一"),
		{[]run{{text: "二\r"}}, inTable},
		cell("三"), rowEnd(row([]int{0, 500, 900}, single, single)),
	}}
}

func TestTablesAndParagraphs(t *testing.T) {
	holds(t, form(),
		`第1段 "项目支出绩效自评表"`,
		`表1 第1行第1列 "项目名称"`, `表1 第1行第2列 "农村道路" 1×3`,
		`表1 第2行第1列 "产出指标" 3×1`, `表1 第2行第2列 "数量\n指标"`, `表1 第2行第3列 "里程"`, `表1 第2行第4列 "≥5公里"`,
		`表1 第3行第2列 "质量指标" 2×1`, `表1 第3行第3列 "合格率"`, `表1 第3行第4列 "95%"`,
		`表1 第4行第3列 "返修率" 1×2`,
		`第2段 "注：\tA"`, `表2 第1行第1列 "一"`, `表2 第1行第2列 "二\n三"`)
}

func TestWhatIsShownOfATextIsRead(t *testing.T) {
	symbol := sprm(0x6a09, 1, 0, 0x52, 0xf0)
	holds(t, document{fonts: []string{"宋体", "Wingdings 2", "Wingdings"}, paragraphs: []paragraph{
		{runs: []run{
			{"达标", nil},
			{"(", symbol},
			{"未£", sprm(0x4a4f, 1, 0)},
			{"隐", sprm(0x083c, 1)},
			{"删", sprm(0x0800, 1)},
			{"留", sprm(0x083c, 0)},
			{"þ", sprm(0x4a4f, 2, 0)},
			{"𠮷\x1e\x1f\x01\x08\r", nil},
		}},
		{runs: []run{{"第\x13 PAGE \x13 \\* x \x14no\x15\x14 3\x15页\r", nil}}},
		{runs: []run{{"前\f后\r", nil}}},
		{runs: []run{{"没有段落标记", nil}}},
	}}, `第1段 "达标☑未□留☑𠮷-"`, `第2段 "第 3页"`, `第3段 "前"`, `第4段 "后"`, `第5段 "没有段落标记"`)
}

func TestTextsInBytes(t *testing.T) {
	holds(t, document{narrow: true, paragraphs: []paragraph{plain("100%\u0093A\u0094"), cell("x"), rowEnd(row([]int{0, 9}, single))}},
		`第1段 "100%“A”"`, `表1 第1行第1列 "x"`)
}

func TestTablesWithinTables(t *testing.T) {
	holds(t, document{paragraphs: []paragraph{
		{[]run{{text: "前\r"}}, inTable},
		{[]run{{text: "甲\r"}}, innerCell},
		{[]run{{text: "乙\r"}}, innerCell},
		innerRowEnd(row([]int{0, 100, 200}, single, single)),
		cell("后"), cell("丙"), rowEnd(row([]int{0, 1000, 2000}, single, single)),
		plain("尾"),
	}}, `表1 第1行第1列 "前\n后"`, `表1 第1行第2列 "丙"`, `表1.1 第1行第1列 "甲"`, `表1.1 第1行第2列 "乙"`, `第1段 "尾"`)
}

// The changes of rows with many columns are in another stream.
func TestChangesElsewhere(t *testing.T) {
	changes := row([]int{0, 1000, 2000}, single, across)
	d := document{paragraphs: []paragraph{cell("甲"), cell("乙"), rowEnd(sprm(0x6646, 0, 0, 0, 0))}}
	d.data = append([]byte{byte(len(changes)), 0}, changes...)
	holds(t, d, `表1 第1行第1列 "甲\n乙" 1×2`)
	d.data = nil // a row that doesn't say how it is divided
	holds(t, d, `表1 第1行第1列 "甲"`, `表1 第1行第2列 "乙"`)
}

func TestMergingSaidByItself(t *testing.T) {
	edges := []int{0, 1000, 2000, 3000}
	holds(t, document{paragraphs: []paragraph{
		cell("甲"), cell("乙"), cell("丙"), rowEnd(join(row(edges, single, single, single), sprm(0xd62b, 2, 2, 3))),
		cell("丁"), cell(""), cell(""), rowEnd(join(row(edges, single, single, single), sprm(0xd62b, 2, 2, 1), sprm(0x5624, 0, 2))),
	}}, `表1 第1行第1列 "甲"`, `表1 第1行第2列 "乙"`, `表1 第1行第3列 "丙" 2×1`, `表1 第2行第1列 "丁" 1×2`)
}

func refused(t *testing.T, what string, data []byte, want lang.Code) {
	t.Helper()
	d, err := read(data)
	faults := fault.All(err)
	if d != nil || len(faults) != 1 || faults[0].Code != want || faults[0].Place.File != "自评.doc" {
		t.Errorf("%s: %v, want %s", what, err, want)
	}
}

func TestWhatIsRefused(t *testing.T) {
	refused(t, "a password", (&document{flags: 0x100}).file(), "FILE_LOCKED")
	refused(t, "Word 95", (&document{version: 0x68}).file(), "DOCUMENT_OLD")
	refused(t, "bytes", []byte("x"), "PACKAGE_BROKEN")
	_, err := doc.Reader().Read(context.Background(), "a.doc", make([]byte, 11), source.Limits{Bytes: 10})
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "LIMIT_SIZE" {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := form()
	if _, err := doc.Reader().Read(ctx, "a.doc", d.file(), source.Limits{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

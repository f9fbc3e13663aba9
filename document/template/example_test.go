package template_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/template"
)

// wordFile is a Word document with a body and further parts.
func wordFile(body string, more ...[2]string) []byte {
	return template.Pack(append([][2]string{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`},
		{"_rels/.rels", links + `<Relationship Id="rId1" Type=` + official + `/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", head + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="urn:w14"><w:body>` + body + `<w:sectPr/></w:body></w:document>`},
	}, more...))
}

// A letter that lists what a unit has to correct, as an office wrote it in Word.
func Example() {
	letter := wordFile(p("{{unit}}：") + p("{{#findings}}{{number}}. {{at}}{{message}}{{?fix}}，应{{fix}}{{/fix}}。{{/findings}}"))
	made, err := template.Read("修改意见.docx", letter, []template.Field{
		{Name: "unit", Kind: template.Text},
		{Name: "findings", Kind: template.List, Fields: []template.Field{
			{Name: "number"}, {Name: "at"}, {Name: "message"}, {Name: "fix"},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	var filled bytes.Buffer
	_ = made.Fill(&filled, template.Tree{
		"unit": "交通局",
		"findings": []template.Tree{
			{"number": "1", "at": "第3行", "message": "分值合计为95", "fix": "调整为100"},
			{"number": "2", "at": "第7行", "message": "没有偏差原因"},
		},
	})
	shown, _ := docx.Reader().Read(context.Background(), "修改意见.docx", filled.Bytes(), source.Limits{})
	for _, b := range shown.Blocks {
		fmt.Println(b.(grid.Paragraph).Text)
	}
	// Output:
	// 交通局：
	// 1. 第3行分值合计为95，应调整为100。2. 第7行没有偏差原因。
}

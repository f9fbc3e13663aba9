package docx_test

import (
	"fmt"
	"strings"
	"testing"
)

func lvl(at, format, text, more string) string {
	return `<w:lvl w:ilvl="` + at + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text + `"/>` + more + `</w:lvl>`
}

// item is a paragraph of a list.
func item(list, level, text string) string {
	return p(`<w:pPr><w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+list+`"/></w:numPr></w:pPr>`, run(text))
}

func TestNumbersAreShown(t *testing.T) {
	numbers := lists(`<w:abstractNum w:abstractNumId="0">` +
		lvl("0", "chineseCounting", "%1、", `<w:suff w:val="nothing"/>`) +
		lvl("1", "chineseCountingThousand", "（%2）", `<w:suff w:val="nothing"/>`) +
		lvl("2", "decimal", "%1.%2.%3", `<w:isLgl/>`) +
		`</w:abstractNum><w:abstractNum w:abstractNumId="1">` + lvl("0", "decimal", "%1.", ``) + lvl("1", "lowerLetter", "%2)", `<w:lvlRestart w:val="0"/>`) + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2">` + lvl("0", "bullet", "\uf0b7", `<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>`) + lvl("1", "bullet", "\uf0a8", `<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>`) + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="L"/></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="4">` + lvl("0", "decimal", "%1", "") + lvl("1", "decimal", "%1.%2", `<w:pStyle w:val="H2"/>`) + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>` +
		`<w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>` +
		`<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">` + lvl("0", "decimal", "指标%1：", `<w:suff w:val="nothing"/>`) + `</w:lvlOverride></w:num>`)
	sheet := styles(`<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>`)
	styled := func(style, more, text string) string {
		return p(`<w:pPr><w:pStyle w:val="`+style+`"/>`+more+`</w:pPr>`, run(text))
	}
	for _, c := range []struct{ name, body, want string }{
		{
			"levels count within each other",
			item("1", "0", "a") + item("1", "1", "b") + item("1", "1", "c") + item("1", "2", "d") + item("1", "0", "e") + item("1", "1", "f"),
			"第1段: 一、a | 第2段: （一）b | 第3段: （二）c | 第4段: 1.2.1 d | 第5段: 二、e | 第6段: （一）f",
		},
		{"levels that were left out have their start", item("1", "2", "a"), "第1段: 1.1.1 a"},
		{"lists of a pattern count together", item("2", "0", "a") + item("2", "0", "b") + item("3", "0", "c") + item("3", "0", "d"), "第1段: 1. a | 第2段: 2. b | 第3段: 5. c | 第4段: 6. d"},
		{"a level that never starts again", item("2", "0", "a") + item("2", "1", "b") + item("2", "0", "c") + item("2", "1", "d"), "第1段: 1. a | 第2段: a) b | 第3段: 2. c | 第4段: b) d"},
		{"a level of one list", item("8", "0", "数量") + item("8", "0", "质量"), "第1段: 指标1：数量 | 第2段: 指标2：质量"},
		{"numbers without text in cells", tbl(tr(tcOf(item("2", "0", ""))), tr(tcOf(item("2", "0", "")))), "表1 | 1,1: 1. | 2,1: 2."},
		{"bullets say nothing, boxes do", item("4", "0", "a") + item("4", "1", "b"), "第1段: a | 第2段: □ b"},
		{"a pattern by its style", item("5", "0", "a"), "第1段: 一、a"},
		{"numbers of styles", styled("H1", "", "a") + styled("H2", "", "b") + styled("H2", `<w:numPr><w:numId w:val="0"/></w:numPr>`, "c"), "第1段: 1 a | 第2段: 1.1 b | 第3段: c"},
		{"lists that don't exist", item("7", "0", "a") + item("99", "0", "b") + item("2", "8", "c") + item("-1", "x", "d"), "第1段: a | 第2段: b | 第3段: c | 第4段: d"},
		{"deleted paragraphs don't count", item("2", "0", "a") + p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>`) + item("2", "0", "b"), "第1段: 1. a | 第2段: 2. b | DOCUMENT_DELETED 第2段"},
	} {
		holds(t, c.name, c.body, c.want, "word/numbering.xml", numbers, "word/styles.xml", sheet)
	}
}

func TestFormatsOfNumbers(t *testing.T) {
	for format, want := range map[string]string{
		"decimal": "1 2 10 12 20", "decimalZero": "01 02 10 12 20", "upperRoman": "I II X XII XX", "lowerRoman": "i ii x xii xx",
		"upperLetter": "A B J L T", "chineseCounting": "一 二 十 十二 二十", "japaneseCounting": "一 二 十 十二 二十",
		"chineseCountingThousand": "一 二 十 十二 二十", "ideographDigital": "一 二 一〇 一二 二〇",
		"chineseLegalSimplified": "壹 贰 壹拾 壹拾贰 贰拾", "decimalEnclosedCircle": "① ② ⑩ ⑫ ⑳", "decimalEnclosedParen": "⑴ ⑵ ⑽ ⑿ ⒇",
		"ideographTraditional": "甲 乙 癸 12 20", "decimalFullWidth": "１ ２ １０ １２ ２０", "numberInDash": "- 1 - - 2 - - 10 - - 12 - - 20 -",
		"unknown": "1 2 10 12 20", "none": "    ",
	} {
		var body strings.Builder
		for i := 1; i <= 20; i++ {
			body.WriteString(item("1", "0", "|"))
		}
		d, err := read(file(body.String(), "word/numbering.xml", lists(`<w:abstractNum w:abstractNumId="0">`+lvl("0", format, "%1", `<w:suff w:val="nothing"/>`)+`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range []int{1, 2, 10, 12, 20} {
			_, text, _ := strings.Cut(told(d), fmt.Sprintf("第%d段: ", n))
			text, _, _ = strings.Cut(text, "|")
			got = append(got, text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", format, strings.Join(got, " "), want)
		}
	}
}

func TestLargeNumbers(t *testing.T) {
	for start, want := range map[string]string{
		"100": "一百", "101": "一百零一", "110": "一百一十", "1001": "一千零一", "20300": "二万零三百", "123456": "123456", "-5": "〇",
	} {
		part := strings.Replace(lists(`<w:abstractNum w:abstractNumId="0">`+lvl("0", "chineseCountingThousand", "%1", "")+`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`), `<w:start w:val="1"/>`, `<w:start w:val="`+start+`"/>`, 1)
		holds(t, start, item("1", "0", "a"), "第1段: "+want+" a", "word/numbering.xml", part)
	}
}

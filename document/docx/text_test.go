package docx_test

import "testing"

func field(code, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + code +
		` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// codeOnly is a field that Word draws by its code.
func codeOnly(code string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + code + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func formField(data string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/>` + data + `</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("?") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func hiddenRun(text string) string {
	return `<w:r><w:rPr><w:vanish/></w:rPr><w:t>` + text + `</w:t></w:r>`
}

func inFont(font, text string) string {
	return `<w:r><w:rPr><w:rFonts w:ascii="` + font + `" w:hAnsi="` + font + `"/></w:rPr><w:t>` + text + `</w:t></w:r>`
}

func checkbox(state, content string) string {
	return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="` + state + `"/><w14:checkedState w14:val="2612"/></w14:checkbox></w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
}

func prompt(content string) string {
	return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
}

func textBox(content string) string {
	return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>` +
		content + `</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>` +
		oldBox(content) + `</mc:Fallback></mc:AlternateContent></w:r>`
}

func oldBox(content string) string {
	return `<w:pict><v:shape><v:textbox><w:txbxContent>` + content + `</w:txbxContent></v:textbox></v:shape></w:pict>`
}

func TestTexts(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"split runs", p(run("完"), run("成"), `<w:proofErr w:type="spellStart"/>`, run("率")), "第1段: 完成率"},
		{"blank paragraphs don't count", p() + p(run(" ")) + p(run("a")), "第1段: a"},
		{
			"breaks, tabs, hyphens",
			p(`<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:t>f</w:t><w:lastRenderedPageBreak/></w:r>`),
			"第1段: a⏎b\tc-de⏎f",
		},
		{"tab stops aren't tabs", p(`<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>`, run("a")), "第1段: a"},
		{"blanks at the ends", p(`<w:r><w:t> a </w:t></w:r>`, `<w:r><w:t xml:space="preserve"> b </w:t></w:r>`, run("c")), "第1段: a b c"},
		{"line ends in a text", p("<w:r><w:t>a\n  b\n</w:t></w:r>"), "第1段: a   b"},
		{"references, CDATA, controls", p(run("&lt;5&#xA;&amp;<![CDATA[<6]]>\x01\u0085")), "第1段: <5 &<6"},
		{"paragraphs of a cell", tbl(tr(tcOf(p(run("a")), p(), p(run("b")), p()))), "表1 | 1,1: a⏎⏎b"},
		{"links, tags, directions", p(`<w:hyperlink>` + run("a") + `</w:hyperlink><w:smartTag>` + run("b") + `</w:smartTag><w:bdo>` + run("c") + `</w:bdo>`), "第1段: abc"},
		{"notes and comments", p(run("a"), `<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="1"/>`), "第1段: a"},
		{
			"tracked changes",
			p(run("a"), `<w:ins>`+run("b")+`</w:ins><w:del><w:r><w:delText>x</w:delText></w:r>`+run("y")+`</w:del><w:moveFrom>`+run("z")+`</w:moveFrom><w:moveTo>`+run("c")+`</w:moveTo>`),
			"第1段: abc | DOCUMENT_DELETED 第1段",
		},
		{
			"a deleted mark joins paragraphs",
			p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`, run("a")) + p(run("b")) + p(run("c")),
			"第1段: ab | 第2段: c | DOCUMENT_DELETED 第1段",
		},
		{
			"a mark deleted before a table",
			p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`, run("a")) + tbl(tr(tc("b"))) + p(run("c")),
			"第1段: a | 表1 | 1,1: b | 第2段: c | DOCUMENT_DELETED 第1段",
		},
		{"hidden text", p(run("a"), hiddenRun("x"), run("b")), "第1段: ab | DOCUMENT_HIDDEN 第1段"},
		{"hidden text in a cell", tbl(tr(tc("a"), tcOf(p(hiddenRun("x"))))), "表1 | 1,1: a | DOCUMENT_HIDDEN 表1 第1行第2列"},
		{"text that a property shows again", p(`<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>a</w:t></w:r>`), "第1段: a"},
		{"a property as it was before a change", p(`<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`), "第1段: a"},
		{"fields", p(run("第"), field("PAGE", run("3")), run("页")), "第1段: 第3页"},
		{"a field in the code of another", p(field("IF "+`</w:instrText></w:r>`+field("X", run("5"))+`<w:r><w:instrText>`, run("a"))), "第1段: a"},
		{"a field in the result of another", p(field("TOC", run("a")+field("PAGE", run("1")))), "第1段: a1"},
		{"a field over paragraphs", p(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`, run("a")) + p(run("b"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "第1段: a | 第2段: b"},
		{"a field without end hides nothing", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + p(run("a")) + tbl(tr(tc("b"))), "第1段: a | 表1 | 1,1: b"},
		{"a field that ends without beginning", p(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`, run("a")), "第1段: a"},
		{"a field in one element", p(`<w:fldSimple w:instr="PAGE">` + run("3") + `</w:fldSimple>`), "第1段: 3"},
		{"characters in each other", p(codeOnly(` EQ \o\ac(□,√)`), run("是"), codeOnly(` eq \o\ac(○,3)`)), "第1段: ☑是③"},
		{"symbol and button by code", p(codeOnly(` SYMBOL 254 \f "Wingdings" \s 12`), codeOnly(` MACROBUTTON None 填写 `)), "第1段: ☑填写"},
		{
			"check boxes of form fields",
			p(formField(`<w:checkBox><w:default w:val="1"/></w:checkBox>`), run("是"), formField(`<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>`), run("否")),
			"第1段: ☑是□否",
		},
		{"a list of a form field", p(formField(`<w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList>`)), "第1段: 良"},
		{"check boxes of content controls", p(checkbox("1", run("☒")), run("是"), checkbox("0", run("☐")), run("否")), "第1段: ☑是□否"},
		{"a check box around a cell", tbl(tr(checkbox("true", tcOf(p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`))), tc("a"))), "表1 | 1,1: ☑ | 1,2: a"},
		{"prompts of empty controls", p(run("a"), prompt(run("单击")+run("x")), prompt(run("单击此处")+run("输入文字。")), prompt(run("95%"))), "第1段: a单击x95%"},
		{"a prompt in a control around a table", prompt(tbl(tr(tcOf(p(run("单击此处输入。"))), tc("a")))), "表1 | 1,2: a"},
		{"symbols", p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="00A8"/><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`), "第1段: ☑□☑□✓≥"},
		{"texts in fonts of symbols", p(inFont("Wingdings 2", "R"), run("R"), inFont("Wingdings", "¨þ\uf0fe"), inFont("Symbol", "³95"), run("\uf052\uf0a8")), "第1段: ☑R□☑☑≥95☑□"},
		{"phonetic guide", p(`<w:r><w:ruby><w:rt>` + run("zì") + `</w:rt><w:rubyBase>` + run("自") + `</w:rubyBase></w:ruby></w:r>`), "第1段: 自"},
		{"formulas", p(`<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>B</m:t></m:r></m:num><m:den><m:r><m:t>A</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>`), "第1段: B/A"},
		{"text boxes are read once", p(run("a"), textBox(p(run("b"))+p(run("c")))) + p(run("d")), "第1段: a | 第2段: b | 第3段: c | 第4段: d"},
		{"text boxes of old programs", p(`<w:r>`+oldBox(p(run("b")))+`</w:r>`, run("a")), "第1段: a | 第2段: b"},
		{
			"a choice that shows nothing",
			p(`<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Choice Requires="y"/><mc:Fallback>` + oldBox(p(run("a"))) + `</mc:Fallback></mc:AlternateContent></w:r>`),
			"第1段: a",
		},
		{"a text box in a cell", tbl(tr(tcOf(p(run("a"), textBox(p(run("b")))), p(run("c"))))), "表1 | 1,1: a⏎b⏎c"},
		{"tables in text boxes", p(run("a"), textBox(tbl(tr(tc("b"))))) + tbl(tr(tcOf(p(run("c"), textBox(tbl(tr(tc("d")))))))), "第1段: a | 表1 | 1,1: b | 表2 | 1,1: c | 表2.1 | 1,1: d"},
		{"inserted files and objects", `<w:altChunk/>` + p(run("a"), `<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`), "第1段: a | DOCUMENT_EMBEDDED 第1段"},
		{"pictures", p(`<w:r><w:drawing><wp:inline><a:blip/></wp:inline></w:drawing></w:r>`), "DOCUMENT_PICTURES "},
		{"pictures beside a table", p(`<w:r><w:drawing><wp:inline><a:blip/></wp:inline></w:drawing></w:r>`) + tbl(tr(tc("a"))), "表1 | 1,1: a"},
	} {
		holds(t, c.name, c.body, c.want)
	}
}

func TestStylesHideText(t *testing.T) {
	sheet := styles(`<w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="Q"/></w:style>
		<w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:vanish/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="S"><w:basedOn w:val="Q"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="T"><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="Y"/></w:style>
		<w:style w:type="paragraph" w:styleId="Y"><w:basedOn w:val="X"/></w:style>`)
	of := func(paragraph, run, text string) string {
		return p(`<w:pPr><w:pStyle w:val="`+paragraph+`"/></w:pPr>`, `<w:r><w:rPr><w:rStyle w:val="`+run+`"/></w:rPr><w:t>`+text+`</w:t></w:r>`)
	}
	for _, c := range []struct{ name, body, want string }{
		{"of a paragraph, inherited", of("P", "", "a"), "DOCUMENT_HIDDEN 第1段"},
		{"without properties of the run", p(`<w:pPr><w:pStyle w:val="Q"/></w:pPr>`, run("a")), "DOCUMENT_HIDDEN 第1段"},
		{"taken back", of("S", "", "a"), "第1段: a"},
		{"of a run", of("", "C", "a"), "DOCUMENT_HIDDEN 第1段"},
		{"of both: they cancel each other", of("Q", "C", "a"), "第1段: a"},
		{"in a circle, or absent", of("X", "none", "a"), "第1段: a"},
		{"font of a style", of("", "T", "R"), "第1段: ☑"},
	} {
		holds(t, c.name, c.body, c.want, "word/styles.xml", sheet)
	}
}

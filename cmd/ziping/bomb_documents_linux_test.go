package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
)

// documentBombs are documents that ask for more than they should get, and tables that are long in every way.
func documentBombs() []bomb {
	one := func(name string, of writing) bomb { return bomb{"forms", name, of, ""} }
	return []bomb{
		// Long tables: what a recogniser does more than once for each line would show.
		one("headings.txt", joined("项目名称\t甲\n", times("一级指标\t二级指标\t三级指标\t指标值\n", 14_900))),
		one("rows.tsv", joined(tableHead, numbered("产出指标\t数量指标\t道路%d\t≥1个\t1个\t1\n", 33_000))),
		one("names.txt", times("项目名称：甲\n", 100_000)),
		one("other-names.txt", numbered("项目名称：甲%d\n", 100_000)),
		one("named.tsv", joined(tableHead, numbered("项目名称\t甲%d\n", 14_900))),
		one("titles.tsv", joined(tableHead, numbered("%d年度项目支出绩效自评表\t\n", 14_900))),
		one("titled.csv", joined(tableHead, numbered("项目支出绩效自评表%d,,\n", 14_900))),
		one("levels.tsv", joined(tableHead, numbered("产出%d(5分)\t数量%[1]d\t道路%[1]d\t≥1个\t1个\t1\n", 4_900))),
		one("levels-only.tsv", joined(tableHead, numbered("级%d\t数量%[1]d\t\t\t\t\n", 14_900))),
		one("indicators.tsv", joined(tableHead, numbered("产出指标\t数量指标\t道路%d\t≥1个\t1个\t1\n", 4_900))),
		one("short.csv", joined("项目名称,甲,,,,\n一级指标,二级指标,三级指标,年度指标值,实际完成值,分值\n",
			numbered("道路%d,≥1个,1\n", 4_900))),
		one("money.tsv", joined("项目名称\t甲\n项目资金\t年初预算数\t全年预算数\t全年执行数\n", numbered("其中：资金%d\t1\t2\t3\n", 14_900))),
		one("goals.tsv", joined("项目名称\t甲\n", numbered("年度总体目标\t目标%d\n", 14_900))),
		one("wide.tsv", joined("项目名称\t甲\n一级指标\t二级指标\t三级指标", times("\t指标值", 15_000), "\n",
			times("产出指标\t数量指标\t道路"+strings.Repeat("\t≥1个", 15_000)+"\n", 11))),
		one("wide-head.tsv", joined(times(strings.Repeat("一级指标\t三级指标\t指标值\t", 3_000)+"\n", 20))),
		one("wide-short.tsv", joined("项目名称\t甲\n一级指标\t二级指标\t三级指标", times("\t指标值\t分值", 47), "\n",
			times("道路\t1个\t10"+strings.Repeat("\t≥1个\t10", 45)+"\n", 2_000))),
		one("notes.txt", joined(tableHead, numbered("注：%d\n", 14_900))),
		one("prose.txt", numbered("指标%d：目标值≥90%%，完成值95%%，分值10，得分10\n", 20_000)),
		one("sentence.txt", joined("项目名称：甲。", times("目标值90，完成值90，分值1，得分1；", 100_000))),
		one("cell.tsv", joined("项目名称\t甲\n年度总体目标\t", times("完成道路养护，", 15_000), "\n")),
		one("cell-braces.txt", joined("项目名称\t", times("{TC ", 70_000), "\n")),
		one("words.txt", joined("项目名称：甲", times(" 甲", 40_000), "\n一级指标\t三级指标\t指标值\n产出指标\t甲\t1")),
		one("labels.txt", joined("项目名称：甲", times(" 项目名称：甲 主管部门：乙", 10_000), "\n")),

		// Web pages
		one("cells.html", joined("<table><tr><th>项目名称<th>甲<tr><th>一级指标<th>三级指标<th>指标值", times("<tr><td>产出指标<td>道路<td>≥1个", 4_900))),
		one("heading-cells.html", joined("<table>", numbered("<tr><td>一级指标<td>%d", 120_000))),
		one("span.html", times("<table><tr><td rowspan=1000000000 colspan=1000000000>项目名称<td>甲</table>", 1000)),
		one("tables.html", times("<table><tr><th>项目名称<th>甲<tr><th>一级指标<th>三级指标<th>指标值<tr><td>产出指标<td>道路<td>≥1个</table>", 4_900)),
		one("nested.html", joined(times("<table><tr><td>项目名称<td>", 90), "甲", times("</table>", 90))),
		one("deep.html", times("<table><tr><td>", 1<<20)),
		one("names.html", times("<p>项目名称：甲", 100_000)),
		one("entities.html", times("&lt;&#9999999999999;&", 1<<20)),
		one("level-span.html", joined("<table><tr><th>项目名称<th>甲<tr><th>一级指标<th>三级指标<th>指标值<tr><td rowspan=4900>产出指标<td>甲<td>1",
			times("<tr><td>道路<td>≥1个", 4_899))),

		// Word
		one("zeros.docx", word(times("\x00\x00\x00\x00\x00\x00\x00\x00", 1<<27))),
		one("blanks.docx", zipped(blanks("word/document.xml", wordHead, 1000, wordEnd))),
		one("span.docx", word(joined(wordHead+`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr></w:tc></w:tr></w:tbl>`+wordEnd))),
		one("before.docx", word(joined(wordHead+`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc/></w:tr></w:tbl>`+wordEnd))),
		one("deep.docx", word(joined(wordHead, times("<w:tbl><w:tr><w:tc>", 300_000)))),
		one("nested.docx", word(joined(wordHead, times("<w:tbl><w:tr><w:tc>", 60), "<w:p><w:r><w:t>项目名称：甲</w:t></w:r></w:p>", times("</w:tc></w:tr></w:tbl>", 60), wordEnd))),
		one("laughs.docx", word(joined(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`+wordHead+`<w:p><w:r><w:t>&b;</w:t></w:r></w:p>`+wordEnd))),
		one("styles.docx", word(joined(wordHead, numbered(`<w:p><w:pPr><w:pStyle w:val="T%d"/></w:pPr><w:r><w:t>甲%[1]d</w:t></w:r></w:p>`, 50_000), wordEnd),
			part("word/styles.xml", joined(`<w:styles `+wordSpace+`>`, numbered(`<w:style w:styleId="T%d"><w:basedOn w:val="T%[1]d0"/></w:style>`, 50_000),
				numbered(`<w:style w:styleId="T%d0"><w:basedOn w:val="T%[1]d"/></w:style>`, 50_000), `</w:styles>`)))),
		one("text.docx", word(joined(wordHead+"<w:p><w:r><w:t>", times("字字字字字字字字", 5_000_000), "</w:t></w:r></w:p>"+wordEnd))),
		one("rows.docx", word(joined(wordHead+"<w:tbl>"+wordRow("一级指标", "二级指标", "三级指标", "指标值"), numbered(wordRow("产出指标", "数量指标", "道路%d", "≥%[1]d个"), 4_900), "</w:tbl>"+wordEnd))),
		one("names.docx", word(joined(wordHead, numbered("<w:p><w:r><w:t>项目名称：甲%d</w:t></w:r></w:p>", 100_000), wordEnd))),
		one("tables.docx", word(joined(wordHead, numbered("<w:tbl>"+wordRow("项目名称", "甲%d")+wordRow("一级指标", "三级指标", "指标值")+wordRow("产出指标", "道路", "≥1个")+"</w:tbl>", 4_900), wordEnd))),
		one("parts.docx", word(joined(wordHead+wordEnd), manyParts(100_000))),
		one("cut.docx", cut(word(joined(wordHead, times(wordRow("甲"), 1000), wordEnd)))),

		// Excel
		one("million-sheets.xlsx", manySheets(1_000_000)),
		one("sheets.xlsx", bookOf(490, sheetOf(
			`<row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>`))),
		one("merged.xlsx", book(sheetMerged(100_000))),
		one("last.xlsx", book(sheetOf(`<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>`))),
		one("blank-rows.xlsx", book(sheetNumbered(`<row r="%d"/>`, 1_048_576))),
		one("styles.xlsx", book(sheetOf(`<row r="1"><c r="A1" s="1"><v>1</v></c></row>`), part("xl/styles.xml", joined(
			`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs>`, times(`<xf numFmtId="164" xfId="0"/>`, 200_000),
			`</cellStyleXfs><cellXfs>`, times(`<xf numFmtId="164" xfId="0"/>`, 200_000), `</cellXfs></styleSheet>`)))),
		one("long-format.xlsx", book(sheetNumbered(`<row r="%d"><c r="A%[1]d" s="1"><v>1234.5</v></c></row>`, 50_000), part("xl/styles.xml", joined(
			`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="`,
			times("0;", 100_000), `"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`)))),
		one("text.xlsx", book(joined(sheetHead+`<row r="1"><c r="A1" t="inlineStr"><is><t>`, times("字字字字字字字字", 4_000_000), `</t></is></c></row>`+sheetEnd))),
		one("blanks.xlsx", zipped(blanks("xl/worksheets/sheet1.xml", sheetHead, 1000, sheetEnd))),
		one("cut.xlsx", cut(book(sheetNumbered(`<row r="%d"><c r="A%[1]d"><v>1</v></c></row>`, 20_000)))),

		// Excel before 2007, and the compound file that it and old Word documents are in
		one("ring.xls", compound(2, ringed, 1<<20)),
		one("ring-directory.xls", compound(1, ringed, 4096)),
		one("ring-list.xls", compound(0, chained, 4096)),
		one("beyond.xls", compound(2, func(table []uint32, at int) { table[at] = 0xfffffff0 }, 1<<20)),
		one("zeros.xls", compound(2, chained, 60<<20)),
		one("cut.xls", cut(compound(2, chained, 1<<20))),
		one("head.xls", joined("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
		one("ring.doc", compound(2, ringed, 1<<20)),
		one("ring.et", compound(1, ringed, 1<<20)),
		one("ring.wps", compound(1, ringed, 1<<20)),

		// PDF
		one("bomb.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj "+
			"3 0 obj << /Type /Page /Contents 4 0 R /MediaBox [0 0 595 842] >> endobj ", flated(4, "", times("                ", 1<<25)))),
		one("letters.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj "+
			"3 0 obj << /Type /Page /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> "+
			"/MediaBox [0 0 595 842] >> endobj ", flated(4, "", numbered("BT /F 9 Tf %d 0 Td (abc) Tj ET\n", 500_000)))),
		one("rules.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj "+
			"3 0 obj << /Type /Page /Contents 4 0 R /MediaBox [0 0 595 842] >> endobj ",
			flated(4, "", numbered("%d 0 m %[1]d 9999 l S 0 %[1]d m 9999 %[1]d l S\n", 100_000)))),
		one("tree.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 9 >> endobj ")),
		one("pages.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [", times("3 0 R ", 1_000_000),
			"] /Count 1000000 >> endobj 3 0 obj << /Type /Page /MediaBox [0 0 595 842] >> endobj ")),
		one("objects.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 9 0 R >> endobj ",
			flated(2, "/Type /ObjStm /N 1000000 /First 8000000", numbered("%d 0 ", 1_000_000)))),
		one("object-ring.pdf", pdfOf("1 0 obj << /Type /Catalog /Pages 3 0 R >> endobj ",
			flated(2, "/Type /ObjStm /N 1 /First 4 /Extends 2 0 R", joined("3 0 << /Type /Pages /Kids [3 0 R] >>")))),
		one("table.pdf", joined("%PDF-1.4\nxref\n0 1000000000\n", times("0000000009 00000 n \n", 1<<20), "startxref\n9")),
		one("words.pdf", joined("%PDF-1.4\n", times("1 0 obj ", 4<<20))),
		one("cut.pdf", cut(pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj ", flated(2, "", times("q ", 1<<20))))),

		// OFD
		one("blanks.ofd", ofdOf(blanks("Doc_0/Pages/P0.xml", ofdPageHead, 1000, ofdPageEnd))),
		one("far.ofd", ofdOf(part("Doc_0/Pages/P0.xml", joined(ofdPageHead, numbered(
			`<ofd:PathObject Boundary="1e300 -1e300 1e18 %d"><ofd:AbbreviatedData>M 0 0 L 1e18 1e18</ofd:AbbreviatedData></ofd:PathObject>`+
				`<ofd:TextObject Boundary="1e18 1e300 9 9" Size="1e300"><ofd:TextCode X="1e300" Y="4">甲</ofd:TextCode></ofd:TextObject>`, 20_000), ofdPageEnd)))),
		one("steps.ofd", ofdOf(part("Doc_0/Pages/P0.xml", joined(ofdPageHead, numbered(
			`<ofd:TextObject Boundary="0 %d 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 1000000000 4">甲</ofd:TextCode></ofd:TextObject>`, 50_000), ofdPageEnd)))),
		one("rules.ofd", ofdOf(part("Doc_0/Pages/P0.xml", joined(ofdPageHead, numbered(
			`<ofd:PathObject Boundary="0 %d 9000 1"><ofd:AbbreviatedData>M 0 0 L 9000 0</ofd:AbbreviatedData></ofd:PathObject>`+
				`<ofd:PathObject Boundary="%[1]d 0 1 9000"><ofd:AbbreviatedData>M 0 0 L 0 9000</ofd:AbbreviatedData></ofd:PathObject>`, 30_000), ofdPageEnd)))),
		one("deep.ofd", ofdOf(part("Doc_0/Pages/P0.xml", joined(ofdPageHead, times("<ofd:PageBlock>", 1_000_000))))),
		one("cut.ofd", cut(ofdOf(part("Doc_0/Pages/P0.xml", joined(ofdPageHead+ofdPageEnd))))),
	}
}

const (
	tableHead = "项目名称\t甲\t\t\t\t\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\n"

	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	wordHead  = `<w:document ` + wordSpace + `><w:body>`
	wordEnd   = `</w:body></w:document>`

	ofdPageHead = `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>`
	ofdPageEnd  = `</ofd:Layer></ofd:Content></ofd:Page>`
)

// word is a Word document.
func word(document writing, more ...zipPart) writing {
	return zipped(append([]zipPart{part("word/document.xml", document)}, more...)...)
}

// wordRow is a row of a table in Word.
func wordRow(texts ...string) string {
	var b strings.Builder
	b.WriteString("<w:tr>")
	for _, text := range texts {
		b.WriteString("<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>")
	}
	b.WriteString("</w:tr>")
	return b.String()
}

// cut is the first half of a file.
func cut(of writing) writing {
	return func(w *bufio.Writer) {
		var b bytes.Buffer
		inner := bufio.NewWriter(&b)
		of(inner)
		_ = inner.Flush() // as it is in memory
		_, _ = w.Write(b.Bytes()[:b.Len()/2])
	}
}

// ofdOf is an OFD file of one page.
func ofdOf(page zipPart) writing {
	const space = ` xmlns:ofd="http://www.ofdspec.org/2016"`
	return zipped(
		part("OFD.xml", joined(`<ofd:OFD`+space+`><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`)),
		part("Doc_0/Document.xml", joined(`<ofd:Document`+space+`><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>`+
			`</ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/P0.xml"/></ofd:Pages></ofd:Document>`)),
		page,
	)
}

// pdfOf is a PDF file of some objects, without a table of them.
func pdfOf(parts ...any) writing {
	return joined(append(append([]any{"%PDF-1.5\n"}, parts...), "\ntrailer << /Root 1 0 R >>\n%%EOF\n")...)
}

// flated is an object of a PDF file that is a packed stream.
func flated(number int, keys string, of writing) writing {
	return func(w *bufio.Writer) {
		var plain bytes.Buffer
		inner := bufio.NewWriter(&plain)
		of(inner)
		_ = inner.Flush() // as it is in memory
		data := append([]byte{0x78, 0x9c}, deflated(plain.Bytes())...)
		_, _ = fmt.Fprintf(w, "%d 0 obj << %s /Filter /FlateDecode /Length %d >>\nstream\n", number, keys, len(data)) // Flush tells
		_, _ = w.Write(data)
		_, _ = w.WriteString("\nendstream endobj\n")
	}
}

// The marks of a compound file's table.
const (
	freeSector = 0xffffffff
	lastSector = 0xfffffffe
)

// compound is a compound file whose directory has a stream named Workbook, and what is done to its table of sectors,
// beginning with one of them: 1 is the directory, 2 the first of the stream.
func compound(from int, harm func(table []uint32, at int), size int) writing {
	return func(w *bufio.Writer) {
		const sector = 512
		sectors := (size + sector - 1) / sector
		holders := (sectors+2)/(sector/4-1) + 1 // of the table; the first is sector 0
		table := make([]uint32, holders*sector/4)
		for i := range table {
			table[i] = freeSector
		}
		table[0], table[1] = 0xfffffffd, lastSector
		for i := range sectors {
			table[2+i] = uint32(3 + i)
		}
		table[1+sectors] = lastSector
		for i := 1; i < holders; i++ { // behind the stream
			table[1+sectors+i] = 0xfffffffd
		}
		head := make([]byte, sector)
		copy(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
		for at, v := range map[int]uint16{24: 0x3e, 26: 3, 28: 0xfffe, 30: 9, 32: 6} {
			binary.LittleEndian.PutUint16(head[at:], v)
		}
		for at, v := range map[int]uint32{44: uint32(holders), 48: 1, 56: 4096, 60: lastSector, 68: lastSector} {
			binary.LittleEndian.PutUint32(head[at:], v)
		}
		for i := range 109 {
			v := uint32(freeSector)
			switch {
			case i == 0:
				v = 0
			case i < holders:
				v = uint32(1 + sectors + i)
			}
			binary.LittleEndian.PutUint32(head[76+4*i:], v)
		}
		harm(table, from)
		if from == 0 {
			binary.LittleEndian.PutUint32(head[68:], 1) // a list of the table's sectors that comes back to itself
			binary.LittleEndian.PutUint32(head[72:], 1<<30)
		}
		directory := make([]byte, sector)
		for i, name := range []string{"Root Entry", "Workbook"} {
			entry := directory[128*i : 128*i+128]
			for n, letter := range name {
				entry[2*n] = byte(letter)
			}
			binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(name)+2))
			entry[66], entry[67] = byte(5-3*i), 1
			for at, v := range map[int]uint32{68: freeSector, 72: freeSector, 76: freeSector, 116: lastSector} {
				binary.LittleEndian.PutUint32(entry[at:], v)
			}
		}
		binary.LittleEndian.PutUint32(directory[76:], 1)
		binary.LittleEndian.PutUint32(directory[128+116:], 2)
		binary.LittleEndian.PutUint32(directory[128+120:], uint32(size))
		if from == 0 {
			binary.LittleEndian.PutUint32(directory[sector-4:], 1)
		}
		text := binary.LittleEndian.AppendUint32(nil, 0)[:0]
		for _, v := range table {
			text = binary.LittleEndian.AppendUint32(text, v)
		}
		_, _ = w.Write(head) // Flush tells
		_, _ = w.Write(text[:sector])
		_, _ = w.Write(directory)
		_, _ = w.Write([]byte{0x09, 0x08, 0x10, 0, 0, 6, 5, 0}) // the head of a workbook's first record
		_, _ = w.Write(make([]byte, sectors*sector-8))
		_, _ = w.Write(text[sector:])
	}
}

// ringed leads a chain back to its start.
func ringed(table []uint32, at int) {
	for at < len(table) && table[at] < 0xfffffff0 {
		at++
	}
	table[at] = uint32(at)
}

// chained leaves the table as it is.
func chained([]uint32, int) {}

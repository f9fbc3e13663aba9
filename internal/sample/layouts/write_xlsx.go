package layouts

import (
	"fmt"
	"strconv"
	"strings"
)

// Xlsx is the sample as a workbook of one sheet. Plain numbers and percentages are numbers with a format, as a person
// types them; texts are shared, and some are inline.
func (s *Sample) Xlsx() []byte {
	sheet := &worksheet{shared: map[string]int{}}
	row := 0
	for _, text := range s.Above {
		sheet.put(row, Cell{Text: text, Rows: 1, Columns: s.Width})
		row++
	}
	for at := range s.Rows {
		for _, c := range s.byRow()[at] {
			sheet.put(row+at, c)
		}
		sheet.endRow()
	}
	row += s.Rows
	for _, text := range s.Below {
		sheet.put(row, Cell{Text: text, Rows: 1, Columns: s.Width})
		row++
	}
	return zipped(
		"[Content_Types].xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
			`<Default Extension="xml" ContentType="application/xml"/>`+
			override("workbook", "sheet.main")+override("worksheets/sheet1", "worksheet")+override("styles", "styles")+
			override("sharedStrings", "sharedStrings")+`</Types>`,
		"_rels/.rels", relationships("officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="`+sheetSpace+`" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`+
			`<sheets><sheet name="自评表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", strings.Replace(relationships("worksheet", "worksheets/sheet1.xml"), "</Relationships>",
			related(2, "styles", "styles.xml")+related(3, "sharedStrings", "sharedStrings.xml")+"</Relationships>", 1),
		"xl/worksheets/sheet1.xml", sheet.xml(),
		"xl/sharedStrings.xml", sheet.strings(),
		"xl/styles.xml", styles,
	)
}

const sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// styles are the formats of cells: 0 general, 1 0%, 2 0.00%, 3 0.00, 4 #,##0.00, 5 #,##0.
const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="` + sheetSpace + `"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
	`<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/>` +
	`<xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/>` +
	`<xf numFmtId="2" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/>` +
	`<xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>`

func override(part, kind string) string {
	return fmt.Sprintf(`<Override PartName="/xl/%s.xml" `+
		`ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml"/>`, part, kind)
}

func related(id int, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id="rId%d" `+
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, id, kind, target)
}

// worksheet is a sheet that is being written, row by row.
type worksheet struct {
	rows   strings.Builder
	row    strings.Builder
	number int
	merged []string
	shared map[string]int
	texts  []string
}

// put adds a cell in the row that its own or a later one; rows come in order.
func (w *worksheet) put(row int, c Cell) {
	if row+1 != w.number {
		w.endRow()
		w.number = row + 1
	}
	at := position(row, c.Column)
	w.row.WriteString(w.cell(at, c.Text))
	if c.Rows > 1 || c.Columns > 1 {
		w.merged = append(w.merged, at+":"+position(row+c.Rows-1, c.Column+c.Columns-1))
	}
}

func (w *worksheet) endRow() {
	if w.row.Len() > 0 {
		fmt.Fprintf(&w.rows, `<row r="%d">%s</row>`, w.number, w.row.String())
		w.row.Reset()
	}
}

// cell is a cell with its value.
func (w *worksheet) cell(at, text string) string {
	if text == "" {
		return ""
	}
	if value, style, ok := numberOf(text); ok {
		return fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, style, value)
	}
	n, known := w.shared[text]
	if !known && len(w.texts)%5 == 4 { // some programs write texts where they are
		w.texts = append(w.texts, "")
		return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, escaped(text))
	}
	if !known {
		n = len(w.texts)
		w.shared[text] = n
		w.texts = append(w.texts, text)
	}
	return fmt.Sprintf(`<c r="%s" t="s"><v>%d</v></c>`, at, n)
}

// numberOf is the number that a text shows, and the style that shows it so. Numbers that no style shows stay texts.
func numberOf(text string) (value string, style int, ok bool) {
	whole, decimals, hasDecimals := strings.Cut(strings.TrimSuffix(text, "%"), ".")
	digits := strings.ReplaceAll(whole, ",", "")
	if digits == "" || len(digits) > 9 || strings.Trim(digits+decimals, "0123456789") != "" ||
		len(digits) > 1 && digits[0] == '0' {
		return "", 0, false
	}
	plain := digits
	if hasDecimals {
		plain += "." + decimals
	}
	switch {
	case strings.HasSuffix(text, "%"):
		return percentOf(digits, decimals, hasDecimals)
	case digits != whole && grouped(digits) == whole:
		return plain, map[int]int{0: 5, 2: 4}[len(decimals)], len(decimals) == 2 || !hasDecimals
	case digits != whole:
		return "", 0, false
	case len(decimals) == 2:
		return plain, 3, true
	case hasDecimals && (decimals == "" || decimals[len(decimals)-1] == '0'):
		return "", 0, false
	}
	return plain, 0, true
}

// percentOf is a percentage as a fraction.
func percentOf(digits, decimals string, has bool) (string, int, bool) {
	if has && len(decimals) != 2 {
		return "", 0, false
	}
	for len(digits) < 3 {
		digits = "0" + digits
	}
	fraction := digits[:len(digits)-2] + "." + digits[len(digits)-2:] + decimals
	if has {
		return fraction, 2, true
	}
	return fraction, 1, true
}

func (w *worksheet) xml() string {
	w.endRow()
	merged := ""
	if len(w.merged) > 0 {
		merged = fmt.Sprintf(`<mergeCells count="%d">`, len(w.merged))
		for _, area := range w.merged {
			merged += `<mergeCell ref="` + area + `"/>`
		}
		merged += "</mergeCells>"
	}
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="` + sheetSpace + `"><sheetData>` + w.rows.String() + "</sheetData>" + merged + "</worksheet>"
}

func (w *worksheet) strings() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="%s" count="%d" uniqueCount="%d">`, sheetSpace, len(w.texts), len(w.texts))
	for _, text := range w.texts {
		b.WriteString(`<si><t xml:space="preserve">` + escaped(text) + "</t></si>")
	}
	b.WriteString("</sst>")
	return b.String()
}

// position is the name of a cell of a sheet, such as AB12.
func position(row, column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name + strconv.Itoa(row+1)
}

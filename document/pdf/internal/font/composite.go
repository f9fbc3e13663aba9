package font

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// composite reads a font of type 0, whose codes have several bytes.
func (f *Font) composite(file *object.File, d object.Dict) {
	var below object.Dict
	if all := file.Array(d["DescendantFonts"]); len(all) > 0 {
		below = file.Dict(all[0])
	}
	name := string(file.Name(d["Encoding"]))
	f.Vertical = strings.HasSuffix(name, "-V") || name == "V"
	widths := cidWidths(file, below)
	if charset := charsetOf(name); charset != nil {
		f.byCharset(charset, name, widths)
		return
	}
	cid := func(c, _ int) int { return c }
	f.split = pair
	if s := file.Stream(d["Encoding"]); s != nil {
		data, _ := file.Data(s)
		m := readCMap(data)
		f.Vertical = file.Int(s.Dict["WMode"], 0) == 1
		f.split = m.split
		cid = func(c, length int) int {
			n, _ := m.cid(c, length)
			return n
		}
	}
	f.width = func(c, length int) float64 { return widths.of(cid(c, length)) }
	letters := func() map[int]string { return embedded(file, below) }
	var known map[int]string
	f.text = func(c, length int) string {
		if known == nil {
			known = letters()
		}
		if text, ok := known[cid(c, length)]; ok {
			return text
		}
		return Unknown
	}
}

// charsetOf is the charset of a CMap that PDF knows by its name; nil where it maps to glyph numbers.
func charsetOf(name string) encoding.Encoding {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "-V"), "-H")
	switch name {
	case "GBK-EUC", "GBKp-EUC", "GBK2K", "GB-EUC", "GBpc-EUC":
		return simplifiedchinese.GB18030
	case "B5pc", "HKscs-B5", "ETen-B5", "ETenms-B5":
		return traditionalchinese.Big5
	case "90ms-RKSJ", "90msp-RKSJ", "90pv-RKSJ", "83pv-RKSJ":
		return japanese.ShiftJIS
	case "KSCms-UHC", "KSC-EUC", "KSCms-UHC-HW", "KSCpc-EUC":
		return korean.EUCKR
	}
	if strings.HasPrefix(name, "Uni") && (strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")) {
		return encoding.Nop
	}
	return nil
}

// byCharset sets up a font whose codes are text in a charset. Its glyph numbers, by which widths are listed, aren't
// known: letters of one byte are half as wide as the others.
func (f *Font) byCharset(charset encoding.Encoding, name string, widths *widths) {
	f.width = func(c, length int) float64 {
		if length == 1 || length == 2 && charset == encoding.Nop && c < 0x100 {
			return 0.5
		}
		return widths.other
	}
	if charset == encoding.Nop {
		f.split = utf16Code
		f.text = func(c, _ int) string {
			if c > 0xffff {
				return string(utf16.DecodeRune(rune(c>>16), rune(c&0xffff)))
			}
			return string(rune(c))
		}
		return
	}
	four := strings.HasPrefix(name, "GBK2K")
	f.split = func(s string) (int, int) {
		if s[0] < 0x81 || len(s) < 2 || charset == japanese.ShiftJIS && s[0] >= 0xa1 && s[0] <= 0xdf {
			return int(s[0]), 1
		}
		if four && len(s) >= 4 && s[1] >= '0' && s[1] <= '9' {
			return int(s[0])<<24 | int(s[1])<<16 | int(s[2])<<8 | int(s[3]), 4
		}
		return pair(s)
	}
	f.text = func(c, length int) string {
		b := make([]byte, length)
		for i := range b {
			b[length-1-i] = byte(c >> (8 * i) & 0xff)
		}
		out, err := charset.NewDecoder().Bytes(b)
		if err != nil {
			return Unknown
		}
		return string(out)
	}
}

func utf16Code(s string) (c, length int) {
	c, length = pair(s)
	if c >= 0xd800 && c < 0xdc00 && len(s) >= 4 {
		low, _ := pair(s[2:])
		return c<<16 | low, 4
	}
	return c, length
}

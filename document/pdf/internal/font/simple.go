package font

import (
	"math"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// simple reads a font whose codes are single bytes.
func (f *Font) simple(file *object.File, d object.Dict) {
	f.split = func(s string) (int, int) { return int(s[0]), 1 }
	letters := f.encoding(file, d)
	f.text = func(c, _ int) string { return letters[c&0xff] }
	unit := 0.001
	if file.Name(d["Subtype"]) == "Type3" {
		unit = f.type3(file, d)
	}
	first, list := file.Int(d["FirstChar"], 0), file.Array(d["Widths"])
	missing, _ := file.Number(file.Dict(d["FontDescriptor"])["MissingWidth"])
	mono := strings.Contains(baseName(file, d), "Courier")
	f.width = func(c, _ int) float64 {
		if i := c - first; i >= 0 && i < len(list) {
			if n, ok := file.Number(list[i]); ok {
				return n * unit
			}
		}
		switch {
		case missing > 0:
			return missing * unit
		case mono:
			return 0.6
		}
		return standardWidth(byte(c & 0xff)) //nolint:gosec // masked
	}
}

// type3 takes the scale of a font of type 3, whose glyphs are drawings, and hands back the unit of its widths.
func (f *Font) type3(file *object.File, d object.Dict) float64 {
	matrix, box := file.Array(d["FontMatrix"]), file.Array(d["FontBBox"])
	if len(matrix) < 4 {
		return 0.001
	}
	x, _ := file.Number(matrix[0])
	y, _ := file.Number(matrix[3])
	if len(box) == 4 {
		low, _ := file.Number(box[1])
		high, _ := file.Number(box[3])
		if h := math.Abs((high - low) * y); h > 0 && (h < 0.4 || h > 2.5) {
			f.Scale = h
		}
	}
	return math.Abs(x)
}

// standardWidth is about that of Helvetica, for the fonts whose widths every viewer knows.
func standardWidth(c byte) float64 {
	switch {
	case strings.IndexByte(" !,./:;I[\\]ft|", c) >= 0:
		return 0.278
	case strings.IndexByte("'ijl", c) >= 0:
		return 0.21
	case strings.IndexByte("()-r", c) >= 0:
		return 0.333
	case strings.IndexByte("mMW%@", c) >= 0:
		return 0.87
	case c >= 'A' && c <= 'Z':
		return 0.7
	}
	return 0.556
}

// encoding are the letters of the 256 codes.
func (f *Font) encoding(file *object.File, d object.Dict) *[256]string {
	var letters [256]string
	base, differences := file.Name(d["Encoding"]), object.Array(nil)
	if e := file.Dict(d["Encoding"]); e != nil {
		base, differences = file.Name(e["BaseEncoding"]), file.Array(e["Differences"])
	}
	table := charmap.Windows1252
	if base == "MacRomanEncoding" {
		table = charmap.Macintosh
	}
	name := baseName(file, d)
	for c := range letters {
		letters[c] = string(table.DecodeByte(byte(c)))
		if c < ' ' {
			letters[c] = Unknown
		}
	}
	if strings.Contains(name, "ZapfDingbats") {
		for c, s := range dingbats {
			letters[c] = s
		}
	}
	at := 0
	for _, v := range differences {
		switch v := file.Resolve(v).(type) {
		case float64:
			at = int(min(max(v, 0), 256))
		case object.Name:
			if at < 256 {
				letters[at] = letterOf(string(v))
			}
			at++
		}
	}
	return &letters
}

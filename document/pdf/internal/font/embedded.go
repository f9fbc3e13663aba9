package font

import (
	"encoding/binary"

	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// embedded are the letters of the glyph numbers of an embedded TrueType font, by its own table of letters.
func embedded(file *object.File, d object.Dict) map[int]string {
	letters := map[int]string{}
	s := file.Stream(file.Dict(d["FontDescriptor"])["FontFile2"])
	if s == nil {
		return letters
	}
	data, _ := file.Data(s)
	of := trueType(data)
	if s := file.Stream(d["CIDToGIDMap"]); s != nil {
		ids, _ := file.Data(s)
		for cid := 0; 2*cid+1 < len(ids) && cid < maxGlyphs; cid++ {
			if r, ok := of[int(ids[2*cid])<<8|int(ids[2*cid+1])]; ok {
				letters[cid] = string(r)
			}
		}
		return letters
	}
	for glyph, r := range of {
		letters[glyph] = string(r)
	}
	return letters
}

// trueType are the letters of the glyphs of a TrueType font, from the tables of formats 4 and 12.
func trueType(data []byte) map[int]rune {
	of := map[int]rune{}
	if len(data) < 12 {
		return of
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := 12 + 16*i
		if entry+16 > len(data) {
			break
		}
		if string(data[entry:entry+4]) != "cmap" {
			continue
		}
		table := from(data, int(binary.BigEndian.Uint32(data[entry+8:])))
		if len(table) < 4 {
			return of
		}
		for j := range min(int(binary.BigEndian.Uint16(table[2:])), 32) {
			if record := 4 + 8*j; record+8 <= len(table) {
				subtable(from(table, int(binary.BigEndian.Uint32(table[record+4:]))), of)
			}
		}
	}
	return of
}

func from(data []byte, offset int) []byte { return data[min(max(offset, 0), len(data)):] }

func subtable(t []byte, of map[int]rune) {
	if len(t) < 16 {
		return
	}
	word := func(i int) int {
		if i < 0 || i+2 > len(t) {
			return 0
		}
		return int(binary.BigEndian.Uint16(t[i:]))
	}
	steps := 0 // runs of a damaged table may overlap without end
	add := func(glyph int, r int) bool {
		if _, known := of[glyph]; !known && glyph != 0 && len(of) < maxGlyphs {
			of[glyph] = rune(r)
		}
		steps++
		return steps < 4*maxGlyphs
	}
	switch word(0) {
	case 4:
		n := word(6) / 2
		for i := range n {
			end, start := word(14+2*i), word(16+2*n+2*i)
			delta, at := word(16+4*n+2*i), 16+6*n+2*i
			offset := word(at)
			if at >= len(t) {
				return
			}
			for c := start; c <= end && c < 0xffff; c++ {
				glyph := c
				if offset != 0 {
					glyph = word(at + offset + 2*(c-start))
				}
				if glyph != 0 || offset == 0 {
					glyph += delta
				}
				if !add(glyph&0xffff, c) {
					return
				}
			}
		}
	case 12:
		for i := range min(word(12)<<16|word(14), maxGlyphs) {
			at := 16 + 12*i
			if at+12 > len(t) {
				return
			}
			start, end := int(binary.BigEndian.Uint32(t[at:])), int(binary.BigEndian.Uint32(t[at+4:]))
			glyph := int(binary.BigEndian.Uint32(t[at+8:]))
			for c := start; c <= end && c < 0x110000 && c-start < maxGlyphs; c++ {
				if !add(glyph+c-start, c) {
					return
				}
			}
		}
	}
}

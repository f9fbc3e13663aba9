package font

import (
	"cmp"
	"slices"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// maxEntries is how many entries of a kind a map has.
const maxEntries = 1 << 17

// cmap is a CMap: codes to texts (ToUnicode), or codes to glyph numbers of a font.
type cmap struct {
	spaces []space
	chars  map[[2]int]string // by code and length in bytes
	ranges []textRange
	cids   []cidRange
}

// space is a run of codes of a length.
type space struct{ low, high, length int }

type textRange struct {
	low, high int
	text      []uint16 // of the lowest code; the last unit counts on
}

type cidRange struct{ low, high, length, cid int }

// readCMap reads the sections of a CMap; it is a program, of which only they matter.
func readCMap(data []byte) *cmap {
	m := &cmap{chars: map[[2]int]string{}}
	l := &object.Lexer{Data: data}
	var held []object.Value
	for {
		v, ok := l.Next()
		if !ok {
			break
		}
		word, is := v.(object.Keyword)
		if !is {
			if len(held) < 3*maxEntries {
				held = append(held, v)
			}
			continue
		}
		switch word {
		case "endcodespacerange":
			m.addSpaces(held)
		case "endbfchar":
			m.addChars(held)
		case "endbfrange":
			m.addRanges(held)
		case "endcidchar":
			m.addCIDs(held, 2)
		case "endcidrange":
			m.addCIDs(held, 3)
		}
		held = held[:0]
	}
	slices.SortStableFunc(m.ranges, func(a, b textRange) int { return cmp.Compare(a.low, b.low) })
	slices.SortStableFunc(m.cids, func(a, b cidRange) int { return cmp.Compare(a.low, b.low) })
	return m
}

// code is a string of bytes as a number.
func code(v object.Value) (n, length int, ok bool) {
	s, is := v.(object.String)
	if !is || len(s) == 0 || len(s) > 4 {
		return 0, 0, false
	}
	for i := range len(s) {
		n = n<<8 | int(s[i])
	}
	return n, len(s), true
}

func (m *cmap) addSpaces(held []object.Value) {
	for ; len(held) >= 2 && len(m.spaces) < 100; held = held[2:] {
		low, length, ok := code(held[0])
		high, _, ok2 := code(held[1])
		if ok && ok2 {
			m.spaces = append(m.spaces, space{low, high, length})
		}
	}
}

func (m *cmap) addChars(held []object.Value) {
	for ; len(held) >= 2 && len(m.chars) < maxEntries; held = held[2:] {
		if c, length, ok := code(held[0]); ok {
			if s, is := held[1].(object.String); is {
				m.chars[[2]int{c, length}] = string(utf16.Decode(units(s)))
			}
		}
	}
}

func units(s object.String) []uint16 {
	if len(s) > 64 {
		s = s[:64]
	}
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	u := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return u
}

func (m *cmap) addRanges(held []object.Value) {
	for ; len(held) >= 3 && len(m.ranges) < maxEntries; held = held[3:] {
		low, length, ok := code(held[0])
		high, _, ok2 := code(held[1])
		if !ok || !ok2 {
			continue
		}
		switch to := held[2].(type) {
		case object.String:
			m.ranges = append(m.ranges, textRange{low, high, units(to)})
		case object.Array:
			for i, v := range to {
				if s, is := v.(object.String); is && low+i <= high && len(m.chars) < maxEntries {
					m.chars[[2]int{low + i, length}] = string(utf16.Decode(units(s)))
				}
			}
		}
	}
}

func (m *cmap) addCIDs(held []object.Value, each int) {
	for ; len(held) >= each && len(m.cids) < maxEntries; held = held[each:] {
		low, length, ok := code(held[0])
		high := low
		if each == 3 {
			high, _, _ = code(held[1])
		}
		if cid, is := held[each-1].(float64); ok && is && cid >= 0 && cid < 1<<20 {
			m.cids = append(m.cids, cidRange{low, high, length, int(cid)})
		}
	}
}

// maxBack is how many ranges that begin before a code are looked at, as ranges may overlap.
const maxBack = 16

// text is what a code of a length is mapped to. Some maps write their codes with another length than the text.
func (m *cmap) text(c, length int) (string, bool) {
	if s, ok := m.chars[[2]int{c, length}]; ok {
		return s, true
	}
	i, _ := slices.BinarySearchFunc(m.ranges, c+1, func(r textRange, c int) int { return cmp.Compare(r.low, c) })
	for back := 1; back <= maxBack && i-back >= 0; back++ {
		r := m.ranges[i-back]
		if c < r.low || c > r.high || len(r.text) == 0 {
			continue
		}
		u := slices.Clone(r.text)
		u[len(u)-1] += uint16((c - r.low) & 0xffff) //nolint:gosec // masked
		return string(utf16.Decode(u)), true
	}
	for other := 1; other <= 4; other++ {
		if s, ok := m.chars[[2]int{c, other}]; ok {
			return s, true
		}
	}
	return "", false
}

// cid is the glyph number of a code.
func (m *cmap) cid(c, length int) (int, bool) {
	i, _ := slices.BinarySearchFunc(m.cids, c+1, func(r cidRange, c int) int { return cmp.Compare(r.low, c) })
	for back := 1; back <= maxBack && i-back >= 0; back++ {
		if r := m.cids[i-back]; c >= r.low && c <= r.high && r.length == length {
			return r.cid + c - r.low, true
		}
	}
	return 0, false
}

// split cuts the first code off a string, by the code spaces.
func (m *cmap) split(s string) (c, length int) {
	n := 0
	for length := 1; length <= 4 && length <= len(s); length++ {
		n = n<<8 | int(s[length-1])
		for _, sp := range m.spaces {
			if sp.length == length && within(n, sp) {
				return n, length
			}
		}
	}
	if len(m.spaces) > 0 {
		return int(s[0]), 1
	}
	return pair(s)
}

// within reports whether each byte of a code is in a code space.
func within(n int, sp space) bool {
	for i := range sp.length {
		b := n >> (8 * i) & 0xff
		if b < sp.low>>(8*i)&0xff || b > sp.high>>(8*i)&0xff {
			return false
		}
	}
	return true
}

// pair is a code of two bytes.
func pair(s string) (c, length int) {
	if len(s) < 2 {
		return int(s[0]), 1
	}
	return int(s[0])<<8 | int(s[1]), 2
}

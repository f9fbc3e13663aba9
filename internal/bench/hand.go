package bench

import (
	"bytes"
	"encoding/binary"
	"strconv"
	"time"
	"unicode/utf8"
)

// byHand is the limit: a program that knows these forms under mof-2021 and nothing else. It scans the JSON with its
// keys in the order in which forms writes them, takes numbers as int64 (amounts and rates in hundredths, points in
// hundredths), allocates nothing, explains nothing, and knows no error beyond "bad". It refuses what isn't UTF-8, a
// number that is none, and anything between the values that isn't as expected.
type byHand struct {
	in     []byte
	at     int
	bad    bool
	scores [24]int64
	rows   int
}

// line scores a form and appends its outcome.
func (h *byHand) line(dst, line []byte) ([]byte, bool) {
	h.in, h.at, h.bad, h.rows = line, 0, false, 1
	h.pass(`{"year":`)
	h.number()
	h.pass(`,"project":{"name":`)
	name := h.text()
	h.pass(`,"department":`)
	h.text()
	h.pass(`,"department_code":`)
	h.text()
	h.pass(`},"funds":{"initial":{"total":`)
	h.amount()
	h.pass(`},"adjusted":{"total":`)
	budget := h.amount()
	h.pass(`},"spent":{"total":`)
	spent := h.amount()
	h.pass(`}},"indicators":[`)
	if budget <= 0 {
		return dst, false
	}
	h.scores[0] = handShare(1000, min(spent, budget), budget)
	for {
		h.row()
		if h.bad || h.at >= len(h.in) || h.in[h.at] != ',' {
			break
		}
		h.at++
	}
	h.pass("]}")
	if h.bad {
		return dst, false
	}
	var total int64
	for _, s := range h.scores[:h.rows] {
		total += s
	}
	return appendScores(dst, name, total, h.scores[:h.rows]), true
}

// appendScores appends what every batch of the comparison writes for a form; name is escaped already.
func appendScores(dst, name []byte, total int64, scores []int64) []byte {
	dst = append(append(append(dst, `{"project":"`...), name...), `","score":"`...)
	dst = append(append(appendHundredths(dst, total), `","grade":"`...), gradeOf(total)...)
	dst = append(dst, `","scores":[`...)
	for i, s := range scores {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(appendHundredths(append(dst, '"'), s), '"')
	}
	return append(dst, "]}\n"...)
}

func appendHundredths(dst []byte, n int64) []byte {
	dst = strconv.AppendInt(dst, n/100, 10)
	return append(dst, '.', byte('0'+n/10%10), byte('0'+n%10))
}

func gradeOf(total int64) string {
	switch {
	case total >= 9000:
		return "优"
	case total >= 8000:
		return "良"
	case total >= 6000:
		return "中"
	}
	return "差"
}

func (h *byHand) pass(literal string) {
	if len(h.in)-h.at < len(literal) || string(h.in[h.at:h.at+len(literal)]) != literal {
		h.bad = true
		return
	}
	h.at += len(literal)
}

func (h *byHand) number() {
	for h.at < len(h.in) && h.in[h.at] >= '0' && h.in[h.at] <= '9' {
		h.at++
	}
}

// amount is a decimal between quotes, in hundredths.
func (h *byHand) amount() int64 {
	n, ok := inHundredths(h.text())
	h.bad = h.bad || !ok
	return n
}

// text is what is between quotes, escapes as they are. Chinese is checked three bytes at a time.
func (h *byHand) text() []byte {
	in := h.in
	if h.bad || h.at >= len(in) || in[h.at] != '"' {
		h.bad = true
		return nil
	}
	start := h.at + 1
	for i := start; i < len(in); {
		c := in[i]
		switch {
		case c > 0xe0 && c != 0xed && i+3 < len(in) && binary.LittleEndian.Uint32(in[i:])&0xc0c0f0 == 0x8080e0:
			i += 3
		case c == '"':
			h.at = i + 1
			return in[start:i]
		case c == '\\':
			i += 2
		case c < ' ':
			h.bad = true
			return nil
		case c < utf8.RuneSelf:
			i++
		default:
			_, size := utf8.DecodeRune(in[i:])
			h.bad = h.bad || size == 1
			i += size
		}
	}
	h.bad = true
	return nil
}

func (h *byHand) row() {
	h.pass(`{"level1":`)
	level1 := h.text()
	h.pass(`,"level2":`)
	h.text()
	h.pass(`,"name":`)
	h.text()
	h.pass(`,"target":`)
	target := h.text()
	h.pass(`,"points":`)
	points := h.amount()
	h.pass(`,"actual":`)
	actual := h.text()
	var declared []byte
	if bytes.HasPrefix(h.in[h.at:], []byte(`,"declared":`)) {
		h.at += len(`,"declared":`)
		declared = h.text()
	}
	if bytes.HasPrefix(h.in[h.at:], []byte(`,"reason":`)) {
		h.at += len(`,"reason":`)
		h.text()
	}
	h.pass("}")
	if h.bad || h.rows == len(h.scores) {
		h.bad = true
		return
	}
	score, ok := handScore(level1, target, actual, declared, points)
	h.bad = !ok
	h.scores[h.rows] = score
	h.rows++
}

// handScore scores one row.
func handScore(level1, target, actual, declared []byte, points int64) (int64, bool) {
	if declared != nil {
		given, ok := inHundredths(declared)
		low, high := 4*points, 5*points // 达成: [80%,100%], in fifths
		if string(actual) == "部分达成" {
			low, high = 3*points, 4*points-1
		} else if string(actual) != "达成" {
			return 0, false
		}
		return given, ok && 5*given >= low && 5*given <= high
	}
	t := handCell(target)
	a := handCell(actual)
	if !t.ok || !a.ok || t.date != a.date || a.unit != nil && !bytes.Equal(t.unit, a.unit) {
		return 0, false
	}
	if string(level1) == "满意度指标" {
		switch {
		case a.value >= 9000:
			return points, true
		case a.value >= 8000:
			return handShare(points, 4, 5), true
		case a.value >= 6000:
			return handShare(points, 1, 2), true
		}
		return 0, true
	}
	done, due := a.value, t.value
	if t.most {
		done, due = t.value, a.value
	}
	switch {
	case done >= due:
		return points, true
	case 5*done < 3*due:
		return 0, true
	}
	return handShare(points, done, due), true
}

// handShare is points × n ÷ d, rounded half up.
func handShare(points, n, d int64) int64 { return (2*points*n + d) / (2 * d) }

// handRead is a cell as the hand-written program sees it.
type handRead struct {
	value int64  // in hundredths, or in days
	unit  []byte // nil without
	most  bool   // a ceiling
	date  bool
	ok    bool
}

func handCell(s []byte) (c handRead) {
	switch {
	case bytes.HasPrefix(s, []byte("≥")):
		s = s[3:]
	case bytes.HasPrefix(s, []byte("≤")):
		s, c.most = s[3:], true
	case bytes.HasPrefix(s, []byte("=")):
		s = s[1:]
	case bytes.HasPrefix(s, []byte("不低于")), bytes.HasPrefix(s, []byte("不少于")):
		s = s[9:]
	case bytes.HasPrefix(s, []byte("不超过")):
		s, c.most = s[9:], true
	}
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.') {
		i++
	}
	c.value, c.ok = inHundredths(s[:i])
	c.unit = s[i:]
	c.unit = bytes.TrimSuffix(c.unit, []byte("以上"))
	if len(c.unit) == 0 {
		c.unit = nil
	}
	if bytes.HasPrefix(c.unit, []byte("年")) {
		return handDate(int(c.value/100), c.unit[3:])
	}
	return c
}

// handDate reads what is after the year: 12月底前, 12月31日前, 3月5日.
func handDate(year int, s []byte) handRead {
	month, n := leadingInt(s)
	s = s[n:]
	day := 31 // of December
	if string(s) != "月底前" {
		if !bytes.HasPrefix(s, []byte("月")) {
			return handRead{}
		}
		day, n = leadingInt(s[3:])
		if s = s[3+n:]; string(s) != "日" && string(s) != "日前" {
			return handRead{}
		}
	}
	days := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix()/86400 - since2000
	return handRead{value: days, most: true, date: true, ok: true}
}

var since2000 = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).Unix() / 86400

func leadingInt(s []byte) (n, size int) {
	for size < len(s) && s[size] >= '0' && s[size] <= '9' {
		n = n*10 + int(s[size]-'0')
		size++
	}
	return n, size
}

// inHundredths reads a decimal of up to two places.
func inHundredths(s []byte) (int64, bool) {
	var n int64
	places := -1
	for _, c := range s {
		if c == '.' && places < 0 {
			places = 0
			continue
		}
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
		if places >= 0 {
			places++
		}
	}
	for range 2 - max(places, 0) {
		n *= 10
	}
	return n, len(s) > 0 && len(s) <= 15 && places <= 2
}

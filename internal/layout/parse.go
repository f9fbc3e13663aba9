package layout

import "strings"

// block is a mapping or a sequence in block style.
type block struct {
	entries []*entry
	tail    []string // remarks and blank lines at the end
}

// entry is a key with its value, or an item of a sequence.
type entry struct {
	above  []string // remarks and blank lines
	key    string   // as written; "" for an item
	prefix string   // an anchor
	value  string   // in the line of the key; "" where children follow
	more   []string // further lines of the value, without the indentation that they share
	shift  bool     // the further lines go deeper than the key by their own writing
	remark string   // after the value: "# …"
	inner  *block
}

// parser takes lines apart. It understands what people write and gives up on the rest.
type parser struct {
	lines []string
	at    int
	lost  bool
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

func isRemark(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), "#") }

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

func isItem(line string) bool {
	text := strings.TrimSpace(line)
	return text == "-" || strings.HasPrefix(text, "- ")
}

// ahead is the next line that holds anything, and the remarks and blank lines before it; the parser doesn't move.
func (p *parser) ahead() (next int, above []string) {
	next = p.at
	for next < len(p.lines) && (isBlank(p.lines[next]) || isRemark(p.lines[next])) {
		above = append(above, p.lines[next])
		next++
	}
	return next, above
}

// block reads what is at an indentation.
func (p *parser) block(indent int) *block {
	b := &block{}
	for !p.lost {
		next, above := p.ahead()
		if next >= len(p.lines) || indentOf(p.lines[next]) != indent {
			// Remarks that are indented like the block belong to it; the rest to what follows.
			own := 0
			for i, line := range above {
				if isRemark(line) && (indentOf(line) >= indent || next >= len(p.lines) && indent == 0) {
					own = i + 1
				}
			}
			if next < len(p.lines) && indentOf(p.lines[next]) > indent {
				p.lost = true
			}
			b.tail = trimmed(above[:own])
			p.at += own
			if next >= len(p.lines) && indent == 0 {
				p.at = len(p.lines)
			}
			return b
		}
		if len(b.entries) > 0 && isItem(p.lines[next]) != (b.entries[0].key == "") {
			return b // a sequence right under its key ends at the next key
		}
		p.at = next
		e := p.entry(indent)
		e.above = trimmed(above)
		b.entries = append(b.entries, e)
	}
	return b
}

func trimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = strings.TrimSpace(lines[i])
	}
	return out
}

// entry reads the entry that the line at hand starts.
func (p *parser) entry(indent int) *entry {
	e := &entry{}
	rest := strings.TrimRight(p.lines[p.at][indent:], " ")
	if rest == "-" || strings.HasPrefix(rest, "- ") {
		body := strings.TrimLeft(rest[1:], " ")
		if key, _ := keyOf(body); key != "" || body == "-" || strings.HasPrefix(body, "- ") {
			deeper := indent + len(rest) - len(body)
			p.lines[p.at] = strings.Repeat(" ", deeper) + body
			e.inner = p.block(deeper)
			return e
		}
		p.value(e, body, indent)
		return e
	}
	key, body := keyOf(rest)
	if key == "" {
		p.lost = true
		return e
	}
	e.key = key
	p.value(e, body, indent)
	return e
}

// keyOf splits “key: value”; the key is "" where there is none.
func keyOf(s string) (key, rest string) {
	end := 0
	switch {
	case s == "" || strings.ContainsAny(s[:1], "{[?&*!|>%@`#"):
		return "", ""
	case s[0] == '"' || s[0] == '\'':
		if end = closing(s); end < 0 {
			return "", ""
		}
	default:
		for end < len(s) && !(s[end] == ':' && (end+1 == len(s) || s[end+1] == ' ')) {
			if strings.HasPrefix(s[end:], " #") {
				return "", ""
			}
			end++
		}
	}
	after := strings.TrimLeft(s[end:], " ")
	if !strings.HasPrefix(after, ":") || len(after) > 1 && after[1] != ' ' {
		return "", ""
	}
	return strings.TrimRight(s[:end], " "), strings.TrimLeft(after[1:], " ")
}

// closing is where a quoted text ends, after its quote; -1 where it doesn't.
func closing(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"':
			i++
		case s[i] == s[0] && s[0] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return -1
}

// value reads the value after a key or a dash, with all its lines.
func (p *parser) value(e *entry, body string, indent int) {
	p.at++
	if strings.HasPrefix(body, "&") {
		e.prefix, body, _ = strings.Cut(body, " ")
		body = strings.TrimLeft(body, " ")
	}
	switch {
	case body == "" || body[0] == '#':
		e.remark = body
		p.children(e, indent)
	case body[0] == '|' || body[0] == '>':
		if strings.ContainsAny(body, "123456789") {
			p.lost = true
		}
		e.value, e.remark = splitRemark(body)
		p.further(e, indent, true)
	case body[0] == '{' || body[0] == '[' || body[0] == '"' || body[0] == '\'':
		end := flowEnd(body)
		for end < 0 && p.at < len(p.lines) {
			e.more = append(e.more, p.lines[p.at])
			body += "\n" + p.lines[p.at]
			p.at++
			end = flowEnd(body)
		}
		if end < 0 {
			p.lost = true
			return
		}
		p.flow(e, body, end)
	default:
		e.value, e.remark = splitRemark(body)
		if e.remark == "" {
			p.further(e, indent, false)
		}
	}
}

// flow takes a value in brackets or quotes, which may go over several lines.
func (p *parser) flow(e *entry, body string, end int) {
	rest := strings.TrimSpace(body[end:])
	if rest != "" && rest[0] != '#' || strings.Contains(rest, "\n") {
		p.lost = true
		return
	}
	if len(e.more) == 0 {
		e.value, e.remark = body[:end], rest
		return
	}
	lines := strings.Split(body[:end], "\n")
	e.value, e.more, e.remark, e.shift = strings.TrimRight(lines[0], " "), shared(lines[1:]), rest, true
}

// children reads the block that belongs to a key without a value: deeper, or a sequence right under the key.
func (p *parser) children(e *entry, indent int) {
	next, _ := p.ahead()
	if next >= len(p.lines) {
		return
	}
	line := p.lines[next]
	deeper := indentOf(line)
	if deeper > indent || e.key != "" && deeper == indent && isItem(line) {
		e.inner = p.block(deeper)
	}
}

// further takes the lines that a scalar goes on in: all that are deeper than the key.
func (p *parser) further(e *entry, indent int, blanks bool) {
	var lines []string
	for p.at < len(p.lines) {
		line := p.lines[p.at]
		if !isBlank(line) && (indentOf(line) <= indent || !blanks && isRemark(line)) {
			break
		}
		if isBlank(line) {
			line = ""
		}
		lines = append(lines, line)
		p.at++
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" { // the blank lines after it are the layout's
		lines = lines[:len(lines)-1]
		p.at--
	}
	if len(lines) > 0 {
		e.more = shared(lines)
	}
}

// shared are lines without the indentation that all of them have.
func shared(lines []string) []string {
	least := -1
	for _, line := range lines {
		if !isBlank(line) && (least < 0 || indentOf(line) < least) {
			least = indentOf(line)
		}
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		if !isBlank(line) {
			out[i] = line[max(least, 0):]
		}
	}
	return out
}

// splitRemark splits a plain scalar from the remark after it.
func splitRemark(s string) (value, remark string) {
	if at := strings.Index(s, " #"); at >= 0 {
		return strings.TrimRight(s[:at], " "), s[at+1:]
	}
	return s, ""
}

package layout

import (
	"strings"

	"github.com/ziping-go/ziping/internal/schema"
)

// flowEnd is where a value in brackets or quotes ends; -1 where it doesn't.
func flowEnd(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case (c == '"' || c == '\'') && starts(s, i):
			end := closing(s[i:])
			if end < 0 {
				return -1
			}
			i += end - 1
			if depth == 0 {
				return i + 1
			}
		case c == '#' && i > 0 && (s[i-1] == ' ' || s[i-1] == '\n'):
			for i < len(s) && s[i] != '\n' {
				i++
			}
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// starts reports whether a quote at a byte begins a text rather than standing within a plain one.
func starts(s string, i int) bool {
	before := strings.TrimRight(s[:i], " \n")
	return before == "" || strings.ContainsAny(before[len(before)-1:], "{[,:")
}

// flow is a value in flow style.
type flow struct {
	text   string // of a scalar
	open   byte   // '{' or '[', or 0
	keys   []string
	values []*flow
}

// parseFlow takes a value of one line apart; false where it isn't understood.
func parseFlow(s string) (*flow, bool) {
	p := &flowParser{s: s}
	f := p.value()
	return f, !p.lost && strings.TrimSpace(p.s[p.at:]) == ""
}

type flowParser struct {
	s    string
	at   int
	lost bool
}

func (p *flowParser) space() {
	for p.at < len(p.s) && p.s[p.at] == ' ' {
		p.at++
	}
}

func (p *flowParser) value() *flow {
	p.space()
	if p.at >= len(p.s) || p.lost {
		return &flow{}
	}
	switch p.s[p.at] {
	case '{', '[':
		return p.collection()
	case '"', '\'':
		end := closing(p.s[p.at:])
		if end < 0 {
			p.lost = true
			return &flow{}
		}
		text := p.s[p.at : p.at+end]
		p.at += end
		return &flow{text: text}
	}
	start := p.at
	for p.at < len(p.s) && !strings.ContainsAny(p.s[p.at:p.at+1], ",]}") {
		if p.s[p.at] == ':' && (p.at+1 == len(p.s) || strings.ContainsAny(p.s[p.at+1:p.at+2], " ,]}")) {
			break
		}
		p.at++
	}
	return &flow{text: strings.TrimSpace(p.s[start:p.at])}
}

func (p *flowParser) collection() *flow {
	f := &flow{open: p.s[p.at]}
	end := byte('}')
	if f.open == '[' {
		end = ']'
	}
	p.at++
	for !p.lost {
		p.space()
		if p.at < len(p.s) && p.s[p.at] == end {
			p.at++
			return f
		}
		v := p.value()
		p.space()
		key := ""
		if f.open == '{' {
			key = v.text
			if key == "" || v.open != 0 {
				p.lost = true
				return f
			}
			v = nil
			if p.at < len(p.s) && p.s[p.at] == ':' {
				p.at++
				v = p.value()
			}
		}
		f.keys, f.values = append(f.keys, key), append(f.values, v)
		p.space()
		switch {
		case p.at >= len(p.s):
			p.lost = true
		case p.s[p.at] == ',':
			p.at++
		case p.s[p.at] != end:
			p.lost = true
		}
	}
	return f
}

// arrange puts the keys in the order of the description.
func (f *flow) arrange(o *schema.Object) {
	names := make([]string, len(f.keys))
	for i, key := range f.keys {
		names[i] = unquoted(key)
	}
	for i, v := range f.values {
		switch {
		case v == nil || v.open == 0:
		case f.open == '[':
			v.arrange(o)
		default:
			v.arrange(schema.Child(o, names[i], v.written()))
		}
	}
	if f.open != '{' || o == nil || o.Others != nil {
		return
	}
	order := ordered(names, o)
	keys, values := make([]string, len(order)), make([]*flow, len(order))
	for to, from := range order {
		keys[to], values[to] = f.keys[from], f.values[from]
	}
	f.keys, f.values = keys, values
}

func (f *flow) written() []string {
	for f.open == '[' && len(f.values) > 0 && f.values[0] != nil {
		f = f.values[0]
	}
	var names []string
	for _, key := range f.keys {
		names = append(names, unquoted(key))
	}
	return names
}

// String is the value with a blank after each comma and colon, and none else.
func (f *flow) String() string {
	if f.open == 0 {
		return f.text
	}
	parts := make([]string, len(f.values))
	for i, v := range f.values {
		switch {
		case f.open == '[':
			parts[i] = v.String()
		case v == nil:
			parts[i] = f.keys[i]
		case v.open == 0 && v.text == "":
			parts[i] = f.keys[i] + ":"
		default:
			parts[i] = f.keys[i] + ": " + v.String()
		}
	}
	if f.open == '[' {
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func unquoted(key string) string {
	if len(key) > 1 && (key[0] == '"' || key[0] == '\'') {
		return key[1 : len(key)-1]
	}
	return key
}

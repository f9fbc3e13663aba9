package docx

import (
	"strconv"
	"strings"
)

// field is one that is being read: its code comes first, then the result that is shown.
type field struct {
	code   bool // its code is being read
	silent bool // it is drawn already, and its result isn't shown
	instr  []byte
	drawn  string
}

// longestInstruction is how much of the code of a field is kept.
const longestInstruction = 4 << 10

// isCode reports whether what is being read isn't shown, as it is in the code of a field.
func (r *reader) isCode() bool {
	for _, f := range r.fields[r.base:] {
		if f.code || f.silent {
			return true
		}
	}
	return false
}

// instruction reads a piece of the code of a field.
func (r *reader) instruction() error {
	b, err := r.content(r.buffer())
	if n := len(r.fields); n > r.base && len(r.fields[n-1].instr)+len(b) <= longestInstruction {
		r.fields[n-1].instr = append(r.fields[n-1].instr, b...)
	}
	r.release(b)
	return err
}

// field reads a mark of a field: where it begins, where its result begins, where it ends.
func (l *run) field(r *reader) error {
	kind, _ := r.x.Attribute(word, "fldCharType")
	n := len(r.fields)
	switch {
	case kind == "begin":
		f := field{code: true}
		if err := f.form(r); err != nil {
			return err
		}
		if f.drawn != "" && !l.isHidden(r) {
			r.show(l.p.story, []byte(f.drawn))
			f.silent = true
		}
		r.fields = append(r.fields, f)
		return nil
	case n == r.base: // a mark without beginning
	case kind == "separate":
		r.fields[n-1].code = false
	case kind == "end":
		f := r.fields[n-1]
		r.fields = r.fields[:n-1]
		if f.code && !l.isHidden(r) {
			r.show(l.p.story, []byte(drawn(string(f.instr))))
		}
	}
	r.x.Skip()
	return nil
}

// form reads what a form field says of its state: a check box and a list have no result of their own.
func (f *field) form(r *reader) error {
	return r.each(func() error {
		if !r.x.Is(word, "ffData") {
			r.x.Skip()
			return nil
		}
		return r.properties(func(name string) error {
			switch name {
			case "checkBox":
				return f.box(r)
			case "ddList":
				return f.list(r)
			}
			return nil
		})
	})
}

func (f *field) box(r *reader) error {
	f.drawn = unticked
	ticks := false
	err := r.properties(func(name string) error {
		if name == "default" || name == "checked" { // in this order
			ticks = isOn(r.x)
		}
		return nil
	})
	if ticks {
		f.drawn = ticked
	}
	return err
}

func (f *field) list(r *reader) error {
	chosen := 0
	var entries []string
	err := r.properties(func(name string) error {
		switch name {
		case "result":
			chosen, _ = strconv.Atoi(r.value())
		case "listEntry":
			entries = append(entries, r.value())
		}
		return nil
	})
	if chosen >= 0 && chosen < len(entries) {
		f.drawn = entries[chosen]
	}
	return err
}

// drawn is what Word draws for the code of a field without result: characters in each other, a symbol, the text of a
// button.
func drawn(instr string) string {
	words := strings.Fields(instr)
	if len(words) < 2 {
		return ""
	}
	switch strings.ToUpper(words[0]) {
	case "EQ":
		return overlaid(instr)
	case "SYMBOL":
		return drawnSymbol(words[1:])
	case "MACROBUTTON":
		return strings.Join(words[2:], " ")
	}
	return ""
}

// overlaid is the sign of EQ \o\ac(○,3): a character in another. A tick in a box is the sign for that.
func overlaid(instr string) string {
	open, end := strings.IndexByte(instr, '('), strings.LastIndexByte(instr, ')')
	at := strings.Index(instr, `\o`)
	if at < 0 || open < at || end < open {
		return ""
	}
	outer, inner, ok := strings.Cut(strings.ReplaceAll(instr[open+1:end], "，", ","), ",")
	outer, inner = strings.TrimSpace(outer), strings.TrimSpace(inner)
	switch {
	case !ok:
		return outer
	case strings.ContainsAny(outer, "□☐◻▢") && strings.ContainsAny(inner, "√✓✔"):
		return ticked
	case strings.ContainsAny(outer, "□☐◻▢") && strings.ContainsAny(inner, "×✗✘xX"):
		return "☒"
	case outer == "○" && len(inner) <= 2:
		if n, err := strconv.Atoi(inner); err == nil && n >= 1 && n <= 20 {
			return string(rune('①' + n - 1))
		}
	}
	return inner
}

// drawnSymbol is the character of SYMBOL 254 \f "Wingdings".
func drawnSymbol(words []string) string {
	code, err := strconv.ParseUint(words[0], 0, 16)
	if err != nil || code == 0 {
		return ""
	}
	_, font, _ := strings.Cut(strings.Join(words, " "), `\f`)
	font, _, _ = strings.Cut(strings.Trim(font, ` "`), `"`)
	return string(symbol(fontName(font), rune(code)))
}

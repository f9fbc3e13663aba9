package numfmt

import "strings"

// Number is a number as a cell of the format shows it. epoch1904 says that days count from 1904. A value that is no
// decimal number is shown as it is.
func (f *Format) Number(value string, epoch1904 bool) string {
	d, ok := parseDecimal(value)
	if !ok {
		return value
	}
	s := f.choose(&d)
	if s == nil || len(f.sections) == 1 && len(s.tokens) == 0 || s.isPlain() {
		return d.general()
	}
	if s.dates {
		if text, ok := s.date(d, epoch1904); ok {
			return text
		}
		return d.general()
	}
	return strings.TrimSpace(s.number(d))
}

// isPlain reports whether a section is nothing but General, or @, which is no format of numbers.
func (s *section) isPlain() bool {
	if len(s.tokens) != 1 {
		return false
	}
	return s.tokens[0].kind == general && s.numerals == 0 || s.tokens[0].kind == at
}

// Text is a text as a cell of the format shows it.
func (f *Format) Text(text string) string {
	var s *section
	switch n := len(f.sections); {
	case n == 4:
		s = &f.sections[3]
	case n > 0 && f.sections[n-1].text:
		s = &f.sections[n-1]
	default:
		return text
	}
	if s.dates || s.general {
		return text
	}
	var b strings.Builder
	for _, t := range s.tokens {
		switch t.kind {
		case at:
			b.WriteString(text)
		case literal:
			b.WriteString(t.text)
		}
	}
	if strings.TrimSpace(b.String()) == strings.TrimSpace(text) {
		return text // only aligned
	}
	return b.String()
}

// choose finds the section for a number. The sign is taken off where the section stands for negative numbers; nil is
// General.
func (f *Format) choose(d *decimal) *section {
	all := f.sections
	switch n := len(all); { // a section of texts isn't for numbers
	case n == 4:
		all = all[:3]
	case n > 1 && all[n-1].text:
		all = all[:n-1]
	}
	switch {
	case len(all) == 0:
		return nil
	case len(all) == 1 && all[0].condition.operator == "":
		return &all[0]
	case all[0].condition.operator != "" || len(all) > 1 && all[1].condition.operator != "":
		return chooseByCondition(all, d)
	case d.sign() < 0:
		d.negative = false
		return &all[1]
	case d.isZero() && len(all) > 2:
		return &all[2]
	}
	return &all[0]
}

// chooseByCondition takes the first section whose condition holds; the last one takes what is left.
func chooseByCondition(all []section, d *decimal) *section {
	first, second := all[0].condition, condition{}
	if first.operator == "" {
		first = condition{operator: ">"}
		if len(all) < 3 {
			first.operator = ">="
		}
	}
	if first.holds(*d) {
		return &all[0]
	}
	if len(all) > 1 {
		second = all[1].condition
	}
	switch {
	case len(all) == 1:
		return nil
	case len(all) == 2:
		return &all[1]
	case second.operator == "" && d.sign() < 0:
		d.negative = false
		return &all[1]
	case second.operator != "" && second.holds(*d):
		return &all[1]
	}
	return &all[2]
}

package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// checkField is a row of the table of settings of checks: its key, with that of its group before it, and how it is
// written and read.
type checkField struct {
	key  string
	text func(*Checks) string
	read func(*reader, *source.Node, *Checks)
	near func(*Checks, *otherSettings) // the values beside it
}

// CheckSetting is a key of a checks block with its value: "copied.rows", "80%".
type CheckSetting struct{ Key, Value string }

// Settings are all settings of the checks, in the order of the docs; the last ones are the checks that are off, those
// that are more or less serious than usual, and the set's own.
func (c *Checks) Settings() []CheckSetting {
	all := make([]CheckSetting, 0, len(checkFields)+3)
	for i := range checkFields {
		all = append(all, CheckSetting{checkFields[i].key, checkFields[i].text(c)})
	}
	var off, severity, own []string
	for code, is := range c.Off {
		if is {
			off = append(off, string(code))
		}
	}
	for code, s := range c.Severity {
		severity = append(severity, string(code)+": "+s)
	}
	for i := range c.Own {
		o := &c.Own[i]
		when := o.Severity
		if o.Stage != checkStages[2] {
			when = o.Stage + ", " + when
		}
		own = append(own, string(o.Code)+" ("+when+"): "+o.If.String())
	}
	slices.Sort(off)
	slices.Sort(severity)
	return append(all, CheckSetting{"off", strings.Join(off, "、")}, CheckSetting{"severity", strings.Join(severity, "、")},
		CheckSetting{"own", strings.Join(own, "、")})
}

// Changed are the settings that differ from those of a set without a checks block.
func (c *Checks) Changed() []CheckSetting {
	usual := defaultChecks()
	all, before := c.Settings(), usual.Settings()
	return slices.DeleteFunc(all, func(s CheckSetting) bool { return slices.Contains(before, s) })
}

func shareSetting(key string, at func(*Checks) *exact.Fraction) checkField {
	return checkField{
		key: key, text: func(c *Checks) string { return at(c).InPercent() },
		read: func(r *reader, n *source.Node, c *Checks) { *at(c) = r.share(n) },
		near: func(_ *Checks, a *otherSettings) { a.number(at, exact.Scaled(1, 4), exact.Fraction.InPercent) },
	}
}

func plainNumber(f exact.Fraction) string { return exact.ShortestAmount(f).String() }

func numberSetting(key string, at func(*Checks) *exact.Fraction) checkField {
	return checkField{
		key: key, text: func(c *Checks) string { return plainNumber(*at(c)) },
		read: func(r *reader, n *source.Node, c *Checks) { *at(c) = r.number(n) },
		near: func(c *Checks, a *otherSettings) {
			a.number(at, exact.Scaled(1, exact.ShortestAmount(*at(c)).Scale()), plainNumber)
		},
	}
}

// mostCounted is the largest count that a setting may have.
const mostCounted = 1000

func wholeSetting(key string, at func(*Checks) *int) checkField {
	return checkField{
		key: key, text: func(c *Checks) string { return strconv.Itoa(*at(c)) },
		read: func(r *reader, n *source.Node, c *Checks) { *at(c) = r.whole(n, 0, mostCounted) },
		near: func(c *Checks, a *otherSettings) {
			for _, to := range []int{*at(c) - 1, *at(c) + 1} {
				if to >= 0 {
					a.add(strconv.Itoa(*at(c)), strconv.Itoa(to), func(c *Checks) { *at(c) = to })
				}
			}
		},
	}
}

func wordsSetting(key string, at func(*Checks) *[]string) checkField {
	return checkField{
		key: key, text: func(c *Checks) string { return strings.Join(*at(c), "、") },
		read: func(r *reader, n *source.Node, c *Checks) {
			words := []string{}
			for _, item := range r.d.Items(n) {
				if text, ok := r.d.Text(item); ok {
					words = append(words, text)
				}
			}
			*at(c) = words
		},
		near: func(_ *Checks, a *otherSettings) { a.words(at) },
	}
}

func numbersSetting(key string, at func(*Checks) *[]exact.Fraction) checkField {
	return checkField{
		key: key, text: func(c *Checks) string {
			var all []string
			for _, f := range *at(c) {
				all = append(all, plainNumber(f))
			}
			return strings.Join(all, "、")
		},
		read: func(r *reader, n *source.Node, c *Checks) {
			numbers := []exact.Fraction{}
			for _, item := range r.d.Items(n) {
				numbers = append(numbers, r.number(item))
			}
			*at(c) = numbers
		},
		near: func(c *Checks, a *otherSettings) {
			for i, number := range *at(c) {
				a.add(plainNumber(number), "", func(c *Checks) { *at(c) = slices.Delete(slices.Clone(*at(c)), i, i+1) })
			}
		},
	}
}

func truthSetting(key string, at func(*Checks) *bool) checkField {
	return checkField{
		key: key, text: func(c *Checks) string { return strconv.FormatBool(*at(c)) },
		read: func(r *reader, n *source.Node, c *Checks) { *at(c) = r.d.Bool(n) },
		near: func(c *Checks, a *otherSettings) {
			a.add(strconv.FormatBool(*at(c)), strconv.FormatBool(!*at(c)), func(c *Checks) { *at(c) = !*at(c) })
		},
	}
}

func choiceSetting(key string, get func(*Checks) int, set func(*Checks, int), words ...string) checkField {
	return checkField{
		key: key, text: func(c *Checks) string { return words[min(get(c), len(words)-1)] },
		read: func(r *reader, n *source.Node, c *Checks) { set(c, r.oneOf(n, words)) },
		near: func(c *Checks, a *otherSettings) {
			for i, word := range words {
				if i != get(c) {
					a.add(words[min(get(c), len(words)-1)], word, func(c *Checks) { set(c, i) })
				}
			}
		},
	}
}

func flagSetting(key string, at func(*Checks) *bool, no, yes string) checkField {
	return choiceSetting(key, func(c *Checks) int {
		if *at(c) {
			return 1
		}
		return 0
	}, func(c *Checks, word int) { *at(c) = word == 1 }, no, yes)
}

// cutsSetting is the three bounds between four lights, which rise.
func cutsSetting(key string, at func(*Checks) *[3]exact.Fraction) checkField {
	return checkField{
		key: key, text: func(c *Checks) string {
			var all []string
			for _, f := range at(c) {
				all = append(all, f.InPercent())
			}
			return strings.Join(all, "、")
		},
		read: func(r *reader, n *source.Node, c *Checks) {
			items := r.d.Items(n)
			cuts := at(c)
			if len(items) != len(cuts) {
				r.d.Fail(n, "CHECKS_CUTS").Hinting(lang.Of("CHECKS_CUTS_HINT"))
				return
			}
			for i, item := range items {
				cuts[i] = r.share(item)
			}
			if !slices.IsSortedFunc(cuts[:], exact.Fraction.Cmp) {
				r.d.Fail(n, "CHECKS_CUTS").Hinting(lang.Of("CHECKS_CUTS_HINT"))
			}
		},
		near: func(c *Checks, a *otherSettings) {
			for i := range at(c) {
				a.number(func(c *Checks) *exact.Fraction { return &at(c)[i] }, exact.Scaled(1, 4), exact.Fraction.InPercent)
			}
		},
	}
}

package html

import "strings"

// inputText is what an <input> shows.
func inputText(a attributes) string {
	switch a.kind {
	case "checkbox", "radio":
		if a.isChecked {
			return "☑"
		}
		return "□"
	case "hidden", "submit", "button", "reset", "image", "password", "file", "color", "range":
		return ""
	}
	return a.value
}

// choice is a <select> that is being read: of its options those are shown that are selected, or the first one.
type choice struct {
	isList bool
	within bool // an option
	taken  bool // it is selected
	any    bool // option so far
	first  []byte
	texts  []string
	text   []byte
}

// start begins an option.
func (c *choice) start(isSelected bool) {
	c.endOption()
	c.within, c.taken = true, isSelected
}

func (c *choice) add(text []byte) {
	if c.within {
		c.text = append(c.text, text...)
	}
}

func (c *choice) endOption() {
	switch {
	case !c.within:
	case c.taken:
		c.texts = append(c.texts, string(c.text))
	case !c.any:
		c.first = append(c.first, c.text...)
	}
	c.any = c.any || c.within
	c.within, c.text = false, c.text[:0]
}

// shown is what the field shows: of several selected options the last one where only one is seen.
func (c *choice) shown() string {
	c.endOption()
	if len(c.texts) == 0 && !c.isList {
		c.texts = []string{string(c.first)}
	}
	if len(c.texts) > 1 && !c.isList {
		c.texts = c.texts[len(c.texts)-1:]
	}
	for i, text := range c.texts {
		c.texts[i] = strings.Join(strings.Fields(text), " ")
	}
	return strings.Join(c.texts, "\n")
}

package docx

import (
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// The signs of check boxes.
const (
	ticked   = "☑"
	unticked = "□"
)

// control is the content control that is being read.
type control struct {
	sign   string // that a check box shows instead of its own
	drawn  bool   // it is shown already
	prompt bool   // what it holds may be the prompt to fill it in
	skips  bool   // it is
}

// prompts are how Word begins the prompts of empty content controls. Programs that fill in controls often leave the
// mark that it is empty, so the text decides too.
var prompts = []string{"单击此处", "单击或点", "点击此处", "点击或", "选择一项", "Click here to", "Click or tap", "Choose an item"}

func (c *control) isPrompt(text []byte) bool {
	for _, p := range prompts {
		if strings.HasPrefix(string(text), p) {
			return true
		}
	}
	return false
}

// controlled reads a content control around elements of a level.
func (r *reader) controlled(l level) error {
	own := control{}
	return r.each(func() error {
		switch {
		case r.x.Is(word, "sdtPr"):
			return r.each(func() error {
				switch {
				case r.x.Is(newer, "checkbox"):
					return r.checkbox(&own)
				case r.x.Is(word, "showingPlcHdr"):
					own.prompt = isOn(r.x)
				}
				r.x.Skip()
				return nil
			})
		case r.x.Is(word, "sdtContent"):
			if own.sign == "" && !own.prompt {
				return r.inside(l)
			}
			outer := r.control
			r.control = own
			err := r.inside(l)
			r.control = outer
			return err
		}
		r.x.Skip()
		return nil
	})
}

func (r *reader) checkbox(c *control) error {
	c.sign = unticked
	return r.each(func() error {
		if v, _ := r.x.Attribute(newer, "val"); r.x.Is(newer, "checked") && (v == "1" || v == "true" || v == "on") {
			c.sign = ticked
		}
		r.x.Skip()
		return nil
	})
}

// show adds text to the paragraph that is being read, unless it is in the code of a field or replaced by a control.
func (r *reader) show(s *story, text []byte) {
	if len(text) == 0 || r.isCode() {
		return
	}
	c := &r.control
	switch {
	case c.sign != "":
		if c.drawn {
			return
		}
		c.drawn = true
		text = []byte(c.sign)
	case c.prompt:
		if c.skips = c.skips || c.isPrompt(text); c.skips {
			return
		}
	}
	r.shown++
	if len(s.line)+len(text) > longestText || len(s.text) > longestText {
		r.tooLong()
		return
	}
	s.line = append(s.line, text...)
}

// longestText is how many bytes a paragraph, or a cell, may have.
const longestText = 1 << 20

// tooLong notes that a text is too long; reading stops at the next element.
func (r *reader) tooLong() {
	if r.failed == nil {
		r.failed = fault.New(r.here(), "", lang.Of("LIMIT_TEXT", 1, longestText>>20))
	}
}

// content is the text in the element that just started, to its end.
func (r *reader) content(b []byte) ([]byte, error) {
	for depth := r.x.Depth(); ; {
		switch r.x.Next() {
		case markup.Text:
			if len(b)+r.x.To-r.x.From > longestText {
				r.tooLong()
				return b, r.failed
			}
			b = r.x.AppendText(b)
		case markup.Close:
			if r.x.Depth() < depth {
				return b, nil
			}
		case markup.End:
			return b, r.cut()
		case markup.Start:
		}
	}
}

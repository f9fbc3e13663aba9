package cell

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// MarshalText writes the cell as written.
func (t Threshold) MarshalText() ([]byte, error) { return []byte(t.text), nil }

// UnmarshalText reads a cell as ParseThreshold does.
func (t *Threshold) UnmarshalText(text []byte) error {
	*t = ParseThreshold(string(text))
	return nil
}

// What UnmarshalJSON returns for an object without a text, and for one whose other fields are no reading of it.
var (
	errTextless  = errors.New("cell: the JSON of a cell is a string, or an object with its text")
	errOtherwise = errors.New("cell: the text of a cell in JSON isn't read as the fields beside it say")
)

// UnmarshalJSON reads what MarshalJSON writes, an object with nothing but the text, or a string. The cell is read again
// from its text; of its readings it takes the one that the other fields give, in the year that they give. It fails
// where they give none of them. Of null nothing is read.
func (t *Threshold) UnmarshalJSON(data []byte) error {
	if len(data) == 0 || data[0] != '{' {
		var text *string
		if err := json.Unmarshal(data, &text); err != nil || text == nil {
			return err
		}
		*t = ParseThreshold(*text)
		return nil
	}
	var written struct {
		Text *string `json:"text"`
		cellJSON
	}
	if err := json.Unmarshal(data, &written); err != nil {
		return err
	}
	if written.Text == nil {
		return errTextless
	}
	written.cellJSON.Text = *written.Text
	read, ok := written.restore()
	if !ok {
		return fmt.Errorf("%w: %.60q", errOtherwise, *written.Text)
	}
	*t = read
	return nil
}

// restore is the cell that was written; false where its text has no such reading.
func (c *cellJSON) restore() (Threshold, bool) {
	read := ParseThreshold(c.Text)
	if c.Kind == "" || c.is(&read) {
		return read, true
	}
	year := c.year()
	if t := read.InYear(year); c.is(&t) {
		return t, true
	}
	for _, other := range read.Alternatives() {
		if t := other.Reading.InYear(year); c.is(&other.Reading) {
			return other.Reading, true
		} else if c.is(&t) {
			return t, true
		}
	}
	t := c.made()
	return t, c.is(&t)
}

// is reports whether a cell states what was written.
func (c *cellJSON) is(t *Threshold) bool {
	x, y := *c, t.record(lang.Chinese)
	x.strip()
	y.strip()
	return reflect.DeepEqual(x, y)
}

// strip leaves what the cell states.
func (c *cellJSON) strip() {
	c.Notes, c.Residual = nil, nil
	if len(c.Per) == 0 {
		c.Per = nil
	}
	items := make([]cellJSON, len(c.Items))
	for i, item := range c.Items {
		item.strip()
		items[i] = item
	}
	c.Items = items
}

// year is the year of the first date that has one; 0 where none has.
func (c *cellJSON) year() int {
	dates := append([]string{c.Deadline}, c.Period...)
	for _, end := range []*string{c.Low, c.High} {
		if end != nil && c.Kind == Day.String() {
			dates = append(dates, *end)
		}
	}
	for _, d := range dates {
		if len(d) == len("2021-12-31") {
			if year, err := strconv.Atoi(d[:4]); err == nil {
				return year
			}
		}
	}
	for _, item := range c.Items {
		if year := item.year(); year != 0 {
			return year
		}
	}
	return 0
}

// made is a number that was made in a unit which cells are read otherwise from: 3 in 只羊.
func (c *cellJSON) made() (t Threshold) {
	t.text = c.Text
	var u unit.Unit
	if u.UnmarshalText([]byte(c.Unit)) != nil || c.Kind == Day.String() {
		return t
	}
	for op := Bare; op <= In; op++ {
		if op.String() == c.Op {
			t.set(op, exact.Fraction{}, u, 0)
		}
	}
	for _, end := range []struct {
		from *string
		open bool
		to   *Bound
	}{{c.Low, c.LowOpen, &t.low}, {c.High, c.HighOpen, &t.high}} {
		*end.to = Bound{}
		if end.from != nil && end.to.Value.UnmarshalText([]byte(*end.from)) == nil {
			end.to.Set, end.to.Open = true, end.open
		}
	}
	return t
}

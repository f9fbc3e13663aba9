package renew

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/indicator"
)

// Options are what the new form is to be.
type Options struct {
	Year         int  // of it; 0 for the year after
	EmptyTargets bool // it keeps no targets
}

// to are the years of a form.
func (o Options) to(f *indicator.Form) years {
	switch {
	case f.Year == 0:
		return years{}
	case o.Year == 0:
		return years{f.Year, f.Year + 1}
	}
	return years{f.Year, o.Year}
}

// Form is a form of another year. The one that it is made of stays as it is. Points and names stay; a form without a
// year gets that of the options.
func Form(f *indicator.Form, o Options) (*indicator.Form, error) {
	was, err := fieldsOf(f)
	if err != nil {
		return nil, err
	}
	r := renewal{o: o, years: o.to(f), was: f}
	now, _ := r.value("", was).(map[string]any)
	if year := max(r.years.to, o.Year); year > 0 {
		now["year"] = year
	}
	text, err := json.Marshal(now)
	if err != nil {
		return nil, err
	}
	return indicator.FormJSON("", text, 1)
}

// fieldsOf are the fields of a form by their JSON names.
func fieldsOf(f *indicator.Form) (all map[string]any, err error) {
	text, err := f.MarshalJSON()
	if err != nil {
		return nil, err
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber()
	err = in.Decode(&all)
	return all, err
}

// ofTheYear are the pointers of what a form holds of its year only.
func ofTheYear(f *indicator.Form, targets bool) (all []string) {
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, one := range v {
				walk(at+"/"+key, one)
			}
		case []any:
			for i, one := range v {
				walk(at+"/"+strconv.Itoa(i), one)
			}
		default:
			if isEmptied(at, targets) && v != "" {
				all = append(all, at)
			}
		}
	}
	if fields, err := fieldsOf(f); err == nil {
		walk("", fields)
	}
	slices.Sort(all)
	return all
}

// renewal goes through the fields of a form.
type renewal struct {
	o     Options
	years years
	was   *indicator.Form
}

// value is a field of the new form; nil for none.
func (r renewal) value(at string, v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, one := range v {
			if at == "" && key == "events" || key == "more" { // lists whose items have nothing left but their names
				one = nil
			}
			if one = r.value(at+"/"+key, one); one == nil {
				delete(v, key)
			} else {
				v[key] = one
			}
		}
		if len(v) == 0 && !isItem(at) {
			return nil
		}
		return v
	case []any:
		for i := range v {
			v[i] = r.value(at+"/"+strconv.Itoa(i), v[i])
			if v[i] == nil {
				v[i] = map[string]any{}
			}
		}
		return v
	}
	return r.text(at, v)
}

// isItem reports whether a pointer is that of an item, which keeps its place in its list.
func isItem(at string) bool {
	_, err := strconv.Atoi(at[strings.LastIndexByte(at, '/')+1:])
	return err == nil
}

func (r renewal) text(at string, v any) any {
	if actual, ok := isPrevious(at); ok {
		if text := actualOf(r.was, actual); text != "" {
			return text
		}
		return nil
	}
	if isEmptied(at, r.o.EmptyTargets) {
		return nil
	}
	text, ok := v.(string)
	if !ok {
		return v
	}
	if r.o.EmptyTargets && isDirection(at) && isSign(text) {
		return nil
	}
	if at == "/project/start" || at == "/project/end" {
		if spans(r.was) {
			return v
		}
	}
	now, _ := r.years.in(text, false)
	return now
}

// actualOf is the actual that a pointer names.
func actualOf(f *indicator.Form, at string) string {
	row := strings.TrimSuffix(strings.TrimPrefix(at, "/indicators/"), "/actual")
	if i, err := strconv.Atoi(row); err == nil && i < len(f.Indicators) {
		return f.Indicators[i].Actual.Text()
	}
	return ""
}

package fill

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// ReadValues reads a JSON object of texts by JSON pointers, {"/indicators/0/actual": "17个"}, for the forms of one
// document in their order. A pointer may begin with the number of its form, /1/indicators/0/actual, as in the array
// that forms are printed as; without one it is of the only form. Numbers are texts as they are written, null is "".
// The name is for places. The error is a fault.List.
func ReadValues(name string, data []byte, forms int) ([][]Value, error) {
	if err := source.IfEmpty(name, data); err != nil {
		return nil, err
	}
	texts, err := textsOf(name, data)
	if err != nil {
		return nil, err
	}
	all := make([][]Value, forms)
	var faults fault.List
	for _, v := range texts {
		at := 0
		if first, rest, ok := strings.Cut(strings.TrimPrefix(v.At, "/"), "/"); ok && isIndex(first) {
			at, _ = strconv.Atoi(first)
			v.At = "/" + rest
		} else if forms > 1 {
			at = forms
		}
		if at >= forms {
			faults = append(faults, fault.New(fault.Place{File: name}, v.At, lang.Of("VALUES_FORM", v.At, forms)).Hinting(
				lang.Of("VALUES_FORM_HINT")))
			continue
		}
		all[at] = append(all[at], v)
	}
	return all, faults.Err()
}

func isIndex(s string) bool { return s != "" && len(s) < 7 && strings.Trim(s, "0123456789") == "" }

// mostValues is how many values are read.
const mostValues = 200_000

// textsOf reads the object, in its order; of a pointer that comes twice the last value counts.
func textsOf(name string, data []byte) ([]Value, error) {
	wrong := func(code lang.Code, args ...any) error {
		return fault.New(fault.Place{File: name}, "", lang.Of(code, args...)).Hinting(lang.Of("VALUES_SHAPE_HINT"))
	}
	in := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	in.UseNumber()
	token, err := in.Token()
	if err != nil || token != json.Delim('{') {
		return nil, wrong("VALUES_SHAPE")
	}
	byPointer := map[string]string{}
	var order []string
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return nil, wrong("VALUES_SHAPE")
		}
		pointer, _ := key.(string)
		token, err := in.Token()
		text, ok := textOf(token)
		if err != nil || !ok || !strings.HasPrefix(pointer, "/") {
			return nil, wrong("VALUES_VALUE", pointer)
		}
		if _, known := byPointer[pointer]; !known {
			order = append(order, pointer)
		}
		if byPointer[pointer] = text; len(order) > mostValues {
			return nil, fault.New(fault.Place{File: name}, "", lang.Of("LIMIT_ROWS", mostValues))
		}
	}
	_, err = in.Token()
	if _, after := in.Token(); err != nil || !errors.Is(after, io.EOF) {
		return nil, wrong("VALUES_SHAPE")
	}
	sort.Strings(order)
	all := make([]Value, len(order))
	for i, pointer := range order {
		all[i] = Value{pointer, byPointer[pointer]}
	}
	return all, nil
}

func textOf(token json.Token) (string, bool) {
	switch v := token.(type) {
	case string:
		return v, true
	case json.Number:
		return v.String(), true
	case nil:
		return "", true
	}
	return fmt.Sprint(token), false
}

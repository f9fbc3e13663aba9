package document

import (
	"bytes"
	"encoding/json"
	"strings"
)

// json is the form as JSON with every cell as written, for a person to correct.
func (f *csvForm) json() json.RawMessage {
	known := len(f.faults)
	head, rows := f.cellsOf()
	f.faults = f.faults[:known:known]
	form := jsonObject{}
	putCells(form, csvHead, &head)
	indicators := make([]jsonObject, len(rows))
	for i := range rows {
		indicators[i] = jsonObject{}
		putCells(indicators[i], csvRowColumns, &rows[i])
	}
	form["indicators"] = indicators
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(form) // texts can always be written
	return bytes.TrimSpace(b.Bytes())
}

type jsonObject map[string]any

// putCells puts the texts of cells where their columns belong.
func putCells[T any](to jsonObject, columns []csvColumn[T], c *csvCells) {
	for i := range columns {
		if text := c.text[columns[i].field]; text != "" {
			to.put(columns[i].pointer, text)
		}
	}
}

// put sets the text of a pointer, and makes the objects on the way.
func (o jsonObject) put(pointer, text string) {
	keys := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for _, key := range keys[:len(keys)-1] {
		inner, ok := o[key].(jsonObject)
		if !ok {
			inner = jsonObject{}
			o[key] = inner
		}
		o = inner
	}
	o[keys[len(keys)-1]] = text
}

package document

import (
	"bytes"
	"encoding/json"
)

// json is the form as JSON with every cell as written, for a person to correct.
func (f *csvForm) json() json.RawMessage {
	known := len(f.faults)
	head, rows := f.cellsOf()
	f.faults = f.faults[:known:known]
	type object map[string]any
	put := func(o object, key, text string) {
		if text != "" {
			o[key] = text
		}
	}
	project, funds, declared, form := object{}, object{}, object{}, object{}
	put(project, "name", head.text[csvProject])
	put(project, "code", head.text[csvCode])
	put(project, "title", head.text[csvTitle])
	put(project, "department", head.text[csvDepartment])
	put(project, "department_code", head.text[csvDepartmentCode])
	put(project, "implementing_unit", head.text[csvUnit])
	for key, field := range map[string]csvField{"initial": csvInitial, "adjusted": csvAdjusted, "spent": csvSpent} {
		if text := head.text[field]; text != "" {
			funds[key] = object{"total": text}
		}
	}
	put(funds, "reason", head.text[csvFundsReason])
	put(funds, "adjustment", head.text[csvAdjustment])
	put(declared, "score", head.text[csvDeclaredScore])
	put(declared, "grade", head.text[csvDeclaredGrade])
	put(form, "year", head.text[csvYear])
	put(form, "currency_unit", head.text[csvCurrency])
	for key, part := range map[string]object{"project": project, "funds": funds, "declared": declared} {
		if len(part) > 0 {
			form[key] = part
		}
	}
	indicators := make([]object, len(rows))
	for i := range rows {
		c, o := &rows[i], object{}
		for key, field := range csvIndicatorKeys {
			put(o, key, c.text[field])
		}
		if level := c.text[csvLevel]; level != "" {
			o["judged"] = object{"level": level}
		}
		indicators[i] = o
	}
	form["indicators"] = indicators
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(form) // texts can always be written
	return bytes.TrimSpace(b.Bytes())
}

// csvIndicatorKeys are the keys of an indicator.
var csvIndicatorKeys = map[string]csvField{
	"level1": csvLevel1, "level2": csvLevel2, "name": csvName, "description": csvDescription, "target": csvTarget,
	"direction": csvDirection, "nature": csvNature, "basis": csvBasis,
	"points": csvPoints, "actual": csvActual, "reason": csvReason, "declared": csvDeclared,
}

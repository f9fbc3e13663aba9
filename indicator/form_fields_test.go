package indicator

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

// filled sets every exported field of a form, and of what it holds, to a value of its own.
type filled struct {
	paths []string
	n     int
}

func (f *filled) fill(path string, v reflect.Value) {
	f.n++
	leaf := true
	switch at := v.Addr().Interface().(type) {
	case *exact.Amount:
		*at = exact.FixedAmount(exact.Int(int64(f.n)), 0)
	case *cell.Threshold:
		*at = cell.ParseThreshold(fmt.Sprintf("≥%d个", f.n))
	case *cell.Actual:
		*at = cell.ParseActual(fmt.Sprintf("%d个", f.n))
	case *calendar.Date:
		*at, _ = calendar.ParseDate(fmt.Sprintf("2024-12-%02d", f.n%28+1))
	case *Kind:
		*at = SelfEvaluationTable
	case *Scope:
		*at = TransferScope
	case *Part:
		*at = CarryoverPart
	case *Likelihood:
		*at = Impossible
	case *string:
		*at = fmt.Sprintf("甲%d", f.n)
	case *bool:
		*at = true
	case *int:
		*at = 2000 + f.n
	default:
		leaf = false
	}
	switch {
	case leaf:
		f.paths = append(f.paths, path)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(path, v.Elem())
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(path+".0", v.Index(0))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				f.fill(path+"."+field.Name, v.Field(i))
			}
		}
	default:
		panic("a field of a form of type " + v.Type().String() + ": say here what a value of it is")
	}
}

// at is the leaf of a path in a form; the zero value where there is none.
func at(form *Form, path string) any {
	v := reflect.ValueOf(form).Elem()
	for _, step := range splitPath(path) {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return nil
			}
			v = v.Elem()
		}
		if step == "0" {
			if v.Len() == 0 {
				return nil
			}
			v = v.Index(0)
			continue
		}
		v = v.FieldByName(step)
	}
	if v.IsZero() {
		return nil
	}
	return v.Interface()
}

func splitPath(path string) (steps []string) {
	start := 1
	for i := 1; i <= len(path); i++ {
		if i == len(path) || path[i] == '.' {
			steps = append(steps, path[start:i])
			start = i + 1
		}
	}
	return steps
}

// Every field of a form's structs is written, read from the tree, scanned, and has a line in the table of
// form_fields.go. A new field that has none fails here by its name.
func TestEveryFieldOfAFormIsReadAndWritten(t *testing.T) {
	var form Form
	var f filled
	f.fill("", reflect.ValueOf(&form).Elem())
	text := form.AppendJSON(nil)
	yaml, err := form.MarshalYAML()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := slowFormJSON("", text, 1)
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	fromYAML, err := FormYAML("", yaml)
	if err != nil {
		t.Fatal(err)
	}
	scanned, ok := newFormScan().readJSON("", string(text), 1)
	if !ok {
		t.Errorf("the scanner doesn't take a form with all of its fields: %s", text)
	}
	for _, path := range f.paths {
		want := at(&form, path)
		for reader, got := range map[string]*Form{
			"the tree": tree, "YAML": fromYAML, "the scanner": scanned,
			"FormReader's owned form": scanned.owned(),
		} {
			if v := at(got, path); !reflect.DeepEqual(v, want) {
				t.Errorf("Form%s is not in form_fields.go, or not written and read by it: %v became %v by %s", path, want, v,
					reader)
			}
		}
	}
	if len(f.paths) < 50 {
		t.Errorf("only %d fields: %v", len(f.paths), f.paths)
	}
}

// Every field of a department's record is written and read back.
func TestEveryFieldOfADepartmentIsReadAndWritten(t *testing.T) {
	var want Department
	var f filled
	f.fill("", reflect.ValueOf(&want).Elem())
	text, err := want.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	form, got, err := RecordJSON("", text, 1)
	if err != nil || form != nil || !reflect.DeepEqual(got, &want) {
		t.Errorf("%v: %s became %+v", err, text, got)
	}
	if len(f.paths) < 20 {
		t.Errorf("only %d fields: %v", len(f.paths), f.paths)
	}
}

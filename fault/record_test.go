package fault_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// whole is an error with every field set except the cause.
func whole() *fault.Error {
	e := fault.New(fault.Place{File: "县.yaml", Line: 3, Column: 4}, "curv", lang.Of("KEY_UNKNOWN", "curv"))
	e.Hinting(lang.Of("DID_YOU_MEAN", lang.Of("TYPE_TEXT")))
	e.Line = "   curv: proportional"
	e.Fix = fault.Fix{Place: e.Place, Old: "curv", New: "curve"}
	return e
}

func TestErrorsComeBackFromJSON(t *testing.T) {
	for _, e := range []*fault.Error{
		whole(),
		fault.New(fault.Place{Pointer: "/indicators/3/actual"}, "", lang.Of("RULES_ONE", 2)),
		fault.New(fault.Place{File: "a.xlsx", Cell: "Sheet1!E7"}, "x", lang.Of("NO_SUCH_CODE", "x")),
		fault.New(fault.Place{}, "", lang.Of("FORM_NOTHING")),
	} {
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			data, err := json.Marshal(e.Record(l))
			if err != nil {
				t.Fatal(err)
			}
			back := new(fault.Error)
			if err := json.Unmarshal(data, back); err != nil {
				t.Fatalf("%s: %v", data, err)
			}
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				if back.Report(l) != e.Report(l) {
					t.Errorf("%s came back as %s", e.Report(l), back.Report(l))
				}
			}
			if diff := cmp.Diff(e.Fix, back.Fix); diff != "" {
				t.Error(diff)
			}
			var record fault.Record
			if err := json.Unmarshal(data, &record); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(record, back.Record(l), cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
		}
	}
}

func TestTheJSONOfAnError(t *testing.T) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(whole()); err != nil {
		t.Fatal(err)
	}
	const want = `{
 "code": "KEY_UNKNOWN",
 "place": {
  "file": "县.yaml",
  "line": 3,
  "column": 4
 },
 "message": "没有“curv”这个键",
 "hint": "是不是“文本”？",
 "text": "curv",
 "source": "   curv: proportional",
 "fix": {
  "place": {
   "file": "县.yaml",
   "line": 3,
   "column": 4
  },
  "old": "curv",
  "new": "curve"
 },
 "args": [
  "curv"
 ],
 "hint_code": "DID_YOU_MEAN",
 "hint_args": [
  {
   "code": "TYPE_TEXT"
  }
 ]
}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestNoRecordOfAnError(t *testing.T) {
	for _, text := range []string{`{}`, `[]`, `"x"`, `{"code":1}`, `{"code":"A","args":[1]}`, `{"code":"A","place":"x"}`} {
		e := whole()
		if err := json.Unmarshal([]byte(text), e); err == nil || e.Code != "KEY_UNKNOWN" {
			t.Errorf("%s: %v, %v", text, e, err)
		}
	}
}

// The operating system's own message isn't sent.
func TestRecordsKeepTheCauseToThemselves(t *testing.T) {
	e := whole()
	e.Cause = &fs.PathError{Op: "open", Path: "/srv/secret", Err: fs.ErrPermission}
	data, err := json.Marshal(e)
	if err != nil || strings.Contains(string(data), "secret") {
		t.Errorf("%s, %v", data, err)
	}
}

// An error that quotes a file of many megabytes sends a part of it.
func TestRecordsAreShort(t *testing.T) {
	long := strings.Repeat("长", 1<<20)
	e := fault.New(fault.Place{}, long, lang.Of("KEY_UNKNOWN", long)).Hinting(
		lang.Of("DID_YOU_MEAN", lang.Of("TYPE_SCALAR", long)))
	e.Line = long
	data, err := json.Marshal(e)
	if back := new(fault.Error); json.Unmarshal(data, back) != nil || back.Error() != e.Error() {
		t.Errorf("%.200s…", back)
	}
	if most := 60 << 10; err != nil || len(data) > most {
		t.Errorf("%d bytes, want at most %d; %v", len(data), most, err)
	}
}

func TestRecordsOfErrors(t *testing.T) {
	err := fmt.Errorf("form 7: %w", errors.Join(whole(), errors.New("other"), fault.List{whole()}))
	if got := fault.Records(err, lang.English); len(got) != 2 || got[0].Message != "there is no key “curv”" {
		t.Error(got)
	}
	if got := fault.Records(nil, lang.English); got == nil || len(got) != 0 {
		t.Error("an empty list is [] in JSON")
	}
}

func TestErrorsInLogs(t *testing.T) {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Error("rejected", "fault", whole())
	want := `fault.code=KEY_UNKNOWN fault.message="there is no key “curv”" fault.place=县.yaml:3:4`
	if !strings.Contains(b.String(), want) {
		t.Error(b.String())
	}
}

package review

import (
	"encoding/hex"
	"encoding/json"
	"iter"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Joint is what only shows of a form, or of the record of a department, beside the others of the call.
type Joint struct {
	Number     int // of the form or record among those of the call, from 0
	File       string
	Line       int
	Project    string // of a record: the department
	Department string
	Subject    string // identifies the form: see Subject
	Record     bool   // it is the record of a department
	Findings   []Finding
}

// Joint is the report as a list of findings has it, as far as it goes without other forms.
func (r *Report) Joint() *Joint {
	file, line := r.Form.Origins().Line("")
	p := &r.Form.Project
	return &Joint{
		File: file, Line: line, Project: p.Name, Department: p.Department, Subject: Subject(r.Form), Findings: r.Findings,
	}
}

// item notes what a number stands for.
func (a *Across) item(number uint64, j Joint) error {
	text, err := json.Marshal(j)
	if err != nil {
		return err
	}
	var record packer
	record.number(number)
	return a.results.Add(append(append(record, 0), text...))
}

// spilled is a finding on disk.
type spilled struct {
	Message  lang.Message
	Severity evaluation.Severity
	At, Row  string
	Place    fault.Place
	Fix      lang.Message
	Follows  []Cause
}

// keep notes a finding about the form with a number.
func (a *Across) keep(number uint64, f *Finding) error {
	text, err := json.Marshal(spilled{f.Message, f.Severity, f.At, f.row, f.Place, f.Fix, f.Follows})
	if err != nil {
		return err
	}
	var record packer
	record.number(number)
	record = append(record, 1, byte(f.Severity))
	record.key(f.At)
	record.key(string(f.Code))
	return a.results.Add(append(record, text...))
}

// Finish compares all that was added, and yields those forms and records of which something is to be said, in the order
// in which they were added. An error of the disk is the last item.
func (a *Across) Finish() iter.Seq2[*Joint, error] {
	return func(yield func(*Joint, error) bool) {
		if err := a.compare(); err != nil {
			yield(nil, err)
			return
		}
		var now Joint
		tell := func() bool {
			if len(now.Findings) == 0 {
				return true
			}
			told := now
			slices.SortStableFunc(told.Findings, func(a, b Finding) int { return evaluation.ByUrgency(a.Finding, b.Finding) })
			return yield(&told, nil)
		}
		for record, err := range a.results.Sorted() {
			if err != nil {
				yield(nil, err)
				return
			}
			u := unpacker(record)
			number := u.number()
			if u.byte() == 0 {
				if !tell() {
					return
				}
				now = Joint{}
				_ = json.Unmarshal(u, &now) // written by item
				now.Number = int(number)
				continue
			}
			_, _, _ = u.byte(), u.key(), u.key()
			now.Findings = append(now.Findings, a.read(u, &now))
		}
		tell()
	}
}

// read is a finding as keep wrote it.
func (a *Across) read(text []byte, of *Joint) Finding {
	var s spilled
	_ = json.Unmarshal(text, &s) // written by keep
	if s.Place.File == "" {
		s.Place.File, s.Place.Line = of.File, of.Line
	}
	s.Place.Pointer = s.At
	return Finding{
		Finding: evaluation.Finding{Message: s.Message, Severity: s.Severity, At: s.At, Place: s.Place},
		Stage:   a.checker.stage, Fix: s.Fix, Follows: s.Follows, row: s.Row,
	}
}

// place writes where something stands, unless its file and line say it all.
func (p *packer) place(at fault.Place) {
	if at.Cell == "" && at.Column == 0 {
		p.count(0)
		return
	}
	p.count(1)
	text, _ := json.Marshal(at) // plain data
	p.text(string(text))
}

func (u *unpacker) place() (at fault.Place) {
	if u.count() == 1 {
		_ = json.Unmarshal([]byte(u.text()), &at) // written by packer.place
	}
	return at
}

func hexOf(b []byte) string { return hex.EncodeToString(b) }

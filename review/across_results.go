package review

import (
	"encoding/hex"
	"encoding/json"
	"iter"

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
	Record     bool   // it isn't a form, but the record of a department, or all of its projects together
	Call       bool   // with Record: all forms of the call together
	Findings   []Finding

	part string     // of the ids of its findings, which stands for the form; "" for one that isn't known yet
	rows []knownRow // of the findings, once the part is known
}

// Joint is the report as a list of findings has it, as far as it goes without other forms.
func (r *Report) Joint() *Joint {
	file, line := r.Form.Origins().Line("")
	p := &r.Form.Project
	j := &Joint{
		File: file, Line: line, Project: p.Name, Department: p.Department, Subject: r.subject, Findings: r.Findings,
	}
	if j.Subject == "" {
		j.Subject = Subject(r.Form)
	}
	if len(j.Findings) > 1 {
		j.part = formPart(j.Subject)
		j.rows = knownRows(j.Subject, j.Findings)
	}
	return j
}

// joint notes what a number stands for.
func (a *Across) joint(number uint64, j *Joint) error { return a.item(number, appendItem(nil, j)) }

// item notes what a number stands for, as appendItem wrote it.
func (a *Across) item(number uint64, item packer) error {
	a.record = a.record[:0]
	a.record.number(number)
	a.record = append(append(a.record, 0), item...)
	a.keeping.Lock()
	defer a.keeping.Unlock()
	return a.results.Add(a.record)
}

func appendItem(p packer, j *Joint) packer {
	for _, text := range [...]string{j.File, j.Project, j.Department, j.Subject} {
		p.text(text)
	}
	p.count(j.Line)
	p.flag(j.Record)
	return p
}

// joint is what appendItem wrote.
func (u *unpacker) joint(number uint64) Joint {
	j := Joint{Number: int(number), File: u.text(), Project: u.text(), Department: u.text(), Subject: u.text()}
	j.Line, j.Record = u.count(), u.byte() > 0
	return j
}

// keep notes a finding about the form with a number, for any number of goroutines; each has a packer.
func (a *Across) keep(p *packer, number uint64, f *Finding) error {
	*p = (*p)[:0]
	p.number(number)
	*p = append(*p, 1, byte(f.Severity)) // in this order they are read
	p.key(f.At)
	p.key(string(f.Code))
	p.text(f.At)
	p.text(f.row)
	p.place(f.Place)
	p.count(int(f.Light))
	p.message(f.Message)
	p.message(f.Fix)
	p.count(len(f.Follows))
	for _, cause := range f.Follows {
		p.text(string(cause.Code))
		p.text(cause.At)
	}
	a.keeping.Lock()
	defer a.keeping.Unlock()
	return a.results.Add(*p)
}

// Finish compares all that was added, and yields those forms and records of which something is to be said, in the order
// in which they were added, and last what is said of all of them. An error of the disk is the last item.
func (a *Across) Finish() iter.Seq2[*Joint, error] {
	return func(yield func(*Joint, error) bool) {
		if err := a.compare(); err != nil {
			yield(nil, err)
			return
		}
		var now Joint
		var item unpacker // of the form that the findings are about, which mostly has none
		tell := func() bool {
			if len(now.Findings) == 0 {
				return true
			}
			told := now
			sortFindings(told.Findings)
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
				now, item = Joint{}, append(item[:0], u...)
				continue
			}
			if len(now.Findings) == 0 {
				now = item.joint(number)
			}
			now.Findings = append(now.Findings, a.read(u, &now))
		}
		if !tell() {
			return
		}
		if rest := a.unmade.rest(a); rest != nil {
			yield(rest, nil)
		}
	}
}

// read is a finding as keep wrote it.
func (a *Across) read(u unpacker, of *Joint) Finding {
	f := Finding{Stage: a.checker.stage}
	f.Severity = evaluation.Severity(u.byte())
	_, _ = u.key(), u.key()
	f.At, f.row = u.text(), u.text()
	f.Place, f.Light = u.place(), Light(u.count()) //nolint:gosec // a light that was written
	f.Message, f.Fix = u.message(), u.message()
	for range u.count() {
		f.Follows = append(f.Follows, Cause{Code: lang.Code(u.text()), At: u.text()})
	}
	if f.Place.File == "" {
		f.Place.File, f.Place.Line = of.File, of.Line
	}
	f.Place.Pointer = f.At
	return f
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

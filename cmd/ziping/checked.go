package main

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/review"
)

// checkedRecord is what was found in a record, with its space.
type checkedRecord struct {
	items  []checkedItem
	all    []document.Item // of the record
	rest   []document.Item // that aren't checked yet
	reader indicator.FormReader
	lines  *findings.Lines // that are written here already; nil where others write
	pool   *sync.Pool
}

// checkedItem is a form with its report, a department's record, or what keeps an item from being read or checked.
type checkedItem struct {
	report     *review.Report
	department *indicator.Department
	file       string
	line       int
	text       []byte // the lines about the form, where they are written
	err        error
}

// done gives the space back.
func (r *checkedRecord) done() {
	if len(r.all) > 1 { // a document with many forms
		return
	}
	r.all = nil
	r.pool.Put(r)
}

// next is room for an item, with a report that is written over.
func (r *checkedRecord) next() *checkedItem {
	n := len(r.items)
	if n == cap(r.items) {
		r.items = append(r.items, checkedItem{})
	}
	r.items = r.items[:n+1]
	one := &r.items[n]
	if *one = (checkedItem{report: one.report, text: one.text[:0]}); one.report == nil {
		one.report = new(review.Report)
	}
	return one
}

// mostChecked is how many forms of a record are checked together: a file of thousands has as many reports.
const mostChecked = 256

// check checks what a record holds, or the beginning of it.
func (r *checkedRecord) check(record *document.Record, checker *review.Checker, beside *departments) {
	r.items = r.items[:0]
	items, err := record.ItemsBy(&r.reader)
	if err != nil {
		r.all, r.rest = nil, nil
		r.next().err = err
		return
	}
	r.all, r.rest = items, items
	r.checkSome(checker, beside)
}

// more checks the next forms of the record in place of those before, whose reports are written over unless they are
// kept; false where there are none.
func (r *checkedRecord) more(checker *review.Checker, beside *departments, keep bool) bool {
	if len(r.rest) == 0 {
		return false
	}
	if r.items = r.items[:0]; keep {
		r.items = nil
	}
	r.checkSome(checker, beside)
	return true
}

func (r *checkedRecord) checkSome(checker *review.Checker, beside *departments) {
	now := r.rest[:min(len(r.rest), mostChecked)]
	r.rest = r.rest[len(now):]
	defer beside.add(r.all)()
	for _, item := range now {
		one := r.next()
		one.department, one.file, one.line = item.Department, item.File, item.Line
		if item.Form == nil {
			continue
		}
		if one.err = checker.CheckInto(one.report, item.Form); one.err != nil {
			continue
		}
		one.report.Prepare()
		if r.lines != nil {
			one.text, one.err = r.lines.Append(one.text, one.report.Joint())
		}
	}
}

// checkedIn checks what the records of an input hold, in order. Each is done with before the next. With lines, what was
// found is written in the goroutines that find it.
func checkedIn(
	ctx context.Context, checker *review.Checker, beside *departments, in *document.Input, lines func() *findings.Lines,
) iter.Seq[*checkedRecord] {
	records := func(ctx context.Context) iter.Seq[document.Record] {
		return func(yield func(document.Record) bool) {
			for record := range in.Records(ctx) {
				if own, _ := record.Clone(nil); !yield(own) {
					return
				}
			}
		}
	}
	var pool sync.Pool
	pool.New = func() any { return &checkedRecord{lines: lines(), pool: &pool} }
	workers := runtime.GOMAXPROCS(0)
	return inorder.From(ctx, records, workers, 8*workers, func() func(document.Record) *checkedRecord {
		return func(record document.Record) *checkedRecord {
			all, _ := pool.Get().(*checkedRecord)
			all.check(&record, checker, beside)
			return all
		}
	})
}

package main

import (
	"context"
	"iter"
	"runtime"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/review"
)

// checkedBlock is records that a goroutine checks at a time, with what was found in them.
type checkedBlock struct {
	records []document.Record
	text    []byte // of the records
	items   []checkedItem
	all     []document.Item // of the last record
	rest    []document.Item // that aren't checked yet
	reader  indicator.FormReader
}

// checkedItem is a form with its report, a department's record, or what keeps an item from being read or checked.
type checkedItem struct {
	report     *review.Report // nil where all of it is in the lines
	prepared   review.Prepared
	text       []byte // the lines about the form, where they are written
	found      bool   // an open error or warning is among them
	department *indicator.Department
	file       string
	line       int
	err        error
}

// next is room for an item, in the space of one before.
func (b *checkedBlock) next() *checkedItem {
	n := len(b.items)
	if n == cap(b.items) {
		b.items = append(b.items, checkedItem{})
	}
	b.items = b.items[:n+1]
	one := &b.items[n]
	*one = checkedItem{report: one.report, prepared: one.prepared, text: one.text[:0]}
	return one
}

// blockChecker checks blocks in a goroutine.
type blockChecker struct {
	*review.Checker
	beside *departments
	lines  *findings.Lines // that are written here; nil where reports are handed on
	report *review.Report  // with lines: of one form after the other
	reader indicator.FormReader
}

// mostChecked is how many forms of a record are checked together: a file of thousands has as many reports.
const mostChecked = 256

// check checks what the records of a block hold, or the beginning of it.
func (c *blockChecker) check(b *checkedBlock) {
	b.items = b.items[:0]
	reader := &c.reader
	if c.lines == nil {
		reader = &b.reader
	}
	for i := range b.records {
		items, err := b.records[i].ItemsBy(reader)
		if err != nil {
			b.all, b.rest = nil, nil
			b.next().err = err
			continue
		}
		b.all, b.rest = items, items
		c.some(b)
	}
}

// more checks the next forms of a record in place of those before, whose reports are written over unless they are kept;
// false where there are none.
func (c *blockChecker) more(b *checkedBlock, keep bool) bool {
	if len(b.rest) == 0 {
		return false
	}
	if b.items = b.items[:0]; keep {
		b.items = nil
	}
	c.some(b)
	return true
}

func (c *blockChecker) some(b *checkedBlock) {
	now := b.rest[:min(len(b.rest), mostChecked)]
	b.rest = b.rest[len(now):]
	defer c.beside.add(b.all)()
	for _, item := range now {
		one := b.next()
		one.department, one.file, one.line = item.Department, item.File, item.Line
		if item.Form != nil {
			c.item(one, item.Form)
		}
	}
}

// item checks a form.
func (c *blockChecker) item(one *checkedItem, form *indicator.Form) {
	report := one.report
	if c.lines != nil {
		report, one.report = c.report, nil
	}
	if report == nil {
		report = new(review.Report)
	}
	if one.err = c.CheckInto(report, form); one.err != nil {
		one.report = report
		return
	}
	report.Prepare(&one.prepared)
	switch {
	case c.lines == nil:
		one.report = report
	case one.prepared.NeedsReport():
		one.report, c.report = report, nil
		c.reader = indicator.FormReader{} // the form is in the space of the one before
	default:
		c.report = report
		one.found = finds(report.Findings)
		one.text = c.lines.Append(one.text, report.Joint())
	}
}

// finds reports whether an open error or warning is among findings.
func finds(all []review.Finding) bool {
	for i := range all {
		if all[i].Severity != evaluation.SeverityInfo && all[i].IsOpen() {
			return true
		}
	}
	return false
}

// The largest size of a block whose forms are written as lines. A file that is a record is one by itself, and so is
// each record whose report is handed on, which is large.
const (
	mostRecords = 32
	mostText    = 64 << 10
)

// blocksOf puts records into blocks, in the space of others.
func blocksOf(records iter.Seq[*document.Record], most int, space func() *checkedBlock) iter.Seq[*checkedBlock] {
	return func(yield func(*checkedBlock) bool) {
		b := space()
		full := func() bool {
			last := b
			if len(last.records) == 0 {
				return true
			}
			b = space()
			return yield(last)
		}
		for r := range records {
			whole := r.Line == 0
			if whole && !full() {
				return
			}
			var own document.Record
			own, b.text = r.Clone(b.text)
			b.records = append(b.records, own)
			if (whole || len(b.records) == most || len(b.text) >= mostText) && !full() {
				return
			}
		}
		full()
	}
}

// checkedIn checks what the records of an input hold, in order. With lines, what was found is written in the goroutines
// that find it. Each block is done with before the next, unless the reports are kept.
func (w findingWriter) checkedIn(
	ctx context.Context, checker *review.Checker, beside *departments, in *document.Input,
) iter.Seq[*checkedBlock] {
	workers, most := runtime.GOMAXPROCS(0), 1
	ahead := 8 * workers
	if w.inLines() {
		most, ahead = mostRecords, workers
	}
	spare := inorder.NewSpare[*checkedBlock](workers + ahead + 2)
	space := func() *checkedBlock {
		if b := spare.Take(); b != nil {
			return b
		}
		return new(checkedBlock)
	}
	blocks := func(ctx context.Context) iter.Seq[*checkedBlock] { return blocksOf(in.Records(ctx), most, space) }
	checked := inorder.From(ctx, blocks, workers, ahead, func() func(*checkedBlock) *checkedBlock {
		c := w.blockChecker(checker, beside)
		return func(b *checkedBlock) *checkedBlock {
			c.check(b)
			return b
		}
	})
	return func(yield func(*checkedBlock) bool) {
		for b := range checked {
			if !yield(b) {
				return
			}
			if w.letters != nil || len(b.all) > 1 { // which keep the reports, or a document with many forms
				continue
			}
			b.records, b.text, b.all = b.records[:0], b.text[:0], nil
			spare.Give(b)
		}
	}
}

func (w findingWriter) blockChecker(checker *review.Checker, beside *departments) *blockChecker {
	return &blockChecker{Checker: checker, beside: beside, lines: w.lines()}
}

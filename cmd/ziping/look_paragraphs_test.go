package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Where a text stands on a page several times, each remark on it is shown at one of them, not all at each.
func TestRemarksOnEqualParagraphs(t *testing.T) {
	page := fault.Place{Cell: "第1页"}
	doc := &grid.Document{}
	for range 4 {
		doc.Blocks = append(doc.Blocks, grid.Paragraph{Text: "甲 乙", Place: page})
	}
	seen := newSight("a.pdf", doc)
	seen.Remarks = fault.List{
		fault.New(page, "甲  乙", lang.Of("NOTE_LEFT_OUT", "甲")), fault.New(page, "甲 乙", lang.Of("NOTE_LEFT_OUT", "乙")),
		fault.New(page, "丙", lang.Of("NOTE_LEFT_OUT", "丙")), fault.New(page, "甲 乙", lang.Of("NO_FORM_FOUND")),
	}
	seen.number()
	var got [][]int
	for _, b := range doc.Blocks {
		got = append(got, seen.remarksOnText(b.(grid.Paragraph)))
	}
	if diff := cmp.Diff([][]int{{1, 4}, {2, 4}, {2, 4}, {2, 4}}, got); diff != "" {
		t.Error(diff)
	}
}

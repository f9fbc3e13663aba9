package main

import (
	"iter"
	"runtime"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/review"
)

// inLines reports whether the goroutines that check forms write their findings too: as lines that no decision changes.
func (w findingWriter) inLines() bool {
	return w.list != nil && w.format == "ndjson" && w.sample == nil && !w.decides
}

// lines are new ones for a goroutine; nil where the list is written in one.
func (w findingWriter) lines() *findings.Lines {
	if !w.inLines() {
		return nil
	}
	return &findings.Lines{Language: w.language}
}

// finishedJoint is what shows of a form beside others, with its lines where they are written by several goroutines.
type finishedJoint struct {
	joint *review.Joint
	text  []byte
	err   error
}

// finished is what shows across the forms, in their order.
func (w findingWriter) finished(across *review.Across) iter.Seq[finishedJoint] {
	joints := func(yield func(finishedJoint) bool) {
		for joint, err := range across.Finish() {
			if !yield(finishedJoint{joint, nil, err}) {
				return
			}
		}
	}
	if !w.inLines() {
		return joints
	}
	workers := runtime.GOMAXPROCS(0)
	return inorder.Each(w.ctx, joints, workers, 8*workers, func() func(finishedJoint) finishedJoint {
		lines := w.lines()
		return func(one finishedJoint) finishedJoint {
			if one.err == nil {
				one.text = lines.Append(nil, one.joint)
			}
			return one
		}
	})
}

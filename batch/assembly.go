package batch

import (
	"io"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
)

// assembly joins the blocks of a format. What belongs to no block is packed by itself.
type assembly struct {
	results document.Results
	packing document.Packing
	to      io.Writer
	some    bool // there is a result
}

func newAssembly(j *Job, to io.Writer) *assembly {
	packing, _ := document.PackingOf(j.output)
	return &assembly{results: j.results, packing: packing, to: to}
}

func (a *assembly) head() error { return a.emit(a.results.Head()) }

func (a *assembly) tail(parts []*evaluation.Summary) error { return a.emit(a.results.Tail(parts)) }

// block writes the results of a block, which are packed already.
func (a *assembly) block(d *done) error {
	if !d.withText {
		return nil
	}
	if a.some {
		if err := a.emit(a.results.Between()); err != nil {
			return err
		}
	}
	a.some = true
	_, err := a.to.Write(d.results)
	return err
}

func (a *assembly) emit(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	packed, err := a.packing.NewPacker().Append(nil, text)
	if err != nil {
		return err
	}
	_, err = a.to.Write(packed)
	return err
}

package main

import (
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// firstForms are which forms to look at first. A nil one takes no notice of what it is told.
type firstForms struct {
	number  int
	percent bool
	ranking review.Ranking
}

// sampleOf reads “30” or “10%”.
func sampleOf(text string) (*firstForms, error) {
	digits, percent := strings.CutSuffix(strings.ReplaceAll(text, "％", "%"), "%")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || percent && n > 100 {
		return nil, fault.New(fault.Place{}, text, lang.Of("SAMPLE_WRONG", text)).Hinting(lang.Of("SAMPLE_WRONG_HINT"))
	}
	return &firstForms{number: n, percent: percent}, nil
}

// size is how many of so many forms are wanted; a part of a form is one.
func (s *firstForms) size(forms int) int {
	if s.percent {
		return (forms*s.number + 99) / 100
	}
	return s.number
}

func (s *firstForms) add(r *review.Report) {
	if s != nil {
		s.ranking.Add(r)
	}
}

func (s *firstForms) record() {
	if s != nil {
		s.ranking.Record()
	}
}

func (s *firstForms) joint(j *review.Joint) {
	if s != nil {
		s.ranking.Joint(j)
	}
}

// sampledJSON is a form to look at as a line of NDJSON.
type sampledJSON struct {
	File       string            `json:"file"`
	Line       int               `json:"line"`
	Project    string            `json:"project"`
	Department string            `json:"department"`
	Risk       string            `json:"risk"`
	Parts      map[string]string `json:"parts"`
}

// writeSample lists the forms to look at first, the riskiest first, with the parts of their risk.
func (w findingWriter) writeSample() error {
	if w.sample == nil {
		return nil
	}
	enc := jsontext.NewEncoder(w.out)
	for _, one := range w.sample.ranking.Sample(w.sample.size(w.sample.ranking.Len())) {
		parts, shown := map[string]string{}, []string(nil)
		for _, p := range one.Risk.Parts() {
			parts[p.Key] = p.Value.String()
			if p.Value.Sign() > 0 {
				shown = append(shown, p.Name.In(w.language)+" "+p.Value.String())
			}
		}
		risk := one.Risk.Total().String()
		if w.format == "ndjson" {
			line := sampledJSON{filepath.Base(one.File), one.Line, one.Project, one.Department, risk, parts}
			if err := enc.Encode(line); err != nil {
				return err
			}
			continue
		}
		visible.Fprintln(w.out, visible.Sprintf("%s  %s  %s  %s", risk, one.Project, one.Department, place(one)))
		hangLine(w.out, "  ", strings.Join(shown, " + "), w.linesOn(w.call.out))
	}
	return nil
}

// place is where a form is.
func place(one review.Ranked) string {
	return fault.Place{File: one.File, Line: one.Line}.String()
}

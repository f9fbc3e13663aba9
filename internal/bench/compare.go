package bench

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
)

// A row of the table: what was measured, the time of one form, and the row that it is compared with.
type measured struct {
	name    string
	perForm time.Duration // of the processors
	clock   time.Duration // by the clock; 0 where that isn't measured
	byHand  int           // index of the program by hand
	against int           // index of what the guard compares it with
	most    float64       // what the guard allows, in times that; 0 where it doesn't look
}

// rounds is how often each row is measured; the least time counts, as whatever else the machine does only adds to it.
const rounds = 5

// Table measures every way to score one form and to score a batch, and prints how they compare.
func Table(w io.Writer, batchSize int) error {
	form, err := measureForms(ones(1024), allPeers)
	if err != nil {
		return err
	}
	batch, err := measureBatches(batchSize, 3)
	if err != nil {
		return err
	}
	for _, processes := range []int{1, 2} {
		if m, ok := measurePython(batchSize, processes); ok {
			batch = append(batch, m)
		}
	}
	documents, err := measureDocuments()
	if err != nil {
		return err
	}
	reviews, err := measureReviews(batchSize, 3)
	if err != nil {
		return err
	}
	printTable(w, "one form", "by hand", form)
	printTable(w, fmt.Sprintf("a batch of %d forms", batchSize), "by hand", batch)
	printTable(w, "a document", "the first of its format", documents)
	printTable(w, fmt.Sprintf("the command on %d forms", batchSize), "score", reviews)
	return nil
}

// Guard measures what ziping promises, as ratios to the programs by hand in the same run, and reports whether all stay
// within bounds that leave ample room for a busy machine.
func Guard(w io.Writer) (bool, error) {
	form, err := measureForms(ones(1024), onePeers)
	if err != nil {
		return false, err
	}
	batch, err := measureBatches(10000, 3)
	if err != nil {
		return false, err
	}
	documents, err := measureDocuments()
	if err != nil {
		return false, err
	}
	reviews, err := measureReviews(10000, 3)
	if err != nil {
		return false, err
	}
	good := true
	for _, table := range [][]measured{form, batch, documents, reviews} {
		for _, m := range table {
			if m.most == 0 {
				continue
			}
			times := float64(m.perForm) / float64(table[m.against].perForm)
			verdict := "ok"
			if times > m.most {
				verdict, good = "TOO SLOW", false
			}
			fmt.Fprintf(w, "%-45s %6.2f times %s, at most %g: %s\n", m.name, times, table[m.against].name, m.most, verdict)
		}
	}
	return good, nil
}

func printTable(w io.Writer, title, base string, rows []measured) {
	clock := rows[0].clock > 0
	fmt.Fprintf(w, "\n| %s | processor time of one | × %s |", title, base)
	if clock {
		fmt.Fprintf(w, " by the clock | × %s |\n|---|--:|--:|--:|--:|\n", base)
	} else {
		fmt.Fprint(w, "\n|---|--:|--:|\n")
	}
	for _, m := range rows {
		hand := &rows[m.byHand]
		fmt.Fprintf(w, "| %s | %v | %.1f |", m.name, m.perForm, float64(m.perForm)/float64(hand.perForm))
		if clock {
			fmt.Fprintf(w, " %v | %.1f |", m.clock, float64(m.clock)/float64(hand.clock))
		}
		fmt.Fprintln(w)
	}
}

// mostOf are the bounds of the guard, some twice what is usual.
var mostOf = map[string]float64{
	"parsed/ziping, bound": 16, "cells/ziping, bound": 6,
	"ziping, scores": 6, "ziping, whole results": 3, "ziping, whole results form by form": 3,
	"ziping, a job with its summary": 8,
	"docx/ziping, cells":             0.6, "docx/ziping, form": 1.2,
	"xlsx/ziping, cells": 0.5, "xlsx/ziping, form": 1.2,
	"xls/ziping, cells": 300, "xls/ziping, form": 1200,
	"clean forms/review": 2.2, "forms with six findings each/review": 2.4, "four years of the same projects/review": 2.6,
	"short forms of one department/review": 2.6,
}

func measureForms(all []one, make func([]one) ([]onePeer, error)) ([]measured, error) {
	peers, err := make(all)
	if err != nil {
		return nil, err
	}
	rows := rowsOf(peers)
	for range rounds {
		for i, p := range peers {
			n, start := 0, cpuTime(self)
			for step := 1; cpuTime(self)-start < 50*time.Millisecond; step *= 2 {
				for range step {
					if err := p.run(n & (len(all) - 1)); err != nil {
						return nil, fmt.Errorf("%s: %w", p.name, err)
					}
					n++
				}
			}
			keepLeast(&rows[i].perForm, (cpuTime(self)-start)/time.Duration(n))
		}
	}
	return rows, nil
}

// rowsOf compares every peer with the first of its start, parsed or cells.
func rowsOf(peers []onePeer) []measured {
	rows := make([]measured, len(peers))
	for i, p := range peers {
		base := 0
		start, _, _ := strings.Cut(p.name, "/")
		for !strings.HasPrefix(peers[base].name, start) {
			base++
		}
		rows[i] = measured{name: p.name, byHand: base, against: base, most: mostOf[p.name]}
	}
	return rows
}

func keepLeast(to *time.Duration, d time.Duration) {
	if *to == 0 || d < *to {
		*to = d
	}
}

func measureBatches(n, rounds int) ([]measured, error) {
	in := lines(n)
	var rows []measured
	for _, b := range batches() {
		rows = append(rows, measured{name: b.name, most: mostOf[b.name]})
		switch b.name {
		// what explanations cost, and what keeping nothing does
		case "ziping, whole results", "ziping, whole results form by form":
			rows[len(rows)-1].against = len(rows) - 2
		}
	}
	for range rounds {
		for i, b := range batches() {
			start, clock := cpuTime(self), time.Now()
			if err := b.run(bytes.NewReader(in), io.Discard, 2); err != nil {
				return nil, err
			}
			keepLeast(&rows[i].perForm, (cpuTime(self)-start)/time.Duration(n))
			keepLeast(&rows[i].clock, time.Since(clock)/time.Duration(n))
		}
	}
	return rows, nil
}

func measurePython(n, processes int) (measured, bool) {
	cmd := python(lines(n), processes)
	start, clock := cpuTime(children), time.Now()
	if cmd.Run() != nil {
		return measured{}, false
	}
	return measured{
		name:    fmt.Sprintf("Python's json, re and decimal, processes: %d", processes),
		perForm: (cpuTime(children) - start) / time.Duration(n),
		clock:   time.Since(clock) / time.Duration(n),
	}, true
}

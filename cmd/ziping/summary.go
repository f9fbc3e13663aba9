package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/visible"
)

// mostListed is how many kinds of losses and reasons for rejects the summary for people names.
const mostListed = 5

// summarise prints the summary of a run.
func (s *call) summarise(report *batch.Report, took time.Duration) {
	var scored, pending int
	for _, part := range report.Summary.Parts() {
		all, without := part.RollUp().Forms()
		scored, pending = scored+all, pending+without
	}
	rows := [][2]string{{
		s.say("SUMMARY_BATCH_FORMS"),
		s.say("SUMMARY_BATCH_COUNT", scored, pending, report.Summary.Rejected()),
	}}
	for _, part := range report.Summary.Parts() {
		if part.Forms() > 0 {
			rows = append(rows, s.partRows(part)...)
		}
	}
	var rejects []string
	for _, r := range report.Summary.Rejects() {
		if len(rejects) < mostListed {
			rejects = append(rejects, fmt.Sprintf("%s %d", r.Code, r.Forms))
		}
	}
	if len(rejects) > 0 {
		rows = append(rows, [2]string{s.say("SUMMARY_BATCH_REJECTS"), strings.Join(rejects, "  ")})
	}
	done := scored + report.Summary.Rejected() - report.Resumed
	perSecond := int(float64(done) / max(took.Seconds(), 0.001))
	rows = append(rows, [2]string{
		s.say("SUMMARY_BATCH_THROUGH"),
		s.say("SUMMARY_BATCH_PER_SECOND", took.Round(10*time.Millisecond), perSecond),
	})
	visible.Fprintln(s.err, s.say("SUMMARY_BATCH"))
	alignRows(s.err, rows)
}

// partRows are the rows of the forms that were scored by one rule set.
func (s *call) partRows(part *evaluation.Summary) [][2]string {
	u := part.RollUp()
	rows := [][2]string{{s.say("SUMMARY_BATCH_RULES"), part.Rules().ID + "  " + part.Rules().Digest}}
	rows = append(append(rows, moneyRows(u, s.language)...), [][2]string{
		{s.say("SUMMARY_SCORE"), u.Score().String() + "  " + u.Grade()},
		{s.say("SUMMARY_GRADES"), grades(u)},
	}...)
	var lost []string
	for _, l := range part.Losses() {
		if len(lost) < mostListed {
			lost = append(lost, strings.TrimSuffix(l.Level1+"/"+l.Level2, "/")+" "+l.Lost.String())
		}
	}
	if len(lost) > 0 {
		rows = append(rows, [2]string{s.say("SUMMARY_BATCH_LOST"), strings.Join(lost, "  ")})
	}
	return rows
}

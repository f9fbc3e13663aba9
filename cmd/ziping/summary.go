package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/ziping-go/ziping/batch"
)

// mostListed is how many kinds of losses and reasons of rejects the summary for people names.
const mostListed = 5

// summarise says what a run came to.
func (s *call) summarise(report *batch.Report, took time.Duration) {
	u := report.Summary.RollUp()
	scored, pending := u.Forms()
	rows := [][2]string{{s.say("SUMMARY_BATCH_FORMS"), s.say("SUMMARY_BATCH_COUNT", scored, pending, report.Summary.Rejected())}}
	if scored > 0 {
		rows = append(rows,
			[2]string{s.say("SUMMARY_MONEY"), s.say("SUMMARY_MONEY_SUMS", u.Budget(), u.Spent(), executionRate(u))},
			[2]string{s.say("SUMMARY_SCORE"), u.Score().String() + "  " + u.Grade()},
			[2]string{s.say("SUMMARY_GRADES"), grades(u)})
	}
	var lost, rejects []string
	for _, l := range report.Summary.Losses() {
		if len(lost) < mostListed {
			lost = append(lost, strings.TrimSuffix(l.Level1+"/"+l.Level2, "/")+" "+l.Lost.String())
		}
	}
	for _, r := range report.Summary.Rejects() {
		if len(rejects) < mostListed {
			rejects = append(rejects, fmt.Sprintf("%s %d", r.Code, r.Forms))
		}
	}
	if len(lost) > 0 {
		rows = append(rows, [2]string{s.say("SUMMARY_BATCH_LOST"), strings.Join(lost, "  ")})
	}
	if len(rejects) > 0 {
		rows = append(rows, [2]string{s.say("SUMMARY_BATCH_REJECTS"), strings.Join(rejects, "  ")})
	}
	if scored > 0 {
		set := u.Rules()
		rows = append(rows, [2]string{s.say("SUMMARY_BATCH_RULES"), set.ID + "  " + set.Digest})
	}
	done := scored + report.Summary.Rejected() - report.Resumed
	perSecond := int(float64(done) / max(took.Seconds(), 0.001))
	rows = append(rows, [2]string{s.say("SUMMARY_BATCH_THROUGH"), s.say("SUMMARY_BATCH_PER_SECOND", took.Round(10*time.Millisecond), perSecond)})
	fmt.Fprintln(s.err, s.say("SUMMARY_BATCH"))
	alignRows(s.err, rows)
}

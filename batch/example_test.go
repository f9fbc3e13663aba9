package batch_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Scores NDJSON into a file, and writes the forms that can't be scored to another.
func ExampleJob_Run() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		fmt.Println(err)
		return
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		fmt.Println(err)
		return
	}
	dir, err := os.MkdirTemp("", "batch")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	input := document.Input{Files: []string{"-"}, Stdin: strings.NewReader(
		`{"year": 2023, "project": {"name": "桥梁"}, "funds": {"adjusted": {"total": "20"}, "spent": {"total": "20"}}, "indicators": [` +
			`{"level1": "产出指标", "name": "座数", "target": "2座", "points": "50", "actual": "2座"}, ` +
			`{"level1": "效益指标", "name": "通行时间", "target": "≤30分钟", "points": "30", "actual": "30分钟"}, ` +
			`{"level1": "满意度指标", "name": "群众满意度", "target": "≥90%", "points": "10", "actual": "91%"}]}` + "\n" + `{"year": ` +
			"\n")}
	job, err := batch.New(evaluator, input, document.NDJSON(lang.English),
		batch.WithOutput(filepath.Join(dir, "results.ndjson.zst")),
		batch.WithRejects(filepath.Join(dir, "rejects.ndjson")),
		batch.WithMaxRejects("50%"),
		batch.WithResume())
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := job.Run(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Summary.Forms(), "scored,", report.Summary.Rejected(), "rejected:",
		report.Summary.Rejects()[0].Code)
	fmt.Println("mean:", report.Summary.Parts()[0].RollUp().Score())
	// Output:
	// 1 scored, 1 rejected: JSON_ENDS
	// mean: 100.00
}

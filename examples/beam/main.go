package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/ziping-go/ziping/rules"
)

func main() {
	var j job
	var ruleSet string
	flag.StringVar(&j.Input, "input", "", "the shards: a glob of NDJSON files")
	flag.StringVar(&j.Output, "output", "", "a folder for results/, rejects/ and rollup.ndjson")
	flag.StringVar(&ruleSet, "rules", "mof-2021", "a preset, or the file of a rule set that extends no other file")
	flag.StringVar(&j.Digest, "digest", "", "the digest that the rule set must have")
	flag.Parse()
	beam.Init()
	if err := run(context.Background(), &j, ruleSet); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, j *job, ruleSet string) error {
	text, err := textOf(ruleSet)
	if err != nil {
		return err
	}
	j.Rules = string(text)
	if err := j.check(); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	j.build(s)
	return beamx.Run(ctx, p)
}

// textOf is the text of a preset, or of a file.
func textOf(ruleSet string) ([]byte, error) {
	if set, err := rules.Preset(ruleSet); err == nil {
		return set.Text(), nil
	}
	return os.ReadFile(ruleSet)
}

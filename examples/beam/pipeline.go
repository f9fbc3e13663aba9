package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"

	"github.com/ziping-go/ziping/rules"
)

// job is what a run reads and writes.
type job struct {
	Input  string // a glob of NDJSON files, .gz or not: the shards
	Output string // a folder: results/, rejects/ and rollup.ndjson
	Rules  string // the text of the rule set
	Digest string // that the rule set must have; "" takes the text as it is
}

// check holds the rule set to its digest before anything is sent to a cluster.
func (j *job) check() error {
	if j.Input == "" || j.Output == "" {
		return errors.New("--input and --output are needed")
	}
	set, err := rules.Parse("rules.yaml", []byte(j.Rules))
	if err != nil {
		return err
	}
	if j.Digest == "" {
		j.Digest = set.Digest
	}
	if j.Digest != set.Digest {
		return fmt.Errorf("--digest is %s, and the rule set has %s", j.Digest, set.Digest)
	}
	return nil
}

// folder is the part of the input's glob that all shards share.
func (j *job) folder() string {
	fixed := j.Input
	if at := strings.IndexAny(fixed, "*?["); at >= 0 {
		fixed = fixed[:at]
	}
	return fixed[:strings.LastIndex(fixed, "/")+1]
}

// build adds the job to a pipeline.
func (j *job) build(s beam.Scope) {
	files := fileio.MatchFiles(s, j.Input, fileio.MatchEmptyDisallow())
	shards := beam.Reshuffle(s, fileio.ReadMatches(s, files))
	j.score(s, beam.ParDo(s, readShard, shards))
}

// score adds what becomes of lines under their blocks.
func (j *job) score(s beam.Scope, lines beam.PCollection) {
	ruleSet := beam.SideInput{Input: beam.Create(s, j.Rules)}
	results, rejects, states := beam.ParDo3(s.Scope("score"), &scoreBlock{Digest: j.Digest}, beam.GroupByKey(s, lines),
		ruleSet)
	j.write(s.Scope("results"), "results", results)
	j.write(s.Scope("rejects"), "rejects", rejects)
	departments := beam.ParDo(s.Scope("roll up"), &mergeDepartment{Digest: j.Digest},
		beam.GroupByKey(s.Scope("roll up"), states), ruleSet)
	all := beam.Impulse(s.Scope("roll up"))
	beam.ParDo0(s.Scope("roll up"), &writeRollUp{File: j.Output + "/rollup.ndjson"}, all,
		beam.SideInput{Input: departments})
}

// write adds the writing of the lines of each shard into a folder.
func (j *job) write(s beam.Scope, folder string, lines beam.PCollection) {
	beam.ParDo0(s, &writeShard{Folder: j.Output + "/" + folder, Input: j.folder()}, beam.GroupByKey(s, lines))
}

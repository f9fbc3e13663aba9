package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

func init() {
	register.DoFn6x1[string, func(*Line) bool, string, func(string, Line), func(string, Line), func(string, string),
		error](&scoreBlock{})
	register.Emitter2[string, string]()
}

// scoreBlock is the step that scores the lines of a block. The rule set comes as a side input and must have the digest
// that the pipeline was started with.
type scoreBlock struct {
	Digest string

	evaluator *evaluation.Evaluator
}

// ProcessElement scores a block. It gives a result or a reject for each line, under the block's shard, and what the
// block adds to the roll-up of each department. Nothing outlives the block but the compiled rules.
func (s *scoreBlock) ProcessElement(block string, lines func(*Line) bool, ruleSet string, results,
	rejects func(string, Line), rollUps func(string, string),
) error {
	if err := s.compile(ruleSet); err != nil {
		return err
	}
	shard := shardOf(block)
	departments := map[string]*evaluation.RollUp{}
	for _, line := range inOrder(lines) {
		form, result, err := s.score(shard, line)
		if err != nil {
			text, err := rejectOf(shard, line, form, err)
			if err != nil {
				return err
			}
			rejects(shard, Line{line.Number, text})
			continue
		}
		results(shard, Line{line.Number, string(result.AppendJSON(nil, lang.Chinese))})
		department := result.Department()
		if departments[department] == nil {
			departments[department] = new(evaluation.RollUp)
		}
		if err := departments[department].Add(result); err != nil {
			return err
		}
	}
	for _, department := range slices.Sorted(maps.Keys(departments)) {
		state, err := departments[department].State()
		if err != nil {
			return err
		}
		rollUps(department, string(state))
	}
	return nil
}

func (s *scoreBlock) score(shard string, line Line) (*indicator.Form, *evaluation.Result, error) {
	form, err := indicator.FormJSON(shard, []byte(line.Text), int(line.Number))
	if err != nil {
		return nil, nil, err
	}
	result, err := s.evaluator.Evaluate(form)
	return form, result, err
}

// compile compiles the rules once for a step, which a worker uses for many blocks.
func (s *scoreBlock) compile(ruleSet string) error {
	if s.evaluator != nil {
		return nil
	}
	var err error
	s.evaluator, err = compile(ruleSet, s.Digest)
	return err
}

// compile makes the evaluator of a rule set that must have a digest.
func compile(ruleSet, digest string) (*evaluation.Evaluator, error) {
	set, err := rules.Parse("rules.yaml", []byte(ruleSet))
	if err != nil {
		return nil, err
	}
	if set.Digest != digest {
		return nil, fmt.Errorf("the rule set has the digest %s, not %s", set.Digest, digest)
	}
	return evaluation.New(set)
}

// rejectOf is the line that says why a line of the input has no result; it is input again once it is corrected.
func rejectOf(shard string, line Line, form *indicator.Form, why error) (string, error) {
	record := document.Record{File: shard, Line: int(line.Number), Text: []byte(line.Text)}
	text, err := document.RejectOf(&record, form, why, lang.Chinese).AppendJSON(nil)
	return string(text), err
}

package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"cel.dev/cel-go/cel"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/hyperjumptech/grule-rule-engine/ast"
	"github.com/hyperjumptech/grule-rule-engine/builder"
	"github.com/hyperjumptech/grule-rule-engine/engine"
	"github.com/hyperjumptech/grule-rule-engine/pkg"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/sirupsen/logrus"
)

// The engines work in float64 and give points; Go around them rounds to hundredths, with a guard that keeps halves from
// falling down. Each has a rule for each kind of row.
func roundedGuarded(points float64) int64 { return int64(math.Floor(points*100 + 0.5 + 1e-7)) }

// facts are the numbers of one row as engines take them.
type facts struct {
	Points, Target, Actual, Given float64
	Score                         float64 // what grule sets
}

func factsOf(f *one, i int) facts {
	return facts{float64(f.points[i]) / 100, float64(f.target[i]), float64(f.actual[i]), float64(f.given[i]) / 100, 0}
}

// The rules, by kind; expr and CEL write them alike.
var engineRules = [...]string{
	execution: "Points * (Actual > Target ? 1.0 : Actual / Target)",
	up:        "Actual >= Target ? Points : (Actual * 5.0 < Target * 3.0 ? 0.0 : Points * Actual / Target)",
	down:      "Actual <= Target ? Points : (Target * 5.0 < Actual * 3.0 ? 0.0 : Points * Target / Actual)",
	achieved:  "Given >= 0.8 * Points && Given <= Points ? Given : 0.0",
	partly:    "Given >= 0.6 * Points && Given < 0.8 * Points ? Given : 0.0",
	bands:     "Actual >= 90.0 ? Points : (Actual >= 80.0 ? Points * 0.8 : (Actual >= 60.0 ? Points * 0.5 : 0.0))",
}

// enginePeers are expr, cel-go, grule and OPA.
func enginePeers(all []one) ([]onePeer, error) {
	var peers []onePeer
	for _, make := range []func([]one) (onePeer, error){exprPeer, celPeer, grulePeer, opaPeer} {
		p, err := make(all)
		if err != nil {
			return nil, err
		}
		peers = append(peers, p)
	}
	return peers, nil
}

func exprPeer(all []one) (onePeer, error) {
	var programs [len(engineRules)]*vm.Program
	for kind, rule := range engineRules {
		p, err := expr.Compile(rule, expr.Env(facts{}), expr.AsFloat64())
		if err != nil {
			return onePeer{}, err
		}
		programs[kind] = p
	}
	var machine vm.VM
	var scores [10]int64
	return onePeer{"parsed/expr", func(i int) error {
		for j, kind := range oneKinds {
			v, err := machine.Run(programs[kind], factsOf(&all[i], j))
			if err != nil {
				return err
			}
			scores[j] = roundedGuarded(v.(float64))
		}
		return nil
	}, func(int) [10]int64 { return scores }}, nil
}

func celPeer(all []one) (onePeer, error) {
	env, err := cel.NewEnv(cel.Variable("Points", cel.DoubleType), cel.Variable("Target", cel.DoubleType),
		cel.Variable("Actual", cel.DoubleType), cel.Variable("Given", cel.DoubleType))
	if err != nil {
		return onePeer{}, err
	}
	var programs [len(engineRules)]cel.Program
	for kind, rule := range engineRules {
		tree, issues := env.Compile(rule)
		if issues.Err() != nil {
			return onePeer{}, issues.Err()
		}
		if programs[kind], err = env.Program(tree, cel.EvalOptions(cel.OptOptimize)); err != nil {
			return onePeer{}, err
		}
	}
	var scores [10]int64
	return onePeer{"parsed/cel-go", func(i int) error {
		for j, kind := range oneKinds {
			f := factsOf(&all[i], j)
			v, _, err := programs[kind].Eval(map[string]any{
				"Points": f.Points, "Target": f.Target, "Actual": f.Actual, "Given": f.Given,
			})
			if err != nil {
				return err
			}
			scores[j] = roundedGuarded(v.Value().(float64))
		}
		return nil
	}, func(int) [10]int64 { return scores }}, nil
}

// gruleRules are the same rules as facts that fire.
var gruleRules = [...]string{
	execution: `
rule Over  { when R.Actual > R.Target then R.Score = R.Points; Complete(); }
rule Share { when R.Actual <= R.Target then R.Score = R.Points * R.Actual / R.Target; Complete(); }`,
	up: `
rule Met   { when R.Actual >= R.Target then R.Score = R.Points; Complete(); }
rule Far   { when R.Actual * 5.0 < R.Target * 3.0 then R.Score = 0.0; Complete(); }
rule Share { when R.Actual < R.Target && R.Actual * 5.0 >= R.Target * 3.0 then R.Score = R.Points * R.Actual / R.Target; Complete(); }`,
	down: `
rule Met   { when R.Actual <= R.Target then R.Score = R.Points; Complete(); }
rule Far   { when R.Target * 5.0 < R.Actual * 3.0 then R.Score = 0.0; Complete(); }
rule Share { when R.Actual > R.Target && R.Target * 5.0 >= R.Actual * 3.0 then R.Score = R.Points * R.Target / R.Actual; Complete(); }`,
	achieved: `
rule In  { when R.Given >= 0.8 * R.Points && R.Given <= R.Points then R.Score = R.Given; Complete(); }
rule Out { when R.Given < 0.8 * R.Points || R.Given > R.Points then R.Score = 0.0; Complete(); }`,
	partly: `
rule In  { when R.Given >= 0.6 * R.Points && R.Given < 0.8 * R.Points then R.Score = R.Given; Complete(); }
rule Out { when R.Given < 0.6 * R.Points || R.Given >= 0.8 * R.Points then R.Score = 0.0; Complete(); }`,
	bands: `
rule A { when R.Actual >= 90.0 then R.Score = R.Points; Complete(); }
rule B { when R.Actual >= 80.0 && R.Actual < 90.0 then R.Score = R.Points * 0.8; Complete(); }
rule C { when R.Actual >= 60.0 && R.Actual < 80.0 then R.Score = R.Points * 0.5; Complete(); }
rule D { when R.Actual < 60.0 then R.Score = 0.0; Complete(); }`,
}

func grulePeer(all []one) (onePeer, error) {
	silent := logrus.New()
	silent.SetOutput(io.Discard)
	silent.SetLevel(logrus.PanicLevel)
	ast.SetLogger(silent)
	builder.SetLogger(silent)
	engine.SetLogger(silent)
	library := ast.NewKnowledgeLibrary()
	var bases [len(gruleRules)]*ast.KnowledgeBase
	for kind, text := range gruleRules {
		name := fmt.Sprint("kind", kind)
		if err := builder.NewRuleBuilder(library).BuildRuleFromResource(
			name, "1", pkg.NewBytesResource([]byte(text))); err != nil {
			return onePeer{}, err
		}
		base, err := library.NewKnowledgeBaseInstance(name, "1")
		if err != nil {
			return onePeer{}, err
		}
		bases[kind] = base
	}
	machine := engine.NewGruleEngine()
	var scores [10]int64
	return onePeer{"parsed/grule", func(i int) error {
		for j, kind := range oneKinds {
			f := factsOf(&all[i], j)
			data := ast.NewDataContext()
			if err := data.Add("R", &f); err != nil {
				return err
			}
			if err := machine.Execute(data, bases[kind]); err != nil {
				return err
			}
			scores[j] = roundedGuarded(f.Score)
		}
		return nil
	}, func(int) [10]int64 { return scores }}, nil
}

// opaModule scores all rows of a form in one query.
const opaModule = `package ziping
import rego.v1
scores := [s | some r in input; s := score(r)]
score(r) := r.Points if { r.Kind == 0; r.Actual > r.Target }
score(r) := (r.Points * r.Actual) / r.Target if { r.Kind == 0; r.Actual <= r.Target }
score(r) := r.Points if { r.Kind == 1; r.Actual >= r.Target }
score(r) := 0 if { r.Kind == 1; r.Actual * 5 < r.Target * 3 }
score(r) := (r.Points * r.Actual) / r.Target if { r.Kind == 1; r.Actual < r.Target; r.Actual * 5 >= r.Target * 3 }
score(r) := r.Points if { r.Kind == 2; r.Actual <= r.Target }
score(r) := 0 if { r.Kind == 2; r.Target * 5 < r.Actual * 3 }
score(r) := (r.Points * r.Target) / r.Actual if { r.Kind == 2; r.Actual > r.Target; r.Target * 5 >= r.Actual * 3 }
score(r) := r.Given if { r.Kind == 3; r.Given >= 0.8 * r.Points; r.Given <= r.Points }
score(r) := r.Given if { r.Kind == 4; r.Given >= 0.6 * r.Points; r.Given < 0.8 * r.Points }
score(r) := r.Points if { r.Kind == 5; r.Actual >= 90 }
score(r) := r.Points * 0.8 if { r.Kind == 5; r.Actual >= 80; r.Actual < 90 }
score(r) := r.Points * 0.5 if { r.Kind == 5; r.Actual >= 60; r.Actual < 80 }
score(r) := 0 if { r.Kind == 5; r.Actual < 60 }
`

func opaPeer(all []one) (onePeer, error) {
	query, err := rego.New(rego.Query("data.ziping.scores"), rego.Module("ziping.rego", opaModule)).PrepareForEval(
		context.Background())
	if err != nil {
		return onePeer{}, err
	}
	var scores [10]int64
	return onePeer{"parsed/OPA", func(i int) error {
		input := make([]any, len(oneKinds))
		for j, kind := range oneKinds {
			f := factsOf(&all[i], j)
			input[j] = map[string]any{"Kind": kind, "Points": f.Points, "Target": f.Target, "Actual": f.Actual, "Given": f.Given}
		}
		set, err := query.Eval(context.Background(), rego.EvalInput(input))
		if err != nil {
			return err
		}
		if len(set) == 0 {
			return errCell
		}
		values := set[0].Expressions[0].Value.([]any)
		if len(values) != len(scores) {
			return fmt.Errorf("OPA: %d scores", len(values))
		}
		for j, v := range values {
			points, err := v.(json.Number).Float64()
			if err != nil {
				return err
			}
			scores[j] = roundedGuarded(points)
		}
		return nil
	}, func(int) [10]int64 { return scores }}, nil
}

// allPeers are all ways to score the one form; the baseline of each table comes first.
func allPeers(all []one) ([]onePeer, error) {
	peers, err := onePeers(all)
	if err != nil {
		return nil, err
	}
	engines, err := enginePeers(all)
	if err != nil {
		return nil, err
	}
	var sorted []onePeer
	for _, start := range []string{"parsed/", "cells/"} {
		for _, p := range append(peers, engines...) {
			if strings.HasPrefix(p.name, start) {
				sorted = append(sorted, p)
			}
		}
	}
	return sorted, nil
}

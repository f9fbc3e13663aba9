package rules_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Which rule sets ship, and how sure are their figures?
func ExamplePresets() {
	for _, info := range rules.Presets() {
		if info.ID == "mof-2021" {
			fmt.Println(info.ID, info.Source)
		}
	}
	// Output:
	// mof-2021 财预〔2021〕101号
}

// How does a county write only what differs from its city?
func ExampleLoad() {
	folder := fstest.MapFS{ // a folder is os.DirFS, or one of os.OpenRoot, whose links don't lead out
		"city.yaml": {Data: []byte("ziping: 1\nid: city-2026\nsource: 市财政局〔2026〕3号\nextends: mof-2020\n")},
		"county.yaml": {
			Data: []byte("ziping: 1\nid: county-2026\nsource: 县财政局〔2026〕1号\nextends: city.yaml\ntolerance: 0.5\n"),
		},
	}
	set, err := rules.Load(folder, "county.yaml")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(set.ID, set.Tolerance, set.Total)
	for _, file := range set.Files() {
		fmt.Println("read from", file.Name)
	}
	// Output:
	// county-2026 0.5 100
	// read from county.yaml
	// read from city.yaml
	// read from mof-2020.yaml
}

// What is wrong with a rule file, all at once?
func ExampleParse() {
	_, err := rules.Parse("county.yaml", []byte(`ziping: 1
id: county-2026
source: 县财政局〔2026〕1号
extends: mof-2021
policy: {lower_is_beter: linear}
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, "<80%": 0%}}
`))
	for _, e := range fault.All(err) {
		fmt.Println(e.Place, e.Code, e.Text)
	}
	// Output:
	// county.yaml:5:10 KEY_UNKNOWN lower_is_beter
	// county.yaml:7:34 BANDS_GAP
}

// Which rule set is in force for a form, of those in a folder?
func ExampleLibrary_For() {
	head := "ziping: 1\nsource: 县财政局\nextends: mof-2020\n"
	library, err := rules.LoadDir(fstest.MapFS{
		"2025.yaml": {Data: []byte(head + "id: county-2025\neffective: {from: 2025-01-01, to: 2025-12-31}\n")},
		"2026.yaml": {Data: []byte(head + "id: county-2026\neffective: {from: 2026-01-01}\n")},
	}, ".")
	if err != nil {
		log.Fatal(err)
	}
	for _, year := range []int{2025, 2026, 2024} {
		set, err := library.For(&indicator.Form{Year: year, Project: indicator.Project{Name: "农村公路"}})
		if err != nil {
			fmt.Println(year, "none")
			continue
		}
		fmt.Println(year, set.ID)
	}
	// Output:
	// 2025 county-2025
	// 2026 county-2026
	// 2024 none
}

// Does a better result earn less anywhere under these rules?
func ExampleSet_Check() {
	set, err := rules.Parse("county.yaml", []byte(`ziping: 1
id: county-2026
source: 县财政局〔2026〕1号
extends: mof-2021
rules:
  满意度: {measure: actual, better: more, curve: {of: 10, ">=90%": 8, ">=80%": 10, else: 0}}
`))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range set.Check() {
		fmt.Println(e.Code, e.Message.In(lang.English))
	}
	// Output:
	// CHECK_BETTER_EARNS_LESS rule 满意度: at 90% a better result earns less: [90%,∞) earns 80%, and [80%,90%) 100%
}

// What does a curve of a rule set earn, without any form?
func ExampleSet_RuleNamed() {
	set, err := rules.Preset("mof-2020")
	if err != nil {
		log.Fatal(err)
	}
	at, err := set.RuleNamed("执行率")
	if err != nil {
		log.Fatal(err)
	}
	points, _, _ := set.Rules[at].Curve.Earned(exact.Percent(92), exact.Int(10))
	fmt.Println(points)
	// Output:
	// 9.2
}

// What does a rule set that ships with ziping say of itself?
func ExamplePreset() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		panic(err)
	}
	fmt.Println(set.ID, set.Source, set.Total, set.TierNames())
	// Output: mof-2021 财预〔2021〕101号 100 [预算执行率 成本指标 产出指标 效益指标 满意度指标]
}

// How is a rule set changed in Go? In a clone; evaluators score by it as it stands when they are made.
func ExampleSet_Clone() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		panic(err)
	}
	stricter := set.Clone()
	stricter.Grades.Levels[0].Least = exact.Int(95)
	if err := stricter.Policy.Set("late", "zero"); err != nil {
		panic(err)
	}
	fmt.Println(set.Grades.Levels[0].Least, stricter.Grades.Levels[0].Least, stricter.Digest == "")
	// Output: 90 95 true
}

// How does a policy settle what a regulation leaves open?
func ExamplePolicy_Fields() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		panic(err)
	}
	for _, f := range set.Policy.Fields()[:3] {
		fmt.Println(f.Key, f.Value, f.Words)
	}
	// Output:
	// lower_is_better ratio [ratio linear all-or-nothing]
	// equal at-least [at-least symmetric exact]
	// strict inclusive [inclusive exclusive exclusive-zero exclusive-pending]
}

// Where is something written, in which of the files that a set extends?
func ExampleSet_Written() {
	set, err := rules.Parse("county.yaml", []byte(
		"ziping: 1\nid: county\nsource: 县办法\nextends: mof-2021\npolicy: {late: "+
			"zero}\n"))
	if err != nil {
		panic(err)
	}
	own, _ := set.Written("policy", "late")
	base, _ := set.Written("policy", "equal")
	fmt.Println(own.Value(), own.Text())
	fmt.Println(base.Value().File, base.Text())
	// Output:
	// county.yaml:5:16 zero
	// mof-2021.yaml at-least
}

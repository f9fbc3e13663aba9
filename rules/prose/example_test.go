package prose_test

import (
	"fmt"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
)

// What does a rule say, in sentences that can be read beside the circular?
func ExampleRule() {
	set, err := rules.Parse("county.yaml", []byte("ziping: 1\nid: county\nsource: 县办法\nextends: mof-2021\nrules:\n"+
		"  时效: {measure: days-late, curve: {deduct: 0.5分, per: 5天, steps: floor}}\nchoose: [{rule: 时效}]\n"))
	if err != nil {
		panic(err)
	}
	i, err := set.RuleNamed("时效")
	if err != nil {
		panic(err)
	}
	for _, sentence := range prose.Rule(set, i).Sentences {
		fmt.Println(sentence.In(lang.English))
	}
	// Output:
	// Looks at how many days after the deadline it was done.
	// days late is at most 0 days: all points.
	// days late is above 0 days: all points, less 0.5 points for each 5 days, whole steps only, down to nothing.
}

// How does a set settle one field of its policy?
func ExamplePolicy() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		panic(err)
	}
	for _, reading := range prose.Policy(set) {
		if reading.Key == "missing_actual" {
			fmt.Println(reading.Says.In(lang.Chinese))
		}
	}
	// Output:
	// 没有实际完成值：不评分，列为问题。
}

package indicator_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// How do I make a form in Go?
func ExampleForm() {
	form := indicator.Form{Year: 2024, Project: indicator.Project{Name: "农村公路"}}
	form.Funds.Adjusted.Total, form.Funds.Spent.Total = exact.MustAmount("200"), exact.MustAmount("180")
	form.Indicators = []indicator.Indicator{
		{
			Level1: "产出指标", Name: "修路里程", Target: cell.ParseThreshold("≥80公里"), Actual: cell.ParseActual("76公里"),
			Reason: "汛期停工",
		},
	}
	text, err := form.MarshalYAML()
	fmt.Print(string(text), err)
	// Output:
	// year: 2024
	// project:
	//   name: 农村公路
	// funds:
	//   adjusted:
	//     total: "200"
	//   spent:
	//     total: "180"
	// indicators:
	// - level1: 产出指标
	//   name: 修路里程
	//   target: ≥80公里
	//   actual: 76公里
	//   reason: 汛期停工
	// <nil>
}

// How do I take forms out of a JSON document of my own?
func ExampleForm_UnmarshalJSON() {
	var request struct {
		Place string
		Form  indicator.Form
	}
	err := json.Unmarshal([]byte(`{"place":"昌黎县","form":{"indicators":[{"name":"修路里程","target":"≥80公里"}]}}`), &request)
	fmt.Println(request.Place, request.Form.Indicators[0].Target.Op(), err)

	err = json.Unmarshal([]byte(`{"form":{"indicators":[{"pionts":10}]}}`), &request)
	var mistake *fault.Error
	fmt.Println(errors.As(err, &mistake), mistake.Place.Pointer, mistake.Message)
	// Output:
	// 昌黎县 >= <nil>
	// true /indicators/0/pionts there is no key “pionts”
}

package fault_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// badRules is what a client sent: a key is misspelt.
var badRules = []byte("ziping: 1\nid: county\nextends: mof-2021\npolcy: {lower_is_better: linear}\n")

// A service answers what is wrong with an input as data: the code for programs, the sentences for people.
func ExampleRecords() {
	_, err := rules.Parse("county.yaml", badRules)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	_ = out.Encode(fault.Records(err, lang.English))
	// Output:
	// [
	//   {
	//     "code": "KEY_MISSING",
	//     "place": {
	//       "file": "county.yaml",
	//       "line": 1,
	//       "column": 1
	//     },
	//     "message": "key “source” is missing",
	//     "source": "ziping: 1",
	//     "args": [
	//       "source"
	//     ]
	//   },
	//   {
	//     "code": "KEY_UNKNOWN",
	//     "place": {
	//       "file": "county.yaml",
	//       "line": 4,
	//       "column": 1,
	//       "pointer": "/polcy"
	//     },
	//     "message": "there is no key “polcy”",
	//     "hint": "did you mean “policy”?",
	//     "text": "polcy",
	//     "source": "polcy: {lower_is_better: linear}",
	//     "args": [
	//       "polcy"
	//     ],
	//     "hint_code": "DID_YOU_MEAN",
	//     "hint_args": [
	//       "policy"
	//     ]
	//   }
	// ]
}

// Which errors does this one hold, and what does a program do about each?
func ExampleAll() {
	_, err := rules.Parse("county.yaml", badRules)
	for _, e := range fault.All(err) {
		switch e.Code {
		case lang.KeyUnknown:
			fmt.Println("misspelt:", e.Text, "in line", e.Place.Line)
		default:
			entry, _ := lang.Describe(e.Code)
			fmt.Println(e.Code, "-", entry.Do(lang.English))
		}
	}
	// Output:
	// KEY_MISSING - correct the file at the place named
	// misspelt: polcy in line 4
}

// The client of a service reads the errors back, decides by their codes, and shows them in its reader's language.
func ExampleError_UnmarshalJSON() {
	_, err := rules.Parse("county.yaml", badRules)
	sent, _ := json.Marshal(fault.Records(err, lang.English))

	var received fault.List
	if err := json.Unmarshal(sent, &received); err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range received {
		fmt.Println(e.Code, e.Place.Line)
		fmt.Println(e.In(lang.Chinese))
	}
	var first *fault.Error
	fmt.Println(errors.As(received, &first))
	// Output:
	// KEY_MISSING 1
	// 缺少键“source”
	// KEY_UNKNOWN 4
	// 没有“polcy”这个键
	// true
}

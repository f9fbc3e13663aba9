package consumer_test

import (
	"testing"

	"github.com/ziping-go/ziping/ruletest"
)

// The analyst's tests run under go test.
func TestRules(t *testing.T) {
	ruletest.Run(t, files(t), ruletest.Cover(ruletest.Pieces, ruletest.Ends, ruletest.Choices))
}

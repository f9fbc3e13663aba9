package cell

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/unit"
)

// Each word of the table of units is read behind a number, by the full reader, as the unit that it names, and converts.
func TestUnitsOfTheTableAreRead(t *testing.T) {
	for _, word := range unit.Names() {
		u, _ := unit.Named(word)
		if one := exact.Int(1); u.Base(one).Sign() <= 0 || !u.FromBase(u.Base(one)).Equal(one) {
			t.Errorf("%s doesn't convert: 1 is %s in the unit of its dimension", word, u.Base(one))
		}
		if read := parseFully("大于30" + word); !read.Unit().Equal(u) && read.Unit().Name() != u.Name() {
			t.Errorf("大于30%s is read in %q, want %q", word, read.Unit().Name(), u.Name())
		}
	}
}

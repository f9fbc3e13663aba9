package review

import (
	"strings"

	"github.com/ziping-go/ziping/internal/spill"
)

// offices are the departments of all forms of a call.
type offices struct {
	sorted spill.Sorter
	record packer
	recent map[string]bool // some that are sorted already
}

// mostRecent is how many departments are remembered to be there.
const mostRecent = 4096

// add notes that there is a department, in a form with a number.
func (o *offices) add(department string, number uint64) error {
	if department == "" || o.recent[department] {
		return nil
	}
	if o.recent == nil || len(o.recent) == mostRecent {
		o.recent = make(map[string]bool)
	}
	o.recent[strings.Clone(department)] = true
	o.record = o.record[:0]
	o.record.key(folded(department))
	o.record.number(number)
	o.record.text(department)
	return o.sorted.Add(o.record)
}

// names are what the departments are called, as the first form of each prints it.
func (o *offices) names() (*names, error) {
	all := &names{department: true}
	for record, err := range o.sorted.Sorted() {
		if err != nil {
			return nil, err
		}
		u := unpacker(record)
		plain := u.key()
		u.number()
		all.add(plain, u.text())
	}
	all.ready()
	return all, nil
}

// Close removes what is on disk.
func (o *offices) Close() error { return o.sorted.Close() }

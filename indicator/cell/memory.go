package cell

import "strings"

// Memory remembers how cells were read that take long to read, for readers of many forms in which the same cells come
// again. A nil Memory remembers nothing and only reads. It is not safe for concurrent use.
type Memory struct{ cells map[string]Threshold }

// NewMemory is an empty memory.
func NewMemory() *Memory { return &Memory{make(map[string]Threshold)} }

// The bounds of what is remembered.
const (
	mostCells     = 4096 // after which all are forgotten
	longestMemory = 64   // bytes of a cell
)

// Parse reads a cell into space that the caller has, as ParseThreshold does. Other cells may keep the text.
func (m *Memory) Parse(to *Threshold, text string) {
	if to.text != "" || to.more != nil {
		*to = Threshold{}
	}
	to.text = text
	if to.plain() {
		return
	}
	if m == nil || len(text) > longestMemory {
		*to = parseFully(text)
		return
	}
	if known, ok := m.cells[text]; ok {
		*to = known
		return
	}
	if len(m.cells) >= mostCells {
		clear(m.cells)
	}
	text = strings.Clone(text) // what it was cut from goes
	*to = parseFully(text)
	m.cells[text] = *to
}

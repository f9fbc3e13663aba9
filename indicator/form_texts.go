package indicator

import "strings"

// texts makes strings of many short texts in few pieces of memory.
type texts struct{ piece strings.Builder }

// pieceSize is how large a piece is. Whoever keeps one string keeps as much.
const pieceSize = 32 << 10

// of is data as a string.
func (t *texts) of(data []byte) string {
	if t.piece.Cap()-t.piece.Len() < len(data) {
		t.piece.Reset()
		t.piece.Grow(max(pieceSize, len(data)))
	}
	start := t.piece.Len()
	t.piece.Write(data)
	return t.piece.String()[start:]
}

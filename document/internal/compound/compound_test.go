package compound_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand"
	"testing"

	"github.com/ziping-go/ziping/document/internal/compound"
	"github.com/ziping-go/ziping/document/internal/compoundtest"
)

// filled is some bytes that differ.
func filled(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i * 7)
	}
	return b
}

func TestStreamsComeBackWhole(t *testing.T) {
	want := map[string][]byte{
		"Workbook": filled(100_000), "Large": filled(20_000_000), "Small": filled(100), "Whole": filled(4096), "Almost": filled(4095), "Empty": {},
	}
	var streams []compoundtest.Stream
	for name, data := range want {
		streams = append(streams, compoundtest.Stream{Name: name, Data: data})
	}
	f, err := compound.Open(compoundtest.File(streams...))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range want {
		got, err := f.Stream(name)
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	if got, err := f.Stream("WORKBOOK"); err != nil || len(got) != 100_000 {
		t.Errorf("names are looked up without regard to case: %d, %v", len(got), err)
	}
	if got, err := f.Stream("None"); got != nil || err != nil || f.Has("None") {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

// A chain needn't lie in one piece, nor run forwards.
func TestChainsInPieces(t *testing.T) {
	want := filled(20_000)
	data := compoundtest.File(compoundtest.Stream{Name: "Workbook", Data: want})
	tableAt := 512 + 512*int(binary.LittleEndian.Uint32(data[76:]))
	for i := range 13 { // the stream is in sectors 0 to 39: 20 to 32 take the places of 32 to 20
		copy(data[512*(21+i):512*(22+i)], want[512*(32-i):])
	}
	order := []int{}
	for i := range 20 {
		order = append(order, i)
	}
	for i := 32; i >= 20; i-- {
		order = append(order, i)
	}
	for i := 33; i < 40; i++ {
		order = append(order, i)
	}
	for i, at := range order[:len(order)-1] {
		binary.LittleEndian.PutUint32(data[tableAt+4*at:], uint32(order[i+1]))
	}
	f, err := compound.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := f.Stream("Workbook"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

// change is a file with a number at an offset.
func change(data []byte, at int, v uint32) []byte {
	data = bytes.Clone(data)
	binary.LittleEndian.PutUint32(data[at:], v)
	return data
}

func TestBrokenFilesAreRefused(t *testing.T) {
	data := compoundtest.File(compoundtest.Stream{Name: "Workbook", Data: filled(20_000)})
	tableAt := 512 + 512*int(binary.LittleEndian.Uint32(data[76:]))
	directoryAt := 512 + 512*int(binary.LittleEndian.Uint32(data[48:]))
	for _, c := range []struct {
		what string
		data []byte
		want error
	}{
		{"nothing", nil, compound.ErrFormat},
		{"only a header", data[:512], compound.ErrChain},
		{"sectors of 2 GB", change(data, 30, 31), compound.ErrFormat},
		{"a cycle of a sector", change(data, tableAt, 0), compound.ErrChain},
		{"a cycle of ten", change(data, tableAt+40, 1), compound.ErrChain},
		{"a chain out of the file", change(data, tableAt, 1<<20), compound.ErrChain},
		{"a chain cut short", change(data, tableAt+4, 0xfffffffe), compound.ErrChain},
		{"a stream of 4 GB", change(data, directoryAt+128+120, 0xffffffff), compound.ErrChain},
		{"a cycle of the table's sectors", change(data, 68, 0), compound.ErrChain},
		{"a directory that is nowhere", change(data, 48, 1<<24), compound.ErrChain},
		{"cut short", data[:len(data)-2000], compound.ErrChain},
	} {
		f, err := compound.Open(c.data)
		if err == nil {
			_, err = f.Stream("Workbook")
		}
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.what, err, c.want)
		}
	}
}

// A tree of entries that leads in a circle, or nowhere, doesn't hide the streams.
func TestBrokenDirectories(t *testing.T) {
	data := compoundtest.File(
		compoundtest.Stream{Name: "A", Data: filled(10)}, compoundtest.Stream{Name: "Book", Data: filled(50)})
	directoryAt := 512 + 512*int(binary.LittleEndian.Uint32(data[48:]))
	for what, broken := range map[string][]byte{
		"a root without children":     change(data, directoryAt+76, 0xffffffff),
		"a child that is nowhere":     change(data, directoryAt+76, 99),
		"neighbours in a circle":      change(change(data, directoryAt+128+68, 1), directoryAt+256+72, 1),
		"a neighbour that is nowhere": change(data, directoryAt+128+72, 77),
	} {
		f, err := compound.Open(broken)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if got, err := f.Stream("Book"); err != nil || len(got) != 50 {
			t.Errorf("%s: %d bytes, %v", what, len(got), err)
		}
	}
}

func TestFlippedBytesNeverPanic(t *testing.T) {
	data := compoundtest.File(
		compoundtest.Stream{Name: "A", Data: filled(3000)}, compoundtest.Stream{Name: "B", Data: filled(9000)})
	random := rand.New(rand.NewSource(1))
	for range 5000 {
		broken := bytes.Clone(data)
		for range 1 + random.Intn(4) {
			broken[random.Intn(len(broken))] ^= byte(1 + random.Intn(255))
		}
		f, err := compound.Open(broken[:len(broken)-random.Intn(2)*random.Intn(len(broken))])
		if err != nil {
			continue
		}
		for _, name := range []string{"A", "B"} {
			if got, err := f.Stream(name); err == nil && len(got) > len(data) {
				t.Fatalf("%d bytes of a file of %d", len(got), len(data))
			}
		}
	}
}

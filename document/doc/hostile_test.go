package doc_test

import (
	"bytes"
	"encoding/binary"
	"math/rand"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/internal/compoundtest"
	"github.com/ziping-go/ziping/fault"
)

// file is a document of two streams.
func file(text, tables []byte) []byte {
	return compoundtest.File(
		compoundtest.Stream{Name: "WordDocument", Data: text}, compoundtest.Stream{Name: "1Table", Data: tables})
}

func TestHostileDocuments(t *testing.T) {
	d := form()
	text, tables := d.streams()
	changed := func(at int, v uint32) []byte {
		text := bytes.Clone(text)
		le(text, at, v)
		return file(text, tables)
	}
	pieces := int(binary.LittleEndian.Uint32(text[0x1a2:]))
	changedPiece := func(at int, v uint32) []byte {
		tables := bytes.Clone(tables)
		le(tables, pieces+at, v)
		return file(text, tables)
	}
	// 10,000 pieces that each have the whole text
	var shared []byte
	shared = append(shared, 2, 0, 0, 0, 0)
	for n := range uint32(10_001) {
		shared = binary.LittleEndian.AppendUint32(shared, n*50)
	}
	for range 10_000 {
		shared = append(shared, 0, 0, 0, 4, 0, 0, 0, 0)
	}
	sharing := bytes.Clone(text)
	le(sharing, 0x4c, 1<<30)
	le(sharing, 0x1a2, uint32(len(tables)))
	le(sharing, 0x1a6, uint32(len(shared)))
	listing := bytes.Clone(text)
	le(listing, 0x102, uint32(len(tables)))
	le(listing, 0x106, 800_004)
	for what, data := range map[string][]byte{
		"an empty document":              file(nil, nil),
		"a head cut short":               file(text[:300], tables),
		"no tables":                      file(text, nil),
		"pieces that are nowhere":        changed(0x1a2, 1<<30),
		"no pieces":                      changed(0x1a6, 0),
		"a piece that is nowhere":        changedPiece(15, 1<<29),
		"a piece that ends before":       changedPiece(5, 1<<20),
		"pieces that share their text":   file(sharing, append(bytes.Clone(tables), shared...)),
		"pages that are listed often":    file(listing, append(bytes.Clone(tables), make([]byte, 800_004)...)),
		"pages that are nowhere":         changedAt(text, tables, 0x102, 1<<21),
		"a page with too many stretches": fullPage(text, tables),
	} {
		refused(t, what, data, "PACKAGE_BROKEN")
	}
}

// changedAt is a document whose first listed page is another.
func changedAt(text, tables []byte, entry int, v uint32) []byte {
	tables = bytes.Clone(tables)
	at, size := int(binary.LittleEndian.Uint32(text[entry:])), int(binary.LittleEndian.Uint32(text[entry+4:]))
	n := (size - 4) / 8
	le(tables, at+4*(n+1), v)
	return file(text, tables)
}

// fullPage is a document whose first page of paragraphs says that it has 255.
func fullPage(text, tables []byte) []byte {
	text = bytes.Clone(text)
	at, size := int(binary.LittleEndian.Uint32(text[0x102:])), int(binary.LittleEndian.Uint32(text[0x106:]))
	page := int(binary.LittleEndian.Uint32(tables[at+4*((size-4)/8+1):]))
	text[512*page+511] = 255
	return file(text, tables)
}

func TestManyCellsAreRefused(t *testing.T) {
	d := document{paragraphs: []paragraph{
		{[]run{{text: strings.Repeat("甲\x07", 300_000)}}, inTable}, rowEnd(row([]int{0, 10}, single)),
	}}
	refused(t, "300,000 cells in a row", d.file(), "DOCUMENT_CELLS")
	d = document{paragraphs: []paragraph{{runs: []run{{text: strings.Repeat("甲\r", 300_000)}}}}}
	refused(t, "300,000 paragraphs", d.file(), "DOCUMENT_LINES")
	deep := document{paragraphs: []paragraph{{[]run{{text: "甲\r"}}, sprm(0x6649, 255, 255, 255, 255)}}}
	got, err := read(deep.file())
	if err != nil || len(got.Blocks) != 1 {
		t.Errorf("tables 4 billion deep: %v, %v", got, err)
	}
}

func TestFlippedAndCutFilesNeverPanic(t *testing.T) {
	d := form()
	text, tables := d.streams()
	data := d.file()
	random := rand.New(rand.NewSource(16))
	for n := range 4000 {
		broken := bytes.Clone(data)
		if n%2 == 0 { // in the streams, so that the package stays whole
			text, tables := bytes.Clone(text), bytes.Clone(tables)
			for range 1 + random.Intn(4) {
				text[random.Intn(len(text))] ^= byte(1 + random.Intn(255))
				tables[random.Intn(len(tables))] ^= byte(1 + random.Intn(255))
			}
			broken = file(text, tables)
		}
		for range 1 + random.Intn(4) {
			broken[random.Intn(len(broken))] ^= byte(1 + random.Intn(255))
		}
		if random.Intn(4) == 0 {
			broken = broken[:random.Intn(len(broken))]
		}
		got, err := read(broken)
		if (got == nil) == (err == nil) || err != nil && len(fault.All(err)) == 0 {
			t.Fatalf("%v, %v", got, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	d := form()
	text, tables := d.streams()
	f.Add(text, tables)
	f.Add([]byte{}, []byte{})
	f.Fuzz(func(t *testing.T, text, tables []byte) {
		got, err := read(file(text, tables))
		if (got == nil) == (err == nil) {
			t.Errorf("%v, %v", got, err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var d document
	for range 20 {
		d.paragraphs = append(d.paragraphs, form().paragraphs...)
	}
	data := d.file()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := read(data); err != nil {
			b.Fatal(err)
		}
	}
}

package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// The limits of a workbook. The library that reads it takes hundreds of bytes for each element, and keeps a whole part
// in memory.
const (
	maxFile     = 8 << 20  // bytes
	maxUnzipped = 24 << 20 // bytes of all its parts
	maxParts    = 1000
	maxRows     = 20_000
	maxCells    = 100_000 // of all sheets, and of the one that is read with its blanks
	maxElements = 100_000 // of another kind: texts, styles, spans, sheets
	maxXML      = 400_000 // elements in all, with those that close
)

// counted are the elements that are held in memory, by the beginning of their tags.
var counted = []struct {
	tags []string
	most int
	code lang.Code
}{
	{[]string{"<row"}, maxRows, "LIMIT_ROWS"},
	{[]string{"<c ", "<c>", "<c/"}, maxCells, "SHEET_CELLS"},
	{[]string{"<si", "<is"}, maxElements, "SHEET_CELLS"},
	{[]string{"<xf", "<font", "<fill", "<border", "<numFmt", "<dxf"}, 20_000, "SHEET_PARTS"},
	{[]string{"<mergeCell "}, 10_000, "SHEET_PARTS"},
	{[]string{"<sheet "}, 1000, "SHEET_PARTS"},
	{[]string{"<"}, maxXML, "SHEET_PARTS"},
}

// bounded refuses a workbook that would take long or much memory, before it is read: by the unpacked contents of its
// parts, whatever sizes the file states.
func bounded(place fault.Place, data []byte) error {
	if len(data) > maxFile {
		return fault.New(place, "", lang.Of("LIMIT_SIZE", (len(data)+1<<20-1)>>20, maxFile>>20))
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fault.New(place, "", lang.Of("SHEET_UNREADABLE", err))
	}
	if len(z.File) > maxParts {
		return fault.New(place, "", lang.Of("SHEET_PARTS", maxParts))
	}
	numbers := make([]int, len(counted))
	left := int64(maxUnzipped)
	for _, part := range z.File {
		size, err := count(part, left, numbers)
		if err != nil {
			return fault.New(place, "", lang.Of("SHEET_UNREADABLE", err))
		}
		if left -= size; left < 0 {
			return fault.New(place, "", lang.Of("LIMIT_SIZE", ">"+strconv.Itoa(maxUnzipped>>20), maxUnzipped>>20))
		}
		for i, n := range numbers {
			if n > counted[i].most {
				return fault.New(place, "", lang.Of(counted[i].code, counted[i].most))
			}
		}
	}
	return nil
}

// count adds the elements of a part to the numbers, and gives its size up to one more than what is left.
func count(part *zip.File, left int64, numbers []int) (int64, error) {
	r, err := part.Open()
	if err != nil {
		return 0, err
	}
	defer func() { _ = r.Close() }() // only read
	in := io.LimitReader(r, left+1)
	const longest = 16 // of a tag's beginning, which may lie across two reads
	buf := make([]byte, longest, 1<<16)
	var size int64
	for {
		n, err := in.Read(buf[longest:cap(buf)])
		text := buf[:longest+n]
		size += int64(n)
		if isXML(part.Name) {
			for i, c := range counted {
				for _, tag := range c.tags {
					numbers[i] += bytes.Count(text[longest-len(tag)+1:], []byte(tag))
				}
			}
		}
		copy(buf[:longest], text[n:])
		switch {
		case errors.Is(err, io.EOF):
			return size, nil
		case err != nil:
			return size, err
		}
	}
}

func isXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

package document

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// maxLine is how long a line of NDJSON may be.
const maxLine = 16 << 20

// Forms reads the forms of files one after the other. NDJSON is read line by line, so that memory doesn't grow with the
// number of forms. What can't be read yields an error in its place, and reading goes on behind it.
func Forms(stdin io.Reader, files ...string) iter.Seq2[*indicator.Form, error] {
	return func(yield func(*indicator.Form, error) bool) {
		for _, file := range files {
			if !formsOf(file, stdin, yield) {
				return
			}
		}
	}
}

func formsOf(file string, stdin io.Reader, yield func(*indicator.Form, error) bool) bool {
	ext := strings.ToLower(filepath.Ext(file))
	if file == "-" {
		return lines("stdin", stdin, yield)
	}
	if ext == ".ndjson" || ext == ".jsonl" {
		f, err := os.Open(file)
		if err != nil {
			return yield(nil, unreadable(file, err))
		}
		defer func() { _ = f.Close() }() // only read
		return lines(file, f, yield)
	}
	contents, err := ReadFile(file, stdin)
	if err != nil {
		return yield(nil, err)
	}
	for _, form := range contents.Forms {
		if !yield(form, nil) {
			return false
		}
	}
	return true
}

// lines reads NDJSON. A line that is too long is passed over, and only that line is lost.
func lines(name string, r io.Reader, yield func(*indicator.Form, error) bool) bool {
	in := bufio.NewReaderSize(r, 1<<16)
	for number := 1; ; number++ {
		line, tooLong, err := readLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(nil, unreadable(name, err))
		}
		line = bytes.TrimRight(line, "\r\n")
		text := bytes.TrimSpace(line)
		switch {
		case tooLong:
			e := fault.New(fault.Place{File: name, Line: number}, "", lang.Of("LINE_LONG", maxLine>>20))
			if !yield(nil, e) {
				return false
			}
		case len(text) > 0:
			if !yield(indicator.FormJSON(name, line, number)) {
				return false
			}
		}
		if err != nil {
			return true
		}
	}
}

// readLine reads up to a line end, keeping no more than maxLine bytes.
func readLine(in *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > maxLine {
			tooLong, line = true, nil
		}
		if !tooLong {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, tooLong, err
		}
	}
}

// readLines reads all of an NDJSON file at once; the first line that can't be read ends it.
func readLines(name string, data []byte, into *Contents) error {
	var faults fault.List
	lines(name, bytes.NewReader(data), func(f *indicator.Form, err error) bool {
		if err != nil {
			faults = append(faults, fault.All(err)...)
		} else {
			into.Forms = append(into.Forms, f)
		}
		return true
	})
	return faults.Err()
}

// formsJSON reads a file of one form, or of an array of forms.
func formsJSON(name string, data []byte) ([]*indicator.Form, error) {
	if bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff"))), []byte("[")) {
		return indicator.FormsJSON(name, data)
	}
	form, err := indicator.FormJSON(name, data, 1)
	if err != nil {
		return nil, err
	}
	return []*indicator.Form{form}, nil
}

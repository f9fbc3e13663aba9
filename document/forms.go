package document

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/lines"
	"github.com/ziping-go/ziping/lang"
)

const (
	maxLine  = 16 << 20 // bytes of a line
	maxShown = 1 << 20  // bytes that are kept of an unreadable line

	maxNoText = 1000 // lines that aren't text, in a file where hardly one line in twenty is text

	// How many bytes the end of a line is looked for within: a device has none. Text that must be decoded takes longer.
	maxPassed  = 5 << 28
	maxDecoded = 256 << 20
)

// Forms reads the forms of the files one after the other. NDJSON and CSV are read line by line, so that memory doesn't
// grow with the number of forms. What can't be read yields an error in its place, and reading continues. Waiting for
// files ends with the context; stdin is the caller's.
func (in *Input) Forms(ctx context.Context) iter.Seq2[*indicator.Form, error] {
	return func(yield func(*indicator.Form, error) bool) {
		for record := range in.Records(ctx) {
			forms, err := record.Forms()
			if err != nil && !yield(nil, err) {
				return
			}
			for _, form := range forms {
				if !yield(form, nil) {
					return
				}
			}
		}
	}
}

// Records finds the forms of the files one after the other. What can't be read is a record whose Forms returns the
// error. A record and its text are only valid until the next one: see Record.Clone.
//
// Waiting for files ends with the context, whatever they are: a pipe that nobody writes to, a device that never ends.
// A record that can't be read because of that returns the context's error from Forms. Stdin is the caller's.
func (in *Input) Records(ctx context.Context) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for i, file := range in.Files {
			name := file
			if i < len(in.Names) {
				name = in.Names[i]
			}
			if !in.recordsOf(ctx, file, name, yield) {
				return
			}
		}
	}
}

func (in *Input) recordsOf(ctx context.Context, file, name string, yield func(*Record) bool) bool {
	if file == "-" {
		if in.Stdin == nil {
			return yield(brokenRecord("stdin", 0, nil, fault.New(fault.Place{File: "stdin"}, "", lang.Of("JOB_NO_STDIN"))))
		}
		r := in.watched("-", in.Stdin)
		if in.CSV {
			return csvRecords("stdin", r, yield)
		}
		return in.recordsIn(ctx, "stdin.ndjson", "stdin", r, 0, yield)
	}
	f, err := infile.Open(ctx, file)
	if err != nil {
		return yield(brokenRecord(name, 0, nil, unreadable(name, err)))
	}
	defer func() { _ = f.Close() }() // only read
	return in.recordsIn(ctx, file, name, in.watched(file, f), lookAt(file), yield)
}

// recordsIn finds the forms of a stream. The file's name may say what is in it.
func (in *Input) recordsIn(
	ctx context.Context, file, name string, raw io.Reader, look int, yield func(*Record) bool,
) bool {
	opened, err := open(file, name, raw, look)
	if err != nil {
		return yield(brokenRecord(name, 0, nil, err))
	}
	defer opened.close()
	if opened.empty {
		e := emptyError(name, len(opened.head))
		if opened.kind != ndjsonFile {
			return yield(brokenRecord(name, 0, nil, e))
		}
		if in.Remarked != nil { // rejects of a run without any, for instance
			in.Remarked(name, fault.List{e})
		}
		return true
	}
	if in.Results && opened.made == madeResults && opened.kind == jsonFile {
		return in.resultsArray(name, opened, yield)
	}
	if wrong := opened.wrong(name); wrong != nil {
		if in.Results && (opened.made == madeResults || opened.made == madeParquet) {
			wrong = wrong.Hinting(lang.Of("RESULT_JSON_HINT"))
		}
		return yield(brokenRecord(name, 0, nil, wrong))
	}
	switch opened.kind {
	case ndjsonFile:
		return in.ndjsonRecords(name, opened, charset.Sniff(opened.head), yield)
	case csvFile:
		return csvRecords(name, opened, yield)
	}
	return yield(in.whole(ctx, opened.kind, name, opened))
}

// whole is a file that is read at once.
func (in *Input) whole(ctx context.Context, kind fileKind, file string, r io.Reader) *Record {
	data, err := infile.All(r, MaxDocument)
	if err != nil {
		return brokenRecord(file, 0, nil, readFault(file, 0, err))
	}
	if len(data) > MaxDocument {
		return brokenRecord(file, 0, nil, tooLarge(file, MaxDocument))
	}
	if isEmptyFile(data) {
		return brokenRecord(file, 0, nil, emptyError(file, len(data)))
	}
	if kind != officeFile || source.Of(data) == source.Text {
		if data, err = plainText(file, data); err != nil {
			return brokenRecord(file, 0, nil, err)
		}
	}
	return &Record{File: file, Text: data, kind: wholeFile, whole: func(text []byte) (*Contents, error) {
		contents, err := readAs(ctx, kind, file, text, in.Readers)
		if err == nil && len(contents.Remarks) > 0 && in.Remarked != nil {
			in.Remarked(file, contents.Remarks)
		}
		return contents, err
	}}
}

func (in *Input) watched(file string, r io.Reader) io.Reader {
	if in.Raw == nil {
		return r
	}
	tee := io.TeeReader(r, rawWriter{file, in.Raw})
	if of, ok := r.(infile.Sized); ok {
		return watchedFile{tee, of}
	}
	return tee
}

// watchedFile is a file whose bytes are handed on as they are read.
type watchedFile struct {
	io.Reader
	infile.Sized
}

// rawWriter hands what is read to Input.Raw.
type rawWriter struct {
	file string
	raw  func(string, []byte)
}

func (w rawWriter) Write(p []byte) (int, error) {
	w.raw(w.file, p)
	return len(p), nil
}

// readFault is what keeps the rest of a file from being read.
func readFault(file string, line int, err error) error {
	if faults := fault.All(err); len(faults) > 0 {
		if faults[0].Place.File == "" {
			faults[0].Place = fault.Place{File: file, Line: line}
		}
		return err
	}
	e := fault.New(fault.Place{File: file, Line: line}, "", lang.Of("FILE_UNREADABLE", file, fault.Reason(err)))
	e.Cause = err
	return e
}

// ndjsonRecords reads NDJSON. A line that is too long is skipped, and only that line is lost. Consecutive results among
// forms are reported once, unless they are wanted.
func (in *Input) ndjsonRecords(name string, r io.Reader, from charset.Charset, yield func(*Record) bool) bool {
	text := linesOf(r, from)
	record := &Record{File: name}
	results, noText := false, 0
	for {
		line, err := filled(text, &results)
		if errors.Is(err, lines.ErrEndless) {
			err = lineFault("", 0, "LINE_ENDLESS", passedOf(from)>>20)
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(brokenRecord(name, text.Number, nil, readFault(name, text.Number, err)))
		}
		if text.Number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		var bad charset.Bad
		if from.Shifts() {
			line, bad = decodedLine(from, line)
		}
		if bad.Column > 0 || !isBraced(line) && !utf8.Valid(line) {
			if noText++; noText > maxNoText && 21*noText > 20*text.Number {
				e := lineFault(name, text.Number, "LINES_NO_TEXT", noText, text.Number)
				return yield(brokenRecord(name, text.Number, nil, e))
			}
		}
		was := results
		results = isResult(line) || in.Results && isResultInAnyOrder(line)
		found := record
		switch {
		case text.TooLong && (!results || in.Results):
			found = brokenRecord(name, text.Number, line, lineFault(name, text.Number, "LINE_LONG", maxLine>>20))
			found.cut = true
		case bad.Column > 0 && (!results || in.Results):
			e := fault.New(fault.Place{File: name, Line: text.Number, Column: bad.Column}, "", lang.Of("ENCODING", bad.What))
			e.Line = string(line)
			found = brokenRecord(name, text.Number, line, e.Hinting(lang.Of("ENCODING_HINT")))
		case results:
			found = in.resultLine(name, text.Number, line, was)
		case len(bytes.TrimSpace(line)) > 0:
			record.Line, record.Text = text.Number, line
		default:
			found = nil
		}
		if found != nil && !yield(found) {
			return false
		}
		if err != nil {
			return true
		}
	}
}

// filled is the next line that isn't empty, or the last one. There may be millions of empty ones, behind which results
// aren't consecutive any more.
func filled(text *lines.Reader, results *bool) (line []byte, err error) {
	for {
		line, err = text.Next()
		if len(line) > 0 || err != nil {
			return line, err
		}
		*results = false
	}
}

// resultLine is a line that is a result: a record where results are wanted, else an error, once for consecutive ones.
func (in *Input) resultLine(name string, number int, line []byte, again bool) *Record {
	switch {
	case in.Results:
		return &Record{File: name, Line: number, Text: line, kind: resultLine}
	case again:
		return nil
	}
	return brokenRecord(name, number, nil, madeResults.fault(name, number))
}

// linesOf are the lines of a text file, within the limits for text files.
func linesOf(r io.Reader, from charset.Charset) *lines.Reader {
	return lines.New(from.Reader(r), lines.Limits{Longest: maxLine, Kept: maxShown, Passed: passedOf(from)})
}

// passedOf is how many bytes are searched for the end of a line.
func passedOf(from charset.Charset) int {
	if from.Shifts() {
		return maxDecoded
	}
	return maxPassed
}

// isBraced reports whether a line looks like a form: its reader then finds what in it isn't text.
func isBraced(line []byte) bool { return len(line) > 1 && line[0] == '{' && line[len(line)-1] == '}' }

// decodedLine is a line in UTF-8, and the first thing in it that isn't text.
func decodedLine(from charset.Charset, line []byte) ([]byte, charset.Bad) {
	text, bad := from.Line(line)
	return []byte(text), bad
}

// readLines reads all of an NDJSON file at once; a line that can't be read is an error, and so many of them end the
// reading.
func readLines(name string, data []byte, into *Contents) error {
	var faults fault.Gathered
	new(Input).ndjsonRecords(name, bytes.NewReader(data), charset.Charset{}, func(r *Record) bool {
		forms, err := r.Forms()
		faults.Add(fault.All(err)...)
		into.Forms = append(into.Forms, forms...)
		if err == nil && len(forms) == 0 {
			into.Departments = append(into.Departments, r.Department())
		}
		return !faults.Full()
	})
	return faults.Err()
}

// recordsJSON reads a file of one form or department, or of an array of them.
func recordsJSON(name string, data []byte, into *Contents) (err error) {
	if bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff"))), []byte("[")) {
		into.Forms, into.Departments, err = indicator.RecordsJSON(name, data)
		return err
	}
	form, department, err := indicator.RecordJSON(name, data, 1)
	if form != nil {
		into.Forms = append(into.Forms, form)
	}
	if department != nil {
		into.Departments = append(into.Departments, department)
	}
	return err
}

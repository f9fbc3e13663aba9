package document

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/text"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/lang"
)

// Grid reads a document of an office, or a text with tables, into paragraphs and tables, before anybody looks for forms
// in them: recognise.Document does that.
func Grid(ctx context.Context, name string, r io.Reader, readers ...source.Reader) (*grid.Document, error) {
	data, is, err := contentsOf(name, r)
	if err != nil {
		return nil, err
	}
	if is.kind != officeFile {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("GRID_NONE")).Hinting(lang.Of("GRID_NONE_HINT"))
	}
	return gridOf(ctx, name, data, readers)
}

// GridFile is Grid of a file; "-" reads stdin. Waiting for the file ends with the context; stdin is the caller's.
func GridFile(ctx context.Context, path string, stdin io.Reader, readers ...source.Reader) (*grid.Document, error) {
	if path == "-" {
		return Grid(ctx, "stdin", stdin, readers...)
	}
	in, done, err := openPath(ctx, path)
	if err != nil {
		return nil, err
	}
	defer done()
	return Grid(ctx, path, in, readers...)
}

func gridOf(ctx context.Context, name string, data []byte, readers []source.Reader) (*grid.Document, error) {
	format := source.Of(data)
	if format == source.Unknown { // a text with what texts don't have: its reader says where
		format = source.Text
	}
	reader, known := source.For(format, append([]source.Reader{text.Reader()}, readers...))
	if !known {
		return nil, unreadFormat(name, format)
	}
	doc, err := reader.Read(ctx, name, data, source.Limits{Bytes: MaxDocument}.Or(source.DefaultLimits()))
	if err != nil {
		return nil, err
	}
	if isEmptyDocument(doc) {
		return nil, emptyError(name, len(data))
	}
	if at, long := rowBeyond(doc); long {
		return nil, fault.New(at, "", lang.Of("DOCUMENT_LINES", maxRows))
	}
	return doc, nil
}

// maxRows is how many rows that show something the tables of a document have together: some hundred forms. Finding
// forms takes longer than reading cells.
const maxRows = 15_000

// rowBeyond is the place where a document passes that limit.
func rowBeyond(doc *grid.Document) (at fault.Place, long bool) {
	rows := 0
	for _, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		last := -1
		for _, c := range t.Cells() {
			if c.Row == last || c.IsBlank() {
				continue
			}
			last = c.Row
			if rows++; rows > maxRows {
				return c.Place, true
			}
		}
	}
	return at, false
}

// unreadFormat is the error for a file that none of the readers reads.
func unreadFormat(name string, format source.Format) *fault.Error {
	what, known := map[source.Format]lang.Code{
		source.Word: "KIND_WORD", source.Workbook: "KIND_WORKBOOK", source.OldBook: "KIND_OFFICE_OLD",
		source.OldWord: "KIND_OFFICE_OLD", source.PDF: "KIND_PDF", source.Picture: "KIND_PICTURE", source.Zip: "KIND_ZIP",
		source.HTML: "KIND_PAGE", source.OFD: "KIND_OFD", source.ODF: "KIND_ODF",
	}[format]
	switch {
	case format == source.Locked:
		return fault.New(fault.Place{File: name}, "", lang.Of("FILE_LOCKED"))
	case format == source.Compound: // such as of old versions of WPS, which no reader is known for
		return fault.New(fault.Place{File: name}, "", lang.Of("OFFICE_FOREIGN", name))
	case !known:
		return typeUnknown(name)
	}
	return fault.New(fault.Place{File: name}, "", lang.Of("TYPE_FOREIGN", name, lang.Of(what))).Hinting(
		lang.Of("TYPES_KNOWN", extensions()))
}

// readOffice finds the forms of a document. Where there is none, what its reader and the recogniser remarked says why.
func readOffice(ctx context.Context, name string, data []byte, readers []source.Reader) (*Contents, error) {
	doc, err := gridOf(ctx, name, data, readers)
	if err != nil {
		return nil, err
	}
	out := recognise.Document(doc)
	contents := &Contents{Remarks: out.Remarks}
	if source.Of(data) == source.Text {
		addLines(name, data, out.Remarks)
	}
	for _, found := range out.Forms {
		if len(found.Form.Indicators) > indicator.MaxRows {
			place, _ := found.Form.Origins().At("/indicators/" + strconv.Itoa(indicator.MaxRows))
			return nil, fault.New(place, "", lang.Of("LIMIT_ITEMS", indicator.MaxRows))
		}
		contents.Forms = append(contents.Forms, found.Form)
	}
	if out.Department != nil {
		contents.Departments = append(contents.Departments, out.Department)
	}
	if len(contents.Forms) == 0 && len(contents.Departments) == 0 {
		return nil, append(fault.List{noForm(name)}, whyNone(out.Remarks)...).Err()
	}
	return contents, nil
}

// whyNone are the remarks that say why a document has no form.
func whyNone(remarks fault.List) fault.List {
	var all fault.List
	for _, e := range remarks {
		switch e.Code {
		case "TEXT_UNKNOWN", "TABLE_UNKNOWN", "REMARKS_MORE", "NOTE_LEFT_OUT":
		default:
			all = append(all, e)
		}
	}
	return all[:min(len(all), 20)]
}

// addLines gives the remarks on a text their lines, for the caret.
func addLines(name string, data []byte, remarks fault.List) {
	if len(remarks) == 0 {
		return
	}
	decoded, _, err := charset.Decode(name, data)
	if err != nil {
		return
	}
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(decoded, "\r\n", "\n"), "\r", "\n"), "\n")
	for _, e := range remarks {
		if n := e.Place.Line; n > 0 && n <= len(lines) {
			e.Line = lines[n-1]
		}
	}
}

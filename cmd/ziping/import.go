package main

import (
	"errors"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// importCommand turns documents into forms.
type importCommand struct {
	Paths      []string `arg:"" name:"file" help:"import_path"`
	Format     string   `name:"format" enum:"ndjson,json,yaml,csv," default:"" placeholder:"ndjson|json|yaml|csv" help:"import_format"`
	Department bool     `name:"department" help:"import_department"`
	Remarks    bool     `name:"remarks" help:"import_remarks"`
	Output     string   `name:"output" short:"o" placeholder:"FILE" help:"output"`
}

// record is a form or a department's own part.
type record interface{ MarshalYAML() ([]byte, error) }

// Run reads every file, prints the forms, and reports what was not recognised.
func (c *importCommand) Run(s *call) error {
	format, err := formatOf(c.Format, c.Output, "ndjson", "ndjson", "json", "yaml", "csv")
	if err != nil {
		return err
	}
	if format == "csv" && (c.Department || c.Remarks) {
		return usageError{s.say("IMPORT_CSV_FORMS")}
	}
	files, err := s.files(c.Paths)
	if err != nil {
		return err
	}
	s.guard.Reads(files...)
	s.guard.ReadsOpen("stdin", s.in)
	var records []record
	var remarks fault.List
	for _, file := range files {
		contents, err := document.ReadFile(s.ctx, file, s.stdin(), office.Readers()...)
		if ended := s.ctx.Err(); ended != nil {
			return ended
		}
		if err != nil {
			s.complain(err)
			s.found = true
			continue
		}
		if c.Remarks {
			remarks = append(remarks, contents.Remarks...)
			continue
		}
		if len(contents.Remarks) > 0 {
			s.complain(contents.Remarks)
		}
		records = append(records, c.records(contents)...)
	}
	if c.Remarks {
		return s.writeTo(c.Output, func(out *output) error { return s.writeRemarks(out, c.remarksFormat(format), remarks) })
	}
	if len(records) == 0 {
		return errors.New(s.say("NOTHING_TO_IMPORT"))
	}
	return s.writeTo(c.Output, func(out *output) error {
		if format == "csv" {
			return s.writeCSV(out, records)
		}
		return writeRecords(out, format, records)
	})
}

// writeCSV writes forms as CSV, and says what that can't hold.
func (s *call) writeCSV(out *output, records []record) error {
	var forms []*indicator.Form
	for _, r := range records {
		if f, ok := r.(*indicator.Form); ok {
			forms = append(forms, f)
		}
	}
	notes, err := document.WriteCSV(out, forms)
	if err == nil && len(notes) > 0 {
		s.complain(notes)
	}
	return err
}

// remarksFormat is how remarks are written: for people, unless a format or the ending of a file asks for another.
func (c *importCommand) remarksFormat(format string) string {
	if c.Format == "" && (c.Output == "" || c.Output == "-") {
		return "table"
	}
	return format
}

func (c *importCommand) records(contents *document.Contents) []record {
	var records []record
	if c.Department {
		for _, d := range contents.Departments {
			records = append(records, d)
		}
		return records
	}
	for _, f := range contents.Forms {
		records = append(records, f)
	}
	return records
}

// writeRecords writes forms or departments: one JSON object a line, an array, or YAML documents.
func writeRecords(out *output, format string, records []record) error {
	if format == "yaml" {
		for i, r := range records {
			if i > 0 {
				if _, err := out.WriteString("---\n"); err != nil {
					return err
				}
			}
			text, err := r.MarshalYAML()
			if err != nil {
				return err
			}
			if _, err := out.Write(text); err != nil {
				return err
			}
		}
		return nil
	}
	return writeJSON(out, format, records)
}

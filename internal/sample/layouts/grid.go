package layouts

import "github.com/ziping-go/ziping/document/grid"

// Document is the sample as a reader of a format with merged areas hands it over.
func (s *Sample) Document() *grid.Document {
	return s.document(func(t *grid.Table) {
		for _, c := range s.Cells {
			_, _ = t.Put(grid.Cell{Text: c.Text, Row: c.Row, Column: c.Column, Rows: c.Rows, Columns: c.Columns}) // small
		}
	})
}

// FlatDocument is the sample as it is without merged areas: what a cell covers is blank.
func (s *Sample) FlatDocument() *grid.Document {
	return s.document(func(t *grid.Table) {
		t.Flat = true
		for _, c := range s.Cells {
			if c.Text != "" {
				_, _ = t.Put(grid.Cell{Text: c.Text, Row: c.Row, Column: c.Column}) // small
			}
		}
	})
}

func (s *Sample) document(fill func(*grid.Table)) *grid.Document {
	doc := new(grid.Document)
	for _, text := range s.Above {
		doc.Blocks = append(doc.Blocks, grid.Paragraph{Text: text})
	}
	table := grid.NewTable(0)
	fill(table)
	doc.Blocks = append(doc.Blocks, table)
	for _, text := range s.Below {
		doc.Blocks = append(doc.Blocks, grid.Paragraph{Text: text})
	}
	return doc
}

package grid

// Edit is what is to be written into a cell of a document that was read.
type Edit struct {
	Cell *Cell // with the origin that its reader gave it; a Paragraph as a cell where the format writes them

	// Text is what the cell is to show. Its lines are separated by "\n".
	Text string

	// Keep leaves the text of the cell as it is; Text is of no account then.
	Keep bool

	// Comment is put beside the cell; "" for none.
	Comment string
}

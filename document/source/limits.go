package source

// Limits are how much of one document is read. A field of 0 is that of DefaultLimits.
type Limits struct {
	Bytes    int // of the file
	Unpacked int // bytes of all its parts together, for packages
	Ratio    int // bytes that one byte of a package may unpack to, for parts of more than a megabyte
	Parts    int // of a package
	Cells    int // positions of all tables together, covered ones too
	Pages    int
	Sheets   int
	Depth    int // of elements in each other
}

// DefaultLimits are those of a large document of an office: some hundred forms.
func DefaultLimits() Limits {
	return Limits{
		Bytes: 64 << 20, Unpacked: 128 << 20, Ratio: 200, Parts: 10_000, Cells: 250_000, Pages: 2_000, Sheets: 500,
		Depth: 200,
	}
}

// Or are the limits with the fields that are 0 from others.
func (l Limits) Or(others Limits) Limits {
	for _, f := range []struct{ own, other *int }{
		{&l.Bytes, &others.Bytes},
		{&l.Unpacked, &others.Unpacked},
		{&l.Ratio, &others.Ratio},
		{&l.Parts, &others.Parts},
		{&l.Cells, &others.Cells},
		{&l.Pages, &others.Pages},
		{&l.Sheets, &others.Sheets},
		{&l.Depth, &others.Depth},
	} {
		if *f.own == 0 {
			*f.own = *f.other
		}
	}
	return l
}

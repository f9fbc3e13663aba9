package pdf

import (
	"context"

	"github.com/ziping-go/ziping/document/internal/ruling"
	"github.com/ziping-go/ziping/document/source"
)

// Page is a page with the letters that it shows. Lengths are in points, from its upper left corner.
type Page struct {
	Width, Height float64
	Letters       []Letter // in the order in which they were drawn
}

// Letter is a letter, or several that were drawn as one. Its baseline begins at X and Y and is as long as Width; Size
// is that of its font.
type Letter struct {
	Text              string
	X, Y, Width, Size float64
}

// Pages are the pages of a file as they are printed, for programs that look at where something stands. The errors are
// those of Reader; letters that are turned are left out.
func Pages(ctx context.Context, name string, data []byte, limits source.Limits) ([]Page, error) {
	var all []Page
	_, err := each(ctx, name, data, limits.Or(source.DefaultLimits()), func(p ruling.Page, _ ruling.Seen) error {
		made := Page{Width: p.Width, Height: p.Height}
		for _, g := range p.Glyphs {
			if g.Turn == ruling.Upright {
				made.Letters = append(made.Letters, Letter{g.Text, g.X, g.Y, g.Width, g.Size})
			}
		}
		all = append(all, made)
		return nil
	})
	return all, err
}

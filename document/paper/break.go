package paper

import "github.com/carlos7ags/folio/layout"

// ruled is a table that ends with a line on each page that it goes on from: cells that cover rows of the next page have
// none there.
type ruled struct {
	layout.Element
	goesOn bool // from the page before
}

// PlanLayout lays out what there is room for.
func (r ruled) PlanLayout(area layout.LayoutArea) layout.LayoutPlan {
	plan := r.Element.PlanLayout(area)
	if plan.Status == layout.LayoutNothing {
		return plan
	}
	if r.goesOn {
		plan.Blocks = append(plan.Blocks, across(area.Width, 0))
	}
	if plan.Status == layout.LayoutPartial {
		plan.Blocks = append(plan.Blocks, across(area.Width, plan.Consumed))
		plan.Overflow = ruled{plan.Overflow, true}
	}
	return plan
}

// across is a line as between cells, so far from the top.
func across(width, y float64) layout.PlacedBlock {
	return layout.PlacedBlock{Y: y, Width: width, Draw: func(ctx layout.DrawContext, x, top float64) {
		ctx.Stream.SaveState()
		ctx.Stream.SetStrokeColorRGB(0, 0, 0)
		ctx.Stream.SetLineWidth(thin)
		ctx.Stream.MoveTo(x, top)
		ctx.Stream.LineTo(x+width, top)
		ctx.Stream.Stroke()
		ctx.Stream.RestoreState()
	}}
}

// bold is a text in thicker letters: their outlines are drawn too, as few machines have a bold font with Chinese
// letters.
type bold struct {
	layout.Element
	size float64
}

// PlanLayout lays out what there is room for.
func (b bold) PlanLayout(area layout.LayoutArea) layout.LayoutPlan {
	plan := b.Element.PlanLayout(area)
	b.thicken(plan.Blocks)
	if plan.Overflow != nil {
		plan.Overflow = bold{plan.Overflow, b.size}
	}
	return plan
}

func (b bold) thicken(blocks []layout.PlacedBlock) {
	const fillAndStroke, share = 2, 0.03
	for i := range blocks {
		b.thicken(blocks[i].Children)
		draw := blocks[i].Draw
		if draw == nil {
			continue
		}
		blocks[i].Draw = func(ctx layout.DrawContext, x, top float64) {
			ctx.Stream.SaveState()
			ctx.Stream.SetTextRenderingMode(fillAndStroke)
			ctx.Stream.SetStrokeColorRGB(0, 0, 0)
			ctx.Stream.SetLineWidth(share * b.size)
			draw(ctx, x, top)
			ctx.Stream.RestoreState()
		}
	}
}

package ruling

import (
	"cmp"
	"math"
	"slices"
)

const (
	narrowest = 4.0 // column
	lowest    = 7.0 // row
	overhang  = 8.0 // of lines beyond the outermost line across, where a side has no line
	covered   = 0.6 // share of an edge that a line covers
)

// lattice is a table on a page.
type lattice struct {
	page   int
	number int // on its page, from 1
	height float64
	xs, ys []float64 // the edges of columns and rows
	cells  []*cell
	units  []*cell // by row and column; nil outside
}

// cell is an area of a lattice.
type cell struct {
	row, column, rows, columns int

	openTop, openBottom bool // it has no line there

	glyphs []Glyph
	text   string
	fill   fill
}

func (l *lattice) columns() int { return len(l.xs) - 1 }
func (l *lattice) rows() int    { return len(l.ys) - 1 }

func (l *lattice) width(c *cell) float64 { return l.xs[c.column+c.columns] - l.xs[c.column] }

func (l *lattice) area() float64 {
	return (l.xs[len(l.xs)-1] - l.xs[0]) * (l.ys[len(l.ys)-1] - l.ys[0])
}

// latticeOf is the table that the lines of a figure make; nil where they make none, or one of more positions than may
// be.
func latticeOf(f figure, most int) (l *lattice, tooMany bool) {
	if len(f.level) < 2 || len(f.upright) < 1 {
		return nil, false
	}
	l = &lattice{xs: edges(f.upright, f.level, narrowest), ys: edges(f.level, f.upright, lowest)}
	if len(l.xs) < 2 || len(l.ys) < 2 {
		return nil, false
	}
	if l.columns()*l.rows() > most {
		return nil, true
	}
	l.cut(l.cover(f.upright, l.xs, l.ys), l.cover(f.level, l.ys, l.xs))
	return l, false
}

// edges are the positions of lines, and the ends of those across where they reach out further.
// Those closer to each other than a text is high are one.
func edges(own, across []stroke, least float64) []float64 {
	all := make([]float64, 0, len(own)+2)
	for _, s := range own {
		all = append(all, s.at)
	}
	slices.Sort(all)
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range across {
		low, high = math.Min(low, s.from), math.Max(high, s.to)
	}
	if low < all[0]-overhang {
		all = append([]float64{low}, all...)
	}
	if high > all[len(all)-1]+overhang {
		all = append(all, high)
	}
	out := all[:1]
	for _, x := range all[1:] {
		if x-out[len(out)-1] >= least {
			out = append(out, x)
		}
	}
	return out
}

// nearest is the index of the edge that is closest to a position.
func nearest(edges []float64, x float64) int {
	i, _ := slices.BinarySearch(edges, x)
	if i == len(edges) || i > 0 && x-edges[i-1] < edges[i]-x {
		i--
	}
	return i
}

// cover tells of each edge, and each step along it, whether a line is there: [edge*steps+step].
func (l *lattice) cover(lines []stroke, own, across []float64) []bool {
	steps := len(across) - 1
	length := make([]float64, len(own)*steps)
	for _, s := range lines {
		edge := nearest(own, s.at)
		i, _ := slices.BinarySearch(across, s.from)
		for i = max(i-1, 0); i < steps && across[i] < s.to; i++ {
			length[edge*steps+i] += math.Max(0, math.Min(s.to, across[i+1])-math.Max(s.from, across[i]))
		}
	}
	out := make([]bool, len(length))
	for k := range length {
		i := k % steps
		out[k] = length[k] >= covered*(across[i+1]-across[i])
	}
	return out
}

// cut makes cells of the units between which no line is.
func (l *lattice) cut(upright, level []bool) {
	rows, columns := l.rows(), l.columns()
	set := newSets(rows * columns)
	for i := range rows {
		for j := range columns {
			if j+1 < columns && !upright[(j+1)*rows+i] {
				set.join(i*columns+j, i*columns+j+1)
			}
			if i+1 < rows && !level[(i+1)*columns+j] {
				set.join(i*columns+j, (i+1)*columns+j)
			}
		}
	}
	outside := l.outside(set, upright, level)
	l.units = make([]*cell, rows*columns)
	for i := range rows {
		for j := range columns {
			root := set.root(i*columns + j)
			if l.units[i*columns+j] != nil || outside[root] {
				continue
			}
			c := l.grow(set, root, i, j)
			c.openTop = i == 0 && !level[j]
			c.openBottom = i+c.rows == rows && !level[rows*columns+j]
			l.cells = append(l.cells, c)
		}
	}
}

// grow makes a cell of the units of a set from one on, as wide and then as high as it goes. A set that is no rectangle
// makes several.
func (l *lattice) grow(set sets, root, row, column int) *cell {
	columns := l.columns()
	free := func(i, j int) bool { return l.units[i*columns+j] == nil && set.root(i*columns+j) == root }
	c := &cell{row: row, column: column, rows: 1, columns: 1}
	for column+c.columns < columns && free(row, column+c.columns) {
		c.columns++
	}
	isFree := func(i int) bool {
		for j := range c.columns {
			if !free(i, column+j) {
				return false
			}
		}
		return true
	}
	for row+c.rows < l.rows() && isFree(row+c.rows) {
		c.rows++
	}
	for i := range c.rows {
		for j := range c.columns {
			l.units[(row+i)*columns+column+j] = c
		}
	}
	return c
}

// outside are the sets that are no cells: they reach out of the table at a corner.
func (l *lattice) outside(set sets, upright, level []bool) map[int]bool {
	rows, columns := l.rows(), l.columns()
	sides, ends := map[int]bool{}, map[int]bool{}
	for i := range rows {
		if !upright[i] {
			sides[set.root(i*columns)] = true
		}
		if !upright[columns*rows+i] {
			sides[set.root(i*columns+columns-1)] = true
		}
	}
	for j := range columns {
		if !level[j] {
			ends[set.root(j)] = true
		}
		if !level[rows*columns+j] {
			ends[set.root((rows-1)*columns+j)] = true
		}
	}
	out := map[int]bool{}
	for root := range sides {
		if ends[root] {
			out[root] = true
		}
	}
	return out
}

// at is the cell that holds a position; nil where none does.
func (l *lattice) at(x, y float64) *cell {
	i, _ := slices.BinarySearch(l.ys, y)
	j, _ := slices.BinarySearch(l.xs, x)
	if i == 0 || j == 0 || i > l.rows() || j > l.columns() {
		return nil
	}
	return l.units[(i-1)*l.columns()+j-1]
}

// lattices are the tables of a page, the smaller ones first, and how many positions they have together; tooMany is true
// where they have more than may be.
func lattices(lines []Line, most int) (all []*lattice, area int, tooMany bool) {
	for _, f := range figures(strokes(lines)) {
		l, many := latticeOf(f, most-area)
		if many {
			return nil, 0, true
		}
		if l != nil && len(l.cells) > 1 {
			all = append(all, l)
			area += l.rows() * l.columns()
		}
	}
	slices.SortStableFunc(all, func(a, b *lattice) int { return cmp.Compare(a.area(), b.area()) })
	return all, area, false
}

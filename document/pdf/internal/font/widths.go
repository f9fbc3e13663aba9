package font

import "github.com/ziping-go/ziping/document/pdf/internal/object"

// widths are those of a composite font, by glyph number.
type widths struct {
	single map[int]float64
	runs   []run
	other  float64
}

type run struct {
	low, high int
	width     float64
}

// maxRuns is how many runs of equal width are taken; fonts have some dozens.
const maxRuns = 4096

func cidWidths(file *object.File, d object.Dict) *widths {
	w := &widths{single: map[int]float64{}, other: 1}
	if n, ok := file.Number(d["DW"]); ok {
		w.other = n / 1000
	}
	list := file.Array(d["W"])
	for len(list) >= 2 {
		low := file.Int(list[0], -1)
		if each := file.Array(list[1]); each != nil {
			for i, v := range each {
				if n, ok := file.Number(v); ok && len(w.single) < maxGlyphs {
					w.single[low+i] = n / 1000
				}
			}
			list = list[2:]
			continue
		}
		if len(list) < 3 {
			break
		}
		if n, ok := file.Number(list[2]); ok && len(w.runs) < maxRuns {
			w.runs = append(w.runs, run{low, file.Int(list[1], -1), n / 1000})
		}
		list = list[3:]
	}
	return w
}

func (w *widths) of(cid int) float64 {
	if n, ok := w.single[cid]; ok {
		return n
	}
	for _, r := range w.runs {
		if cid >= r.low && cid <= r.high {
			return r.width
		}
	}
	return w.other
}

package pdf

import (
	"math"

	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// page is a page with what it inherits.
type page struct {
	dict, resources object.Dict
	box             box // in user space: bottom is the larger y
	turn            int // quarter turns clockwise
}

// inherited are the keys that pages take from the nodes above them.
var inherited = []object.Name{"Resources", "MediaBox", "CropBox", "Rotate"}

// pagesOf are the pages in order, one more than the most at most. Nodes that lead back to themselves count once.
func pagesOf(f *object.File, most int) []page {
	type node struct {
		value object.Value
		above object.Dict
	}
	var all []page
	seen := map[object.Ref]bool{}
	todo := []node{{f.Root()["Pages"], nil}}
	for len(todo) > 0 && len(all) <= most {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if r, is := n.value.(object.Ref); is {
			if seen[r] {
				continue
			}
			seen[r] = true
		}
		d := f.Dict(n.value)
		if d == nil {
			continue
		}
		taken := object.Dict{}
		for _, k := range inherited {
			if v, own := d[k]; own {
				taken[k] = v
			} else if v, has := n.above[k]; has {
				taken[k] = v
			}
		}
		kids, isNode := f.Resolve(d["Kids"]).(object.Array)
		if !isNode {
			if t := f.Name(d["Type"]); t != "Pages" {
				all = append(all, pageOf(f, d, taken))
			}
			continue
		}
		if len(todo)+len(kids) > 1<<20 {
			break
		}
		for i := len(kids) - 1; i >= 0; i-- {
			todo = append(todo, node{kids[i], taken})
		}
	}
	return all
}

func pageOf(f *object.File, d, taken object.Dict) page {
	p := page{dict: d, resources: f.Dict(taken["Resources"]), turn: ((f.Int(taken["Rotate"], 0)/90)%4 + 4) % 4}
	media, ok := boxIn(f, taken["MediaBox"])
	if !ok {
		media = box{0, 0, 595, 842}
	}
	if crop, ok := boxIn(f, taken["CropBox"]); ok {
		if c := media.meet(crop); c.right-c.left > 10 && c.bottom-c.top > 10 {
			media = c
		}
	}
	p.box = media
	return p
}

func boxIn(f *object.File, v object.Value) (box, bool) {
	a := f.Array(v)
	if len(a) != 4 {
		return box{}, false
	}
	var n [4]float64
	for i := range n {
		n[i], _ = f.Number(a[i])
		if math.Abs(n[i]) > 1e6 {
			return box{}, false
		}
	}
	b := box{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}
	return b, b.right-b.left >= 1 && b.bottom-b.top >= 1
}

// base maps user space to points from the upper left corner of the page as it is shown, y downwards.
func (p *page) base() (m matrix, width, height float64) {
	w, h := p.box.right-p.box.left, p.box.bottom-p.box.top
	switch p.turn {
	case 1:
		return matrix{0, 1, 1, 0, -p.box.top, -p.box.left}, h, w
	case 2:
		return matrix{-1, 0, 0, 1, p.box.right, -p.box.top}, w, h
	case 3:
		return matrix{0, -1, -1, 0, p.box.bottom, p.box.right}, h, w
	}
	return matrix{1, 0, 0, -1, -p.box.left, p.box.bottom}, w, h
}

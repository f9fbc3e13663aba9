package paper

import (
	"fmt"
	"strconv"
	"strings"
)

// chart is a chart with its data as numbers; what isn't one is left out.
type chart struct {
	title         string
	kind          string // "clustered", "stacked" or "scatter"
	series        []series
	legend        bool
	fromZero      bool // of the axis to the right or upwards
	width, height float64
}

type series struct {
	name, colour string
	line         bool // the points are joined
	labels       bool
	names        []string        // of columns
	x, y         map[int]float64 // by the number of the point
	shown        map[int]string  // the values as they are written
	points       int
}

func (r *reader) chart(drawing *element) (*chart, error) {
	inline := drawing.at("inline")
	id := inline.at("graphic", "graphicData", "chart").attribute("id")
	part, ok := r.charts[id]
	if !ok {
		return nil, unknown(drawing, inline)
	}
	top, err := r.part(part)
	if err != nil {
		return nil, err
	}
	c := &chart{
		width: inline.at("extent").points("cx", emu), height: inline.at("extent").points("cy", emu),
		title: top.at("chart", "title", "tx").texts(), legend: top.at("chart").has("legend"),
	}
	area := top.at("chart", "plotArea")
	for _, e := range area.children {
		switch e.name {
		case "layout", "catAx":
		case "valAx":
			c.fromZero = c.fromZero || e.at("axPos").val() == "l" && e.at("scaling").has("min")
		case "barChart":
			c.kind = e.at("grouping").val()
			err = c.read(e)
		case "scatterChart":
			c.kind = "scatter"
			err = c.read(e)
		default:
			err = unknown(area, e)
		}
		if err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *chart) read(of *element) error {
	for _, e := range of.children {
		if e.name != "ser" {
			continue
		}
		s := series{name: e.at("tx").texts(), labels: e.at("dLbls", "showVal").val() == "1", y: map[int]float64{}, shown: map[int]string{}}
		s.colour = e.at("spPr", "solidFill", "srgbClr").val()
		if c.kind == "scatter" {
			s.line = e.at("marker", "symbol").val() == "none"
			s.colour = e.at("marker", "spPr", "solidFill", "srgbClr").val()
			if s.line {
				s.colour = e.at("spPr", "ln", "solidFill", "srgbClr").val()
			}
			s.x = map[int]float64{}
			numbers(e.at("xVal", "numRef", "numCache"), s.x, nil)
			s.points = numbers(e.at("yVal", "numRef", "numCache"), s.y, s.shown)
		} else {
			s.points = numbers(e.at("val", "numRef", "numCache"), s.y, s.shown)
			s.names = make([]string, s.points)
			for _, pt := range e.at("cat", "strRef", "strCache").children {
				if i := int(pt.points("idx", 1)); pt.name == "pt" && i >= 0 && i < s.points {
					s.names[i] = pt.at("v").text
				}
			}
		}
		if s.points > mostPoints {
			return fmt.Errorf("%s has %d points", e.name, s.points)
		}
		c.series = append(c.series, s)
	}
	return nil
}

const mostPoints = 100_000

// numbers are those of a cache by their places, and how many places there are.
func numbers(cache *element, into map[int]float64, shown map[int]string) int {
	for _, pt := range cache.children {
		v, err := strconv.ParseFloat(strings.TrimSpace(pt.at("v").text), 64)
		if pt.name != "pt" || err != nil {
			continue
		}
		i := int(pt.points("idx", 1))
		into[i] = v
		if shown != nil {
			shown[i] = strings.TrimSpace(pt.at("v").text)
		}
	}
	return int(cache.at("ptCount").points("val", 1))
}

// each calls a function with every text of a chart.
func (c *chart) each(f func(text string)) {
	f(c.title)
	f("-0123456789.")
	for _, s := range c.series {
		f(s.name)
		for _, n := range s.names {
			f(n)
		}
	}
}

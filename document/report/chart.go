package report

import (
	"fmt"
	"strings"
)

// chart is a picture as a chart of Office. Where the data of a field are is told by a function.
func (p *picture) chart(at func(field string) string) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="` + related + `"><c:roundedCorners val="0"/><c:chart>` +
		`<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>` + p.title + `</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`)
	scattered := p.kind == "scatter" || p.kind == "curve"
	if scattered {
		b.WriteString(`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`)
	} else {
		grouping := "clustered"
		if p.kind == "stacked" {
			grouping = "stacked"
		}
		b.WriteString(`<c:barChart><c:barDir val="col"/><c:grouping val="` + grouping + `"/><c:varyColors val="0"/>`)
	}
	for i, s := range p.series {
		fmt.Fprintf(&b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx>`, i, i, s.name)
		values := `<c:numRef><c:f>` + at(s.field) + `</c:f></c:numRef>`
		if scattered {
			names := p.names
			if s.names != "" {
				names = s.names
			}
			if p.kind == "curve" && i == 0 {
				fmt.Fprintf(&b, `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker><c:xVal><c:numRef><c:f>%s</c:f></c:numRef></c:xVal><c:yVal>%s</c:yVal><c:smooth val="0"/></c:ser>`,
					s.colour, at(names), values)
				continue
			}
			fmt.Fprintf(&b, `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill></c:spPr></c:marker><c:xVal><c:numRef><c:f>%s</c:f></c:numRef></c:xVal><c:yVal>%s</c:yVal><c:smooth val="0"/></c:ser>`,
				s.colour, at(names), values)
			continue
		}
		fill := `<a:noFill/>`
		if s.colour != "" {
			fill = `<a:solidFill><a:srgbClr val="` + s.colour + `"/></a:solidFill>`
		}
		b.WriteString(`<c:spPr>` + fill + `</c:spPr><c:invertIfNegative val="0"/>`)
		if s.colour != "" {
			b.WriteString(`<c:dLbls><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`)
		}
		b.WriteString(`<c:cat><c:strRef><c:f>` + at(p.names) + `</c:f></c:strRef></c:cat><c:val>` + values + `</c:val></c:ser>`)
	}
	const ids = `<c:axId val="111"/><c:axId val="112"/>`
	axis := func(kind, id, cross, position, more string) {
		least := ""
		if kind == "valAx" && p.kind != "stacked" && (p.kind != "curve" || position == "l") { // else near the data
			least = `<c:min val="0"/>`
		}
		fmt.Fprintf(&b, `<c:%s><c:axId val="%s"/><c:scaling><c:orientation val="minMax"/>%s</c:scaling><c:delete val="0"/><c:axPos val="%s"/>%s<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="%s"/><c:crosses val="autoZero"/></c:%s>`,
			kind, id, least, position, more, cross, kind)
	}
	const lines = `<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="E4E7EC"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/>`
	switch p.kind {
	case "scatter", "curve":
		b.WriteString(ids + `</c:scatterChart>`)
		axis("valAx", "111", "112", "b", `<c:numFmt formatCode="General" sourceLinked="0"/>`)
		axis("valAx", "112", "111", "l", lines)
	default:
		overlap := ""
		if p.kind == "stacked" {
			overlap = `<c:overlap val="100"/>`
		}
		b.WriteString(`<c:gapWidth val="60"/>` + overlap + ids + `</c:barChart>`)
		axis("catAx", "111", "112", "b", "")
		axis("valAx", "112", "111", "l", lines)
	}
	b.WriteString(`</c:plotArea>`)
	if len(p.series) == 2 {
		b.WriteString(`<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>`)
	}
	b.WriteString(`<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`)
	return b.String()
}

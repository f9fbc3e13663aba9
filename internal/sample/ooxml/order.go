// Package ooxml holds the parts of Word documents and workbooks to the order of elements that ECMA-376 sets (Part 1,
// the sequences of its schemas): Word and Excel call a file damaged that doesn't keep it, other readers don't mind.
package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// sequences are the elements that an element may have, in their order, by its name. What isn't listed isn't
// checked.
var sequences = map[string][]string{
	"w:pPr": fields(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
		suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
		spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
		divId cnfStyle rPr sectPr pPrChange`),
	"w:rPr": fields(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss
		imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
		vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange`),
	"w:tcPr": fields(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
		headers cellIns cellDel cellMerge tcPrChange`),
	"w:tblPr": fields(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
		tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
	"w:tblBorders": fields(`top left start bottom right end insideH insideV`),
	"w:tblCellMar": fields(`top left start bottom right end`),
	"w:sectPr": fields(`headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
		pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
	"w:style": fields(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
		personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
	"w:styles": fields(`docDefaults latentStyles style`),
	"x:worksheet": fields(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
		protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
		conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
		customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
		oleObjects controls webPublishItems tableParts extLst`),
	"x:workbook": fields(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
		externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
		fileRecoveryPr webPublishObjects extLst`),
	"x:styleSheet": fields(`numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`),
	"x:font":       fields(`b i strike condense extend outline shadow u vertAlign sz color name family charset scheme`),
	"x:border":     fields(`start left end right top bottom diagonal vertical horizontal`),
	"x:xf":         fields(`alignment protection extLst`),
	"x:c":          fields(`f v is extLst`),
	"x:comments":   fields(`authors commentList extLst`),
	"c:chartSpace": fields(`date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData
		printSettings userShapes extLst`),
	"c:chart": fields(`title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
		dispBlanksAs showDLblsOverMax extLst`),
	"c:title":        fields(`tx layout overlay spPr txPr extLst`),
	"c:plotArea":     fields(`layout barChart|scatterChart|lineChart|pieChart catAx|valAx|dateAx|serAx dTable spPr extLst`),
	"c:barChart":     fields(`barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst`),
	"c:scatterChart": fields(`scatterStyle varyColors ser dLbls axId extLst`),
	"c:ser": fields(`idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val shape xVal
		yVal smooth extLst`),
	"c:dLbls": fields(`dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
		showBubbleSize separator showLeaderLines leaderLines extLst`),
	"c:marker":   fields(`symbol size spPr extLst`),
	"c:scaling":  fields(`logBase orientation max min extLst`),
	"c:legend":   fields(`legendPos legendEntry layout overlay spPr txPr extLst`),
	"c:numCache": fields(`formatCode ptCount pt extLst`),
	"c:strCache": fields(`ptCount pt extLst`),
	"c:catAx": fields(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
		tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`),
	"c:valAx": fields(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
		tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst`),
	"wp:inline":         fields(`extent effectExtent docPr cNvGraphicFramePr graphic`),
	"xdr:oneCellAnchor": fields(`from ext sp|grpSp|graphicFrame|cxnSp|pic clientData`),
	"xdr:twoCellAnchor": fields(`from to sp|grpSp|graphicFrame|cxnSp|pic clientData`),
	"xdr:from":          fields(`col colOff row rowOff`),
	"xdr:graphicFrame":  fields(`nvGraphicFramePr xfrm graphic`),
}

func fields(text string) []string { return strings.Fields(text) }

// prefixes are short names of namespaces, of the transitional kind and of the strict one.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "w:",
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":              "x:",
	"http://purl.oclc.org/ooxml/spreadsheetml/main":                          "x:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c:",
	"http://purl.oclc.org/ooxml/drawingml/chart":                             "c:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing":    "xdr:",
	"http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing":                "xdr:",
}

// InOrder reports what isn't in order in the parts of a package.
func InOrder(t testing.TB, name string, data []byte) {
	t.Helper()
	for _, wrong := range Disorder(data) {
		t.Errorf("%s: %s", name, wrong)
	}
}

// Disorder is what isn't in order in the parts of a package, with those of packages within it.
func Disorder(data []byte) (all []string) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return []string{err.Error()}
	}
	for _, f := range r.File {
		p, err := f.Open()
		if err != nil {
			return append(all, err.Error())
		}
		content, err := io.ReadAll(p)
		if err != nil {
			return append(all, err.Error())
		}
		found := []string{}
		switch {
		case strings.HasSuffix(f.Name, ".xlsx"):
			found = Disorder(content)
		case strings.HasSuffix(f.Name, ".xml"):
			found = disorderOf(content)
		}
		for _, wrong := range found {
			all = append(all, f.Name+": "+wrong)
		}
	}
	return all
}

// frame is an element with where the last of its children stands in its sequence.
type frame struct {
	name string
	last int
}

func disorderOf(content []byte) (all []string) {
	var open []frame
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			return append(all, err.Error())
		}
		switch e := token.(type) {
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.StartElement:
			prefix := prefixes[e.Name.Space]
			if len(open) > 0 {
				top := &open[len(open)-1]
				if wrong := top.take(prefix, e.Name.Local); wrong != "" {
					all = append(all, wrong)
				}
			}
			open = append(open, frame{prefix + e.Name.Local, 0})
		}
	}
}

// take is the next child of an element; what is wrong with it, or nothing.
func (f *frame) take(prefix, name string) string {
	sequence := sequences[f.name]
	own, _, _ := strings.Cut(f.name, ":")
	if sequence == nil || prefix != own+":" && prefix != "" && (prefix == "w:" || prefix == "x:" || prefix == "c:") {
		return ""
	}
	if prefix == "" && !slices.Contains(sequence, name) { // an extension
		return ""
	}
	at := slices.IndexFunc(sequence, func(s string) bool { return slices.Contains(strings.Split(s, "|"), name) })
	switch {
	case at < 0:
		return f.name + " has no " + name
	case at < f.last:
		return name + " comes too late in " + f.name
	}
	f.last = at
	return ""
}

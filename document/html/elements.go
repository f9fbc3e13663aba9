package html

import "golang.org/x/net/html/atom"

// voids are the elements without an end tag.
var voids = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Basefont: true, atom.Bgsound: true, atom.Br: true, atom.Col: true,
	atom.Embed: true, atom.Frame: true, atom.Hr: true, atom.Img: true, atom.Input: true, atom.Keygen: true,
	atom.Link: true, atom.Meta: true, atom.Param: true, atom.Source: true, atom.Track: true, atom.Wbr: true,
}

// blocks are the elements before and after which a paragraph ends.
var blocks = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Caption: true,
	atom.Center: true, atom.Dd: true, atom.Details: true, atom.Dialog: true, atom.Dir: true, atom.Div: true,
	atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true, atom.Figure: true, atom.Footer: true,
	atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Header: true, atom.Hgroup: true, atom.Legend: true, atom.Li: true, atom.Listing: true, atom.Main: true,
	atom.Menu: true, atom.Nav: true, atom.Ol: true, atom.P: true, atom.Plaintext: true, atom.Pre: true,
	atom.Section: true, atom.Summary: true, atom.Ul: true, atom.Xmp: true,
}

// unseen are the elements whose contents aren't shown. <xml> is Office's.
var unseen = map[atom.Atom]bool{
	atom.Applet: true, atom.Audio: true, atom.Canvas: true, atom.Datalist: true, atom.Del: true, atom.Iframe: true,
	atom.Noembed: true, atom.Noframes: true, atom.Noscript: true, atom.Object: true, atom.Rp: true, atom.Rt: true,
	atom.Script: true, atom.Style: true, atom.Svg: true, atom.Template: true, atom.Title: true, atom.Video: true,
}

// ignored are the elements whose tags mean nothing for the text.
var ignored = map[atom.Atom]bool{
	atom.Html: true, atom.Head: true, atom.Body: true, atom.Frameset: true, atom.Colgroup: true,
}

// sections are the parts of a table.
var sections = map[atom.Atom]bool{atom.Thead: true, atom.Tbody: true, atom.Tfoot: true}

// closes are the elements that end others of some kinds, up to the block that they stand in.
var closes = map[atom.Atom][]atom.Atom{
	atom.Li: {atom.Li}, atom.Dd: {atom.Dd, atom.Dt}, atom.Dt: {atom.Dd, atom.Dt}, atom.Option: {atom.Option},
	atom.Optgroup: {atom.Option, atom.Optgroup}, atom.Rt: {atom.Rt, atom.Rp}, atom.Rp: {atom.Rt, atom.Rp},
}

// isCell reports whether an element is one that other elements within don't end.
func isCell(a atom.Atom) bool { return a == atom.Td || a == atom.Th || a == atom.Caption }

// isHeading reports whether an element is one of h1 to h6, which end each other.
func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

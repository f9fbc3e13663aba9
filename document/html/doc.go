// Package html reads pages: those that browsers save, what Word and WPS write as "web page", Excel's pages that
// are named .xls, and pages with their parts in one file (MHTML).
//
// It takes what a page shows: the text of block elements as paragraphs, <br> as a line end, tables with rowspan
// and colspan as browsers lay them out, and what form controls hold, ticks as ☑ and □. Spans that reach beyond the
// last row of their section are cut there, and so are those of more than fifty columns that reach beyond the last
// column. A table within a cell is a table of its own, after the one that it is in. A table whose cells hold less
// than the tables within them lays out a page: it is no table, and its contents take its place.
//
// It drops what a page doesn't show: scripts, styles, comments and Office's conditional ones, elements that their
// own style hides, deleted revisions, notes of reviewers, readings of characters (ruby). It doesn't know style
// sheets, nor the numbers that a browser writes before the items of lists.
//
// The page is read tag by tag, without a tree: in a tree, elements that aren't closed are repeated in each
// paragraph, so that some kilobytes grow beyond any limit.
package html

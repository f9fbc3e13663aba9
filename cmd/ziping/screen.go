package main

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// Widths of pictures: narrower ones can't be read, wider ones need not be.
const (
	narrowestPicture = 40
	usualPicture     = 120
	widestPicture    = 240
)

// pictureColumns is how wide a picture may be: as wide as the terminal.
func (s *call) pictureColumns() int {
	width, err := strconv.Atoi(s.getenv("COLUMNS"))
	if f, ok := s.out.(*os.File); ok && (err != nil || width <= 0) {
		width, _, _ = term.GetSize(int(f.Fd()))
	}
	if width <= 0 {
		width = usualPicture
	}
	return min(max(width, narrowestPicture), widestPicture)
}

// isColoured reports whether there is somebody to see colours, who doesn't refuse them.
func (s *call) isColoured() bool {
	return isTerminal(s.out) && s.getenv("NO_COLOR") == "" && s.getenv("TERM") != "dumb"
}

// The colours, as terminals number them.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
	cyan   = "36"
)

// paint gives a text a colour where there are colours.
func (l *lookText) paint(color, text string) string {
	if !l.coloured || color == "" || text == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

package paper

import (
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/carlos7ags/folio/font"
)

// preferred are names of files of fonts with Chinese letters, from the first choice on: of print, then of the screen.
var preferred = []string{
	"simsun", "notoserifcjk", "notoserifcjksc", "notoserifsc", "sourcehanserif", "songti", "stsong", "simfang", "uming",
	"notosanscjk", "notosanscjksc", "notosanssc", "sourcehansans", "pingfang", "hiragino sans gb", "stheiti", "msyh", "deng",
	"simhei", "wqy-zenhei", "wqy-microhei", "droidsansfallback", "gbsn00lp", "ukai",
}

// Fonts are the files of fonts of this machine, those known to have Chinese letters first.
func Fonts() []string {
	var all []string
	for _, folder := range folders() {
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil //nolint:nilerr // what can't be looked into has no fonts for us
			}
			switch strings.ToLower(filepath.Ext(path)) {
			case ".ttf", ".ttc", ".otf", ".otc":
				all = append(all, path)
			}
			return nil
		})
	}
	slices.SortStableFunc(all, func(a, b string) int {
		if r := rank(a) - rank(b); r != 0 {
			return r
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(all)
}

// rank is the place of a font among those that are preferred. Of a family the regular one comes first.
func rank(path string) int {
	name := strings.ToLower(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	whole := name
	name, _, _ = strings.Cut(strings.TrimSuffix(name, "full"), "-regular")
	for i, p := range preferred {
		switch {
		case name == p:
			return 2 * i
		case strings.HasPrefix(whole, p) && !strings.Contains(whole, "bold") && !strings.Contains(whole, "light"):
			return 2*i + 1
		}
	}
	return 2 * len(preferred)
}

// folders are where systems and people keep fonts.
func folders() []string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(os.Getenv("WINDIR"), "Fonts"), filepath.Join(os.Getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")}
	case "darwin":
		return []string{"/System/Library/Fonts", "/Library/Fonts", filepath.Join(home, "Library", "Fonts"), "/System/Library/AssetsV2"}
	}
	data := os.Getenv("XDG_DATA_HOME")
	if data == "" {
		data = filepath.Join(home, ".local", "share")
	}
	all := []string{filepath.Join(data, "fonts"), filepath.Join(home, ".fonts")}
	dirs := os.Getenv("XDG_DATA_DIRS")
	if dirs == "" {
		dirs = "/usr/local/share:/usr/share"
	}
	for _, dir := range filepath.SplitList(dirs) {
		all = append(all, filepath.Join(dir, "fonts"))
	}
	return all
}

// largest is the size of a file that is still read as a font.
const largest = 64 << 20

// load reads a font; nil where it is none, or none that may be embedded.
func load(path string) *font.EmbeddedFont {
	info, err := os.Stat(path)
	if err != nil || info.Size() > largest {
		return nil
	}
	face, err := font.LoadFontForLanguage(path, "zh-CN")
	if err != nil || !isEmbeddable(face.RawData()) {
		return nil
	}
	return font.NewEmbeddedFont(face)
}

// isEmbeddable reports whether a font's maker lets it be embedded in part, and its outlines are of a kind that is.
func isEmbeddable(data []byte) bool {
	if os2 := tableOf(data, "OS/2"); len(os2) > 9 {
		const restricted, whole, bitmaps = 0x0002, 0x0100, 0x0200
		if binary.BigEndian.Uint16(os2[8:])&(restricted|whole|bitmaps) != 0 {
			return false
		}
	}
	if tableOf(data, "glyf") != nil {
		return true
	}
	return isKeyed(tableOf(data, "CFF "))
}

// tableOf is a table of a font; nil where it has none.
func tableOf(data []byte, tag string) []byte {
	if len(data) < 12 {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil
		}
		if string(data[at:at+4]) != tag {
			continue
		}
		from, size := uint64(binary.BigEndian.Uint32(data[at+8:])), uint64(binary.BigEndian.Uint32(data[at+12:]))
		if from+size > uint64(len(data)) {
			return nil
		}
		return data[from : from+size]
	}
	return nil
}

// isKeyed reports whether compact outlines are found by numbers of characters, as those of large fonts are: the first
// operator of their dictionary says so.
func isKeyed(cff []byte) bool {
	if len(cff) < 4 {
		return false
	}
	names, ok := skipIndex(cff, int(cff[2]))
	if !ok {
		return false
	}
	end, ok := skipIndex(cff, names)
	if !ok {
		return false
	}
	first := names + 3 + (int(binary.BigEndian.Uint16(cff[names:]))+1)*int(cff[names+2])
	for i := first; i+1 < end; {
		switch b := cff[i]; {
		case b <= 21:
			return b == 12 && cff[i+1] == 30
		case b == 28:
			i += 3
		case b == 29:
			i += 5
		case b >= 247:
			i += 2
		default:
			i++
		}
	}
	return false
}

// skipIndex is where an index of compact outlines ends.
func skipIndex(cff []byte, at int) (int, bool) {
	if at+3 > len(cff) {
		return 0, false
	}
	count, size := int(binary.BigEndian.Uint16(cff[at:])), int(cff[at+2])
	if count == 0 {
		return at + 2, true
	}
	last := at + 3 + count*size
	if size < 1 || size > 4 || last+size > len(cff) {
		return 0, false
	}
	length := 0
	for _, b := range cff[last : last+size] {
		length = length<<8 | int(b)
	}
	return last + size + length - 1, last+size+length-1 <= len(cff)
}

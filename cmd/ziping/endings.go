package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// endings map the ending of a file to its format, or to something that this command doesn't write. A file with any
// other ending may hold any text.
var endings = map[string]string{
	".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson", ".csv": "csv", ".parquet": "parquet",
	".yaml": "yaml", ".yml": "yaml", ".svg": "svg", ".zip": "zip", ".sarif": "sarif",
	".tsv": "", ".xml": "", ".md": "",
	".xlsx": "xlsx", ".xlsm": "", ".xls": "", ".et": "", ".ods": "",
	".docx": "docx", ".docm": "", ".doc": "", ".wps": "", ".odt": "", ".rtf": "",
	".html": "html", ".htm": "", ".mht": "", ".pdf": "pdf", ".ofd": "", ".pptx": "", ".ppt": "",
	".png": "", ".jpg": "", ".jpeg": "", ".gif": "", ".webp": "", ".bmp": "", ".tif": "", ".tiff": "",
}

// formatOf is the format of what is written to a file: the one asked for, else that of the file's ending, else the
// usual one. The ending of a file never contradicts its format.
func formatOf(asked, file, usual string, formats ...string) (string, error) {
	_, inner := document.PackingOf(file)
	ending := strings.ToLower(filepath.Ext(inner))
	says, known := endings[ending]
	if name := strings.TrimPrefix(ending, "."); slices.Contains(formats, name) {
		says, known = name, true
	}
	format := asked
	switch {
	case format != "":
	case slices.Contains(formats, says):
		format = says
	default:
		format = usual
	}
	if file == "" || file == "-" || !known || says == format {
		return format, nil
	}
	right := []string{withEnding(inner, format)}
	if asked == "" {
		right = nil
		for _, f := range formats {
			right = append(right, withEnding(inner, f))
		}
	}
	wrong := fault.New(fault.Place{}, file, lang.Of("OUTPUT_ENDING", ending, format))
	if slices.Contains(formats, says) {
		return "", wrong.Hinting(lang.Of("OUTPUT_ENDING_OR_FORMAT", right, says))
	}
	return "", wrong.Hinting(lang.Of("OUTPUT_ENDING_HINT", right))
}

// withEnding is a file's name with the ending of a format.
func withEnding(file, format string) string {
	base := strings.TrimSuffix(file, filepath.Ext(file))
	switch format {
	case "table", "text":
		return base + ".txt"
	}
	return base + "." + format
}

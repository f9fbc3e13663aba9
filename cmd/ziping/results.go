package main

import (
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/parquet"
	"github.com/ziping-go/ziping/lang"
)

// formatOf is the format of results: as it was asked for, else by the ending of the output, else for people.
func formatOf(format, output string) string {
	if format != "" {
		return format
	}
	_, inner := document.PackingOf(output)
	switch strings.ToLower(filepath.Ext(inner)) {
	case ".ndjson", ".jsonl":
		return "ndjson"
	case ".json":
		return "json"
	case ".csv":
		return "csv"
	case ".parquet":
		return "parquet"
	}
	return "table"
}

// resultsIn are results in a format; nil for one that isn't known.
func resultsIn(format string, l lang.Language) document.Results {
	switch format {
	case "json":
		return document.JSON(l)
	case "ndjson":
		return document.NDJSON(l)
	case "csv":
		return document.CSV(l)
	case "parquet":
		return parquet.Results{Language: l}
	case "table":
		return tables{l}
	}
	return nil
}

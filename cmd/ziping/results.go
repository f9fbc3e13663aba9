package main

import (
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/parquet"
	"github.com/ziping-go/ziping/lang"
)

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
		return tables{l, unbounded}
	}
	return nil
}

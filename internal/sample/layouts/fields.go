package layouts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Fields are the values of a JSON document that are neither objects nor lists nor blank, by their pointers.
func Fields(data []byte) (map[string]string, error) {
	in := json.NewDecoder(bytes.NewReader(data))
	in.UseNumber()
	var value any
	if err := in.Decode(&value); err != nil {
		return nil, err
	}
	out := map[string]string{}
	flatten(value, "", out)
	return out, nil
}

func flatten(value any, at string, into map[string]string) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			flatten(inner, at+"/"+strings.NewReplacer("~", "~0", "/", "~1").Replace(key), into)
		}
	case []any:
		for i, inner := range v {
			flatten(inner, at+"/"+strconv.Itoa(i), into)
		}
	case nil:
	default:
		if text := fmt.Sprint(v); text != "" {
			into[at] = text
		}
	}
}

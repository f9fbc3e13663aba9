package document

import (
	"strings"

	"github.com/ziping-go/ziping/internal/charset"
)

// decode turns the bytes of a text file into a text with the line ends "\n".
func decode(name string, data []byte) (string, error) {
	text, _, err := charset.Decode(name, data)
	if err != nil {
		return "", err
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), nil
}

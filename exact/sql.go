package exact

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
)

// ErrColumn is what Scan returns for a column whose values aren't exact or may be absent: a float, NULL for a Fraction.
var ErrColumn = errors.New("exact: the column doesn't give an exact number")

// Value is the figure as text for a column of a database, NULL when absent.
func (a Amount) Value() (driver.Value, error) {
	if !a.set {
		return nil, nil
	}
	return a.String(), nil
}

// Scan reads a column: text, a whole number, or NULL, which is the absent amount. A column of floats is refused, as its
// values were rounded already: declare it as text, or as a decimal type of a database that gives those as text.
func (a *Amount) Scan(column any) error {
	if column == nil {
		*a = Amount{}
		return nil
	}
	text, err := columnText(column)
	if err != nil {
		return err
	}
	return a.UnmarshalText([]byte(text))
}

// Value is the fraction as text for a column of a database: "0.95", "17/19".
func (f Fraction) Value() (driver.Value, error) {
	text, err := f.MarshalText()
	return string(text), err
}

// Scan reads a column as Amount.Scan does, but refuses NULL: read a column that may be NULL into an Amount, or into a
// sql.Null[Fraction].
func (f *Fraction) Scan(column any) error {
	text, err := columnText(column)
	if err != nil {
		return err
	}
	return f.UnmarshalText([]byte(text))
}

func columnText(column any) (string, error) {
	switch v := column.(type) {
	case string:
		return v, nil
	case []byte:
		return string(v), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case nil:
		return "", fmt.Errorf("%w: NULL", ErrColumn)
	}
	return "", fmt.Errorf("%w: %T", ErrColumn, column)
}

package calendar

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// ErrDate is the error for what is read and isn't a date.
var ErrDate = errors.New("calendar: not a date")

// MarshalText writes what String does, and nothing for no date.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, nil
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes: a date with its year, without, or of each month, and nothing as no date.
func (d *Date) UnmarshalText(text []byte) error {
	read, ok := parse(string(text))
	if !ok {
		return fmt.Errorf("%w: %.60q", ErrDate, text)
	}
	*d = read
	return nil
}

func parse(s string) (Date, bool) {
	switch {
	case s == "":
		return Date{}, true
	case len(s) == len("---05") && s[:3] == "---":
		day, err := strconv.ParseUint(s[3:], 10, 8)
		return Date{Day: uint8(day)}, err == nil && day >= 1 && day <= 31
	case len(s) == len("--12-31") && s[:2] == "--":
		d, ok := ParseDate("2000" + s[1:]) // a leap year
		return Date{Month: d.Month, Day: d.Day}, ok
	}
	return ParseDate(s)
}

// Value is the date as text for a column of a database, NULL for no date.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a column: text as UnmarshalText does, a time for its day where it is, or NULL, which isn't a date.
func (d *Date) Scan(column any) error {
	switch v := column.(type) {
	case nil:
		*d = Date{}
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		*d = Day(v.Year(), int(v.Month()), v.Day())
	default:
		return fmt.Errorf("%w: %T", ErrDate, column)
	}
	return nil
}

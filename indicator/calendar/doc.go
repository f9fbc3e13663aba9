// Package calendar has the days that deadlines and periods of forms are made of, whose year may be unknown until the
// form says which one it is of.
package calendar

// Package unit is the table of units of measure: what they are called in Chinese and English, what they measure, and
// how they convert into each other, exactly. Named finds a unit by any word for it; Convert brings a value from one
// unit to another that measures the same.
package unit

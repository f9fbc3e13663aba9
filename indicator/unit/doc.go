// Package unit is the table of units of measure: what they are called in Chinese and English, what they measure, and how
// they convert into each other, exactly.
package unit

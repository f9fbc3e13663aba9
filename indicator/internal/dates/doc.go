// Package dates reads stretches of the calendar at the start of a text: 12月底, 2021年上半年, 每季度末, 2021/22学年.
package dates

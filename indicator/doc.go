// Package indicator holds the form (绩效目标表, 自评表): whose it is, its money, its goals and its indicators, read from YAML
// and JSON and written again. Its cells are read by package cell.
package indicator

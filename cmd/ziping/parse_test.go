package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// parsed is what parse --json says of a cell of a form.
type parsed struct{ Place, Pointer, Indicator, Text, High string }

// The targets and actuals of a file's forms are read where a file is named, with their places and in the form's year.
func TestParseReadsTheCellsOfFiles(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "form.csv")
	writeTo(t, file, "项目名称,年度,一级指标,三级指标,指标值,实际完成值,分值\n甲,2021,产出指标,完工,12月底前,11月,50\n甲,2021,产出指标,里程,≥9公里,,50\n")
	code, out, errs := called(t, "", "parse", "--json", file)
	var got []parsed
	for line := range strings.Lines(out) {
		var cell parsed
		if err := json.Unmarshal([]byte(line), &cell); err != nil {
			t.Fatal(err, line)
		}
		cell.Place = strings.TrimPrefix(cell.Place, file)
		got = append(got, cell)
	}
	want := []parsed{
		{":2", "/indicators/0/target", "完工", "12月底前", "2021-12-31"},
		{":2", "/indicators/0/actual", "完工", "11月", "2021-11-30"},
		{":3", "/indicators/1/target", "里程", "≥9公里", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" || code != 0 || errs != "" {
		t.Error(code, errs, diff)
	}
	_, out, _ = called(t, "", "parse", "--json", "--year", "2020", file)
	if !strings.Contains(out, `"high":"2020-12-31"`) {
		t.Error(out)
	}
	if code, out, errs := called(t, "", "parse", dir); code != 0 || errs != "" ||
		!strings.Contains(out, file+":3 “里程”的指标值：\n≥9公里\n") {
		t.Error(code, out, errs)
	}
}

// Every layout of a Word document is parsed where it is named.
func TestParseReadsDocuments(t *testing.T) {
	file := filepath.Join(t.TempDir(), "自评表.docx")
	sample := layouts.All()[0].Make(1)
	if err := os.WriteFile(file, sample.Docx(), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := called(t, "", "parse", file)
	if want := "“" + file + "”中有2处没有读入或有疑问；用ziping import --remarks查看\n"; code != 0 || errs != want {
		t.Error(code, errs)
	}
	for pointer, text := range sample.Expected {
		if strings.HasPrefix(pointer, "/indicators/") && strings.HasSuffix(pointer, "/target") && !strings.Contains(out, "”的指标值：\n"+text+"\n") {
			t.Errorf("%s, %s, isn't among\n%s", pointer, text, out)
		}
	}
}

// A name of a file that isn't there, or holds no form, isn't taken for a cell.
func TestParseOfNoForm(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "cells")
	writeTo(t, empty, "≥95%\n")
	goals := filepath.Join(dir, "goals.yaml")
	writeTo(t, goals, "project: {name: 甲}\nindicators: []\n")
	for file, said := range map[string]string{
		filepath.Join(dir, "自评表.docx"): "没有这个文件或文件夹",
		empty:                          "请用 ziping parse - < " + empty,
		goals:                          "请用 ziping parse - < " + goals,
	} {
		if code, out, errs := called(t, "", "parse", file); code == 0 || out != "" || !strings.Contains(errs, said) {
			t.Errorf("%s: %d\n%s%s", file, code, out, errs)
		}
	}
}

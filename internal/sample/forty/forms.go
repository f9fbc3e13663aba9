package forty

import (
	"fmt"
	"strconv"
	"strings"
)

// File is a form as it is sent in.
type File struct {
	Name       string // 水利局-关庄机井维修.docx
	Department string
	Project    string
	Data       []byte
	Found      []string // the errors and warnings that it has: code@place
}

var endings = [...]string{".docx", ".xlsx", ".csv", ".html"}

// Files are the forms, ten in each format; the formats are dealt out anew for each round. Forms that are corrected have
// none of the mistakes.
func Files(round int, corrected func(project string) bool) []File {
	var all []File
	for d := range departments {
		for k := range kinds {
			f := newForm(d, k)
			file := File{Department: f.department, Project: f.project}
			for i := range mistakes {
				if m := &mistakes[i]; m.department == d && m.of == k && !corrected(f.project) {
					m.plant(f)
					file.Found = m.found
				}
			}
			ending := endings[(d+k+round)%len(endings)]
			file.Name = strconv.Itoa(d+1) + "-" + f.project + ending
			file.Found = placed(file.Found, ending)
			switch s := f.printed(); ending {
			case ".docx":
				file.Data = s.Docx()
			case ".xlsx":
				file.Data = s.Xlsx()
			case ".csv":
				file.Data = []byte(s.CSV())
			default:
				file.Data = s.HTML()
			}
			all = append(all, file)
		}
	}
	return all
}

// placed says where findings are in a document of a format: 自评表!G13 is the 11th row of the table, below two lines.
func placed(found []string, ending string) []string {
	var all []string
	for _, one := range found {
		code, cell, _ := strings.Cut(one, "@")
		row, _ := strconv.Atoi(cell[1:])
		switch {
		case ending == ".xlsx":
			cell = "自评表!" + cell
		case ending == ".csv":
			cell = fmt.Sprintf("第%d行", row)
		case row <= 2: // above the table
			cell = fmt.Sprintf("第%d段", row)
		default:
			cell = fmt.Sprintf("表1 第%d行第%d列", row-2, cell[0]-'A'+1)
		}
		all = append(all, code+"@"+cell)
	}
	return all
}

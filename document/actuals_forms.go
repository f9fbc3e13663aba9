package document

import (
	"context"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// actualsOfForms are the outcomes that forms hold, such as those of a unit that filled in a copy of the table.
func actualsOfForms(
	ctx context.Context, file string, data []byte, kind fileKind, readers []source.Reader,
) (*Actuals, error) {
	contents, err := readAs(ctx, kind, file, data, readers)
	if err != nil {
		return nil, err
	}
	a := &Actuals{file: file, text: data, projects: map[string][]int{}, remarks: contents.Remarks}
	for _, form := range contents.Forms {
		a.addForm(form)
	}
	if len(a.rows) == 0 {
		return nil, fault.New(fault.Place{File: file}, "", lang.Of("ACTUALS_NONE"))
	}
	return a, nil
}

func (a *Actuals) addForm(form *indicator.Form) {
	project := form.Project.Name
	if spent := form.Funds.Spent.Total; spent.IsSet() {
		place, _ := form.Origins().At("/funds/spent/total")
		unit := form.CurrencyUnit
		if unit == "" {
			unit = "万元"
		}
		a.add(&actualRow{place: place, project: project, name: spentRow, actual: spent.String() + unit})
	}
	times := map[string]int{}
	for i := range form.Indicators {
		ind := &form.Indicators[i]
		times[ind.Name]++
		if ind.Actual.Text() == "" {
			continue
		}
		place, _ := form.Origins().At(rowPointer(i) + "/actual")
		a.add(&actualRow{
			place: place, project: project, name: ind.Name, time: times[ind.Name],
			actual: ind.Actual.Text(), reason: ind.Reason, declared: ind.Declared.String(),
		})
	}
}

func (a *Actuals) add(row *actualRow) {
	a.projects[row.project] = append(a.projects[row.project], len(a.rows))
	a.rows = append(a.rows, row)
}

package cell

import "testing"

// Each grade of each scale is read as the grade that the scale compares.
func TestScalesAreRead(t *testing.T) {
	for _, scale := range gradeScales {
		for i, level := range scale {
			if read := ParseThreshold(level); read.Kind() != Grade || CompareGrades(read.Level(), level) != Same {
				t.Errorf("%s of the scale %v is read as %s %q", level, scale, read.Kind(), read.Level())
			}
			if i > 0 && CompareGrades(scale[i-1], level) != Better {
				t.Errorf("%s isn't better than %s on the scale %v", scale[i-1], level, scale)
			}
		}
	}
}

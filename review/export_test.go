package review

// HoldTogether makes the comparison hold so many forms of a department in memory at a time.
func (a *Across) HoldTogether(n int) { a.together = n }

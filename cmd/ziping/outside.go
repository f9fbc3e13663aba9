package main

// readsNamed are the flags of commands that read files which name other files.
type readsNamed struct {
	Outside outsideFlag `name:"allow-outside" help:"allow_outside"`
}

// outsideFlag lets files name others anywhere.
type outsideFlag bool

// AfterApply is called before the command runs.
func (f outsideFlag) AfterApply(s *call) error { //nolint:unparam // the parser of the command line wants an error
	s.outside = bool(f)
	return nil
}

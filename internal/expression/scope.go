package expression

// Variable is a name that expressions may use. Its slot is its index in the scope.
type Variable struct {
	Name    string
	Aliases []string
	Type    Type
}

// Scope is the variables that expressions may use. It never changes.
type Scope struct {
	variables []Variable
	slots     map[string]int
	names     []string
}

// NewScope makes a scope.
func NewScope(variables []Variable) *Scope {
	s := &Scope{variables: variables, slots: make(map[string]int)}
	for slot, v := range variables {
		for _, name := range append([]string{v.Name}, v.Aliases...) {
			s.slots[name] = slot
			s.names = append(s.names, name)
		}
	}
	return s
}

// listed are the variables as a list shows them: level1（一级指标）.
func (s *Scope) listed() []string {
	names := make([]string, len(s.variables))
	for i, v := range s.variables {
		names[i] = v.Name
		if len(v.Aliases) > 0 {
			names[i] += "（" + v.Aliases[0] + "）"
		}
	}
	return names
}

// function is what may be called: how many arguments of which type, and what it yields.
type function struct {
	name    string
	aliases []string
	args    Type
	least   int
	most    int
	yields  Type
}

// functions are the functions there are; their meaning stands in call.
func functions() []function {
	return []function{
		{"min", []string{"最小"}, TypeNumber, 1, 64, TypeNumber},
		{"max", []string{"最大"}, TypeNumber, 1, 64, TypeNumber},
		{"sum", []string{"合计"}, TypeNumber, 1, 64, TypeNumber},
		{"abs", []string{"绝对值"}, TypeNumber, 1, 1, TypeNumber},
		{"floor", []string{"取整"}, TypeNumber, 1, 1, TypeNumber},
		{"ceil", []string{"进一"}, TypeNumber, 1, 1, TypeNumber},
		{"round", []string{"四舍五入"}, TypeNumber, 1, 2, TypeNumber},
		{"has", []string{"有"}, TypeAbsent, 1, 1, TypeBool},
	}
}

func findFunction(name string) (function, bool) {
	for _, f := range functions() {
		if f.name == name {
			return f, true
		}
		for _, alias := range f.aliases {
			if alias == name {
				return f, true
			}
		}
	}
	return function{}, false
}

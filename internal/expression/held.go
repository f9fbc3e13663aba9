package expression

// Held is an Env that shows nothing of itself. A type of another package that is made of it can be handed out to users,
// and converted back by those who may look.
type Held struct{ env Env }

// Hold makes one.
func Hold(env Env) Held { return Held{env} }

// Env is what it holds; one without any values for the zero value.
func (h Held) Env() Env {
	if h.env == nil {
		return nothing{}
	}
	return h.env
}

// nothing is an Env in which all is absent.
type nothing struct{}

// Variable is absent.
func (nothing) Variable(int) Value { return Absent() }

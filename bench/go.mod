module github.com/ziping-go/ziping/bench

go 1.26.0

require (
	github.com/shopspring/decimal v1.6.0
	github.com/ziping-go/ziping v0.0.0
)

require (
	github.com/expr-lang/expr v1.17.8 // indirect
	github.com/goccy/go-yaml v1.19.2 // indirect
)

replace github.com/ziping-go/ziping => ../

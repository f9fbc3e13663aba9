module github.com/ziping-go/ziping/bench

go 1.26.0

replace github.com/ziping-go/ziping => ../

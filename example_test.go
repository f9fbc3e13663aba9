package ziping_test

import (
	"fmt"
	"log"

	"github.com/ziping-go/ziping"
	"github.com/ziping-go/ziping/lang"
)

// How do I score one form, and say why?
func Example() {
	ev, err := ziping.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	form, err := ziping.ReadForm("examples/changli/6-census.yaml")
	if err != nil {
		log.Fatal(err)
	}
	res, err := ev.Evaluate(form)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.Score(), res.Grade())
	fmt.Print(ziping.Why(res, lang.Chinese))
	// Output:
	// 96.78 优
	// -0.80 预算执行率：预算10万元，支出9.2万元，执行率92%，按比例得9.20分（满分10分）——财预〔2021〕101号
	// -1.32 灾害普查乡镇数：目标19个，实际17个，完成率89.47%，按比例得11.18分（满分12.5分）——财预〔2021〕101号
	// -0.50 社会影响：目标据数据预防灾害，实际达成，评为“达成”，得分范围为6至7.5分（含两端），评定得7.00分（满分7.5分）——财预〔2021〕101号
	// -0.60 为社会稳定提供安全保障：目标治理有效，实际达成，评为“达成”，得分范围为6至7.5分（含两端），评定得6.90分（满分7.5分）——财预〔2021〕101号
}

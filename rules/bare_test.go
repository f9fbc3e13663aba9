package rules_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// The presets read names as a person does: what stands last says whether a bad thing is counted, or what was done about
// it.
func TestPresetsReadNamesOfBadThings(t *testing.T) {
	bad := []string{
		"投诉次数", "有效投诉率", "群众信访件数", "安全事故发生数", "安全生产事故死亡人数", "差错率", "工程返工率", "贷款逾期率", "公租房空置率", "违规使用资金问题数", "传染病发生率",
		"投诉处理不及时次数", "逾期未整改率", "整改不到位问题数", "设备故障率", "不合格产品率", "检测不合格率", "处理超期率", "办理差错数", "重复投诉率", "群众不满意率", "培训投诉率",
		"闲置设备台数",
		"处理超期件数", "查处违规案件不及时数", "打击犯罪宣传差错数", "清理闲置土地逾期天数", "维修不及时次数", "排查隐患漏报数", "受理投诉超期件数", "整治后事故发生数", "办结后重复投诉次数", "整改后复发问题数",
		"无故缺勤人次", "无证经营户数", "到期未办结件数", "返贫人数", "管网漏损率", "医疗事故发生率", "资金违规支付笔数", "安全事故控制数", "水质超标次数",
	}
	good := []string{
		"死亡率下降", "死亡率下降幅度", "事故处理率", "投诉处理及时率", "逾期整改完成率", "减少投诉次数", "降低事故率", "投诉办结率", "信访化解率", "隐患排查数", "隐患整改率", "违规问题查处率",
		"事故救援次数",
		"火灾扑救及时率", "污染治理面积", "故障修复率", "故障响应率", "挽回损失", "闲置资产盘活率", "无事故天数", "零投诉乡镇数", "安全事故预防宣传场次", "失业人员培训人数", "返贫监测户数",
		"未发生安全事故的企业数",
		"查处违规案件数", "查办违纪案件件数", "打击违法犯罪团伙数", "排查安全隐患处数", "清理闲置土地面积", "更新图书馆损坏的音响", "更换损坏路灯盏数", "修复破损路面及损坏护栏", "化解信访积案数",
		"调解投诉纠纷数", "处理群众投诉件数", "受理举报数", "清收逾期贷款金额", "追缴拖欠社保费", "救助失业人员数", "帮扶返贫户数", "拆除违法建筑面积", "取缔无证经营户数", "维修故障设备台数",
		"治理污染河道长度", "扑救森林火灾起数", "整改违规问题数", "盘活闲置校舍面积", "侦破犯罪案件数",
		"杜绝违规操作单位数", "培训人数", "修建道路", "事故应急演练次数", "缺陷修复率",
	}
	for _, id := range []string{"mof-2020", "mof-2021", "hebei", "beijing"} {
		set, err := rules.Preset(id)
		if err != nil {
			t.Fatal(err)
		}
		means := func(name, target string) scoring.Direction {
			read := cell.ParseThreshold(target)
			i, _ := set.Policy.BareReadingOf(&rules.BareRow{Tier: "产出", Level1: "产出", Level2: "数量", Name: name, Target: &read})
			return set.Policy.Bare[i].Means
		}
		for _, name := range bad {
			if means(name, "5%") != scoring.DownFrom {
				t.Errorf("%s: %s isn't a ceiling", id, name)
			}
		}
		for _, name := range good {
			if means(name, "5%") != scoring.UpFrom {
				t.Errorf("%s: %s isn't a floor", id, name)
			}
		}
		for target, want := range map[string]scoring.Direction{
			"0起": scoring.DownFrom, "0%": scoring.DownFrom, "0": scoring.DownFrom, "20天": scoring.DownFrom,
			"3个工作日": scoring.DownFrom,
			"2小时":   scoring.DownFrom, "5个": scoring.UpFrom, "20万元": scoring.UpFrom, "20": scoring.UpFrom,
			"20公里": scoring.UpFrom,
		} {
			if got := means("事项", target); got != want {
				t.Errorf("%s: %s is read as %v", id, target, got)
			}
		}
	}
}

// A reading is for rows that all of its conditions hold for, and words decide by their place.
func TestReadingsOfBareValues(t *testing.T) {
	set, err := rules.Parse("x.yaml", []byte(`ziping: 1
id: x
source: x
extends: mof-2020
policy:
  bare:
    - {level: [时效], kind: [duration, count], name_has: [甲, 甲乙丙, 丁…], unless: [乙, 戊…, 甲乙], means: less-than}
    - {kind: [money], zero: true, means: equal}
    - {means: more-than}
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		level, name, target string
		want                scoring.Direction
		word                string
	}{
		{"时效", "甲", "2天", scoring.Below, "甲"},
		{"时效(工期)", "甲", "2个", scoring.Below, "甲"},
		{"质量", "甲", "2天", scoring.Above, ""},
		{"时效", "甲", "2%", scoring.Above, ""},
		{"时效", "己", "2天", scoring.Above, ""},
		{"时效", "甲和乙", "2天", scoring.Above, ""},
		{"时效", "乙和甲", "2天", scoring.Below, "甲"},
		{"时效", "甲乙", "2天", scoring.Above, ""},
		{"时效", "甲乙丙", "2天", scoring.Below, "甲乙丙"},
		{"时效", "丁后的乙", "2天", scoring.Below, "丁"},
		{"时效", "戊后的甲", "2天", scoring.Above, ""},
		{"时效", "甲后的戊", "2天", scoring.Above, ""},
		{"质量", "甲", "0元", scoring.Exactly, ""},
		{"质量", "甲", "0个", scoring.Above, ""},
	} {
		read := cell.ParseThreshold(c.target)
		i, word := set.Policy.BareReadingOf(&rules.BareRow{Level2: c.level, Name: c.name, Target: &read})
		if got := set.Policy.Bare[i].Means; got != c.want || word != c.word {
			t.Errorf("%s, %s, %s: %v by %q", c.level, c.name, c.target, got, word)
		}
	}
}

package document_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/ziping-go/ziping/document"
)

func FuzzText(f *testing.F) {
	f.Add([]byte("标题\n\t项目编码\n\t　\n\t项目名称\n\t道路\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t里程\n\t≥80公里\n"))
	f.Add([]byte("\t\t\n\n\t一级指标\n\t三级指标\n\t目标值\n\t\n\t\n"))
	f.Add([]byte("\xd0\xd5\xc3\xfb\n\t1"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		_, _ = document.Read(context.Background(), "fuzz.txt", bytes.NewReader(data))
	})
}

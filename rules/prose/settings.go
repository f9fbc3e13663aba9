package prose

import (
	"strings"

	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/lang"
)

// settingName is what a setting of checks is for, in words; its key where nothing is said of it.
type settingName string

// In is the words.
func (s settingName) In(l lang.Language) string {
	object, key := "checks", string(s)
	if group, rest, grouped := strings.Cut(key, "."); grouped {
		object, key = object+"-"+strings.ReplaceAll(group, "_", "-"), rest
	}
	in := schema.Find(object)
	if in == nil {
		return string(s)
	}
	k := in.Key(key)
	switch {
	case k == nil:
		return string(s)
	case l == lang.Chinese:
		return k.ZH
	}
	return k.EN
}

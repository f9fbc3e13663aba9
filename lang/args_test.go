package lang

import (
	"encoding/json"
	"testing"
)

// spoken is an argument of another room that reads differently in each language.
type spoken struct{ zh, en string }

func (s spoken) In(l Language) string { return bilingual{s.zh, s.en}.In(l) }

// A message that went through JSON has the same sentences, whatever its arguments are, and is written the same again.
func TestMessagesComeBackFromJSON(t *testing.T) {
	for _, c := range []struct {
		m    Message
		json string
	}{
		{Message{}, `{"code":""}`},
		{Of("KEY_UNKNOWN", "目标"), `{"code":"KEY_UNKNOWN","args":["目标"]}`},
		{Of("RULES_ONE", 3), `{"code":"RULES_ONE","args":["3"]}`},
		{Of("KEYS_KNOWN", []string{"a", "b"}), `{"code":"KEYS_KNOWN","args":[["a","b"]]}`},
		{
			Of("RULES_UNREADABLE", "a.yaml", Of("REASON_MISSING")),
			`{"code":"RULES_UNREADABLE","args":["a.yaml",{"code":"REASON_MISSING"}]}`,
		},
		{
			Of("TYPE_WRONG", Of("TYPE_TEXT"), spoken{`一"code`, "one"}),
			`{"code":"TYPE_WRONG","args":[{"code":"TYPE_TEXT"},{"zh":"一\"code","en":"one"}]}`,
		},
	} {
		data, err := json.Marshal(c.m)
		if err != nil || string(data) != c.json {
			t.Fatalf("%s, %v, want %s", data, err, c.json)
		}
		var back Message
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if again, err := json.Marshal(back); err != nil || string(again) != c.json {
			t.Errorf("%s was then written as %s, %v", data, again, err)
		}
		for _, l := range []Language{Chinese, English} {
			if back.In(l) != c.m.In(l) {
				t.Errorf("“%s” came back as “%s”", c.m.In(l), back.In(l))
			}
		}
	}
}

func TestNoMessage(t *testing.T) {
	for _, text := range []string{
		`[]`, `"A"`, `{"code":1}`, `{"code":"A","args":[1]}`, `{"code":"A","args":[null]}`, `{"code":"A","args":"x"}`,
		`{"code":"A","args":[{"code":"B","args":[2]}]}`, `{"code":"A","args":[{"zh":1}]}`, `{"code":"A","args":[[1]]}`,
	} {
		var m Message
		if err := json.Unmarshal([]byte(text), &m); err == nil {
			t.Errorf("%s: %v, %v", text, m, err)
		}
	}
}

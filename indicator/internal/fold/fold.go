package fold

import (
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/han"
)

// Han are the Chinese characters that have another plain form.
var Han = han.Of("萬億兩貳貮參叄陸負點幾個圓圆於過時對餘達內數後")

// Rune is the plain form of a character.
func Rune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return r
	case r >= 0xff01 && r <= 0xff5e:
		return r - 0xfee0
	case r >= 0x4e00 && r <= 0x9fff:
		return Simplified(r)
	}
	switch r {
	case '─', '—', '–', '−', '‐', '‑', '‒', '―', '﹣', '⁃':
		return '-'
	case '〜', '∼', '﹏', '˜':
		return '~'
	case '∶', '︰', '﹕':
		return ':'
	case '﹪', '٪':
		return '%'
	case '≧', '⩾', '≩':
		return '≥'
	case '≦', '⩽', '≨':
		return '≤'
	case '═', '﹦':
		return '='
	case '〉', '›', '﹥':
		return '>'
	case '〈', '‹', '﹤':
		return '<'
	case '・', '•', '‧', '∙', '⋅', '●':
		return '·'
	case '×', '✕', '＊':
		return '×'
	case '㎡':
		return r
	case '【', '［', '〖':
		return '['
	case '】', '］', '〗':
		return ']'
	case '￥':
		return '¥'
	case '﹐', '､':
		return ','
	case '﹔':
		return ';'
	}
	return r
}

// Simplified folds the traditional characters of numerals and of the words around them.
func Simplified(r rune) rune {
	switch r {
	case '萬':
		return '万'
	case '億':
		return '亿'
	case '兩':
		return '两'
	case '貳', '貮':
		return '贰'
	case '參', '叄':
		return '叁'
	case '陸':
		return '陆'
	case '負':
		return '负'
	case '點':
		return '点'
	case '幾':
		return '几'
	case '個':
		return '个'
	case '圓', '圆':
		return '元'
	case '於':
		return '于'
	case '過':
		return '过'
	case '時':
		return '时'
	case '對':
		return '对'
	case '餘':
		return '余'
	case '達':
		return '达'
	case '內':
		return '内'
	case '數':
		return '数'
	case '後':
		return '后'
	}
	return r
}

package fold

import (
	"strconv"

	"github.com/ziping-go/ziping/internal/lazy"
)

// unitCharacters are Unicode's characters that stand for a unit of the table as a whole, and what they stand for
// (compatibility decompositions; the Japanese ones in the table's words). ㎡ and the like that are words of the table
// stand for themselves.
var unitCharacters = lazy.Of(func() map[rune]string {
	return map[rune]string{
		'㎅': "KB", '㎆': "MB", '㎇': "GB", '㎉': "kcal", '㎍': "μg", '㎎': "mg", '㎏': "kg", '㎐': "Hz", '㎑': "kHz", '㎒': "MHz",
		'㎓': "GHz", '㎖': "ml", '㎘': "kl", '㎚': "nm", '㎛': "μm", '㎜': "mm",
		'㎝': "cm", '㎞': "km", '㎟': "mm²", '㎠': "cm²", '㎤': "cm³", '㎧': "m/s", '㎩': "Pa", '㎪': "kPa", '㎫': "MPa", '㎳': "ms",
		'㎸': "kV", '㎾': "kW", '㎿': "MW", '㏄': "cc", '㏈': "dB",
		'㏊': "ha", '㏋': "hp", '㏌': "英寸", '㏎': "km", '㏐': "lm", '㏓': "lx", '㏖': "mol", '㏙': "ppm", 'ℓ': "L",
		'㌂': "安培", '㌅': "英寸", '㌋': "海里", '㌌': "克拉", '㌕': "千克", '㌖': "千米", '㌗': "千瓦", '㌘': "克", '㌢': "厘米", '㌦': "美元", '㌧': "吨",
		'㌫': "%", '㌳': "英尺", '㌶': "公顷", '㌹': "赫兹", '㌻': "页",
		'㌾': "伏", '㍄': "英里", '㍈': "微米", '㍉': "毫米", '㍍': "米", '㍐': "元", '㍑': "升", '㍗': "瓦",
	}
})

// Whole is what a single character stands for that means a number with 月, 点 or 日, or a unit; "" for any other.
func Whole(r rune) string {
	switch {
	case r < 'ℓ' || r > '㏿':
		return ""
	case r >= '㋀' && r <= '㋋':
		return strconv.Itoa(int(r-'㋀')+1) + "月"
	case r >= '㍘' && r <= '㍰':
		return strconv.Itoa(int(r-'㍘')) + "点"
	case r >= '㏠' && r <= '㏾':
		return strconv.Itoa(int(r-'㏠')+1) + "日"
	}
	return (*unitCharacters.Get())[r]
}

package lang

// paperCodes: which letters a PDF can't be written in.
var paperCodes = map[Code]sentence{
	"FONT_MISSING": {
		Error, "", "FONT_HINT",
		"生成 PDF 需要一种可以嵌入的中文字体（.ttf、.ttc、.otf），本机没有找到；也没有 LibreOffice 和浏览器",
		"a PDF takes a font with Chinese letters that may be embedded (.ttf, .ttc, .otf), and none was found here; nor was LibreOffice or a browser",
	},
	"FONT_LACKS": {
		Error, "characters", "FONT_HINT",
		"本机的字体里没有这些字，写进 PDF 会成为方框：{0}",
		"no font here has these characters, which would be boxes in the PDF: {0}",
	},
	"FONT_HINT": {
		Hint, "", "",
		"装一种中文字体（Debian、Ubuntu、统信、麒麟上是 fonts-noto-cjk 或 fonts-wqy-zenhei），或者装 LibreOffice（libreoffice.org）或 Chromium",
		"install a Chinese font (on Debian and Ubuntu fonts-noto-cjk or fonts-wqy-zenhei), or LibreOffice (libreoffice.org) or Chromium",
	},
}

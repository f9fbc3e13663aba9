package lang

// evidenceCodes: what a verification finds.
var evidenceCodes = map[Code]sentence{
	"EVIDENCE_UNREADABLE": {
		Error, "file, reason", "DO_PATH",
		"凭证文件“{0}”无法读取：{1}",
		"the evidence “{0}” can't be read: {1}",
	},
	"EVIDENCE_VERSION": {
		Error, "version, known", "DO_EVIDENCE",
		"凭证文件是第{0}版，这里只认识第{1}版",
		"the evidence is of version {0}, and only {1} is known",
	},
	"EVIDENCE_LANGUAGE": {
		Error, "language", "DO_EVIDENCE",
		"凭证里的语言“{0}”不认识",
		"the language “{0}” of the evidence is not known",
	},
	"EVIDENCE_NAME": {
		Error, "name", "DO_EVIDENCE",
		"凭证里的文件名“{0}”不是文件名",
		"“{0}” in the evidence is no name of a file",
	},
	"VERIFY_NO_EVIDENCE": {
		Error, "", "DO_JOB",
		"没有凭证文件：请给出 Evidence",
		"there is no evidence: set Evidence",
	},
	"VERIFY_NO_FORMATS": {
		Error, "", "DO_JOB",
		"没有结果格式：请给出 Formats",
		"there are no formats of results: set Formats",
	},
	"EVIDENCE_FORMAT": {
		Error, "format", "DO_EVIDENCE",
		"凭证里的格式“{0}”不认识",
		"the format “{0}” of the evidence is not known",
	},
	"VERIFY_RULES": {
		Finding, "rules, version, digest, used, used_version, used_digest", "DO_VERIFY",
		"规则不同：凭证记的是“{0}”第{1}版、指纹 {2}，凭证里（或它所扩展的现成规则）是“{3}”第{4}版、{5}",
		"the rules differ: the evidence names “{0}”, version {1}, digest {2}, and holds, or extends from a preset, " +
			"“{3}”, version {4}, {5}",
	},
	"VERIFY_LIBRARY": {
		Finding, "earlier, now", "DO_VERIFY",
		"版本不同：凭证由 ziping {0} 产生，现在是 {1}",
		"the version differs: the evidence was made by ziping {0}, this is {1}",
	},
	"VERIFY_PART": {
		Finding, "part", "DO_VERIFY",
		"凭证里的“{0}”改过：与凭证自己记下的 SHA-256 不符",
		"“{0}” in the evidence was altered: it doesn't have the SHA-256 that the evidence keeps of it",
	},
	"VERIFY_RULES_MORE": {
		Finding, "count", "DO_VERIFY",
		"凭证里有{0}套规则，而当时只用一套",
		"the evidence names {0} rule {0|set|sets}, and one was used",
	},
	"VERIFY_ACTUALS": {
		Finding, "", "DO_VERIFY",
		"凭证里的实际完成值文件与它记下的 SHA-256 不符",
		"the actuals in the evidence don't have the SHA-256 that its manifest names",
	},
	"VERIFY_BLOCK": {
		Finding, "file, line", "DO_VERIFY",
		"{0}第{1}行起：凭证记下的位置不同",
		"from {0}, line {1} on: the evidence names another place",
	},
	"VERIFY_FORMS": {
		Finding, "earlier, now", "DO_VERIFY",
		"凭证说评了{0}张表，现在是{1}张",
		"the evidence says that {0} {0|form was|forms were} scored, now there {1|is|are} {1}",
	},
	"VERIFY_REJECTED": {
		Finding, "earlier, now", "DO_VERIFY",
		"凭证说退回了{0}张表，现在是{1}张",
		"the evidence says that {0} {0|form was|forms were} rejected, now there {1|is|are} {1}",
	},
	"VERIFY_OUTPUT": {
		Finding, "file, earlier_size, earlier_hash, size, hash", "DO_VERIFY",
		"结果文件“{0}”改过：凭证记的是{1}字节、SHA-256 {2}，现在是{3}字节、{4}",
		"the results in “{0}” differ: by the evidence they had {1} {1|byte|bytes} and the SHA-256 {2}, now {3} " +
			"{3|byte|bytes} and {4}",
	},
	"VERIFY_OUTPUT_SAID": {
		Finding, "earlier, now", "DO_VERIFY",
		"凭证记下的结果 SHA-256 是{0}，重新评分得到{1}",
		"the SHA-256 of the results is {0} in the evidence, and {1} when scored again",
	},
	"VERIFY_REJECTS_FILE": {
		Finding, "file, earlier_size, earlier_hash, size, hash", "DO_VERIFY",
		"退回文件“{0}”改过：凭证记的是{1}字节、SHA-256 {2}，现在是{3}字节、{4}",
		"the rejects in “{0}” differ: by the evidence they had {1} {1|byte|bytes} and the SHA-256 {2}, now {3} " +
			"{3|byte|bytes} and {4}",
	},
	"VERIFY_REJECTS_SAID": {
		Finding, "earlier, now", "DO_VERIFY",
		"凭证记下的退回文件 SHA-256 是{0}，重新评分得到{1}",
		"the SHA-256 of the rejects is {0} in the evidence, and {1} when scored again",
	},
	"VERIFY_SUMMARY_SAID": {
		Finding, "earlier, now", "DO_VERIFY",
		"凭证记下的汇总 SHA-256 是{0}，重新评分得到{1}",
		"the SHA-256 of the summary is {0} in the evidence, and {1} when scored again",
	},
	"VERIFY_SUMMARY_BYTES": {
		Finding, "file", "DO_VERIFY",
		"汇总“{0}”不是当时写出的样子",
		"the summary “{0}” isn't as it was written",
	},
	"VERIFY_MISSING": {
		Finding, "file", "DO_VERIFY",
		"找不到当时写出的“{0}”：请用 --output、--rejects 或 --summary 指明",
		"“{0}”, which the run wrote, is missing: name it with --output, --rejects or --summary",
	},
	"VERIFY_NONE": {
		Finding, "file", "DO_VERIFY",
		"当时没有写出“{0}”这样的文件",
		"the run didn't write such a file as “{0}”",
	},
	"VERIFY_STREAM": {
		Finding, "", "DO_VERIFY",
		"结果当时写到标准输出，没有文件可以核对；保存下来的文件可用 --output 指明",
		"the results went to stdout, so no file was compared; name the file that they were kept in with --output",
	},
	"VERIFY_BEYOND": {
		Finding, "file, line", "DO_VERIFY",
		"{0}第{1}行起的表不在凭证里",
		"the forms from {0}, line {1} on are not in the evidence",
	},
	"VERIFY_SHORT": {
		Finding, "file, line", "DO_VERIFY",
		"凭证里{0}第{1}行起的表，输入里没有",
		"the evidence continues with forms from {0}, line {1} that the input lacks",
	},
	"VERIFY_INPUT": {
		Finding, "file, line, forms", "DO_VERIFY",
		"{0}第{1}行起的{2}张表：输入不同",
		"{2} {2|form|forms} from {0}, line {1} on: the input differs",
	},
	"VERIFY_RESULTS": {
		Finding, "file, line, forms", "DO_VERIFY",
		"{0}第{1}行起的{2}张表：输入相同，结果不同",
		"{2} {2|form|forms} from {0}, line {1} on: the input is the same, the results differ",
	},
	"VERIFY_REJECTS": {
		Finding, "file, line, earlier, now", "DO_VERIFY",
		"{0}第{1}行起：当时退回{2}张，现在{3}张",
		"from {0}, line {1} on: {2} {2|form was|forms were} rejected then, {3} now",
	},
	"VERIFY_INPUTS": {
		Finding, "earlier, now", "DO_VERIFY",
		"当时读{0}个文件，现在是{1}个",
		"{0} {0|file was|files were} read then, {1} now",
	},
	"VERIFY_FILE": {
		Finding, "file, earlier, now", "DO_VERIFY",
		"文件“{0}”的 SHA-256 不同：当时{1}，现在{2}",
		"the SHA-256 of “{0}” was {1} and is {2}",
	},
	"VERIFY_CONTENT": {
		Finding, "", "DO_VERIFY",
		"结果的指纹不同",
		"the fingerprint of the results differs",
	},
	"VERIFY_SUMMARY": {
		Finding, "field, found, expected, file", "DO_VERIFY",
		"汇总“{3}”的“{0}”不同：写的是{1}，应是{2}",
		"“{0}” of the summary “{3}” is {1} and should be {2}",
	},
}

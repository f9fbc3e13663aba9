package review

// monitored is the circular that monitoring goes by.
const monitored = "财预〔2019〕136号"

var monitoringChecks = []Check{ //nolint:gochecknoglobals // a table
	{
		Code: "LIGHT", Source: monitored, Settings: []string{"monitor.cuts", "monitor.ratios", "monitor.project"},
		Doubt: "DOUBT_SEASON", stages: severities{monitoring: hint},
	},
	{Code: "UNTIL_MISSING", Source: monitored, stages: severities{monitoring: wrong}},
	{Code: "UNTIL_OUTSIDE_YEAR", stages: severities{monitoring: wrong}},
	{Code: "INTERIM_MISSING", Source: monitored, Doubt: "DOUBT_NOT_YET", stages: severities{monitoring: odd}},
	{
		Code: "LIGHT_MISMATCH", Source: monitored, Settings: []string{"monitor.cuts", "monitor.ratios"},
		Doubt: "DOUBT_SEASON", stages: severities{monitoring: wrong},
	},
	{
		Code: "CAUSE_MISSING", Source: monitored, Settings: []string{"monitor.cause_for", "void_reasons"},
		Doubt: "DOUBT_SEASON", stages: severities{monitoring: odd},
	},
	{
		Code: "CAUSE_NOTE_MISSING", Source: monitored, Settings: []string{"void_reasons"},
		stages: severities{monitoring: odd},
	},
	{Code: "EXPECTED_MISSING", Source: monitored, stages: severities{monitoring: odd}},
	{
		Code: "LIKELIHOOD_CONFLICT", Settings: []string{"monitor.cuts", "monitor.ratios"}, Doubt: "DOUBT_CATCHING_UP",
		stages: severities{monitoring: wrong},
	},
	{Code: "EXPECTED_BELOW_INTERIM", Doubt: "DOUBT_MAY_FALL", stages: severities{monitoring: wrong}},
	{
		Code: "FORECAST_SHORT", Settings: []string{"monitor.forecast_below"}, Doubt: "DOUBT_SEASON",
		stages: severities{monitoring: hint},
	},
	{Code: "FORECAST_STRAIGHT", Doubt: "DOUBT_SEASON", stages: severities{monitoring: hint}},
	{Code: "FORECAST_SCHEDULE", Doubt: "DOUBT_SEASON", stages: severities{monitoring: hint}},
	{Code: "FORECAST_EXPECTED", Doubt: "DOUBT_CATCHING_UP", stages: severities{monitoring: hint}},
	{
		Code: "INTERIM_FAR_OVER", Settings: []string{"over_explain", "void_reasons"}, Doubt: "DOUBT_TARGET_TOO_LOW",
		stages: severities{monitoring: odd},
	},
	{Code: "EXEC_OVER_100", stages: severities{monitoring: odd}},
	{Code: "EXEC_EXPECTED_OVER", stages: severities{monitoring: wrong}},
	{
		Code: "EXEC_EXPECTED_LOW", Settings: []string{"exec_reason_below", "void_reasons"},
		stages: severities{monitoring: odd},
	},
}

// monitoringLooks make the checks within the year.
var monitoringLooks = []func(*sheet){ //nolint:gochecknoglobals // a table
	(*sheet).monitor, (*sheet).mixedMoney, (*sheet).mixedRows, (*sheet).followMixed,
}

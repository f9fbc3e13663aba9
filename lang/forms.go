package lang

// forms: mistakes in forms written as JSON or YAML.
var forms = map[Code]entry{}

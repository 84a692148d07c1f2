// The stages in order; written in full once every stage stands.

/** The action under which the audit keeps that somebody read an object whose reading is itself overseen. */
export const witnessedReading = 'inspect';

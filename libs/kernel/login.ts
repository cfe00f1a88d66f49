/**
 * The one spelling of a login or mail address, for looking it up and for counting what is tried with it. Never left to
 * SQL's lower(): PostgreSQL makes `i` of the Turkish `İ` and JavaScript does not, so that one door had two counters.
 */
export function spelledLogin(given: string): string {
  return given.trim().toLowerCase();
}

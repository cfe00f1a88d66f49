import { accessibilityOf202611 } from './statements/accessibility-2026-11';
import { privacyOf202611 } from './statements/privacy-2026-11';
import type { Statement } from './statements/statement';
import { termsOf202611 } from './statements/terms-2026-11';

export type StatementName = 'privacy' | 'terms' | 'accessibility';

/**
 * Newest first. A text that was in force is never changed: other words are another version in front, and the former
 * one stays at its address for whoever agreed to it.
 */
const statements: Readonly<Record<StatementName, readonly [Statement, ...Statement[]]>> = {
  privacy: [privacyOf202611],
  terms: [termsOf202611],
  accessibility: [accessibilityOf202611],
};

export function newest(name: StatementName): Statement {
  return statements[name][0];
}

export function versionsOf(name: StatementName): readonly Statement[] {
  return statements[name];
}

export type Asked = { name: StatementName; version: string | null };

/** `/privacy` is the one in force, `/privacy/2026-11` that version for good. */
export function statementAt(path: string): Asked | null {
  const [, name, version = null] = /^\/(privacy|terms|accessibility)(?:\/(\d{4}-\d{2}))?$/.exec(path) ?? [];
  return name ? { name: name as StatementName, version } : null;
}

export function chosen(versions: readonly Statement[], version: string | null): Statement | undefined {
  return version === null ? versions[0] : versions.find((each) => each.version === version);
}

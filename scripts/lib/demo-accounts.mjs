import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localFolder } from './root.mjs';

/** The sign-ins as lines of text: one per role, two where four eyes are needed; empty without demo data. */
export function demoAccountLines() {
  const rows = readAccounts().map(({ roleLabel, role, login, password, name, organisation, totpSecret }) => [
    roleLabel ?? role,
    login,
    password,
    [name, organisation].filter(Boolean).join(' · ') + (totpSecret ? ` · TOTP ${totpSecret}` : ''),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column]))));
  return rows.map(
    (row) =>
      '  ' +
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
  );
}

function readAccounts() {
  try {
    return JSON.parse(readFileSync(path.join(localFolder(), 'demo-accounts.json'), 'utf8'));
  } catch {
    return [];
  }
}

function pad(cell, width) {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}

/** A Chinese character is two columns wide in a terminal. */
function widthOf(text) {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}

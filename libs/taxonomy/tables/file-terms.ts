import { fileLifecycle } from '#platform/files/file.lifecycle';
import { CodeTable } from '../code-table';

/** What the scan found; a word of the platform that screens show. */
export const fileStates = new CodeTable(
  'fileStates',
  fileLifecycle.states.map((code) => ({ code, ...fileLifecycle.table[code].publicLabel })),
);

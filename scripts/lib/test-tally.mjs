import { readFileSync } from 'node:fs';

/**
 * One line that sums up a jest run.
 * @param {string} file what jest wrote with --json --outputFile
 */
export function tallyLine(file) {
  const { passed, failed, skipped } = count(file);
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function count(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: result.numPassedTests,
      // A file that does not even load holds no tests to fail, yet it must not look like success.
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // jest itself fell
  }
}

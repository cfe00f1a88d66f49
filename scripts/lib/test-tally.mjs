import { readFileSync } from 'node:fs';

/**
 * What jest runs came to, added up.
 * @param {string[]} files what each wrote with --json --outputFile
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function tallyOf(files) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const { passed, failed, skipped } = count(file);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

export function tallyLine({ passed, failed, skipped }) {
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

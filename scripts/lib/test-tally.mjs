import { readFileSync } from 'node:fs';

/**
 * The suites of a run that did not pass.
 * @param {string} file what jest wrote with --json --outputFile
 * @returns {string[]} their paths
 */
export function failedSuites(file) {
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
    return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  } catch {
    return []; // jest itself fell: the tally says so
  }
}

/**
 * What a run came to once the suites that were run again are counted by their second try.
 * @param {string} file of the first try
 * @param {string} again file of the second
 * @param {string[]} suites which were run again
 */
export function tallyOfSecondTry(file, again, suites) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const kept = testResults
    .filter(({ name }) => !suites.includes(name))
    .flatMap(({ assertionResults }) => assertionResults);
  const those = (...states) => kept.filter(({ status }) => states.includes(status)).length;
  const second = tallyOf(again);
  return {
    passed: those('passed') + second.passed,
    failed: those('failed') + second.failed,
    skipped: those('pending', 'todo', 'skipped') + second.skipped,
  };
}

export function sumOf(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a jest run came to.
 * @param {string} file what it wrote with --json --outputFile
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function tallyOf(file) {
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

import type { Fault } from '#kernel/domain-error';
import { problemText } from '#platform/problem/problem-texts';

/** One thing wrong in a text, at its field; as a refusal would say it. */
export class FaultResponse {
  path: string;
  code: string;
  message: string;

  static of(faults: readonly Fault[], language: 'zh' | 'en'): FaultResponse[] {
    return faults.map(({ path, code }) => ({ path, code, message: problemText(code, language) }));
  }
}

import { someRules } from '../../taxonomy/rules-of-day.factory';
import { criteriaParametersOf } from '../criteria/criteria-parameters';
import { firstWeightSet } from '../criteria/weights';
import type { RunInputs } from './run-inputs';

/** The inputs of a run in a young city: the first weights, the usual numbers, nobody has a record. */
export function someInputs(today: string, given: Partial<RunInputs> = {}): RunInputs {
  const parameters = criteriaParametersOf(someRules(today));
  return { weightSet: firstWeightSet, today, seed: '1', parameters, records: {}, ...given };
}

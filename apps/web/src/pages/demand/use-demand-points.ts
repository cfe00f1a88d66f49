import type { FormInstance } from 'antd';
import type { Fault, Problem } from '../../api/problem';
import type { Demand } from '../../api/shapes';
import { fieldLabel } from '../../parts/form/field-label';
import type { useMarks } from '../../parts/form/use-marks';
import { useToldFaults } from '../../parts/form/use-told-faults';
import { useTerms } from '../../parts/terms';
import type { Point } from '../../parts/wizard/points-list';
import { faultsOnScreen } from './demand-draft';
import { idOfField, stepOfField } from './demand-steps';
import { useDemandLabels } from './field-labels';
import { type DemandValues, renamedFields } from './form-values';

type Given = {
  form: FormInstance<DemandValues>;
  marks: ReturnType<typeof useMarks<DemandValues>>;
  demand: Demand | null;
  isUnsaved: () => boolean;
  /** What the last submission was refused for. */
  problem: Problem | null;
};

const noFaults: readonly Fault[] = [];

/** What the saved text lacks, what is wrong in it, and the marks of the latter at their fields. */
export function useDemandPoints({ form, marks, demand, isUnsaved, problem }: Given) {
  const { term } = useTerms();
  const labels = useDemandLabels();
  const found = demand?.faults ?? noFaults;
  const place = (faults: readonly Fault[]) => faultsOnScreen(faults, form.getFieldsValue(true) as DemandValues);
  const onLeft = useToldFaults({
    formName: 'demand',
    marks,
    renamed: renamedFields,
    faults: found,
    place,
    version: demand?.version ?? null,
    isUnsaved,
  });
  const told = [...place(found), ...(problem?.faults ?? [])];
  return {
    /** Null while nobody knows. */
    missing: demand?.missing.map((code) => pointOf(code, term('demandMissing', code))) ?? null,
    faults: told.map(({ path, message }) => pointOf(path, fieldLabel(labels, path) ?? path, message)),
    onLeft,
  };
}

function pointOf(path: string, label: string, message?: string): Point {
  return { id: idOfField(path), step: stepOfField(path), label, message };
}

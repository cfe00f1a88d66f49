/** On which step of the form each field of the contract stands, and what its element is called. */
const stepOfField: Readonly<Record<string, number>> = {
  summary: 2,
  benefit: 2,
  economics: 2,
  detail: 2,
  applicationCases: 2,
  neededConditions: 2,
  maturityStage: 3,
  trl: 3,
  trlCode: 3,
  trlEvidence: 3,
  completedOn: 3,
  ipRights: 3,
  ipAvailable: 3,
  entitlement: 3,
  evaluationReport: 3,
  registrationNumber: 3,
  sourceProject: 3,
  cooperationModes: 4,
  price: 4,
  priceWan: 4,
  priceNegotiable: 4,
  districtCode: 4,
  owners: 4,
  team: 4,
  contact: 4,
  attachmentIds: 4,
  declaredUnclassified: 4,
};

export const lastStep = 5;

/** Fields of the first step need no entry: it is where everything else stands. */
export function stepOf(path: readonly (string | number)[]): number {
  const [field, second] = path[0] === 'translations' ? [path[1], undefined] : path;
  return stepOfField[String(field)] ?? stepOfField[String(second)] ?? 1;
}

/** Where each reason for sending a text back is to be mended. */
const stepsOfReason: Readonly<Record<string, readonly number[]>> = {
  'return.maturity_unproven': [3],
  'return.benefit_unclear': [2],
  'return.ip_unclear': [3],
  'return.text_too_thin': [1, 2],
};

const stepsOf = (code: string) => stepsOfReason[code] ?? [1];

export function isReasonOfStep(code: string, step: number): boolean {
  return stepsOf(code).includes(step);
}

/** Where to begin mending; the explanation may speak of more, so every step shows it. */
export function firstStepToMend(codes: readonly string[]): number {
  return codes.length > 0 ? Math.min(...codes.flatMap(stepsOf)) : 1;
}

import type { ListShape } from './list-search';

/** The lists of the console; their first field stands beside the sort, the others fold away. */
const title = { name: 'q', kind: 'text' } as const;
const field = { name: 'highTechField', kind: 'codes', table: 'highTechFields' } as const;
const incomplete = { name: 'incomplete', kind: 'words', options: ['true', 'false'] } as const;
const waitingOver = { name: 'waitingOver', kind: 'words', options: ['24', '72', '168'] } as const;

export const ownDemandsShape: ListShape = {
  code: 'own-demands',
  fields: [
    title,
    { name: 'expiringWithin', kind: 'words', options: ['7', '30', '90'] },
    incomplete,
    { name: 'updatedFrom', kind: 'day' },
    { name: 'updatedTo', kind: 'day' },
    { name: 'state', kind: 'codes', table: 'demandStates' },
    field,
    { name: 'demandType', kind: 'codes', table: 'demandTypes' },
  ],
  sorts: ['updated', 'deadline', 'validUntil', 'budget', 'title'],
};

export const ownAchievementsShape: ListShape = {
  code: 'own-achievements',
  fields: [
    title,
    { name: 'unconfirmedWithin', kind: 'words', options: ['7', '30', '90'] },
    incomplete,
    { name: 'trlFrom', kind: 'number' },
    { name: 'trlTo', kind: 'number' },
    { name: 'state', kind: 'codes', table: 'achievementStates' },
    field,
    { name: 'stage', kind: 'codes', table: 'maturityStages' },
  ],
  sorts: ['updated', 'validUntil', 'trl', 'price', 'title'],
};

export const screeningShape: ListShape = {
  code: 'screening-queue',
  fields: [
    title,
    { name: 'taken', kind: 'words', options: ['me', 'nobody'] },
    waitingOver,
    { name: 'state', kind: 'codes', table: 'demandStates', codes: ['submitted', 'screening', 'validated'] },
    field,
  ],
  sorts: ['waiting', 'title'],
};

export const reviewShape: ListShape = {
  code: 'achievement-review-queue',
  fields: [title, waitingOver, field],
  sorts: ['waiting', 'title'],
};

export const officeShape: ListShape = {
  code: 'office-review-queue',
  fields: [
    title,
    waitingOver,
    { name: 'state', kind: 'codes', table: 'achievementStates', codes: ['submitted', 'org_review'] },
    field,
  ],
  sorts: ['waiting', 'title'],
};

const decided = {
  fields: [
    title,
    { name: 'withinDays', kind: 'words', options: ['7', '90', '366'] },
    { name: 'by', kind: 'words', options: ['me'] },
    { name: 'verdict', kind: 'words', options: ['pass', 'return', 'reject'] },
  ],
  sorts: ['newest'],
} as const;
export const decidedDemandsShape: ListShape = { code: 'decided-demands', ...decided };
export const decidedAchievementsShape: ListShape = { code: 'decided-achievements', ...decided };

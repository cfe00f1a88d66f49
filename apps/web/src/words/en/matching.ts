import type { Words } from '../words';

export const matching: Words['matching'] = {
  title: 'Matching achievements',
  need: 'Your need',
  marksOf: 'The marked words agree with “{{title}}”',
  live: {
    connecting: 'Connecting to live updates…',
    open: 'Live: new matches appear by themselves',
    broken: 'Live updates stopped; please reload the page',
  },
  arrived: '{{total}} new',
  new: 'new',
  pendingTitle: 'Being matched',
  pending:
    'The platform is comparing this need with every public achievement; this usually takes seconds. Results appear by themselves.',
  noneTitle: 'Nothing suitable yet',
  none: 'Every public achievement was compared and none reached the threshold. New ones are compared as they are published. More detail in indicators and text finds more.',
  notYet: 'Not published yet; matching begins once it is',
  unfold: 'Show all',
  fold: 'Show less',
  scoreParts: 'What the score is made of',
  total: 'Score',
  unknown: 'unknown · left out',
  terms: 'Words in common: ',
  relevant: 'Relevant',
  notRelevant: 'Not relevant because…',
  why: 'Why is it not relevant?',
  sendReason: 'Send the reason',
  run: 'This comparison',
  runLine: '{{documents}} achievements compared in {{milliseconds}} ms, engine {{engine}}, ',
  weights: 'Weights: ',
  excluded: '{{total}} left out, and why',
};

import type { Words } from '../words';

export const desk: Words['desk'] = {
  screening: {
    title: 'Screening of needs',
    desk: 'Screen a need',
    waiting: 'Needs waiting for screening',
    empty: 'No need waits for screening. They appear here when companies submit them.',
  },
  review: {
    title: 'Review of achievements',
    desk: 'Review an achievement',
    waiting: 'Achievements waiting for review',
    empty: 'No achievement waits for review. They appear here once their institutes have confirmed them.',
  },
  wholeQueue: 'Whole queue',
  queueKeys: 'The longest wait comes first. j / k move, Enter opens.',
  column: {
    title: 'Title',
    waiting: 'Waited',
    organisation: 'Organisation',
    takenBy: 'Taken by',
    submitted: 'Submitted',
  },
  nobody: 'nobody',
  revision: 'revision {{number}}',
  decision: 'Decision',
  reasons: 'Reasons',
  reasonText: 'Further explanation',
  reasonHint: 'Which passage, and how to mend it. The other side reads this word for word.',
  reasonNeeded: 'Returning and rejecting need at least one reason.',
  publish: 'Publish and match as soon as it has passed',
  send: 'Decide: {{verdict}}',
  choose: 'Choose a decision first',
  keys: 'Keys: p pass · r return · x reject · Ctrl+Enter send · j / k next case',
  takeFirst: 'Once you begin, the case is yours and other experts see that.',
  publishNote: 'This need has passed and is not public yet.',
  nothingToDecide: 'There is nothing for you to decide here at present.',
};

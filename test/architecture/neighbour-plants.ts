import type { Tree } from './miniature';

export interface Plant {
  readonly rule: string;
  readonly because: string;
  /** The offender first; further files where one alone cannot offend. */
  readonly files: Tree;
}

const into = (room: string, imported: string) => ({ [`libs/${room}/planted-arrow.ts`]: [imported] });

/** For each room an arrow that points forward. */
export const neighbourPlants: readonly Plant[] = [
  {
    rule: 'known-neighbours-only:taxonomy',
    because: 'the code tables know who there is',
    files: into('taxonomy', '#identity'),
  },
  {
    rule: 'known-neighbours-only:glossary',
    because: 'the words know who matches by them',
    files: into('glossary', '#matching'),
  },
  {
    rule: 'known-neighbours-only:semantics',
    because: 'the vectors know who matches by them',
    files: into('semantics', '#matching'),
  },
  { rule: 'known-neighbours-only:identity', because: 'people know demands', files: into('identity', '#demand') },
  {
    rule: 'known-neighbours-only:syndication',
    because: 'the feeds know what was found',
    files: into('syndication', '#search'),
  },
  {
    rule: 'known-neighbours-only:account',
    because: 'signing in knows who joins',
    files: into('account', '#enrolment'),
  },
  {
    rule: 'known-neighbours-only:city-account',
    because: 'signing in by the city knows who joins',
    files: into('city-account', '#enrolment'),
  },
  {
    rule: 'known-neighbours-only:enrolment',
    because: 'joining knows demands',
    files: into('enrolment', '#demand'),
  },
  {
    rule: 'known-neighbours-only:invitation',
    because: 'inviting knows demands',
    files: into('invitation', '#demand'),
  },
  {
    rule: 'known-neighbours-only:mandate',
    because: 'a mandate knows what its agent does',
    files: into('mandate', '#demand'),
  },
  {
    rule: 'known-neighbours-only:administration',
    because: 'the administrator of accounts knows business',
    files: into('administration', '#demand'),
  },
  {
    rule: 'known-neighbours-only:demand',
    because: 'a demand knows achievements',
    files: into('demand', '#achievement'),
  },
  {
    rule: 'known-neighbours-only:achievement',
    because: 'an achievement knows the matcher',
    files: into('achievement', '#matching'),
  },
  {
    rule: 'known-neighbours-only:matching',
    because: 'the matcher knows the overview',
    files: into('matching', '#overview'),
  },
  {
    rule: 'known-neighbours-only:feedback',
    because: 'what is said knows what is made of it',
    files: into('feedback', '#matching'),
  },
  {
    rule: 'known-neighbours-only:learning',
    because: 'learning knows the rounds that use it',
    files: into('learning', '#match-round'),
  },
  {
    rule: 'known-neighbours-only:search',
    because: 'searching knows what is learnt',
    files: into('search', '#learning'),
  },
  {
    rule: 'known-neighbours-only:match-round',
    because: 'a round knows who learns from it',
    files: into('match-round', '#learning'),
  },
  {
    rule: 'known-neighbours-only:exposure',
    because: 'the report of exposure knows what was said',
    files: into('exposure', '#feedback'),
  },
  {
    rule: 'known-neighbours-only:exchange',
    because: 'taking records in knows the matcher',
    files: into('exchange', '#matching'),
  },
  { rule: 'known-neighbours-only:demo', because: 'the demo plays with the matcher', files: into('demo', '#matching') },
  {
    rule: 'known-neighbours-only:question',
    because: 'a question knows what it matches',
    files: into('question', '#matching'),
  },
  {
    rule: 'known-neighbours-only:saved-view',
    because: 'a saved view reads the list that it names',
    files: into('saved-view', '#demand'),
  },
  {
    rule: 'known-neighbours-only:operations',
    because: 'the operator reads demands past their queries',
    files: into('operations', '#demand'),
  },
  {
    rule: 'known-neighbours-only:oversight',
    because: 'the auditor reads demands past their queries',
    files: into('oversight', '#demand'),
  },
  {
    rule: 'known-neighbours-only:privacy',
    because: 'the erasure reads demands past the port that they join',
    files: into('privacy', '#demand'),
  },
  {
    rule: 'known-neighbours-only:notification',
    because: 'what people are told knows the overview',
    files: into('notification', '#overview'),
  },
  { rule: 'known-neighbours-only:overview', because: 'the overview knows the demo', files: into('overview', '#demo') },
  {
    rule: 'known-neighbours-only',
    because: 'a room that is not in the table knows somebody',
    files: { 'libs/newcomer/first.ts': ['#taxonomy'] },
  },
];

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAnnounced } from '#platform/audit/announced-acts';
import { notificationKinds, wordsOf } from './notification-kinds';
import { groupOf, isMailed, mailedKinds, tellingOf, toldActs } from './told-acts';
import { mailGroups } from './mail-groups';
import { templateNameOf } from './told-mail-texts';
import { mailLabel } from '#platform/mail/mail-templates';

const root = join(__dirname, '..');
const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !/\.(spec|fixture|factory)\.ts$/.test(file) && !file.startsWith('notification'),
  )
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** Told without an act: by the clock, by what was found. */
const byPort = [
  'demand-ending',
  'demand-expired',
  'demand-matches',
  'achievement-ending',
  'achievement-expired',
  'achievement-matches',
  'mutual-interest',
  'search-found',
];

describe('the acts that people are told of', () => {
  it('are all acts that some verb records', () => {
    const unknown = toldActs.filter((act) => {
      const [entity = '', action = ''] = act.split('.');
      const isNamed = (word: string) => code.includes(`'${word}'`) || new RegExp(`^\\s+${word}: \\{`, 'm').test(code);
      return !isNamed(entity) || !isNamed(action);
    });
    expect(unknown).toEqual([]);
  });

  it('are announced, and nothing else is', () => {
    expect(isAnnounced({ entity: 'demand', action: 'return' })).toBe(true);
    expect(isAnnounced({ entity: 'demand', action: 'match' })).toBe(false);
    expect(tellingOf({ entity: 'demand', action: 'match' })).toBeUndefined();
  });

  it('use every kind, and each kind has words in both languages', () => {
    const used = new Set<string>([...byPort, ...toldActs.map((act) => tellingOf(splitAct(act))?.kind ?? '')]);
    expect(notificationKinds.filter((kind) => !used.has(kind))).toEqual([]);
    for (const kind of notificationKinds) {
      expect(wordsOf(kind).zh).toMatch(/\p{Script=Han}/u);
      expect(wordsOf(kind).en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    }
  });
});

describe('what of it goes by mail', () => {
  it('is a kind that is told, has a template, and can be switched off; every group has such kinds', () => {
    expect(mailedKinds.filter((kind) => !notificationKinds.includes(kind))).toEqual([]);
    for (const kind of mailedKinds) expect(mailLabel(templateNameOf(kind)).en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    expect([...new Set(mailedKinds.map(groupOf))].toSorted()).toEqual([...mailGroups].toSorted());
  });

  it.each([
    'question-asked',
    'application-returned',
    'mandate-offered',
    'invitation-received',
    'search-found',
    'password-changed',
    'demand-ending',
  ] as const)('is never %s, which has a mail of its own', (kind) => expect(isMailed(kind)).toBe(false));
});

function splitAct(act: string) {
  const [entity = '', action = ''] = act.split('.');
  return { entity, action };
}

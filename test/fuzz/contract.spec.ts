// What the fuzzer found the contract to say wrongly, each by its name.
import { readContract } from './contract';

const { operations, schemas } = readContract();
const operation = (name: string) => operations.find(({ operationId }) => operationId === name);

describe('the contract', () => {
  it('knows the facts of a refusal, such as the version that there is now', () =>
    expect(Object.keys(schemas['Problem']?.properties ?? {})).toContain('facts'));

  it('says that live events come as a stream, not as JSON', () =>
    expect(Object.keys(operation('streamEvents')?.responses['200']?.content ?? {})).toEqual(['text/event-stream']));

  it.each([
    'askForOwnDemands',
    'askForScreeningQueue',
    'askForOwnAchievements',
    'askForReviewQueue',
    'askForOfficeQueue',
  ])('says that a file asked for in the background is created: %s', (name) =>
    expect(Object.keys(operation(name)?.responses ?? {})).toEqual(['201', 'default']),
  );
});

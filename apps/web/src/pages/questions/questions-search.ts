import type { Question, QuestionSide } from '../../api/question-queries';

export type QuestionsSearch = { side?: QuestionSide; state?: Question['state'] };

const sides: readonly unknown[] = ['received', 'asked', 'all'];

/** The address is the state of the list; an unknown state is refused by the server, in words. */
export function questionsSearch(search: Record<string, unknown>): QuestionsSearch {
  return {
    ...(sides.includes(search['side']) ? { side: search['side'] as QuestionSide } : {}),
    ...(typeof search['state'] === 'string' ? { state: search['state'] as Question['state'] } : {}),
  };
}

const staff = ['expert', 'operator'];

/** Which lists a role has; the first is the one it is shown. */
export function sidesFor(roles: readonly string[]): readonly [QuestionSide, ...QuestionSide[]] {
  if (roles.some((role) => staff.includes(role))) return ['all', 'asked'];
  return roles.includes('enterprise') ? ['received', 'asked'] : ['asked'];
}

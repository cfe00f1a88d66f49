import { contactFault } from '#kernel/contact-fault';
import { type Fault, InputInvalid } from '#kernel/domain-error';
import { namesFault } from '#kernel/names-fault';
import type { QuestionedDemand } from './questioned-demands.queries';

/** A question is for all eyes once it is answered. That it names an anonymous owner is not told: it would confirm the guess. */
export function checkQuestionText(text: string): void {
  refuse([faultIn('text', contactFault(text))]);
}

/** What the owner says to all, or to the asker: no contact in it, and nothing that tells who an anonymous owner is. */
export function checkOwnersText(path: string, text: string, demand: QuestionedDemand): void {
  const names = demand.anonymous ? namesFault(text, demand) : undefined;
  refuse([faultIn(path, contactFault(text)), faultIn(path, names)]);
}

/** An answer makes the question public, too. */
export function checkAnswered(question: { readonly text: string }, demand: QuestionedDemand): void {
  if (tells(demand, question.text)) refuse([{ path: 'question', code: 'question-names-organisation' }]);
}

/** Whether a text tells who an anonymous owner is; it may have become anonymous after the text was written. */
export function tells(demand: QuestionedDemand, text: string): boolean {
  return demand.anonymous && namesFault(text, demand) !== undefined;
}

function faultIn(path: string, code: string | undefined): Fault | undefined {
  return code === undefined ? undefined : { path, code };
}

function refuse(found: readonly (Fault | undefined)[]): void {
  const faults = found.filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new InputInvalid({}, faults);
}

import { newId } from '#kernel/id';
import { aCreditCode } from '../../test/support/credit-code';
import { uploaded } from '../../test/support/uploads';
import type { Receipt, Visitor } from '../../test/support/visitor';

export const anApplicationForm = (given: object = {}) => ({
  uscc: aCreditCode(),
  name: `浦东精密 ${newId()}`,
  kind: 'enterprise',
  post: '研发总监',
  fileIds: [],
  ...given,
});

/** Handed in with a scan, as the page does it. */
export async function applied(visitor: Visitor, given: object = {}): Promise<Receipt> {
  const fileIds = [await uploaded(visitor, 'application')];
  return visitor.done(visitor.post('/applications', anApplicationForm({ fileIds, ...given })));
}

/** Handed in and taken by a reviewer. */
export async function taken(reviewer: Visitor, visitor: Visitor, given: object = {}): Promise<Receipt> {
  const { id, version } = await applied(visitor, given);
  return reviewer.done(reviewer.post(`/applications/${id}/verification`, { version }));
}

type Standing = Pick<Receipt, 'id' | 'version'>;

export const decide = (by: Visitor, { id, version }: Standing, verdict: string, reasonCodes: readonly string[] = []) =>
  by.post(`/applications/${id}/verification/decision`, { version, verdict, reasonCodes, reasonText: '见证照' });

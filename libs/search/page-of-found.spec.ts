import type { MatchDocument } from '#matching';
import { anOffer } from '../matching/corpus/match-document.factory';
import { pageOfFound } from './page-of-found';

const alone = () => undefined;
const found = Array.from({ length: 200 }, (_, i) => ({
  document: anOffer({ id: `d${String(i).padStart(3, '0')}`, highTechField: i % 3 === 0 ? '4' : '8' }),
  rank: (i * 37) % 50,
}));
const inOrder = found.toSorted((a, b) => b.rank - a.rank || (a.document.id < b.document.id ? -1 : 1));
const ids = (page: readonly { readonly document: MatchDocument }[]) => page.map(({ document }) => document.id);

describe('a page of what was found', () => {
  it.each([1, 7, 50, 199, 200, 201])('shows the whole, page by page of %d, in one order', (limit) => {
    const seen: string[] = [];
    for (let after: readonly [number, string] | undefined; ;) {
      const { page, hasMore, total } = pageOfFound(found, { text: '', limit, after }, alone);
      expect(total).toBe(200);
      seen.push(...ids(page));
      const last = page.at(-1);
      if (!hasMore || !last) break;
      after = [last.rank, last.document.id];
    }
    expect(seen).toEqual(ids(inOrder));
  });

  describe('with near copies', () => {
    // Every tenth is a copy of the others of its hundred.
    const groupOf = (id: string) => (id.endsWith('0') ? `group ${id.slice(0, 2)}` : undefined);
    const asked = { text: '', limit: 500, groupCopies: true };

    it('gives a group the place of its best, with the others beneath, and loses nothing', () => {
      const { page, total } = pageOfFound(found, asked, groupOf);
      expect(page).toHaveLength(total);
      expect(total).toBe(180 + 2);
      const all = page.flatMap(({ document, copies }) => [document.id, ...ids(copies)]);
      expect(all.toSorted()).toEqual(ids(found).toSorted());
      for (const { rank, copies } of page) expect(copies.every((copy) => copy.rank <= rank)).toBe(true);
    });

    it('never shows a member of a group on a later page', () => {
      const first = pageOfFound(found, { ...asked, limit: 90 }, groupOf);
      const last = first.page.at(-1);
      const after: readonly [number, string] = [last?.rank ?? 0, last?.document.id ?? ''];
      const second = pageOfFound(found, { ...asked, limit: 500, after }, groupOf);
      expect(first.page.length + second.page.length).toBe(182);
    });

    it('counts for each filter what one would get by choosing it', () => {
      const { facets } = pageOfFound(found, asked, groupOf);
      for (const { code, count } of facets.highTechField)
        expect(pageOfFound(found, { ...asked, highTechField: code }, groupOf).total).toBe(count);
    });
  });
});

import { isSameSitting } from './sitting';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const last = { editedBy: 'lin', editedAt: at('10:00:00'), submittedAt: null };
const writes = (given: object = {}) => ({ personId: 'lin', now: at('10:00:02'), minutes: 30, ...given });

describe('a sitting', () => {
  it('goes on while the same person writes', () => expect(isSameSitting(last, writes())).toBe(true));
  it('ends with the minutes', () => {
    expect(isSameSitting(last, writes({ now: at('10:29:59') }))).toBe(true);
    expect(isSameSitting(last, writes({ now: at('10:30:00') }))).toBe(false);
  });
  it('is another for another person, and for nobody', () => {
    expect(isSameSitting(last, writes({ personId: 'shen' }))).toBe(false);
    expect(isSameSitting({ ...last, editedBy: null }, writes({ personId: null }))).toBe(false);
  });
  it('ends when the text is handed in', () => {
    expect(isSameSitting({ ...last, submittedAt: at('10:00:01') }, writes())).toBe(false);
    expect(isSameSitting({ ...last, submittedAt: at('09:00:00') }, writes())).toBe(true);
  });
  it('never began where nobody wrote', () => expect(isSameSitting({ ...last, editedAt: null }, writes())).toBe(false));
});

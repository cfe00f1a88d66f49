import { takesLetters } from './row-keys';

describe('keys of the page', () => {
  it.each(['text', 'search', 'email', 'password', 'number', 'date'])('stay silent in a field of %s', (type) => {
    expect(takesLetters('INPUT', type)).toBe(true);
  });

  it.each(['TEXTAREA', 'SELECT'])('stay silent in a %s', (tagName) => {
    expect(takesLetters(tagName)).toBe(true);
  });

  it.each(['checkbox', 'radio'])('work while a %s has the focus: there is nothing to type', (type) => {
    expect(takesLetters('INPUT', type)).toBe(false);
  });

  it('work on links and buttons', () => {
    expect(takesLetters('A')).toBe(false);
    expect(takesLetters('BUTTON', 'button')).toBe(false);
  });
});

import { useEffect } from 'react';

/** Kinds of input that take no letters: a key pressed there is meant for the page. */
const ticked = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'image'];

export function takesLetters(tagName: string, type = 'text'): boolean {
  return tagName === 'TEXTAREA' || tagName === 'SELECT' || (tagName === 'INPUT' && !ticked.includes(type));
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || takesLetters(target.tagName, (target as Partial<HTMLInputElement>).type);
}

/** j and k walk through the rows' links; Enter is the link's own. */
export function useRowKeys(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== 'j' && event.key !== 'k') return;
      const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
      const here = links.indexOf(document.activeElement as HTMLElement);
      const next = event.key === 'j' ? Math.min(here + 1, links.length - 1) : Math.max(here - 1, 0);
      links[next]?.focus();
      event.preventDefault();
    };
    addEventListener('keydown', walk);
    return () => removeEventListener('keydown', walk);
  }, []);
}

import { useEffect } from 'react';

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
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

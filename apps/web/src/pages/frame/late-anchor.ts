import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

// What has not come by then is not what the reader waits for any more.
const patience = 10_000;
const ownMoves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Scrolls once to an anchor whose part of the page is loaded later than the page, unless the reader moves first. */
export function useLateAnchor(): void {
  const { pathname, hash } = useLocation();
  useEffect(() => (hash ? scrollOnce(hash) : undefined), [pathname, hash]);
}

function scrollOnce(id: string): () => void {
  const main = document.getElementById('main') ?? document.body;
  const given = new AbortController();
  const observer = new MutationObserver(() => look());
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    given.abort();
  };
  const look = () => {
    const anchor = document.getElementById(id);
    // A list above that still loads would push the anchor away again.
    if (!anchor || isAnyWaitingAbove(anchor, main)) return;
    stop();
    anchor.scrollIntoView();
  };
  const timer = setTimeout(stop, patience);
  for (const move of ownMoves) window.addEventListener(move, stop, { passive: true, signal: given.signal });
  observer.observe(main, { childList: true, subtree: true });
  look();
  return stop;
}

function isAnyWaitingAbove(anchor: Element, main: Element): boolean {
  return [...main.querySelectorAll('.waiting-lines')].some(
    (waiting) => (anchor.compareDocumentPosition(waiting) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
}

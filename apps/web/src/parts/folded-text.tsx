import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** About six lines; a Chinese character is as wide as two letters. */
const shortWidth = 500;

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

/** A long text shows its first lines until somebody asks for the rest; the marks inside stay. */
export function FoldedText({ text, children }: { text: string; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const isLong = widthOf(text) > shortWidth;
  return (
    <>
      <p id={id} className="pen match-text" data-folded={(isLong && !open) || undefined}>
        {children}
      </p>
      {isLong && (
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? t('matching.fold') : t('matching.unfold')}
        </button>
      )}
    </>
  );
}

import type { TFunction } from 'i18next';
import { fenFromWan } from '../money-text';
import { wordsOf } from './words-of';

type Rule = { validator: (rule: unknown, value: string | undefined) => Promise<void> };

function rule(fits: (value: string) => boolean, message: string): Rule {
  return { validator: async (_, value) => (value && !fits(value) ? Promise.reject(new Error(message)) : undefined) };
}

/** Only what would make the input unreadable stops a draft; everything else the server judges at submission. */
export function wanRule(t: TFunction): Rule {
  return rule((value) => value.trim() === '' || fenFromWan(value) !== null, t('demand.form.wanWrong'));
}

export function keywordRule(t: TFunction): Rule {
  return rule((value) => wordsOf(value).length <= 8, t('demand.form.keywordsMany'));
}

/** Words may be handed in as well, but only a figure is measured and counted: said at once, and stops nothing. */
export function figureRule(t: TFunction) {
  return { ...rule((value) => /\d/.test(value), t('demand.indicators.noFigure')), warningOnly: true };
}

import type { TFunction } from 'i18next';
import { percentOf } from './achievement-draft';

/** A percent that cannot be read stops its row from being saved, so it is marked while it is typed. */
export function percentRule(t: TFunction, from: number) {
  return {
    validator: async (_: unknown, value: string | undefined) => {
      if (value?.trim() && percentOf(value, from) === null)
        throw new Error(t('achievement.form.percentWrong', { from }));
    },
  };
}

import { fingerprint } from '#kernel/id';
import { aerospaceTerms } from './aerospace-terms';
import { agricultureTerms } from './agriculture-terms';
import { biomedicineTerms } from './biomedicine-terms';
import { cityTerms } from './city-terms';
import { electronicsTerms } from './electronics-terms';
import { energyTerms } from './energy-terms';
import { environmentTerms } from './environment-terms';
import { type GlossaryEntry, readEntries } from './glossary-entry';
import { manufacturingTerms } from './manufacturing-terms';
import { materialsTerms } from './materials-terms';
import { nuclearTerms } from './nuclear-terms';
import { transportTerms } from './transport-terms';

/** By the code of the contract field in whose texts the terms are at home; a term serves needs of every field. */
export const termsByField: Readonly<Record<string, string>> = {
  '01': electronicsTerms,
  '02': aerospaceTerms,
  '03': manufacturingTerms,
  '04': biomedicineTerms,
  '05': materialsTerms,
  '06': energyTerms,
  '07': environmentTerms,
  '08': nuclearTerms,
  '09': agricultureTerms,
  '10': transportTerms,
  '11': cityTerms,
};

export const glossary: readonly GlossaryEntry[] = Object.entries(termsByField).flatMap(([field, terms]) =>
  readEntries(field, terms),
);

/** Stored with every run: other words may find other documents. Layout and order of the lines do not count. */
export const GLOSSARY_VERSION = fingerprint(
  glossary
    .map(({ zh, en }) => JSON.stringify([zh, en]))
    .toSorted()
    .join('\n'),
).slice(0, 12);

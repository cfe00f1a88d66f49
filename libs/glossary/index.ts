export { glossary, GLOSSARY_VERSION } from './glossary';
export type { GlossaryEntry } from './glossary-entry';

export { glossary, GLOSSARY_VERSION } from './glossary';
export { pairCount, type GlossaryEntry } from './glossary-entry';

import { GLOSSARY_VERSION } from '#glossary';
import { ENGINE_VERSION } from '../engine/engine-parameters';
import { TOKENISER_VERSION } from '../corpus/tokeniser-version';

/** Change it whenever the same texts, facts and inputs may be judged differently. */
const CRITERIA_VERSION = 'criteria-5';

/** Stored with every run: what cut and read the texts, by which words of the other language, and what judged the facts. */
export const MATCHER_VERSION = `${ENGINE_VERSION} ${TOKENISER_VERSION} glossary-${GLOSSARY_VERSION} ${CRITERIA_VERSION}`;

// One who writes can write much: the time that a text takes to read grows with its length, never with the square of it. A
// pattern that tries every share of a row of blanks holds everybody up for as long as the row is long.
import { contactFault } from '../../libs/kernel/contact-fault';
import { ipNumberFault } from '../../libs/kernel/ip-number';
import { namesFault } from '../../libs/kernel/names-fault';
import { spelledPlainly, withDigits } from '../../libs/kernel/spelled-plainly';
import { normaliseUscc } from '../../libs/kernel/uscc';
import { foldPairs } from '../../libs/matching/engine/fold-pairs';
import { NameFinder } from '../../libs/matching/engine/name-finder';
import { SearchIndex } from '../../libs/matching/engine/search-index';
import { tokeniseDocument, tokeniseNeed } from '../../libs/matching/engine/tokenise';
import { extensionOf, safeFileName } from '../../libs/platform/files/file-name';
import { activeContent } from '../../libs/platform/files/inspect-text';
import { acceptedEncoding } from '../../libs/platform/http/accepted-encoding';
import { languageOf } from '../../libs/platform/http/language';
import { quietPath, quietText } from '../../libs/platform/logging/quiet';
import { oneLine, withoutAddresses } from '../../libs/platform/mail/plain-text';
import { day, money, month, wholeNumber, words, yesNo } from '../../libs/platform/sheet/cell-kinds';
import { csvLine } from '../../libs/platform/sheet/csv-line';
import { joinFields } from '../../libs/platform/sheet/line-kind';
import { slowTexts } from '../support/slow-texts';

const names = new NameFinder<string>();
for (const name of ['光纤', '激光清洗', 'laser']) names.add(name, name);

/** The need and what it found say the same. */
function sharedWords(text: string) {
  const document = { id: 'twin', title: '', text, keywords: [] };
  const index = new SearchIndex();
  index.put(document);
  return foldPairs(index.explain({ title: '', text }, document).terms);
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  contactFault,
  spelledPlainly,
  withDigits,
  normaliseUscc,
  ipNumberFault: (text) => ipNumberFault('patent_invention', text),
  namesInText: (text) => namesFault(text, { name: '沪江精密机械有限公司', nameEn: 'Apex Ltd' }),
  namesOfOrganisation: (name) => namesFault('正文', { name, nameEn: name, uscc: name }),
  safeFileName,
  extensionOf,
  activeContent: (text) => activeContent.test(text),
  acceptedEncoding,
  languageOf,
  quietPath,
  quietText,
  oneLine,
  withoutAddresses,
  csvLine: (cell) => csvLine([cell]),
  joinFields: (field) => joinFields([field]),
  cells: (cell) => [money, day, month, yesNo, wholeNumber(0, 9)].map((kind) => kind.read(cell)),
  words: (cell) => words({ most: 20, longest: 60 }).read(cell),
  tokeniseDocument,
  tokeniseNeed,
  namesFound: (text) => names.find(text, tokeniseDocument(text)),
  sharedWords,
};

/** They cut a text into words and know no beginnings. */
const thorough = ['tokeniseDocument', 'tokeniseNeed', 'namesFound', 'sharedWords'];

describe('a long text', () => {
  it.each(Object.keys(readers))('of whatever kind is read in a time that grows with its length: %s', (name) => {
    const read = readers[name] ?? fail;
    const slow = slowTexts(read, thorough.includes(name) ? [''] : undefined);
    expect(slow).toEqual([]);
  });
});

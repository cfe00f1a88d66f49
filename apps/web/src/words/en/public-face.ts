import type { Words } from '../words';

/** What the public face says of itself: to search engines, to programs, and about its rules. */
export const publicFace: Words['publicFace'] = {
  picture: 'The mark of Jiqiao, a bridge, and the words “Technology needs meet research results”',
  about: {
    home: 'The city’s technology-transfer platform: companies post hard problems, universities and institutes bring answers, and every match states its reasons. Public information is free and needs no account.',
    search: 'Search public technology needs and achievements by words, field, maturity and district.',
    list: '{{title}}. {{lead}} {{count}}',
    titleOnly: 'Technology need “{{title}}”: the title is public, the text is for invited organisations.',
    achievement: 'Research achievement “{{title}}”: ownership, maturity and ways to cooperate.',
    account:
      'For companies, universities and institutes, experts and the platform’s staff. Public information needs no account.',
    none: 'Jiqiao, the city’s technology-transfer platform.',
  },
  footer: {
    name: 'Footer',
    find: 'Find',
    reuse: 'Data',
    rules: 'Rules',
    demands: 'All needs',
    achievements: 'All achievements',
    search: 'Search everything',
    openData: 'Open data',
    feeds: 'Feeds by field',
    privacy: 'Privacy notice',
    terms: 'Terms of use',
    accessibility: 'Accessibility',
    operator: 'Operated by {{name}}.',
    contact: 'Contact: {{contact}}.',
  },
  feeds: {
    title: 'Feeds by field',
    lead: 'New needs and achievements by field of technology, for any reader of Atom feeds. No account needed.',
    demands: 'Jiqiao · new needs',
    achievements: 'Jiqiao · new achievements',
    follow: 'Follow this list:',
    atom: 'Atom',
    byField: 'Other fields',
    all: 'All fields',
    how: 'Each feed has the latest 50, with what anybody may see; of a need that shows its title only, the feed has the title only. Paste the link into your reader.',
  },
  statement: {
    privacy: 'Privacy notice',
    terms: 'Terms of use',
    accessibility: 'Accessibility statement',
    version: 'Version {{version}}, in force since {{since}}',
    former: 'This is a former version.',
    inForce: 'See the one in force',
    versions: 'All versions',
    read: 'In full:',
    nobody:
      'This installation does not yet say who operates it and how to reach them. The operator has to add it before real use.',
  },
  openData: {
    title: 'Open data',
    dataset: 'Public technology needs and achievements of Jiqiao',
    lead: 'Public needs and achievements, to download or to read by program. Free, without account or application.',
    files: 'Whole files',
    filesText:
      'CSV in UTF-8 that Excel opens as it is; made when you ask, with everything that is public at that moment.',
    needs: 'Technology needs',
    offers: 'Research achievements',
    csvOf: '{{kind}} (CSV)',
    demands: 'Reading needs',
    achievements: 'Reading achievements',
    both: 'Search, figures and code tables',
    reads: {
      list: 'The list, filtered by field, district, amount and more; nextCursor leads to the next page, of 100 rows at most.',
      counts: 'How many there are with the same filter, and of each choice.',
      one: 'The public text of one, without contacts; where the title alone is public, the title and what it is found by.',
      export: 'The filtered list as CSV or Excel, 5,000 rows at once.',
      questions: 'Public questions and their answers.',
      search: 'Full-text search over both, with counts for its filters.',
      figures: 'The live figures and what each of them counts.',
      taxonomy: 'Code tables in Chinese and English, with source and version.',
      rules: 'The periods and limits in force, since when, and by which paper.',
    },
    nothingYet: 'Nothing is public yet; an example appears with the first.',
    contract: 'The contract',
    contractText: 'OpenAPI 3.1, with the parameters, answers and permissions of every operation:',
    rules: 'Rules of use',
    points: {
      licence:
        'Copy, analyse and reuse freely, also commercially; write “Source: Jiqiao” with the time of retrieval, and do not distort.',
      rights: 'Rights in full texts and attachments are their publishers’; ask them for more than fair quotation.',
      fresh:
        'Data is current, counts may be some seconds old. Refresh at least daily, and drop what is withdrawn here.',
      limits:
        'Per network address 1,200 requests a minute, of which 60 for search and counts; 20 downloads an hour. Beyond that the answer is 429: come back after Retry-After.',
      stable:
        'Ids stay for good; operations are added to, and what breaks is announced in the change log. Amounts are in fen (1/100 yuan), times in UTC, days those of Shanghai.',
    },
  },
};

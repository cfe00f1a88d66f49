import type { Words } from '../words';

/** Search: similar needs, near copies, saved searches and what is new. */
export const search: Words['search'] = {
  save: 'Save this search',
  title: 'My searches and what is new',
  lead: 'New matches of your needs and achievements, and new results of searches that you saved.',
  news: {
    title: 'New matches since your last visit',
    since: 'since ',
    none: 'No new matches. Whenever a need or an achievement is published it is compared and listed here.',
    for: 'for your ',
    terms: 'Words in common: ',
    seen: 'Mark all as seen',
  },
  saved: {
    title: 'Saved searches',
    none: 'You have not saved a search yet.',
    toSearch: 'Search, and save it on the page of results',
    name: 'Name',
    what: 'What it asks for',
    everything: 'Everything that is public',
    frequency: 'Alerts of new results',
    alerts: { off: 'No alerts', daily: 'One mail a day', at_once: 'As soon as there is something' },
    action: 'Action',
    remove: 'Delete',
    removeFor: 'Delete “{{name}}”',
    frequencyFor: 'Alerts of “{{name}}”',
  },
  keep: {
    title: 'Save this search',
    nameLabel: 'Name',
    note: 'Mails say how many new results there are and name what is public, with a link; you can stop them on this page at any time.',
    done: 'Save',
  },
  alerts: {
    title: 'Alerts of searches',
    none: 'No new results yet. Save a search with alerts on, and what is published will be listed here.',
    from: 'from the search “{{name}}”',
    new: 'New',
  },
  copies: {
    title: '{{count}} more with nearly the same text',
    share: '{{percent}}% the same',
  },
  similar: {
    title: 'There are similar needs',
    lead: 'Your need is like the following. If it is a different matter, submit it as usual; if one of your own is the same matter, change that one.',
    othersLead:
      'Other organisations have published needs like yours. Please compare; if yours is a different matter, submit it as usual.',
    writerLead:
      'Have a look. If yours is a different matter, just go on; you will be reminded once more before it is handed in.',
    goOn: 'They are different: do not mention these again',
    more: '{{total}} more, all of which are listed before it is handed in.',
    found: '{{total}} similar needs are listed below this field.',
    deskLead: 'This need is like the following. Please see whether it is the same matter.',
    mayBeSame: 'may be a duplicate',
    none: 'No similar need was found.',
    own: 'your organisation',
    likeness: '{{percent}}% alike',
    terms: 'Words in common: ',
    different: 'It is different: go on',
    noted: 'Noted as different.',
  },
};

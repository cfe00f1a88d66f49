import type { Words } from '../words';

type Parts = Omit<
  Words,
  | 'public'
  | 'publicFace'
  | 'frame'
  | 'exchange'
  | 'demand'
  | 'disclosure'
  | 'drafting'
  | 'achievement'
  | 'matching'
  | 'desk'
  | 'operations'
  | 'ownData'
  | 'oversight'
  | 'joining'
  | 'list'
  | 'mails'
  | 'notification'
  | 'question'
  | 'account'
  | 'invitation'
  | 'members'
  | 'mandates'
  | 'people'
  | 'organisations'
  | 'feedback'
  | 'whyNotChosen'
  | 'weights'
  | 'exposure'
  | 'rounds'
  | 'start'
  | 'search'
  | 'semantic'
  | 'why'
  | 'creditCodes'
>;

export const parts: Parts = {
  brand: 'Jiqiao',
  brandLong: 'Jiqiao · the city’s technology transfer platform',
  skip: 'Skip to content',
  language: { name: 'Language', other: '中文', otherCode: 'zh' },
  span: {
    name: 'The span',
    station: {
      demand: 'Need',
      match: 'Match',
      solution: 'Solution',
      dialogue: 'Dialogue',
      contract: 'Contract',
      registration: 'Registration',
      redemption: 'Redemption',
    },
    state: { done: 'done', now: 'under way', next: 'next', later: 'later', stopped: 'stopped' },
    at: '{{station}}: {{state}}',
    achievementStart: 'Achievement',
  },
  print: { of: 'Printed from {{address}}', at: '{{at}}', by: 'by {{reader}}', readOn: 'read on {{day}}' },
  way: {
    handedIn: 'Handing in',
    checked: 'Verification',
    decided: 'Decision',
    joined: 'Joining',
    asked: 'Question',
    answered: 'Answer of the owner',
    shown: 'Publication',
    received: 'File received',
    compared: 'Comparison',
    confirmed: 'Confirmation',
    stored: 'Storing',
    ordered: 'Order',
    finished: 'End',
    requested: 'Request',
    cooling: 'Time to reconsider',
    erased: 'Closing of the account',
    offered: 'Offer',
    accepted: 'Acceptance',
    ended: 'End',
    screened: 'Screening',
    reviewed: 'Review',
  },
  kind: { demand: 'Need', achievement: 'Achievement' },
  money: {
    negotiable: 'negotiable',
    unknown: 'not given',
    yuan: 'CNY {{amount}}',
    wan: 'CNY {{amount}}',
    yi: 'CNY {{amount}}',
  },
  action: {
    copy: 'Copy into a new draft',
    import: 'Imported',
    match: 'Matched by the system',
    create: 'Create',
    apply: 'Handed in',
    resubmit: 'Handed in again',
    begin_review: 'Taken for verification',
    verify: 'Verified',
    revise: 'Edit',
    submit: 'Submit',
    begin_screening: 'Begin screening',
    validate: 'Pass',
    return: 'Return',
    reject: 'Reject',
    publish: 'Publish',
    publish_imported: 'Publish as imported',
    publish_immaterial: 'Publish without screening',
    discard: 'Discard the change',
    delete: 'Delete the draft',
    supersede: 'Replaced by a revision',
    record_contact: 'Record a contact',
    confirm_solved: 'Confirm solved',
    link_contract: 'Link a contract',
    close: 'Close',
    withdraw: 'Withdraw',
    expire: 'Expired',
    renew: 'Renew',
    begin_org_review: 'Taken by the office',
    confirm: 'Confirm',
    record_negotiation: 'Record a negotiation',
    end_negotiation: 'Negotiation ended',
    record_licence: 'Record a licence',
    record_transfer: 'Record a transfer',
    confirm_available: 'Confirm still available',
    pass: 'Pass',
  },
  sharedRights: {
    title: 'A right of this text already stands on another achievement',
    number: '{{number}} already stands on',
    public: 'public',
    inReview: 'in review, not public',
    hint: 'A reminder that refuses nothing. A right may have several holders; check whose it is, so that nothing is entered twice.',
  },
  missing: { none: 'Nothing required is missing', mark: 'Incomplete', list: 'Still missing: {{parts}}' },
  problem: {
    title: 'This step did not go through',
    lost: 'Not found',
    closed: 'This page does not open',
    network: 'The server cannot be reached. What you entered is still on this page; please try again shortly.',
    unreadable: 'The server’s answer could not be read.',
    request: 'Request',
    copy: 'Copy number',
    copied: 'Copied',
    signInAgain: 'Sign in again in a new tab, then come back and try again',
    retry: 'Try again',
    fault: '{{field}}: {{message}}',
    again: 'Nothing was lost: correct it and send it again.',
  },
  indicator: {
    name: 'Indicator',
    target: 'Target',
    current: 'Today',
    test: 'How it is tested',
    must: 'Requirement',
    mustHave: 'required',
    niceToHave: 'desired',
    between: '{{from}} to {{to}}',
  },
  /** What happens in this state, for the owner. */
  promise: { by: 'an answer is promised by {{day}}', short: 'by {{day}}', late: 'the promised day was {{day}}' },
  whatNext: {
    demand: {
      rejected:
        'This refusal is final and the entry cannot be changed any more; copy it into a new draft, mend what the reviewer said, and hand that in.',
      submitted: 'an expert will screen it; no changes until then. The outcome shows under “Waiting for me”.',
      screening: 'an expert is screening it; no changes until then. The outcome shows under “Waiting for me”.',
      validated: 'it has passed; once published, the public reads it and matching begins.',
      expired: 'no longer public; renewing it resumes publication and matching.',
    },
    achievement: {
      rejected:
        'This refusal is final and the entry cannot be changed any more; copy it into a new draft, mend what the reviewer said, and hand that in.',
      submitted: "your institute's office will confirm it; no changes until then.",
      org_review: "your institute's office is confirming it; no changes until then.",
      platform_review:
        'confirmed by your institute, in review by the platform. The outcome shows under “Waiting for me”.',
      expired: 'not confirmed in time and no longer public; renewing it resumes publication and matching.',
    },
  },
  time: {
    none: '—',
    hours: '{{count}} h',
    days: '{{count}} d',
    minutes: '{{count}} min',
    underAnHour: 'under 1 h',
    justNow: 'just now',
    ago: '{{span}} ago',
  },
  onlyChinese: 'This entry exists in Chinese only.',
  onlyOwnLanguage: 'This entry exists in English only.',
  staleTranslation: 'The original has changed since this translation was made.',
  comma: ', ',
  loading: 'Loading…',
  more: 'More',
  back: 'Back',
  cancel: 'Cancel',
  save: 'Save',
  files: {
    choose: 'Choose files',
    dropHere: 'Or drop or paste them here.',
    takeAway: 'Take {{name}} away',
    blocked: 'It did not pass the safety check; please choose another.',
  },
};

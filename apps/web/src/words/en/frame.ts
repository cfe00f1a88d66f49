import type { Words } from '../words';

export const frame: Words['frame'] = {
  toPublic: 'Jiqiao public home page',
  actingAs: 'Acting for',
  actingUnderMandate: 'Under a mandate',
  chooseActingAs: 'Choose for whom to act',
  chooseTitle: 'For whom do you act?',
  chooseLead:
    'Once you have chosen, what waits for you is listed here. You can change it at the top of the page at any time.',
  actingForNobody: 'No organisation yet',
  mandateUntil: 'mandate until {{day}}',
  mandate: {
    acting: 'You are acting for {{name}} under a mandate until {{day}}.',
    note: 'All you do is in its name, and the audit names you as well.',
    more: 'See mandates',
  },
  signOut: 'Sign out',
  stillSignedIn: 'Not signed out. Please try again.',
  nav: {
    name: 'Console',
    start: 'Waiting for me',
    demands: 'Needs',
    achievements: 'Achievements',
    questions: 'Questions',
    searches: 'Searches and news',
    screening: 'Screening',
    reviews: 'Reviews',
    verification: 'Verification',
    operations: 'Operations',
    audit: 'Audit',
    rounds: 'Match rounds',
    exposure: 'Fair exposure',
    members: 'Members',
    imports: 'Import and export',
    mandates: 'Mandates',
    people: 'People',
    organisations: 'Organisations',
    creditCodes: 'Credit-code exceptions',
    erasures: 'Accounts to close',
    publicSearch: 'Public search',
  },
  start: {
    title: 'Waiting for me',
    lead: 'What is overdue comes first, then by its day and its wait; each row has one next step.',
  },
  toPublicPage: 'See its public page',
  others: {
    title: 'This belongs to: {{owners}}',
    lead: 'The role you act in has no use of this page.',
    go: 'Back to what waits for me',
    joinLead:
      'You belong to no organisation yet. Once you have registered one and it is verified, or you have accepted a colleague’s invitation, this page is yours to use.',
    join: 'Register or join an organisation',
  },
  coming: {
    service_provider:
      'Admission, service catalogue and orders are being built for service providers. Your orders will be listed here.',
    startup_team:
      'Cooperation offers and applications for trial sites are being built for start-up teams. What waits for you will be listed here.',
    other: 'Registering contracts and handling vouchers are being built. What waits for you will be listed here.',
    today: 'What you can use today: ask on a public need, and keep a search to hear of new entries.',
  },
};

import type { Words } from '../words';

export const mails: Words['mails'] = {
  title: 'Outgoing mail',
  lead: 'Only in a demo or development without a mail server, mails stay on this machine and can be opened here, with links that open other people’s accounts; in production nobody can open their text. Every look is recorded.',
  none: 'No mail has been sent yet. Invitations, decisions, reminders and password resets are listed here.',
  mail: 'Mail',
  recipient: 'To',
  state: 'State',
  states: { waiting: 'waiting', sent: 'sent', failed: 'not delivered', trying: 'failed, will be tried again' },
  attempts: 'Attempts',
  written: 'Written',
  sent: 'Sent',
  error: 'Error',
  text: 'Text',
  open: 'Open',
  close: 'Close',
};

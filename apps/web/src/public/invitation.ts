import { markLacks, markTold, type ToldFault, watch } from './field-faults';

/** Reads the invitation of the link and sends the answer; every word is already in the page. */
type Invitation = {
  email: string;
  organisationName: string;
  organisationNameEn: string | null;
  roles: string[];
  inviterName: string;
  inviterNameEn: string | null;
  expiresAt: string;
  hasAccount: boolean;
  signedInAs: 'nobody' | 'invitee' | 'another';
};
type Told = { detail?: string; faults?: ToldFault[] };

const page = document.getElementById('invitation');
if (!page) throw new Error('The invitation page lacks #invitation');
const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
const everyInput = () => [...page.querySelectorAll('input')];
const isEnglish = document.documentElement.lang === 'en';
// After the # an address is told to no server and kept in no log.
const token = location.hash.slice(1);
let isNewcomer = false;
// One answer, one key: sent again after it was lost, it is recognised and done once.
let begun = { what: '', key: '' };

function say(message: string | null, told: Told = {}): void {
  const others = markTold(everyInput(), told.faults ?? []);
  for (const line of all('[data-message]')) line.hidden = line.dataset['message'] !== message;
  for (const line of all('[data-told]')) line.textContent = told.detail ?? '';
  for (const list of all('[data-faults]'))
    list.replaceChildren(
      ...others.map((words) => {
        const item = document.createElement('li');
        item.textContent = words;
        return item;
      }),
    );
}

function showParts(...names: string[]): void {
  for (const part of all('[data-part]')) part.hidden = !names.includes(part.dataset['part'] ?? '');
}

function keyOf(what: string): string {
  if (begun.what !== what) begun = { what, key: crypto.randomUUID() };
  return begun.key;
}

/** Undefined when it was refused; what there is to say is then said. */
async function post(path: string, body: object): Promise<unknown> {
  const given = JSON.stringify({ ...body, token });
  const headers = {
    'content-type': 'application/json',
    'accept-language': document.documentElement.lang,
    'idempotency-key': keyOf(`${path} ${given}`),
  };
  const sent = { method: 'POST', headers, body: given };
  const answer = await fetch(`/api/invitations/${path}`, sent).catch(() => null);
  if (!answer) return say('offline');
  if (answer.ok) begun = { what: '', key: '' };
  if (answer.ok) return answer.json();
  if (answer.status >= 500) return say('down');
  if (answer.status === 404) {
    showParts();
    return say('unusable');
  }
  return say('told', (await answer.json().catch(() => ({}))) as Told);
}

function fill(invitation: Invitation): void {
  const { organisationName, organisationNameEn, inviterName, inviterNameEn, email, expiresAt } = invitation;
  const until = new Date(expiresAt).toLocaleString(isEnglish ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    // In words in English: 07/12 is July to one reader and December to the next.
    month: isEnglish ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const organisation = isEnglish ? (organisationNameEn ?? organisationName) : organisationName;
  const inviter = isEnglish ? (inviterNameEn ?? inviterName) : inviterName;
  const fields: Record<string, string> = { organisation, inviter, email, until };
  for (const field of all('[data-field]')) field.textContent = fields[field.dataset['field'] ?? ''] ?? '';
  for (const role of all('[data-role]')) role.hidden = !invitation.roles.includes(role.dataset['role'] ?? '');
}

async function open(): Promise<void> {
  if (!/^[\w-]{43}$/.test(token)) return say('noLink');
  const read = await post('by-token', {});
  if (!read) return;
  const invitation = read as Invitation;
  fill(invitation);
  say(invitation.signedInAs === 'another' ? 'another' : null);
  isNewcomer = !invitation.hasAccount;
  for (const part of all('[data-newcomer]')) part.hidden = !isNewcomer;
  for (const part of all('[data-known]')) part.hidden = isNewcomer;
  if (invitation.signedInAs === 'another') return showParts('terms', 'decline');
  if (invitation.hasAccount && invitation.signedInAs === 'nobody') return showParts('terms', 'sign-in', 'decline');
  showParts('terms', 'accept', 'decline');
}

async function accept(form: HTMLFormElement): Promise<void> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input')];
  if (isNewcomer && markLacks(inputs)) return say('empty');
  const named = inputs.filter(({ name }) => ['name', 'password', 'noticeVersion'].includes(name));
  const fields = Object.fromEntries(named.map(({ name, value }) => [name, value]));
  if (!(await post('acceptance', isNewcomer ? fields : {}))) return;
  say(null);
  showParts('terms', 'accepted');
  for (const done of all('[data-part="accepted"]')) done.focus();
}

async function decline(form: HTMLFormElement): Promise<void> {
  const given = new FormData(form);
  const body = { reasonCode: given.get('reasonCode'), reasonText: given.get('reasonText') };
  if (!(await post('refusal', body))) return;
  showParts();
  say('declined');
}

for (const form of page.querySelectorAll<HTMLFormElement>('form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    if (!button || button.disabled) return;
    button.disabled = true;
    const done = form.matches('[data-decline]') ? decline(form) : accept(form);
    void done.finally(() => (button.disabled = false));
  });
}
for (const input of everyInput()) watch(input);
for (const button of all('[data-again]')) button.addEventListener('click', () => void open());
for (const show of page.querySelectorAll<HTMLInputElement>('[data-show]'))
  show.addEventListener('change', () => {
    for (const input of page.querySelectorAll<HTMLInputElement>('[name="password"]'))
      input.type = show.checked ? 'text' : 'password';
  });

void open();

export {};

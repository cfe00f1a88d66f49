import { markLacks, markTold, type ToldFault, watch } from './field-faults';

/** Sends the server-rendered forms of signing in and shows the sentence that fits; every word is already in the page. */
type Message = 'wrong' | 'tooMany' | 'down' | 'offline' | 'empty' | 'marked' | 'cookiesRefused' | 'noLink' | 'told';
type Told = { code?: string; detail?: string; faults?: ToldFault[] };
type Session = { secondFactor: string; isPasswordDue: boolean };

const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-path]')];
const inputsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input')];

function say(form: HTMLFormElement, message: Message | null, detail = '', faults: readonly string[] = []): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-message]'))
    line.hidden = line.dataset['message'] !== message;
  const [text, list] = [form.querySelector('[data-told]'), form.querySelector('[data-faults]')];
  if (text) text.textContent = detail;
  list?.replaceChildren(
    ...faults.map((words) => {
      const item = document.createElement('li');
      item.textContent = words;
      return item;
    }),
  );
}

/** The number helps when something broke; for a mistyped password it would only alarm. */
function showRequest(form: HTMLFormElement, requestId: string | null): void {
  const line = form.querySelector<HTMLElement>('[data-request]');
  const code = line?.querySelector('code');
  if (!line || !code) return;
  line.hidden = !requestId;
  code.textContent = requestId;
}

/** What was typed blindly and is typed again as a whole. */
const typedAgain = ['account.credentials-wrong', 'account.password-wrong', 'account.code-wrong'];

async function refuse(form: HTMLFormElement, answer: Response): Promise<void> {
  const told = (await answer.json().catch(() => ({}))) as Told;
  if (answer.status >= 500) {
    say(form, 'down');
    return showRequest(form, answer.headers.get('x-request-id'));
  }
  const inputs = inputsOf(form);
  if (told.code === 'account.credentials-wrong') say(form, 'wrong');
  else if (answer.status === 429 && told.code !== 'account.locked-out') say(form, 'tooMany');
  else say(form, 'told', told.detail, markTold(inputs, told.faults ?? []));
  if (typedAgain.includes(told.code ?? ''))
    (inputs.find(({ name }) => name === 'password') ?? inputs.find(({ type }) => type === 'text'))?.select();
  // The session ended at the fifth wrong code: begin anew, with the password.
  if (answer.status === 401 && form.dataset['path'] !== '/api/session') location.reload();
}

async function send(form: HTMLFormElement): Promise<void> {
  const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
  const named = inputsOf(form).filter(({ name }) => name !== '');
  const fields = named.map(({ name, type, value }) => [name, type === 'password' ? value : value.trim()] as const);
  const body = JSON.stringify(Object.fromEntries(fields));
  const answer = await fetch(form.dataset['path'] ?? '', { method: 'POST', headers, body }).catch(() => null);
  if (!answer) return say(form, 'offline');
  if (!answer.ok) return refuse(form, answer);
  if (form.dataset['then'] === 'done') return finish(form);
  return enter(form, (await answer.json()) as Session);
}

function finish(form: HTMLFormElement): void {
  const done = document.getElementById('done');
  form.hidden = true;
  if (!done) return;
  done.hidden = false;
  done.focus();
}

async function enter(form: HTMLFormElement, { secondFactor, isPasswordDue }: Session): Promise<void> {
  // A __Host- cookie is dropped in silence on plain http; asking again is the only way to know.
  const kept = await fetch('/api/session').catch(() => null);
  if (!kept?.ok) return say(form, 'cookiesRefused');
  if (secondFactor === 'needed') return showSecondStep(form);
  const owes = secondFactor === 'to-set-up' || isPasswordDue;
  location.assign(owes ? '/console/account' : (form.dataset['back'] ?? '/console'));
}

function showSecondStep(form: HTMLFormElement): void {
  form.hidden = true;
  for (const part of document.querySelectorAll<HTMLElement>('[data-first-step]')) part.hidden = true;
  const step = document.getElementById('second-step');
  if (!step) return;
  step.hidden = false;
  step.querySelector('input')?.focus();
}

const localNames = ['localhost', '127.0.0.1', '[::1]'];
const warning = document.getElementById('cookies');
if (warning && location.protocol === 'http:' && !localNames.includes(location.hostname)) warning.hidden = false;

for (const form of forms) {
  for (const input of inputsOf(form)) {
    watch(input);
    // After the # an address is told to no server and kept in no log.
    if (input.matches('[data-from-address]')) input.value = location.hash.slice(1);
    if (input.matches('[data-show]'))
      input.addEventListener('change', () => {
        const password = form.querySelector<HTMLInputElement>('[name="password"]');
        if (password) password.type = input.checked ? 'text' : 'password';
      });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const inputs = inputsOf(form);
    if (inputs.some((input) => input.matches('[data-from-address]') && input.value === '')) return say(form, 'noLink');
    const lack = markLacks(inputs);
    if (lack) return say(form, lack === 'empty' ? 'empty' : 'marked');
    const button = form.querySelector('button');
    if (!button || button.disabled) return;
    const words = button.textContent;
    button.disabled = true;
    button.textContent = button.dataset['going'] ?? words;
    say(form, null);
    void send(form).finally(() => {
      button.disabled = false;
      button.textContent = words;
    });
  });
}

forms
  .find((form) => form.offsetParent !== null)
  ?.querySelector<HTMLInputElement>('input:not([type=hidden])')
  ?.focus();

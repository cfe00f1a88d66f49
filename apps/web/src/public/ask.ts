/** Sends the question of the server-rendered form; every word is already in the page. */
type Message = 'tooShort' | 'tooMany' | 'down' | 'offline' | 'signedOut' | 'told';
type Told = { detail?: string; title?: string; faults?: { message: string }[] };

const form = document.querySelector<HTMLFormElement>('form[data-ask]');
const field = form?.querySelector('textarea');
const least = 5;
// One text, one key: sent again after a lost answer, it is recognised and asked once.
let key = '';

function say(message: Message | null, told: Told = {}): void {
  for (const line of form?.querySelectorAll<HTMLElement>('[data-message]') ?? [])
    line.hidden = line.dataset['message'] !== message;
  const words = told.faults?.map((fault) => fault.message) ?? [];
  const place = form?.querySelector('[data-told]');
  if (place) place.textContent = words.length > 0 ? words.join(' ') : (told.detail ?? told.title ?? '');
  const isFieldWrong = message === 'tooShort' || words.length > 0;
  if (field) field.ariaInvalid = isFieldWrong ? 'true' : null;
  if (isFieldWrong) field?.focus();
}

async function refuse(answer: Response): Promise<void> {
  if (answer.status === 401) return say('signedOut');
  if (answer.status === 429) return say('tooMany');
  if (answer.status >= 500) return say('down');
  return say('told', (await answer.json().catch(() => ({}))) as Told);
}

async function send(path: string, text: string): Promise<void> {
  key ||= crypto.randomUUID();
  const { lang } = document.documentElement;
  const headers = { 'content-type': 'application/json', 'accept-language': lang, 'idempotency-key': key };
  const body = JSON.stringify({ language: lang === 'en' ? 'en' : 'zh', text });
  const answer = await fetch(path, { method: 'POST', headers, body }).catch(() => null);
  if (!answer) return say('offline');
  if (!answer.ok) return refuse(answer);
  const done = document.getElementById('asked');
  if (!form || !done) return;
  form.hidden = true;
  done.hidden = false;
  done.focus();
}

field?.addEventListener('input', () => (key = ''));
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  const text = field?.value.trim() ?? '';
  if (!button || button.disabled) return;
  if (text.length < least) return say('tooShort');
  const words = button.textContent;
  button.disabled = true;
  button.textContent = button.dataset['going'] ?? words;
  say(null);
  void send(form.dataset['ask'] ?? '', text).finally(() => {
    button.disabled = false;
    button.textContent = words;
  });
});

export {};

/** Sends the server-rendered form and shows the sentence that fits; every word is already in the page. */
type Message = 'wrong' | 'tooMany' | 'down' | 'offline' | 'empty' | 'cookiesRefused';

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The sign-in page lacks #${id}`);
  return found as T;
}

const form = element<HTMLFormElement>('sign-in');
const login = element<HTMLInputElement>('login');
const password = element<HTMLInputElement>('password');
const showPassword = element<HTMLInputElement>('show');
const requestLine = element('request');

function say(message: Message | null, requestId: string | null = null): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-message]'))
    line.hidden = line.dataset['message'] !== message;
  requestLine.hidden = !requestId;
  const code = requestLine.querySelector('code');
  if (code) code.textContent = requestId;
}

function messageFor(status: number): Message {
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'down' : 'wrong';
}

async function signIn(): Promise<void> {
  const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
  const body = JSON.stringify({ login: login.value.trim(), password: password.value });
  const answer = await fetch('/api/session', { method: 'POST', headers, body }).catch(() => null);
  if (!answer) return say('offline');
  if (!answer.ok) {
    const message = messageFor(answer.status);
    // The number helps when something broke; for a mistyped password it would only alarm.
    say(message, message === 'down' ? answer.headers.get('x-request-id') : null);
    return password.select();
  }
  // A __Host- cookie is dropped in silence on plain http; asking again is the only way to know.
  const kept = await fetch('/api/session').catch(() => null);
  if (!kept?.ok) return say('cookiesRefused');
  location.assign(form.dataset['back'] ?? '/console');
}

const localNames = ['localhost', '127.0.0.1', '[::1]'];
if (location.protocol === 'http:' && !localNames.includes(location.hostname)) element('cookies').hidden = false;

showPassword.addEventListener('change', () => {
  password.type = showPassword.checked ? 'text' : 'password';
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!login.value.trim() || !password.value) return say('empty');
  const button = form.querySelector('button');
  if (!button || button.disabled) return;
  const words = button.textContent;
  button.disabled = true;
  button.textContent = button.dataset['going'] ?? words;
  say(null);
  void signIn().finally(() => {
    button.disabled = false;
    button.textContent = words;
  });
});

login.focus();

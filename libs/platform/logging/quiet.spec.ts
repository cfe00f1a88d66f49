import { QueryFailedError } from 'typeorm';
import { quietError, quietPath, quietText } from './quiet';

describe('the path in the log', () => {
  it.each([
    [
      '/api/demands/018f3a1c-2b3d-7c4e-8f5a-6b7c8d9e0f1a/submit',
      '/api/demands/018f3a1c-2b3d-7c4e-8f5a-6b7c8d9e0f1a/submit',
    ],
    ['/api/public/search?q=张三+13800000000', '/api/public/search'],
    ['/api/invitations/Zk3n0_vT9qLr5w', '/api/invitations/*'],
    ['/api/people/li@example.cn', '/api/people/*'],
    ['/api/x%0d%0a{"level":60}', '/api/*'],
    ['/13800000000', '/*'],
    ['/', '/'],
  ])('of %s is %s', (url, path) => expect(quietPath(url)).toBe(path));
});

describe('an error in the log', () => {
  it('of the database says where, not with which values', () => {
    const fromPostgres = Object.assign(new Error('duplicate key (login)=(li@example.cn)'), {
      code: '23505',
      schema: 'identity',
      table: 'people',
      constraint: 'people_login',
      detail: 'Key (login)=(li@example.cn) already exists.',
    });
    const told = quietError(new QueryFailedError('INSERT INTO people', ['li@example.cn'], fromPostgres));
    expect(told).toMatchObject({ type: 'QueryFailedError', message: 'SQLSTATE 23505 identity people people_login' });
    expect(JSON.stringify(told)).not.toMatch(/example|INSERT/);
  });

  it('keeps its message without what names people', () =>
    expect(quietError(new TypeError('no member of "li@example.cn" or +86 138 0000 0000')).message).toBe(
      'no member of "[mail]" or [number]',
    ));

  it('is found again in what pino made of it', () =>
    expect(quietError({ type: 'Error', message: 'x', query: 'SELECT', raw: new RangeError('too far') })).toMatchObject({
      type: 'RangeError',
      message: 'too far',
    }));

  it.each([undefined, null, 'text', 7])('may be no error at all: %s', (thrown) =>
    expect(quietError(thrown).message).toBe(''),
  );

  it('leaves short numbers and ids alone', () =>
    expect(quietText('status 503 after 1500 ms on port 5432')).toBe('status 503 after 1500 ms on port 5432'));
});

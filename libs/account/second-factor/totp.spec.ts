import { generate } from 'otplib';
import { newTotpSecret, otpauthOf, stepOfCode } from './totp';

const secret = newTotpSecret();
const at = new Date('2026-11-23T02:00:10Z');
const step = Math.floor(at.getTime() / 30_000);
const codeOf = (steps: number) => generate({ secret, epoch: at.getTime() / 1000 + steps * 30 });

describe('a code of an authenticator', () => {
  it.each([-1, 0, 1])('counts %d steps from now', async (steps) =>
    expect(await stepOfCode(secret, await codeOf(steps), at, 0)).toBe(step + steps),
  );

  it.each([-2, 2, 120])('does not count %d steps from now', async (steps) =>
    expect(await stepOfCode(secret, await codeOf(steps), at, 0)).toBeNull(),
  );

  it('counts once, and none from before it counts after it', async () => {
    expect(await stepOfCode(secret, await codeOf(0), at, step)).toBeNull();
    expect(await stepOfCode(secret, await codeOf(-1), at, step)).toBeNull();
    expect(await stepOfCode(secret, await codeOf(1), at, step)).toBe(step + 1);
    expect(await stepOfCode(secret, await codeOf(1), at, step + 1)).toBeNull();
  });

  it('may be pasted with a space in it', async () => {
    const code = await codeOf(0);
    expect(await stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, at, 0)).toBe(step);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '12.456'])('is never %p', async (code) =>
    expect(await stepOfCode(secret, code, at, 0)).toBeNull(),
  );

  it('is of another secret for everybody, of 160 bits', async () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(await stepOfCode(newTotpSecret(), await codeOf(0), at, 0)).toBeNull();
    expect(otpauthOf('li@pu.example', secret)).toMatch(/^otpauth:\/\/totp\/.*li%40pu\.example\?.*secret=[A-Z2-7]{32}/);
  });
});

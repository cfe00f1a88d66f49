import { Injectable } from '@nestjs/common';
import { toString as qrCodeOf } from 'qrcode';
import { IdentityQueries } from '#identity';
import { IllegalMove, NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf } from '#platform/http/actor';
import { CodeWrong } from '../account.errors';
import { Proof } from '../proof';
import { SecondFactorClosing } from './second-factor-closing';
import { SecondFactors } from './second-factors';
import { newTotpSecret, otpauthOf } from './totp';
import { codeTries, Tries } from '../tries';

export interface Proposed {
  readonly secret: string;
  readonly otpauth: string;
  /** The same as a picture. */
  readonly qrSvg: string;
}

/** Setting up, renewing and giving up one's second factor; each ends all other sessions of the person. */
@Injectable()
export class KeepSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly factors: SecondFactors,
    private readonly proof: Proof,
    private readonly tries: Tries,
    private readonly closing: SecondFactorClosing,
  ) {}

  /** Proposes a secret; nothing changes until a code of it is shown. */
  async begin(actor: Actor): Promise<Proposed> {
    const person = await this.identity.person(personOf(actor));
    if (!person) throw new NotFound();
    await this.proof.demand(actor);
    const secret = newTotpSecret();
    const isOpen = await this.database.transaction((tx) => this.factors.propose(tx, person.id, secret));
    if (!isOpen) throw new IllegalMove();
    const otpauth = otpauthOf(person.login, secret);
    return { secret, otpauth, qrSvg: await qrCodeOf(otpauth, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }) };
  }

  async confirm(actor: Actor, code: string): Promise<{ recoveryCodes: string[]; token: string }> {
    await this.proof.demand(actor);
    return this.withRightCode(actor, { code, which: 'proposed' }, async (tx) => {
      const recoveryCodes = await this.factors.confirm(tx, personOf(actor));
      return { recoveryCodes, token: await this.closing.execute(tx, actor, 'set-up-second-factor') };
    });
  }

  async renewRecoveryCodes(actor: Actor, code: string): Promise<string[]> {
    await this.proof.demand(actor);
    return this.withRightCode(actor, { code, which: 'confirmed' }, async (tx) => {
      await this.closing.note(tx, actor, 'renew-recovery-codes');
      return this.factors.newRecoveryCodes(tx, personOf(actor));
    });
  }

  /** Both, because either alone is what the second factor is to protect against. */
  async remove(actor: Actor, given: { readonly password: string; readonly code: string }): Promise<string> {
    await this.proof.check(actor, given.password);
    return this.withRightCode(actor, { code: given.code, which: 'confirmed' }, async (tx) => {
      await this.factors.remove(tx, personOf(actor));
      return this.closing.execute(tx, actor, 'remove-second-factor');
    });
  }

  /** By the operator's hand: people of the demo, and who lost everything. */
  async give(personId: string, secret: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.factors.remove(tx, personId);
      await this.factors.propose(tx, personId, secret);
      await this.factors.confirm(tx, personId);
      await this.closing.note(tx, actor, 'give-second-factor', personId);
    });
  }

  /** By the operator's hand, for who lost authenticator and recovery codes and was verified otherwise; staff sets it up anew. */
  async forget(personId: string, actor: Actor): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.factors.remove(tx, personId))) return false;
      await this.closing.endAll(tx, personId, actor);
      return true;
    });
  }

  private async withRightCode<Result>(
    actor: Actor,
    shown: { readonly code: string; readonly which: 'confirmed' | 'proposed' },
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    const tries = codeTries(personOf(actor), null);
    await this.tries.begin(tries);
    return this.database.transaction(async (tx) => {
      if (!(await this.factors.accepts(tx, personOf(actor), { code: shown.code }, shown.which))) throw new CodeWrong();
      await this.tries.forget(tx, tries);
      return work(tx);
    });
  }
}

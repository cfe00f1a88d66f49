import { aDemandForm } from '../../test/support/forms';
import { Market } from '../../test/support/market';
import { RunningApi } from '../../test/support/running-api';
import type { Answer, Problem, Visitor } from '../../test/support/visitor';
import type { NotificationKind } from './notification-kinds';

export interface ShownItem {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly words: { readonly zh: string; readonly en: string };
  readonly subject: string;
  readonly subjectId: string | null;
  readonly about: { readonly title: string | null } | null;
  readonly reasonCodes: readonly string[];
  readonly count: number | null;
  readonly partner: { readonly name: string; readonly nameEn: string | null } | null;
  readonly at: string;
  readonly readAt: string | null;
}
interface ShownList {
  readonly items: readonly ShownItem[];
  readonly nextCursor: string | null;
}
interface ShownUnread {
  readonly unread: number;
  readonly elsewhere: number;
}

/** People who do things to each other, and what they read of it. */
export class NotificationScene {
  static async open(): Promise<NotificationScene> {
    const api = await RunningApi.start();
    return new NotificationScene(api, await Market.open(api));
  }

  private constructor(
    readonly api: RunningApi,
    readonly market: Market,
  ) {}

  /** Nobody was told of anything; answers somebody of an enterprise. */
  async begin(): Promise<Visitor> {
    await this.market.clear();
    await this.api.query(`DELETE FROM platform.notifications`);
    return this.api.signIn('enterprise');
  }

  async told(visitor: Visitor, query = ''): Promise<ShownList> {
    return (await visitor.get<ShownList>(`/notifications${query}`)).body;
  }

  async kindsOf(visitor: Visitor): Promise<NotificationKind[]> {
    return (await this.told(visitor)).items.map(({ kind }) => kind);
  }

  async unread(visitor: Visitor): Promise<ShownUnread> {
    return (await visitor.get<ShownUnread>('/notifications/unread')).body;
  }

  mark(visitor: Visitor, id: string | undefined, how: string): Promise<Answer<ShownUnread & Problem>> {
    return visitor.put(`/notifications/${id}/mark`, { mark: how }, { key: null });
  }

  markAll(visitor: Visitor, until: string | undefined): Promise<Answer<ShownUnread & Problem>> {
    return visitor.post('/notifications/read', { until }, { key: null });
  }

  /** A demand that the expert hands back; answers its id. */
  async returned(owner: Visitor): Promise<string> {
    const { expert } = this.market;
    const { id, version } = await owner.done(owner.post('/demands', aDemandForm()));
    const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version }));
    const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: submitted.version }));
    const verdict = { verdict: 'return', reasonCodes: ['return.indicator_missing'], reasonText: '请写明测试方法。' };
    await expert.done(expert.post(`/demands/${id}/screening/decision`, { version: taken.version, ...verdict }));
    await this.api.drain();
    return id;
  }
}

import { Controller, Get, Post, Query } from '@nestjs/common';
import { ownersOf } from '#matching';
import { ApiTags } from '@nestjs/swagger';
import { IdentityQueries } from '#identity';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, encodeCursor } from '#platform/http/cursor';
import { Limited } from '#platform/http/limited.decorator';
import { PageRequest } from '#platform/http/page.request';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { NewsVisits } from '../news-visits';
import { ReadAlerts } from '../alerts/read-alerts';
import { ReadNews } from '../read-news';
import { StopAlerts } from '../alerts/stop-alerts';
import { AlertListResponse, AlertResponse, AlertsLinkResponse, NewsItemResponse, NewsResponse } from './news.response';
import { AlertsLinkRequest, SearchAlertsRequest } from './search.request';

const usual = 20;

@ApiTags('news')
@Controller()
export class NewsController {
  constructor(
    private readonly news: ReadNews,
    private readonly alerts: ReadAlerts,
    private readonly visits: NewsVisits,
    private readonly stopping: StopAlerts,
    private readonly identity: IdentityQueries,
  ) {}

  /** What came since the reader's last visit for the organisation's open demands, or for its achievements, the newest first. */
  @Get('news')
  @Policy({ who: ['enterprise', 'institute', 'researcher'], scope: 'own', fields: 'partner' })
  async listNews(@Query() { cursor, limit }: PageRequest, @Acting() actor: Actor): Promise<NewsResponse> {
    const after = decodeCursor(cursor, ['instant', 'id']);
    const { since, items, next } = await this.news.execute(actor, { after, limit: limit ?? usual });
    const english = await this.identity.englishNames(ownersOf(items.flatMap(({ own, found }) => [own, found])));
    return {
      since,
      items: items.map((item) => NewsItemResponse.from(item, english)),
      nextCursor: next ? encodeCursor(next) : null,
    };
  }

  /** Says that everything until now was seen. */
  @Post('news/visit')
  @Policy({ who: 'signed-in', scope: 'own' })
  visitNews(@Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.visits.execute(actor);
  }

  /** What came to answer the reader's saved searches, the newest first. */
  @Get('search-alerts')
  @Policy({ who: 'signed-in', scope: 'own', fields: 'public' })
  async listSearchAlerts(@Query() query: SearchAlertsRequest, @Acting() actor: Actor): Promise<AlertListResponse> {
    const after = decodeCursor(query.cursor, ['instant', 'id']);
    const page = { searchId: query.search, after, limit: query.limit ?? usual };
    const { items, next } = await this.alerts.execute(actor, page);
    const english = await this.identity.englishNames(ownersOf(items.map(({ document }) => document)));
    return {
      items: items.map((item) => AlertResponse.from(item, english)),
      nextCursor: next ? encodeCursor(next) : null,
    };
  }

  /** What the link in a mail would stop. Programs that look into mails open every link: looking stops nothing. */
  @Get('search-alerts/link')
  @Limited('unsubscribe')
  @Policy({ who: 'public', scope: 'none' })
  async readAlertsLink(@Query() { token }: AlertsLinkRequest): Promise<AlertsLinkResponse> {
    return { searches: await this.stopping.look(token) };
  }
}

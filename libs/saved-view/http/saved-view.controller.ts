import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, personOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { KeepView } from '../keep-view';
import { SavedViewQueries } from '../saved-view.queries';
import { ChangeViewRequest, SavedViewsRequest, SaveViewRequest } from './saved-view.request';
import { SavedViewsResponse } from './saved-view.response';

/** A person's own: what policies call an object belongs to organisations. */
@ApiTags('saved views')
@Controller('saved-views')
export class SavedViewController {
  constructor(
    private readonly keeping: KeepView,
    private readonly views: SavedViewQueries,
  ) {}

  @Get()
  @Policy({ who: 'signed-in', scope: 'own' })
  async listSavedViews(@Query() { list }: SavedViewsRequest, @Acting() actor: Actor): Promise<SavedViewsResponse> {
    return { items: await this.views.ofPerson(personOf(actor), list) };
  }

  @Post()
  @Policy({ who: 'signed-in', scope: 'own' })
  saveView(@Body() body: SaveViewRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.keeping.save(body, actor);
  }

  @Put(':id')
  @Policy({ who: 'signed-in', scope: 'own' })
  changeView(
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeViewRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.keeping.change({ ...body, id }, actor);
  }

  @Delete(':id')
  @Policy({ who: 'signed-in', scope: 'own' })
  removeView(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.keeping.remove(id, actor);
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#platform/http/policy.decorator';
import { FiguresQueries } from '../figures.queries';
import { FiguresResponse } from './figures.response';

@ApiTags('public')
@Controller('public/figures')
export class FiguresController {
  constructor(private readonly figures: FiguresQueries) {}

  /** The live figures of the chain with what each of them counts. */
  @Get()
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  readFigures(): Promise<FiguresResponse> {
    return this.figures.read();
  }
}

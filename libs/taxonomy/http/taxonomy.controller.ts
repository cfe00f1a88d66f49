import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#platform/http/policy.decorator';
import { codeTables } from '../code-table';
import { CodeTableResponse, TaxonomyResponse } from './taxonomy.response';

@ApiTags('taxonomy')
@Controller('taxonomy')
export class TaxonomyController {
  /** All code tables with their words in Chinese and English. */
  @Get()
  @Policy({ who: 'public', scope: 'none' })
  readTaxonomy(): TaxonomyResponse {
    return { tables: codeTables().map((table) => CodeTableResponse.from(table)) };
  }
}

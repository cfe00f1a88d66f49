import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InputMalformed } from '#platform/http/http.errors';
import { Policy } from '#platform/http/policy.decorator';
import { codeMappings } from '../code-mapping';
import { codeTables } from '../code-table';
import { CachedInterceptor } from './cached.interceptor';
import { TaxonomyRequest } from './taxonomy.request';
import { CodeMappingResponse, CodeTableResponse, TaxonomyResponse } from './taxonomy.response';

@ApiTags('taxonomy')
@Controller('taxonomy')
export class TaxonomyController {
  /** All code tables, or those named, with their words in Chinese and English, their source and version. */
  @Get()
  @Policy({ who: 'public', scope: 'none' })
  @UseInterceptors(CachedInterceptor)
  readTaxonomy(@Query() { tables }: TaxonomyRequest): TaxonomyResponse {
    const named = tables?.split(',');
    const known = codeTables();
    if (named?.some((name) => !known.some((table) => table.name === name)))
      throw new InputMalformed([{ path: 'tables', code: 'not-in-table' }]);
    const isWanted = (name: string) => named?.includes(name) ?? true;
    return {
      tables: known.filter(({ name }) => isWanted(name)).map((table) => CodeTableResponse.from(table)),
      mappings: codeMappings()
        .filter(({ from, to }) => isWanted(from.name) && isWanted(to.name))
        .map((mapping) => CodeMappingResponse.from(mapping)),
    };
  }
}

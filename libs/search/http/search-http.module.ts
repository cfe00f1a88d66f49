import { Module } from '@nestjs/common';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { SearchModule } from '../search.module';
import { NewsController } from './news.controller';
import { SearchController } from './search.controller';
import { SimilarDemandsController } from './similar-demands.controller';

@Module({
  imports: [SearchModule, DemandModule, IdentityModule],
  controllers: [SearchController, SimilarDemandsController, NewsController],
})
export class SearchHttpModule {}

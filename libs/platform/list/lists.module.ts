import { Global, Module } from '@nestjs/common';
import { DecisionLists } from './decision-lists';
import { ListCursors } from './list-cursors';
import { Lists } from './lists';

@Global()
@Module({ providers: [ListCursors, Lists, DecisionLists], exports: [ListCursors, Lists, DecisionLists] })
export class ListsModule {}

import { Module } from '@nestjs/common';
import { SavedViewModule } from '../saved-view.module';
import { SavedViewController } from './saved-view.controller';

@Module({ imports: [SavedViewModule], controllers: [SavedViewController] })
export class SavedViewHttpModule {}

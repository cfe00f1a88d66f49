import { Global, Module } from '@nestjs/common';
import { RevisionHistory } from './revision-history';
import { SubmittedTexts } from './submitted-texts';

@Global()
@Module({ providers: [SubmittedTexts, RevisionHistory], exports: [SubmittedTexts, RevisionHistory] })
export class RevisionsModule {}

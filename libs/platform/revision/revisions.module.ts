import { Global, Module } from '@nestjs/common';
import { Drafts } from './drafts';
import { RevisionHistory } from './revision-history';
import { SubmittedTexts } from './submitted-texts';

@Global()
@Module({ providers: [Drafts, SubmittedTexts, RevisionHistory], exports: [Drafts, SubmittedTexts, RevisionHistory] })
export class RevisionsModule {}

import { account } from './en/account';
import { achievement } from './en/achievement';
import { demand } from './en/demand';
import { desk } from './en/desk';
import { disclosure } from './en/disclosure';
import { drafting } from './en/drafting';
import { exchange } from './en/exchange';
import { feedback, weights, whyNotChosen } from './en/feedback';
import { frame } from './en/frame';
import { joining } from './en/joining';
import { lists } from './en/lists';
import { mails } from './en/mails';
import { matching } from './en/matching';
import { creditCodes, mandates, members, organisations, people } from './en/members';
import { notification } from './en/notification';
import { operations } from './en/operations';
import { oversight } from './en/oversight';
import { ownData } from './en/own-data';
import { parts } from './en/parts';
import { publicAccount } from './en/public-account';
import { publicFace } from './en/public-face';
import { publicInvitation } from './en/public-invitation';
import { publicPages } from './en/public-pages';
import { question } from './en/question';
import { exposure } from './en/exposure';
import { rounds } from './en/rounds';
import { start } from './en/start';
import { search } from './en/search';
import { semantic } from './en/semantic';
import { why } from './en/why';
import type { Words } from './words';

export const en: Words = {
  ...parts,
  invitation: publicInvitation,
  publicFace,
  public: { ...publicPages, ...publicAccount },
  account,
  exchange,
  frame,
  notification,
  joining,
  demand,
  disclosure,
  drafting,
  achievement,
  matching,
  feedback,
  whyNotChosen,
  weights,
  list: lists,
  mails,
  question,
  exposure,
  rounds,
  start,
  search,
  semantic,
  why,
  desk,
  operations,
  members,
  mandates,
  people,
  organisations,
  creditCodes,
  oversight,
  ownData,
};

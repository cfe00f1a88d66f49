import { spelledPlainly, withDigits } from './spelled-plainly';

// Between the digits of a number people put blanks, hyphens, dots, underlines and dots in the middle.
const gap = String.raw`[\s._\-–—·•/()]{1,3}`;
const mobileWhole = /(?<![\d.])1[3-9]\d{9}(?!\d)/;
// In the groups in which people write one, or digit by digit: rows of measured values are grouped in other ways.
const groups = [
  String.raw`1[3-9]\d${gap}\d{4}${gap}\d{4}(?!\d)`,
  String.raw`1[3-9]\d${gap}\d{8}(?!\d)`,
  String.raw`1[3-9]\d{5}${gap}\d{4}(?!\d)`,
  String.raw`1[3-9]\d{2}${gap}\d{3}${gap}\d{4}(?!\d)`,
  String.raw`1${gap}[3-9](?:${gap}\d){9}(?!\s?\d)`,
  String.raw`1[3-9](?:${gap}\d\d){4}${gap}\d(?!\d)`,
];
const mobileGrouped = new RegExp(String.raw`(?<![\d.])(?<!\d[\s-])(?:${groups.join('|')})`);
const mobileAbroad = /(?:\+|00)86[\s-]{0,3}1(?:[\s-]?\d){10}(?!\d)/;
/** Area code, then seven or eight digits in one or two groups; measured values never begin so. */
const landline = /(?<![\d.])\(?0\d{2,3}\)?[\s-]{0,3}\d{3,4}[\s-]{0,3}\d{4}(?!\d)/;
const hotline = /(?<![\d.])[48]00(?:-?\d{3}-?\d{4}|-\d{4}-\d{3})(?!\d)/;
const abroad = /\+[1-9](?:[\s()-]{0,3}\d){8,14}(?!\d)/;
const labelled =
  /(?:电话|手机|座机|联系方式|致电|拨打|\b(?:tel|phone|telephone)\b)\s?(?:号码?)?\s?[.:=是为]?\s?\d(?:[\s-]?\d){5,}/;

const at = String.raw`\s{0,3}(?:@|[(\[{]\s{0,3}at\s{0,3}[)\]}]|#at#)\s{0,3}`;
const dot = String.raw`\s{0,3}(?:\.|[(\[{]\s{0,3}dot\s{0,3}[)\]}]|#dot#)\s{0,3}`;
const mail = new RegExp(String.raw`[\w.+-]{1,64}${at}[\w-]{1,62}${dot}[a-z]{2,}`);

const address = /(?:https?|ftp):\/\/|\bwww\s?\.\s?\w/;
const endings =
  'com|cn|net|org|gov|edu|io|top|xyz|info|biz|cc|me|co|vip|shop|tech|site|online|store|club|asia|hk|tw|app|dev|link';
const domain = new RegExp(
  String.raw`(?<![\w@.-])(?!asp\.net\b)[a-z0-9][\w-]{0,62}\.(?:[\w-]{1,62}\.){0,3}(?:${endings})(?![\w-]|\.\w)`,
);

const messenger = '(?:微信|威信|薇信|v信|加v|加微|vx|wx|wechat|weixin|钉钉|飞书|telegram|whatsapp|skype)';
// Read where blanks in a row are one: of two runs side by side each would try every share of a long one.
const named = String.raw`\s?(?:账号|帐号|号码?|id)?\s?(?:[:=是为]|is\b|号)\s?`;
const messengerName = new RegExp(
  // With a word between, whatever follows is the name; without one, only what has a digit in it is no ordinary word.
  String.raw`${messenger}(?:${named}\+?[a-z0-9][\w-]{4,29}|\s?(?=[\w-]{0,29}\d)[a-z0-9][\w-]{5,19})`,
);
const qqNumber = /(?:(?<![a-z])qq|扣扣|企鹅号?)\s?(?:(?:群|号码?|交流群)\s?){0,5}[:=是为]?\s?[1-9](?:[\s-]?\d){4,11}/;

const ways = [mobileWhole, mobileGrouped, mobileAbroad, landline, hotline, abroad, labelled, mail, address, domain];
const waysWithName = [messengerName, qqNumber];

export type ContactFault = 'contact-in-text';

/** Contacts are opened by the consent of both sides only: a text for others has no telephone, mailbox, messenger or address in it. */
export function contactFault(text: string): ContactFault | undefined {
  const plain = withDigits(spelledPlainly(text));
  const dense = plain.replace(/\s+/g, ' ');
  const isTold = ways.some((way) => way.test(plain)) || waysWithName.some((way) => way.test(dense));
  return isTold ? 'contact-in-text' : undefined;
}

import type { Json } from '#kernel/json';
import { ipNumberFault } from '#kernel/ip-number';
import { faultOfUscc, normaliseUscc } from '#kernel/uscc';
import { Refused } from '#platform/sheet/cell-kind';
import { day, wholeNumber } from '#platform/sheet/cell-kinds';
import { ChoiceReader } from '#platform/sheet/choice-kinds';
import { fieldsOf, joinFields, type LineGrammar, optionalText } from '#platform/sheet/line-kind';
import { ipKinds, ipStatuses } from '#taxonomy';
import type { IpRight, Owner, TeamMember } from '../text/achievement-content.entity';

const kinds = new ChoiceReader(ipKinds);
const statuses = new ChoiceReader(ipStatuses);
const unread = new Refused('line-unread');
const percent = wholeNumber(0, 100);
const lastDay = /(?:至|until)\s*(\d{4}-\d{2}-\d{2})$/;
const ownShare = /\s(\d{1,3})\s*[%％]$/;
/** Of how many words the name of a kind or of a status may be. */
const mostWords = 12;

/**
 * One right in a line: `发明专利 ZL200410018477.9 已授权 至 2030-01-01`, or between strokes `发明专利 | ZL… | 已授权 | 2030-01-01`;
 * `未涉及知识产权` alone says that there is nothing to name.
 */
export const ipRightLine: LineGrammar<IpRight> = {
  readLine: (line) => {
    const [kind = '', number, status, until] = fieldsOf(line).length > 1 ? fieldsOf(line) : looseFields(line);
    return rightOf({ kind: kinds.code(kind), number, status: statusOf(status, kinds.code(kind)), expiresOn: until });
  },
  takeItem: (json) => {
    const [number, expiresOn] = [optionalText(json.number, 60), optionalText(json.expiresOn, 10)];
    if (number instanceof Refused || expiresOn instanceof Refused) return new Refused('wrong-type');
    const known = (codes: { has(code: string): boolean }, code: Json | undefined) =>
      typeof code === 'string' && codes.has(code) ? code : undefined;
    return rightOf({ kind: known(ipKinds, json.kind), number, status: known(ipStatuses, json.status), expiresOn });
  },
  writeLine: ({ kind, number, status, expiresOn }, language) =>
    joinFields([kinds.word(kind, language), number, statuses.word(status, language), expiresOn]),
};

/** One of the owners in a line: `沪江大学 60%`, or `沪江大学 | 60% | 12100000425006117P`. */
export const ownerLine: LineGrammar<Owner> = {
  readLine: (line) => {
    const fields = fieldsOf(line);
    const [first = ''] = fields;
    const loose = ownShare.exec(first);
    const [name = '', share = '', uscc] = loose ? [first.slice(0, loose.index).trim(), loose[1], fields[1]] : fields;
    const read = percent.read(share.replace(/[%％]$/, '').trim());
    return read instanceof Refused ? unread : ownerOf(name, read, uscc);
  },
  takeItem: ({ name, share, uscc }) =>
    typeof name === 'string' && typeof share === 'number'
      ? ownerOf(name, share, typeof uscc === 'string' ? uscc : null)
      : new Refused('wrong-type'),
  writeLine: ({ name, share, uscc }) => joinFields([name, `${share}%`, uscc]),
};

/** One of the team in a line: `沈一鸣 | 负责人 | 沪江大学 | 40%`; only the name must be there. */
export const memberLine: LineGrammar<TeamMember> = {
  readLine: (line) => {
    const [name = '', role, organisation, contribution = ''] = fieldsOf(line);
    const part = contribution === '' ? null : percent.read(contribution.replace(/[%％]$/, '').trim());
    return part instanceof Refused ? part : memberOf({ name, role, organisation, contribution: part });
  },
  takeItem: ({ name, role, organisation, contribution }) => {
    const [given, does, home] = [optionalText(name, 60), optionalText(role, 60), optionalText(organisation, 120)];
    if (given instanceof Refused || does instanceof Refused || home instanceof Refused)
      return new Refused('wrong-type');
    const part = contribution === undefined || contribution === null ? null : percent.take(contribution);
    return part instanceof Refused
      ? part
      : memberOf({ name: given, role: does, organisation: home, contribution: part });
  },
  writeLine: ({ name, role, organisation, contribution }) =>
    joinFields([name, role, organisation, typeof contribution === 'number' ? `${contribution}%` : null]),
};

/** Kind, number, status and last day of a line without strokes: known words at both ends, the number between. */
function looseFields(line: string): (string | undefined)[] {
  const until = lastDay.exec(line);
  const words = (until ? line.slice(0, until.index).trimEnd() : line).split(/\s+/);
  const longest = (from: (count: number) => readonly string[], reader: ChoiceReader) => {
    for (let count = Math.min(words.length, mostWords); count > 0; count--)
      if (reader.code(from(count).join(' ')) !== undefined) return from(count);
    return [];
  };
  const kind = longest((count) => words.slice(0, count), kinds);
  const status = longest((count) => words.slice(-count), statuses);
  const number = words.slice(kind.length, words.length - status.length).join(' ');
  return [kind.join(' '), number, status.join(' '), until?.[1]];
}

/** Where there is no right there is nothing granted either, and nothing to say about it. */
function statusOf(word: string | undefined, kind: string | undefined): string | undefined {
  return word ? statuses.code(word) : kind === 'none' ? 'granted' : undefined;
}

interface GivenRight {
  readonly kind: string | undefined;
  readonly number?: string | null;
  readonly status: string | undefined;
  readonly expiresOn?: string | null;
}

function rightOf({ kind, number, status, expiresOn }: GivenRight): IpRight | Refused {
  if (kind === undefined || status === undefined) return unread;
  if ((number ?? '').length > 60) return new Refused('too-long');
  const fault = number ? ipNumberFault(kind, number) : null;
  if (fault) return new Refused(fault);
  const until = expiresOn ? day.read(expiresOn) : null;
  return until instanceof Refused ? until : { kind, number: number || null, status, expiresOn: until };
}

function ownerOf(name: string, share: number, uscc: string | null | undefined): Owner | Refused {
  if (name.trim() === '' || name.length > 120 || !Number.isInteger(share) || share < 0 || share > 100) return unread;
  const fault = uscc ? faultOfUscc(normaliseUscc(uscc)) : null;
  return fault ? new Refused(fault) : { name: name.trim(), uscc: uscc ? normaliseUscc(uscc) : null, share };
}

function memberOf({
  name,
  role,
  organisation,
  contribution,
}: { readonly [K in keyof TeamMember]?: TeamMember[K] | null }): TeamMember | Refused {
  if (!name) return unread;
  if (name.length > 60 || (role ?? '').length > 60 || (organisation ?? '').length > 120) return new Refused('too-long');
  return { name, role: role ?? '', organisation: organisation || null, contribution: contribution ?? null };
}

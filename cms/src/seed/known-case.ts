import type { Locale, OpportunityKind } from '@office/search';

import type { Answers } from '../api/casework/domain/answers';
import { datedAnswers } from './case-times';
import type { SeedCase } from './read-cases';
import type { SeedContent } from './seed-content';
import type { SeededEntries } from './seed-entries';
import type { SeededPeople } from './seed-people';

/** A case of the seed whose member, entry and answers are found. */
export interface KnownCase {
  key: string;
  memberDocumentId: string;
  language: Locale;
  kind: OpportunityKind;
  opportunityDocumentId: string;
  role: SeedCase['role'];
  shifts: SeedCase['shifts'];
  answers: Answers;
  /** documentIds of the editors' accounts by their regions' keys. */
  editorIds: ReadonlyMap<string, string>;
}

/** What a case of the seed may name. */
export interface CaseWorld {
  content: SeedContent;
  people: SeededPeople;
  entries: SeededEntries;
  now: Date;
}

/** Finds what the case names. Throws an error that says what is missing. */
export function toKnownCase(
  { key, member, entry, role, shifts, answers, language }: SeedCase,
  { content, people, entries, now }: CaseWorld,
): KnownCase {
  const memberDocumentId = people.memberIds.get(member);
  const applicant = content.people.members.find((one) => one.key === member);
  const opportunity = entries.documents.get(entry);
  if (memberDocumentId === undefined || !applicant) {
    throw new Error(`The case "${key}" names a member "${member}", whom nobody wrote.`);
  }
  if (!opportunity || opportunity.kind === 'article') {
    throw new Error(`The case "${key}" names "${entry}", which is no opportunity of the seed.`);
  }
  return {
    ...{ key, memberDocumentId, role, shifts },
    ...{ kind: opportunity.kind, opportunityDocumentId: opportunity.documentId },
    language: language ?? applicant.language,
    answers: datedAnswers(answers, now),
    editorIds: people.editorIds,
  };
}

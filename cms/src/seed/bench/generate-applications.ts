import type { Locale, OpportunityKind } from '@office/search';

import type { Admission } from '../../api/casework/domain/application-case';
import { caseRegion } from '../../api/casework/domain/case-region';
import { deskOrder } from '../../api/casework/domain/desk-order';
import { fillNames, type FormSnapshot } from '../../api/casework/domain/form-snapshot';
import { opportunityCounterKey, takenPlaceKey } from '../../api/casework/domain/place-keys';
import { holdsPlace, isClosedState } from '../../api/casework/domain/states';
import { openKey } from '../../api/casework/services/application-row';
import { applicationId, counterId, takenPlaceId, timelineId } from './bench-ids';
import { type BenchWorld, dayFromToday } from './bench-world';
import type { BulkDocument } from './bulk/bulk-document';
import { generateMember } from './generate-member';
import { createRandom, type Random } from './random';
import { type BenchCase, runCase } from './run-case';
import { answerForm } from './answer-form';

export const APPLICATION_UID = 'api::casework.application';

/** What applications copy from their opportunity. */
interface Target {
  index: number;
  kind: OpportunityKind;
  documentId: string;
  titles: { az: string; en: string; ru: string };
  admission: Admission;
  answerClockDays: number;
  capacity: number | null;
  regionKeys: readonly string[];
  form: FormSnapshot;
}

interface Applicant {
  documentId: string;
  name: string;
  language: Locale;
  institution: string | null;
}

/** One application among those of its opportunity. */
interface Numbered {
  at: number;
  documentId: string;
  applicant: Applicant;
  made: BenchCase;
}

/**
 * What members have applied for at one of seven services and clubs, at most eight of them, with
 * timelines and the places taken. References are given when they are written.
 */
export function generateApplications(
  entry: BulkDocument,
  { index, kind }: { index: number; kind: OpportunityKind },
  world: BenchWorld,
): BulkDocument[] {
  const random = createRandom(`applications ${index}`);
  if (kind === 'volunteer-project' || !random.chance(1 / 7)) return [];
  const target = targetOf(entry, { index, kind }, world);
  const places = target.capacity ?? Infinity;
  const most = Math.min(8, target.admission === 'first-come' ? places : 8, world.members);
  const wanted = random.chance(0.3) ? most : Math.min(most, random.between(1, 5));
  if (wanted === 0) return [];
  const documents: BulkDocument[] = [];
  let taken = 0;
  for (const [at, member] of chooseMembers(random, wanted, world).entries()) {
    const applicant = readApplicant(member, world);
    const made = runCase(random, {
      ...{ admission: target.admission, answerClockDays: target.answerClockDays },
      ...{ language: applicant.language, memberDocumentId: applicant.documentId },
      hasPlace: taken < places,
      submittedAt: dayFromToday(world, -random.next() * 3 - 0.2),
    });
    const one: Numbered = { at, documentId: applicationId(index, at), applicant, made };
    documents.push(applicationDocument(random, { target, one, world }), ...timelineOf(one, index));
    if (holdsPlace(made.application.state)) {
      documents.push(placeDocument(one, target));
      taken += 1;
    }
  }
  return [...documents, counterDocument(target, taken, entry.at)];
}

function targetOf(
  { shared, texts, documentId }: BulkDocument,
  { index, kind }: { index: number; kind: OpportunityKind },
  world: BenchWorld,
): Target {
  const values = shared as unknown as Target & { regions: string[]; form: string };
  const form = world.forms.find((known) => known.documentId === values.form);
  if (form === undefined) throw new Error(`There is no form ${values.form}.`);
  const title = (locale: Locale) => texts?.[locale]?.['title'] as string | undefined;
  const { admission, answerClockDays, capacity, regions } = values;
  return {
    ...{ index, kind, documentId, admission, answerClockDays, capacity, form },
    titles: fillNames({ az: title('az'), en: title('en'), ru: title('ru') }),
    regionKeys: regions.flatMap(
      (id) => world.regions.find((region) => region.documentId === id)?.key ?? [],
    ),
  };
}

function chooseMembers(random: Random, wanted: number, { members }: BenchWorld): number[] {
  const chosen = new Set<number>();
  while (chosen.size < wanted) chosen.add(random.between(0, members - 1));
  return [...chosen];
}

function readApplicant(index: number, world: BenchWorld): Applicant {
  const member = generateMember(index, world).at(-1);
  if (member === undefined) throw new Error(`There is no member ${index}.`);
  const { name, language, institution } = member.shared as unknown as Applicant;
  return { documentId: member.documentId, name, language, institution };
}

function applicationDocument(
  random: Random,
  { target, one, world }: { target: Target; one: Numbered; world: BenchWorld },
): BulkDocument {
  const { applicant, made } = one;
  const { application, timeline } = made;
  const { documentId: memberDocumentId, language, institution } = applicant;
  const near = world.institutions.find(({ documentId }) => documentId === institution);
  const isClosed = isClosedState(application.state);
  return {
    ...{ uid: APPLICATION_UID, documentId: one.documentId, texts: null },
    at: timeline.at(-1)?.at ?? world.today,
    shared: {
      ...application,
      deskOrder: deskOrder(application),
      opportunityKind: target.kind,
      opportunityDocumentId: target.documentId,
      opportunityTitle: target.titles,
      formSnapshot: target.form,
      answers: answerForm(random, target.form, language),
      applicantName: applicant.name,
      ...{ member: memberDocumentId, memberDocumentId },
      openKey: isClosed ? null : openKey(memberDocumentId, target.documentId),
      regionKey: caseRegion(near?.regionKey ?? null, target.regionKeys),
      leadRegionKey: target.regionKeys[0],
      shiftDocumentIds: [],
      revision: timeline.length,
    },
  };
}

function timelineOf({ documentId, at, made }: Numbered, index: number): BulkDocument[] {
  return made.timeline.map((record, step) => ({
    uid: 'api::casework.timeline-entry',
    documentId: timelineId(index, at, step),
    ...{ at: record.at, texts: null },
    shared: {
      ...record,
      applicationDocumentId: documentId,
      sequence: step + 1,
      sequenceKey: `${documentId}:${step + 1}`,
    },
  }));
}

function placeDocument({ at, documentId, made }: Numbered, target: Target): BulkDocument {
  const counterKey = opportunityCounterKey(target.documentId);
  const placeKey = takenPlaceKey(counterKey, documentId);
  return {
    ...{ uid: 'api::casework.taken-place', documentId: takenPlaceId(target.index, at) },
    ...{ at: made.timeline.at(-1)?.at ?? new Date(NaN), texts: null },
    shared: { placeKey, counterKey, applicationDocumentId: documentId },
  };
}

function counterDocument({ index, documentId, capacity }: Target, taken: number, at: Date) {
  return {
    ...{ uid: 'api::casework.place-counter', documentId: counterId(index), at, texts: null },
    shared: { counterKey: opportunityCounterKey(documentId), capacity, taken },
  };
}

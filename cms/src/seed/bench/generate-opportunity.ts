import { LEVELS, type Locale, type OpportunityKind } from '@office/search';

import { OPPORTUNITY_UIDS } from '../../api/casework/services/load-opportunity';
import { nameShift } from '../../document-pipeline/shift-names';
import { opportunityId, roleId, shiftId } from './bench-ids';
import { type BenchWorld, dayFromToday, endOfDay } from './bench-world';
import type { BulkDocument, Values } from './bulk/bulk-document';
import { generateApplications } from './generate-applications';
import { createRandom, type Random } from './random';
import { writeKindTexts } from './write-kind-texts';
import { ROLES } from './vocabulary/parts';
import { chooseSubject, type Subject, type Texts, writeEntryTexts } from './write-texts';

/** Who takes part and where; the lead region first. */
interface Setting {
  world: BenchWorld;
  index: number;
  regions: readonly BenchWorld['regions'][number][];
}

/** Of twenty: seven services, five clubs, eight projects. */
export function kindOfOpportunity(index: number): OpportunityKind {
  const lot = createRandom(`kind ${index}`).between(1, 20);
  if (lot <= 7) return 'student-service';
  return lot <= 12 ? 'club' : 'volunteer-project';
}

/**
 * The opportunity of that number, between the roles and shifts it points to and the applications
 * for it: the same one whenever and however many there are, as long as the world is the same.
 */
export function generateOpportunity(index: number, world: BenchWorld): BulkDocument[] {
  const random = createRandom(`opportunity ${index}`);
  const kind = kindOfOpportunity(index);
  const regions = random.pickSome(world.regions, random.chance(0.12) ? 2 : 1);
  const interests = random.pickSome(world.interests, random.between(1, 3));
  const setting: Setting = { world, index, regions };
  const subject = chooseSubject(random, kind, {
    interestKey: interests[0]?.key ?? '',
    regionKey: regions[0]?.key ?? '',
  });
  const publishedDaysAgo = random.next() * 700;
  const at = dayFromToday(world, -publishedDaysAgo);
  const parts = kind === 'volunteer-project' ? generateRoles(random, setting, at) : [];
  const entry: BulkDocument = {
    uid: OPPORTUNITY_UIDS[kind],
    documentId: opportunityId(index),
    at,
    shared: {
      regions: regions.map(({ documentId }) => documentId),
      interests: interests.map(({ documentId }) => documentId),
      ...admissionOf(random, setting, publishedDaysAgo),
      ...contactOf(subject, index),
      ...sharedOfKind(random, kind, { setting, parts }),
      checkedOn: dayFromToday(world, -random.between(0, 90)).toISOString().slice(0, 10),
      checkedBy: subject.person,
      firstPublishedAt: at,
    },
    texts: leaveOutSome(random, mergeTexts(random, kind, subject)),
  };
  return [...parts, entry, ...generateApplications(entry, { index, kind }, world)];
}

function mergeTexts(random: Random, kind: OpportunityKind, subject: Subject): Texts<Values> {
  const texts = writeEntryTexts(random, subject);
  const more = writeKindTexts(random, kind, subject);
  return {
    az: { ...texts.az, ...more.az },
    en: { ...texts.en, ...more.en },
    ru: { ...texts.ru, ...more.ru },
  };
}

/** Four of five are translated into English, half into Russian. */
export function leaveOutSome(
  random: Random,
  texts: Texts<Values>,
): Partial<Record<Locale, Values>> {
  const { az, en, ru } = texts;
  return {
    az,
    ...(random.chance(0.8) ? { en } : {}),
    ...(random.chance(0.5) ? { ru } : {}),
  };
}

/** Three of five have a deadline, some of them a passed one; half have limited places. */
function admissionOf(random: Random, { world }: Setting, publishedDaysAgo: number): Values {
  const least = Math.max(-60, Math.ceil(7 - publishedDaysAgo));
  const lot = random.next();
  return {
    level: random.chance(0.5) ? 'first-step' : random.pick(LEVELS),
    admission: random.chance(0.4) ? 'first-come' : 'review',
    answerClockDays: random.between(1, 7),
    deadline: random.chance(0.6) ? endOfDay(world, random.between(least, least + 150)) : null,
    capacity: random.chance(0.5) ? random.between(4, 60) : null,
    state: lot < 0.93 ? 'active' : lot < 0.98 ? 'sleeping' : 'closed',
    form: random.pick(world.forms).documentId,
  };
}

function contactOf({ person }: Subject, index: number): Values {
  return {
    hostName: person,
    contact: { person, email: `elaqe-${index}@bench.example` },
  };
}

function sharedOfKind(
  random: Random,
  kind: OpportunityKind,
  { setting, parts }: { setting: Setting; parts: readonly BulkDocument[] },
): Values {
  const { world, regions } = setting;
  const near = world.institutions.filter(({ regionKey }) => regionKey === regions[0]?.key);
  const some = random.pickSome(near, random.between(1, 3)).map(({ documentId }) => documentId);
  switch (kind) {
    case 'student-service':
      return {
        eligibility: {
          university: true,
          college: random.chance(0.9),
          vocationalSchool: random.chance(0.8),
          minimumAge: random.pick([15, 16, 17, 18]),
        },
        eligibleInstitutions: random.chance(0.2) ? some : [],
      };
    case 'club':
      return { institution: random.chance(0.7) ? some[0] : null };
    case 'volunteer-project': {
      const roles = parts.filter(({ uid }) => uid === 'api::volunteering.role');
      return {
        institution: random.chance(0.5) ? some[0] : null,
        minimumAge: random.pick([14, 16, 18]),
        roles: roles.map(({ documentId }) => documentId),
      };
    }
  }
}

/** None to two roles, each with up to two shifts. */
function generateRoles(random: Random, { world, index, regions }: Setting, at: Date) {
  const region = regions[0]?.documentId;
  const documents: BulkDocument[] = [];
  for (const [role, [nameAz, nameEn, nameRu]] of random
    .pickSome(ROLES, random.between(0, 2))
    .entries()) {
    const documentId = roleId(index, role);
    documents.push({
      ...{ uid: 'api::volunteering.role', documentId, at, texts: null },
      shared: { nameAz, nameEn, nameRu, capacity: random.between(2, 20), region },
    });
    const shifts = random.between(0, 2);
    for (let shift = 0; shift < shifts; shift += 1) {
      const startsAt = dayFromToday(world, random.between(1, 60) + random.between(5, 14) / 24);
      const endsAt = new Date(startsAt.getTime() + random.between(2, 5) * 3_600_000);
      documents.push({
        ...{ uid: 'api::volunteering.shift', documentId: shiftId(index, role, shift), at },
        ...{ texts: null },
        shared: {
          ...{ name: nameShift({ startsAt, endsAt }, nameAz), startsAt, endsAt },
          ...{ capacity: random.between(2, 12), region, role: documentId },
        },
      });
    }
  }
  return documents;
}

import type { OpportunityKind } from '@office/search';

import type { Values } from './bulk/bulk-document';
import type { Random } from './random';
import { DAY_KEYS, DOCUMENTS, STEPS } from './vocabulary/parts';
import { inEachLanguage, type Subject, type Texts } from './write-texts';

/** What each language says of an opportunity beyond title, summary and body. */
export function writeKindTexts(
  random: Random,
  kind: OpportunityKind,
  subject: Subject,
): Texts<Values> {
  switch (kind) {
    case 'student-service':
      return writeServiceTexts(random, subject);
    case 'club':
      return inEachLanguage((_, at) => ({
        meetingTimes: `${subject.day[at]} ${subject.hour}, ${subject.place[at]}`,
        joining: ['Gəl və tanış ol.', 'Come and meet us.', 'Приходите знакомиться.'][at],
      }));
    case 'volunteer-project':
      return inEachLanguage((_, at) => ({
        hostOrganisation: subject.group,
        place: subject.place[at],
        whatYouDo: `${subject.topic[at]}: ${subject.day[at]}, ${subject.hour}.`,
        whatYouGet: [
          `${subject.weeks} saat təsdiqlənmiş iş və arayış.`,
          `${subject.weeks} confirmed hours and a certificate.`,
          `Подтверждённые часы (${subject.weeks}) и справка.`,
        ][at],
      }));
  }
}

function writeServiceTexts(random: Random, { place, hour, weeks }: Subject): Texts<Values> {
  const documents = random.pickSome(DOCUMENTS, random.between(1, 2));
  const steps = random.pickSome(STEPS, 2);
  const day = random.pick(DAY_KEYS);
  return inEachLanguage((_, at) => ({
    cost: ['Pulsuz', 'Free', 'Бесплатно'][at],
    timeNeeded: [`${weeks} iş günü`, `${weeks} working days`, `Рабочих дней: ${weeks}`][at],
    requiredDocuments: documents.map((name) => ({ name: name[at] })),
    steps: steps.map((title) => ({ title: title[at] })),
    places: [
      {
        name: ['Tələbə ofisi', 'Student office', 'Студенческий офис'][at],
        address: place[at],
        openingHours: [{ day, opens: openingTime(hour), closes: '20:00:00.000' }],
      },
    ],
  }));
}

/** 9:30 → 09:30:00.000, as the database keeps it. */
function openingTime(hour: string): string {
  return `${hour.padStart(5, '0')}:00.000`;
}

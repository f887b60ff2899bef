import type { TranslationOf } from '../../message-types.ts';
import type { statistics as source } from '../az/statistics.ts';

export const statistics = {
  title: 'Statistics',
  lead: 'The regions side by side: what is open, how many places there are, how many people apply and when the first answer comes.',
  counted: 'Counted on {time}.',
  csv: 'All figures in one file (CSV)',
  distanceTitle: 'The distance between the regions',
  'distanceMeaning-students':
    'So much of what is open would have to be in another region for every student to have equally much everywhere.',
  'distanceMeaning-institutions':
    'So much of what is open would have to be in another region for every institution to have equally much everywhere.',
  'distanceDefinition-students':
    'It is worked out like this: each region’s share of the open opportunities is compared with its share of the students, the differences are added up and halved (the Hoover index). 0% means equally much for all; the larger the number, the further apart the regions are.',
  'distanceDefinition-institutions':
    'It is worked out like this: each region’s share of the open opportunities is compared with its share of the institutions, the differences are added up and halved (the Hoover index). 0% means equally much for all; the larger the number, the further apart the regions are. We count institutions until we know everywhere how many students there are.',
  distanceNone: 'There is not enough to compare yet.',
  shareOffers: 'share of what is open',
  'share-students': 'share of students',
  'share-institutions': 'share of institutions',
  opportunitiesTitle: 'Open opportunities',
  opportunitiesSum: {
    one: '{count} opportunity is open now.',
    other: '{count} opportunities are open now.',
  },
  placesTitle: 'Places',
  placesSum: {
    one: 'Where places are limited, there is {count} in all.',
    other: 'Where places are limited, there are {count} in all.',
  },
  applicationsTitle: 'Applications',
  applicationsSum: {
    one: '{count} application was sent in the last 12 months.',
    other: '{count} applications were sent in the last 12 months.',
  },
  applicationsFew: 'Too few applications were sent in the last 12 months to tell how many.',
  most: 'Most: {most}. Fewest: {fewest}.',
  same: 'There is no difference between the regions.',
  answersTitle: 'Time to an answer',
  answersSentence: 'Half of the applications had their first answer within this time: {list}.',
  answersFew: 'Too few applications have been answered to tell.',
  answersMedian: 'Median, working days',
  days: { one: '{count} working day', other: '{count} working days' },
  sameDay: 'the same day',
  figure: '{region}: {figure}',
  table: 'The figures as a table',
  kind: 'Kind',
  region: 'Region',
  total: 'Total',
  allRegions: 'All regions',
  perThousand: 'Per 1,000 students',
  hidden: 'hidden',
  measure: 'Measure',
  value: 'Value',
  note: 'Note',
  notes: 'How we count',
  noteRegions:
    'What is offered in several regions counts in each of them and once under “All regions”, so the regions may add up to more.',
  noteHidden:
    'Fewer than five applications are not shown: somebody might be recognised behind a small number. Sometimes the number beside it stays hidden too, so that it cannot be worked out from the total.',
  noteAnswers:
    'Time to an answer is the working days from the day an application is sent until its first answer. Only applications that somebody reads and decides on are counted. Overdue ones without an answer are included with the days they have waited so far.',
  noteSizes:
    'The number of students is known of {known} out of {total} institutions. Once it is known of all in a region, its figures are shown per 1,000 students too.',
} as const satisfies TranslationOf<typeof source>;

import type { Values } from '../../../src/seed/bench/bulk/bulk-document.ts';

type Kind = 'student-service' | 'club' | 'volunteer-project' | 'article';

export interface Content {
  shared: Values;
  texts: { az: Values; en: Values };
}

/** Something in every attribute of a kind but its links to entries; `ids` are by key. */
export function fullContent(kind: Kind, ids: Record<string, string>): Content {
  const shared = { ...sharedContent(ids), ...(kind === 'article' ? {} : opportunity(ids)) };
  switch (kind) {
    case 'student-service':
      return { shared: { ...shared, ...serviceShared(ids) }, texts: serviceTexts };
    case 'club':
      return { shared: { ...shared, institution: ids['bsu'] }, texts: clubTexts };
    case 'volunteer-project':
      return { shared: { ...shared, minimumAge: 16 }, texts: projectTexts };
    case 'article':
      return { shared, texts: articleTexts };
  }
}

function sharedContent(ids: Record<string, string>): Values {
  return {
    regions: [ids['ganja'], ids['baku']],
    interests: [ids['it'], ids['law']],
    checkedOn: '2026-02-20',
    checkedBy: 'Gəncə ofisi',
    firstPublishedAt: '2026-03-02T08:00:00.000Z',
  };
}

function opportunity(ids: Record<string, string>): Values {
  return {
    level: 'advanced',
    admission: 'first-come',
    answerClockDays: 2,
    deadline: '2026-05-01T19:59:00.000Z',
    capacity: 12,
    hostName: 'Aysel Məmmədova',
    contact: { person: 'Aysel Məmmədova', email: 'aysel@office.example' },
    form: ids['form'],
    organisers: [ids['organiser']],
    state: 'active',
  };
}

function serviceShared(ids: Record<string, string>): Values {
  return {
    eligibility: { university: true, college: false, minimumAge: 16 },
    eligibleInstitutions: [ids['ganja-college'], ids['bsu']],
  };
}

const az = { title: 'Başlıq', summary: 'Qısa mətn.', body: 'Uzun mətn.' };
const en = { title: 'English title', summary: 'A short text.', body: 'A long text.' };

const clubTexts = {
  az: { ...az, meetingTimes: 'Çərşənbə 17:30', joining: 'Gəl və otur.' },
  en: { ...en, meetingTimes: 'Wednesdays 17:30', joining: 'Come and sit down.' },
};
const projectTexts = {
  az: { ...az, hostOrganisation: 'Ofis', place: 'Xan bağı', whatYouDo: 'Əkirik.' },
  en: { ...en, hostOrganisation: 'Office', place: 'Khan Garden', whatYouGet: 'Tea.' },
};
const articleTexts = {
  az: { ...az, authorLine: 'Ofis' },
  en: { ...en, authorLine: 'The office' },
};
const serviceTexts = {
  az: { ...az, cost: 'Pulsuz', timeNeeded: 'Bir saat', ...serviceParts('az') },
  en: { ...en, eligibilityNote: 'Everybody.', ...serviceParts('en') },
};

function serviceParts(locale: string): Values {
  const place = (name: string) => ({
    name: `${name} ${locale}`,
    address: 'Nizami 1',
    openingHours: [
      { day: 'monday', opens: '10:00:00.000', closes: '17:00:00.000' },
      { day: 'friday', opens: '09:00:00.000', closes: '13:30:00.000' },
    ],
  });
  return {
    requiredDocuments: [{ name: `Sənəd ${locale}`, note: 'Surəti' }, { name: 'Şəkil' }],
    steps: [{ title: `Addım ${locale}`, text: 'Yaz.' }, { title: 'Gəl' }],
    places: [place('Bakı'), place('Gəncə')],
  };
}

import type { DescribedType } from '../describe-type';
import { EDITORIAL_FIELDS, OPPORTUNITY_FIELDS } from './editorial-fields';

const TEXT_ROWS = [['title'], ['summary'], ['body']] as const;
const PLACE_ROWS = [['regions', 'interests']] as const;
const TERMS_ROWS = [
  ['state', 'admission'],
  ['level', 'hostName'],
  ['deadline', 'capacity', 'answerClockDays'],
  ['form', 'organisers'],
  ['contact'],
] as const;
const CHECK_ROWS = [['checkedOn', 'checkedBy', 'firstPublishedAt']] as const;
const NEWEST = { by: 'updatedAt', order: 'DESC' } as const;
const OPPORTUNITY_COLUMNS = ['title', 'state', 'deadline', 'capacity', 'checkedOn', 'updatedAt'];

const studentService: DescribedType = {
  uid: 'api::student-service.student-service',
  mainField: 'title',
  columns: OPPORTUNITY_COLUMNS,
  sort: NEWEST,
  readOnly: ['firstPublishedAt'],
  fields: {
    ...OPPORTUNITY_FIELDS,
    eligibility: ['Kimlər üçündür', 'Təhsil pilləsi və yaş. Boş yaş məhdudiyyət demək deyil.'],
    eligibleInstitutions: ['Müəssisələr', 'Yalnız bunların tələbələri üçün. Boşdursa, hamı üçün.'],
    eligibilityNote: ['Əlavə şərt', 'Yuxarıdakılarla deyilə bilməyən şərt, bir-iki cümlə.'],
    cost: ['Qiymət', 'Məsələn: “pulsuz” və ya “5 AZN”.'],
    timeNeeded: ['Nə qədər çəkir', 'Məsələn: “3 iş günü”.'],
    requiredDocuments: ['Lazım olan sənədlər', 'Hər sənəd ayrıca, haradan alındığı ilə birlikdə.'],
    steps: ['Addımlar', 'Tələbə nə edir, hansı sıra ilə.'],
    places: ['Yerlər', 'Hara gəlmək lazımdır və iş saatları.'],
  },
  rows: [
    ...TEXT_ROWS,
    ...PLACE_ROWS,
    ['eligibility'],
    ['eligibleInstitutions', 'eligibilityNote'],
    ['cost', 'timeNeeded'],
    ['requiredDocuments'],
    ['steps'],
    ['places'],
    ...TERMS_ROWS,
    ...CHECK_ROWS,
  ],
};

const club: DescribedType = {
  uid: 'api::club.club',
  mainField: 'title',
  columns: OPPORTUNITY_COLUMNS,
  sort: NEWEST,
  readOnly: ['firstPublishedAt'],
  fields: {
    ...OPPORTUNITY_FIELDS,
    institution: ['Müəssisə', 'Klub hansı müəssisədədir. Boşdursa, hamıya açıqdır.'],
    meetingTimes: ['Görüş vaxtları', 'Məsələn: “hər cümə 18:00, kitabxana”.'],
    joining: ['Üzvlük nə deməkdir', 'Üzv nə edir, nə qədər vaxt lazımdır.'],
  },
  rows: [
    ...TEXT_ROWS,
    ...PLACE_ROWS,
    ['institution', 'meetingTimes'],
    ['joining'],
    ...TERMS_ROWS,
    ...CHECK_ROWS,
  ],
};

const volunteerProject: DescribedType = {
  uid: 'api::volunteering.volunteer-project',
  mainField: 'title',
  columns: OPPORTUNITY_COLUMNS,
  sort: NEWEST,
  readOnly: ['firstPublishedAt'],
  fields: {
    ...OPPORTUNITY_FIELDS,
    hostOrganisation: ['Təşkilat', 'Layihəni kim aparır.'],
    place: ['Yer', 'Harada keçirilir: ünvan və ya yerin adı.'],
    whatYouDo: ['Nə edəcəksiniz', 'Könüllünün işi, konkret.'],
    whatYouGet: ['Nə alacaqsınız', 'Təcrübə, sertifikat, yemək, yol pulu.'],
    minimumAge: ['Ən az yaş', 'Boşdursa, yaş həddi yoxdur.'],
    institution: ['Müəssisə', 'Layihə bir müəssisənindirsə.'],
    roles: ['Rollar', 'Hər rolun öz yerləri və növbələri var. Əvvəlcə rolu yaradın.'],
  },
  rows: [
    ...TEXT_ROWS,
    ...PLACE_ROWS,
    ['hostOrganisation', 'place'],
    ['whatYouDo', 'whatYouGet'],
    ['roles', 'institution', 'minimumAge'],
    ...TERMS_ROWS,
    ...CHECK_ROWS,
  ],
};

const article: DescribedType = {
  uid: 'api::article.article',
  mainField: 'title',
  columns: ['title', 'authorLine', 'checkedOn', 'firstPublishedAt', 'updatedAt'],
  sort: NEWEST,
  readOnly: ['firstPublishedAt'],
  fields: {
    ...EDITORIAL_FIELDS,
    authorLine: ['Müəllif', 'Mətnin altında görünən ad.'],
    relatedServices: ['Əlaqəli xidmətlər', 'Məqalənin sonunda göstərilir. Yalnız dərc olunanlar.'],
    relatedProjects: ['Əlaqəli layihələr', 'Məqalənin sonunda göstərilir. Yalnız dərc olunanlar.'],
  },
  rows: [
    ...TEXT_ROWS,
    ...PLACE_ROWS,
    ['authorLine'],
    ['relatedServices', 'relatedProjects'],
    ...CHECK_ROWS,
  ],
};

export const EDITORIAL_TYPES: readonly DescribedType[] = [
  studentService,
  club,
  volunteerProject,
  article,
];

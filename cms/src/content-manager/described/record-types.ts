import type { DescribedType } from '../describe-type';

const application: DescribedType = {
  uid: 'api::casework.application',
  mainField: 'reference',
  columns: ['reference', 'applicantName', 'state', 'dueAt', 'regionKey', 'submittedAt'],
  sort: { by: 'dueAt', order: 'ASC' },
  fields: {
    reference: ['Nömrə', 'Müraciətin nömrəsi.'],
    state: ['Vəziyyət', 'Yalnız sağdakı “Növbəti addım” paneli ilə dəyişir.'],
    applicantName: ['Müraciət edən', 'Müraciət anındakı ad.'],
    opportunityKind: ['Nəyə müraciət', 'Xidmət, klub və ya könüllü layihə.'],
    dueAt: ['Cavab vaxtı', 'Söz verilən ilk cavabın son anı.'],
    submittedAt: ['Göndərilib', 'Müraciətin göndərildiyi an.'],
    firstAnsweredAt: ['İlk cavab', 'İlk şəxsi cavabın anı.'],
    regionKey: ['Region', 'Müraciətə kim cavab verir.'],
    reason: ['Səbəb', 'Sonuncu qərarın müraciət edənə görünən səbəbi.'],
    language: ['Dil', 'Yazışmanın dili.'],
    assignee: ['Məsul', 'Müraciətlə məşğul olan əməkdaş.'],
  },
  rows: [
    ['reference', 'state'],
    ['applicantName', 'language'],
    ['opportunityKind', 'regionKey'],
    ['submittedAt', 'dueAt', 'firstAnsweredAt'],
    ['reason'],
    ['assignee'],
  ],
};

const member: DescribedType = {
  uid: 'api::member.member',
  mainField: 'name',
  columns: ['name', 'language', 'studyLevel', 'studyYear', 'createdAt'],
  sort: { by: 'createdAt', order: 'DESC' },
  fields: {
    name: ['Ad', 'Üzvün özünün yazdığı ad.'],
    language: ['Dil', 'Məktubların dili.'],
    institution: ['Müəssisə', 'Oxuduğu yer.'],
    institutionOther: ['Başqa müəssisə', 'Siyahıda yoxdursa.'],
    studyLevel: ['Təhsil pilləsi', 'Üzvün özünün seçdiyi pillə.'],
    studyYear: ['Kurs', 'Üzvün özünün yazdığı kurs.'],
    region: ['Region', 'Üzvün regionu.'],
    interests: ['Maraqlar', 'Hər maraq üzrə öz səviyyəsi ilə.'],
    mailDigests: ['Xəbər məktubu', 'Üzv razılıq verib.'],
    mailReminders: ['Xatırlatmalar', 'Üzv razılıq verib.'],
  },
  rows: [
    ['name', 'language'],
    ['institution', 'institutionOther'],
    ['studyLevel', 'studyYear', 'region'],
    ['interests'],
    ['mailDigests', 'mailReminders'],
  ],
};

const subscription: DescribedType = {
  uid: 'api::digest.subscription',
  mainField: 'email',
  columns: ['email', 'state', 'frequency', 'language', 'confirmedAt'],
  sort: { by: 'confirmedAt', order: 'DESC' },
  fields: {
    email: ['E-poçt', 'Xəbər məktubunun ünvanı.'],
    state: ['Vəziyyət', 'confirmed: təsdiqlənib; suppressed: ünvan məktub qəbul etmir.'],
    frequency: ['Tezlik', 'Həftəlik və ya aylıq.'],
    language: ['Dil', 'Məktubun dili.'],
    regionKeys: ['Regionlar', 'Boş siyahı: hamısı.'],
    interestKeys: ['Maraqlar', 'Boş siyahı: hamısı.'],
    kinds: ['Növlər', 'Boş siyahı: hamısı.'],
    confirmedAt: ['Təsdiq anı', 'Ünvan sahibinin razılığı.'],
    unsubscribedAt: ['İmtina anı', 'Abunədən nə vaxt çıxıb.'],
  },
  rows: [
    ['email', 'state'],
    ['frequency', 'language'],
    ['regionKeys'],
    ['interestKeys'],
    ['kinds'],
    ['confirmedAt', 'unsubscribedAt'],
  ],
};

const run: DescribedType = {
  uid: 'api::digest.run',
  mainField: 'runKey',
  columns: ['runKey', 'frequency', 'state', 'plannedCount', 'emptyCount', 'windowEnd'],
  sort: { by: 'windowEnd', order: 'DESC' },
  fields: {
    runKey: ['Göndəriş', 'Göndərişin təkrarsız adı.'],
    frequency: ['Tezlik', 'Həftəlik və ya aylıq.'],
    state: ['Vəziyyət', 'planning: seçilir; planned: hazırdır; done: göndərilib.'],
    windowStart: ['Dövrün başlanğıcı', 'Bundan sonra dərc olunanlar.'],
    windowEnd: ['Dövrün sonu', 'Bundan əvvəl dərc olunanlar.'],
    plannedCount: ['Məktub sayı', 'Neçə nəfərə göndərilir.'],
    emptyCount: ['Boş qalan', 'Yeni heç nə olmadığı üçün göndərilməyənlər.'],
  },
  rows: [
    ['runKey', 'frequency', 'state'],
    ['windowStart', 'windowEnd'],
    ['plannedCount', 'emptyCount'],
  ],
};

const auditEntry: DescribedType = {
  uid: 'api::platform.audit-entry',
  mainField: 'action',
  columns: ['at', 'action', 'actorKind', 'subjectUid', 'subjectDocumentId', 'language'],
  sort: { by: 'at', order: 'DESC' },
  fields: {
    at: ['Nə vaxt', 'Dəyişikliyin anı.'],
    action: ['Nə edilib', 'Yaratma, dəyişmə, dərc, silmə.'],
    actorKind: ['Kim', 'Əməkdaş, üzv, sayt və ya sistem.'],
    actorId: ['Kimin nömrəsi', 'Şəxsi məlumat saxlanılmır.'],
    subjectUid: ['Növ', 'Dəyişən qeydin növü.'],
    subjectDocumentId: ['Qeyd', 'Dəyişən qeydin nömrəsi.'],
    language: ['Dil', 'Hansı dil dəyişib.'],
    changedFields: ['Dəyişən sahələr', 'Yalnız adları, qiymətləri yox.'],
    regionKeys: ['Regionlar', 'Həmin anda qeydin regionları.'],
    requestId: ['Sorğu', 'Jurnalda axtarmaq üçün.'],
  },
  rows: [
    ['at', 'action'],
    ['actorKind', 'actorId'],
    ['subjectUid', 'subjectDocumentId', 'language'],
    ['changedFields'],
    ['regionKeys'],
    ['requestId'],
  ],
};

const outgoingMail: DescribedType = {
  uid: 'api::platform.outgoing-mail',
  mainField: 'subject',
  columns: ['subject', 'recipient', 'template', 'state', 'attempts', 'sentAt'],
  sort: { by: 'createdAt', order: 'DESC' },
  fields: {
    subject: ['Mövzu', 'Məktubun mövzusu.'],
    recipient: ['Alan', 'Məktubun ünvanı.'],
    template: ['Şablon', 'Məktubun növü.'],
    language: ['Dil', 'Məktubun dili.'],
    state: ['Vəziyyət', 'uncertain: göndərilib-göndərilmədiyi bilinmir, təkrar edilmir.'],
    attempts: ['Cəhdlər', 'Neçə dəfə göndərməyə çalışılıb.'],
    sentAt: ['Göndərilib', 'Poçt serveri qəbul etdiyi an.'],
    lastError: ['Sonuncu xəta', 'Poçt serverinin cavabı.'],
  },
  rows: [
    ['subject'],
    ['recipient', 'language'],
    ['template', 'state'],
    ['attempts', 'sentAt'],
    ['lastError'],
  ],
};

/** What is changed by hand all the same. */
const FREE_FIELDS = ['assignee'];

/** Records that editors read. */
export const RECORD_TYPES: readonly DescribedType[] = [
  application,
  member,
  subscription,
  run,
  auditEntry,
  outgoingMail,
].map((type) => ({
  ...type,
  readOnly: Object.keys(type.fields).filter((field) => !FREE_FIELDS.includes(field)),
}));

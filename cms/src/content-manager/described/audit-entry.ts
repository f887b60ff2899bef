import type { ApiPlatformAuditEntry } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';

export const auditEntry: TypeOf<ApiPlatformAuditEntry> = {
  uid: 'api::platform.audit-entry',
  displayName: 'Audit entry',
  names: { az: 'Dəyişiklik jurnalı', ru: 'Журнал изменений' },
  mainField: 'action',
  columns: ['at', 'action', 'actorKind', 'subjectUid', 'subjectDocumentId', 'regionScope'],
  sort: { by: 'at', order: 'DESC' },
  fields: {
    at: {
      az: ['Nə vaxt', 'Dəyişikliyin anı.'],
      en: ['When', 'The moment of the change.'],
      ru: ['Когда', 'Момент изменения.'],
    },
    action: {
      az: ['Nə edilib', 'Yaratma, dəyişmə, dərc, silmə, ixrac, panelə giriş və çıxış.'],
      en: [
        'What',
        'Created, changed, published, deleted, exported; signed in or out of the panel.',
      ],
      ru: ['Что сделано', 'Создание, изменение, публикация, удаление, выгрузка, вход и выход.'],
    },
    actorKind: {
      az: ['Kim', 'Əməkdaş, üzv, sayt və ya sistem.'],
      en: ['Who', 'An editor, a member, the site or the system.'],
      ru: ['Кто', 'Редактор, участник, сайт или система.'],
      choices: {
        editor: { az: 'Əməkdaş', en: 'Editor', ru: 'Редактор' },
        member: { az: 'Üzv', en: 'Member', ru: 'Участник' },
        site: { az: 'Sayt', en: 'Site', ru: 'Сайт' },
        system: { az: 'Sistem', en: 'System', ru: 'Система' },
      },
    },
    actorId: {
      az: ['Kimin nömrəsi', 'Şəxsi məlumat saxlanılmır.'],
      en: ['Whose number', 'Nothing personal is kept.'],
      ru: ['Чей номер', 'Личных данных нет.'],
    },
    subjectUid: {
      az: ['Növ', 'Dəyişən qeydin növü.'],
      en: ['Type', 'The type of what was changed.'],
      ru: ['Тип', 'Тип изменённой записи.'],
    },
    subjectDocumentId: {
      az: ['Qeyd', 'Dəyişən qeydin nömrəsi.'],
      en: ['Entry', 'The number of what was changed.'],
      ru: ['Запись', 'Номер изменённой записи.'],
    },
    language: {
      az: ['Dil', 'Hansı dil dəyişib.'],
      en: ['Language', 'Which language was changed.'],
      ru: ['Язык', 'Какой язык изменён.'],
    },
    changedFields: {
      az: ['Dəyişən sahələr', 'Yalnız adları, qiymətləri yox.'],
      en: ['Fields', 'Their names only, never values.'],
      ru: ['Изменённые поля', 'Только имена, без значений.'],
    },
    regionKeys: {
      az: ['Regionlar', 'Həmin anda qeydin regionları.'],
      en: ['Regions', 'Whose it was at that moment.'],
      ru: ['Регионы', 'Регионы записи в тот момент.'],
    },
    regionScope: {
      az: ['Regionlar bir sətirdə', 'Həmin regionlar bir mətnlə: siyahını süzmək üçün.'],
      en: ['Regions in one line', 'The same regions as one text, for filtering the list.'],
      ru: ['Регионы одной строкой', 'Те же регионы одним текстом, чтобы отбирать в списке.'],
    },
    requestId: {
      az: ['Sorğu', 'Jurnalda axtarmaq üçün.'],
      en: ['Request', 'For looking it up in the logs.'],
      ru: ['Запрос', 'Для поиска в журналах.'],
    },
  },
  cards: [
    [
      ['at', 'action'],
      ['actorKind', 'actorId'],
      ['subjectUid', 'subjectDocumentId', 'language'],
      ['changedFields'],
      ['regionKeys', 'regionScope'],
      ['requestId'],
    ],
  ],
  readOnly: [
    'at',
    'action',
    'actorKind',
    'actorId',
    'subjectUid',
    'subjectDocumentId',
    'language',
    'changedFields',
    'regionKeys',
    'regionScope',
    'requestId',
  ],
};

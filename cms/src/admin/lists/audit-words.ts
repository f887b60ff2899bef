import type { Texts } from '../desk/choose';

/** What was done, by the name the audit trail keeps. */
export const AUDIT_ACTIONS: Readonly<Record<string, Texts>> = {
  create: { az: 'Yaradıldı', en: 'Created', ru: 'Создание' },
  update: { az: 'Dəyişdirildi', en: 'Changed', ru: 'Изменение' },
  delete: { az: 'Silindi', en: 'Deleted', ru: 'Удаление' },
  publish: { az: 'Dərc olundu', en: 'Published', ru: 'Публикация' },
  unpublish: { az: 'Dərcdən çıxarıldı', en: 'Unpublished', ru: 'Снятие с публикации' },
  clone: { az: 'Surəti çıxarıldı', en: 'Copied', ru: 'Копирование' },
  discardDraft: { az: 'Qaralama ləğv olundu', en: 'Draft discarded', ru: 'Отмена черновика' },
  export: { az: 'CSV yükləndi', en: 'Exported', ru: 'Выгрузка' },
  download: { az: 'Fayl yükləndi', en: 'File downloaded', ru: 'Скачивание файла' },
  regenerate: { az: 'Açar yeniləndi', en: 'Key renewed', ru: 'Смена ключа' },
  'sign-in': { az: 'Panelə giriş', en: 'Signed in', ru: 'Вход' },
  'sign-out': { az: 'Paneldən çıxış', en: 'Signed out', ru: 'Выход' },
  'sign-in-failed': { az: 'Uğursuz giriş', en: 'Sign-in failed', ru: 'Неудачный вход' },
  register: { az: 'Hesab açıldı', en: 'Account opened', ru: 'Учётная запись создана' },
  'ask-password-reset': { az: 'Parol unudulub', en: 'Forgot password', ru: 'Забытый пароль' },
  'reset-password': { az: 'Parol dəyişdi', en: 'Password reset', ru: 'Смена пароля' },
};

/** Types of Strapi's own, which our tables do not describe. */
export const STRAPI_SUBJECTS: Readonly<Record<string, Texts>> = {
  'admin::user': { az: 'Əməkdaşlar', en: 'Editor', ru: 'Редакторы' },
  'admin::role': { az: 'Əməkdaş rolları', en: 'Editors’ role', ru: 'Роли редакторов' },
  'admin::api-token': { az: 'API açarları', en: 'API token', ru: 'Ключи API' },
  'admin::transfer-token': { az: 'Köçürmə açarları', en: 'Transfer token', ru: 'Ключи переноса' },
  'strapi::webhook': { az: 'Vebhuklar', en: 'Webhook', ru: 'Вебхуки' },
  'plugin::users-permissions.role': { az: 'Sayt rolları', en: 'Site role', ru: 'Роли сайта' },
  'plugin::i18n.locale': { az: 'Dillər', en: 'Language', ru: 'Языки' },
};

import type { Locale } from '@office/search';

import { greeting, type AccountText } from './account-text';

/** What owners are told when somebody signed in, or tried to, did something about their account. */
export const SECURITY_TEXTS = {
  'password-replaced': {
    az: {
      subject: 'Parolunuzu dəyişdiniz',
      preheader: 'Başqa cihazlarda hesabdan çıxılıb.',
      title: greeting.az,
      before:
        'Hesabınızın parolu profil səhifəsində dəyişdirildi. Bundan başqa bütün cihazlarda hesabdan çıxıldı.',
      button: 'Bu, mən deyildim: parolu bərpa et',
      after: 'Parolu siz dəyişdirmisinizsə, heç nə etmək lazım deyil.',
    },
    en: {
      subject: 'You changed your password',
      preheader: 'Your other devices were signed out.',
      title: greeting.en,
      before:
        'The password of your account was changed on the profile page. Every other device was signed out.',
      button: 'It was not me: reset the password',
      after: 'If you changed it yourself, there is nothing to do.',
    },
    ru: {
      subject: 'Вы изменили пароль',
      preheader: 'На других устройствах выполнен выход.',
      title: greeting.ru,
      before:
        'Пароль вашего аккаунта изменён на странице профиля. На всех остальных устройствах выполнен выход.',
      button: 'Это были не вы? Восстановить пароль',
      after: 'Если пароль изменили вы, ничего делать не нужно.',
    },
  },
  'sign-in-slowed': {
    az: {
      subject: 'Hesabınıza daxil olmaq üçün çox cəhd edilib',
      preheader: 'On dəfə səhv parol yazılıb; hesabınız qorunur.',
      title: greeting.az,
      before:
        'Hesabınız üçün on dəfə səhv parol yazılıb. Hesaba heç kim daxil olmayıb, amma indi hər yeni cəhddən əvvəl gözləmək lazımdır. Parolu siz yazırdınızsa, giriş səhifəsində poçtla kod istəyin: kodla dərhal daxil olacaqsınız.',
      button: 'Yeni parol seç',
      after:
        'Keçid bir saat işləyir. Siz deyildinizsə və parolunuz güclüdürsə, heç nə etmək lazım deyil.',
    },
    en: {
      subject: 'Many attempts to sign in to your account',
      preheader: 'A wrong password was entered ten times; your account is safe.',
      title: greeting.en,
      before:
        'A wrong password was entered ten times for your account. Nobody got in, but from now on every further attempt has to wait. If it was you, ask for a code by email on the sign-in page: with the code you get in at once.',
      button: 'Choose a new password',
      after:
        'The link works for an hour. If it was not you and your password is a good one, there is nothing to do.',
    },
    ru: {
      subject: 'Много попыток войти в ваш аккаунт',
      preheader: 'Десять раз введён неверный пароль; ваш аккаунт в безопасности.',
      title: greeting.ru,
      before:
        'Для вашего аккаунта десять раз введён неверный пароль. Никто не вошёл, но теперь перед каждой новой попыткой нужно ждать. Если это были вы, запросите на странице входа код по почте: с ним вы войдёте сразу.',
      button: 'Выбрать новый пароль',
      after:
        'Ссылка действует один час. Если это были не вы и пароль у вас надёжный, ничего делать не нужно.',
    },
  },
} satisfies Record<string, Record<Locale, AccountText>>;

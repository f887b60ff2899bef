import type { Locale } from '@office/search';

import { greeting, type AccountText } from './account-text';
import { SECURITY_TEXTS } from './security-texts';

export const ACCOUNT_MAILS = [
  'confirm-address',
  'exists',
  'exists-unconfirmed',
  'reset-password',
  'password-changed',
  'password-replaced',
  'sign-in-slowed',
] as const;
export type AccountMailName = (typeof ACCOUNT_MAILS)[number];

export const FOOTER: Record<Locale, string> = {
  az: 'Bu məktub saytımızda ünvanınız yazıldığı üçün göndərilib. Ona cavab yazmaq lazım deyil.',
  en: 'You are getting this email because your address was entered on our site. There is no need to reply.',
  ru: 'Вы получили это письмо, потому что ваш адрес указали на нашем сайте. Отвечать не нужно.',
};

export const ACCOUNT_TEXTS: Record<AccountMailName, Record<Locale, AccountText>> = {
  'confirm-address': {
    az: {
      subject: 'Ünvanınızı təsdiqləyin',
      preheader: 'Hesabınızı açmaq üçün bir addım qalıb.',
      title: (addressee) => `Xoş gəlmisiniz${addressee}!`,
      before:
        'Bu ünvanla Tələbə Xidməti Ofisində hesab açılıb. Davam etmək üçün ünvanın sizə məxsus olduğunu təsdiqləyin.',
      button: 'Ünvanı təsdiqlə',
      after:
        'Keçid 48 saat işləyir. Hesabı siz açmamısınızsa, bu məktuba əhəmiyyət verməyin: təsdiqlənməyən hesabdan istifadə etmək olmur.',
    },
    en: {
      subject: 'Confirm your address',
      preheader: 'One more step and your account is open.',
      title: (addressee) => `Welcome${addressee}!`,
      before:
        'An account was opened with this address at the Student Service Office. To go on, please confirm that the address is yours.',
      button: 'Confirm the address',
      after:
        'The link works for 48 hours. If you did not open the account, ignore this email: an unconfirmed account cannot be used.',
    },
    ru: {
      subject: 'Подтвердите свой адрес',
      preheader: 'Остался один шаг, чтобы открыть аккаунт.',
      title: (addressee) => `Добро пожаловать${addressee}!`,
      before:
        'На этот адрес открыт аккаунт на сайте Офиса студенческих услуг. Чтобы продолжить, подтвердите, что адрес принадлежит вам.',
      button: 'Подтвердить адрес',
      after:
        'Ссылка действует 48 часов. Если аккаунт открыли не вы, не обращайте внимания на это письмо: неподтверждённым аккаунтом нельзя пользоваться.',
    },
  },
  exists: {
    az: {
      subject: 'Bu ünvanla artıq hesabınız var',
      preheader: 'Yeni hesab açmağa ehtiyac yoxdur.',
      title: greeting.az,
      before:
        'Kimsə – yəqin ki, siz – bu ünvanla yenidən qeydiyyatdan keçmək istəyib. Hesabınız artıq var, köhnə parolunuzla daxil ola bilərsiniz. Parolu unutmusunuzsa, yenisini seçin.',
      button: 'Yeni parol seç',
      after:
        'Keçid bir saat işləyir. Qeydiyyatdan keçmək istəyən siz deyildinizsə, heç nə etmək lazım deyil: hesabınızda heç nə dəyişməyib.',
    },
    en: {
      subject: 'You already have an account',
      preheader: 'There is no need to open another one.',
      title: greeting.en,
      before:
        'Somebody – probably you – tried to sign up with this address again. You have an account already and can sign in with your old password. If you have forgotten it, choose a new one.',
      button: 'Choose a new password',
      after:
        'The link works for an hour. If it was not you, there is nothing to do: nothing in your account has changed.',
    },
    ru: {
      subject: 'У вас уже есть аккаунт',
      preheader: 'Открывать новый не нужно.',
      title: greeting.ru,
      before:
        'Кто-то – вероятно, вы – снова пытался зарегистрироваться с этим адресом. Аккаунт у вас уже есть, войти можно со старым паролем. Если вы его забыли, выберите новый.',
      button: 'Выбрать новый пароль',
      after:
        'Ссылка действует один час. Если это были не вы, ничего делать не нужно: в вашем аккаунте ничего не изменилось.',
    },
  },
  'exists-unconfirmed': {
    az: {
      subject: 'Hesabınızı açmaq üçün parol seçin',
      preheader: 'Bu ünvanla bir neçə dəfə qeydiyyatdan keçilib.',
      title: greeting.az,
      before:
        'Bu ünvanla bir neçə dəfə, fərqli parollarla qeydiyyatdan keçilib. Hesabınızdan yalnız siz istifadə edəsiniz deyə parolu özünüz seçin. Bununla ünvanınız da təsdiqlənəcək.',
      button: 'Parol seç',
      after:
        'Keçid bir saat işləyir. Qeydiyyatdan siz keçməmisinizsə, bu məktuba əhəmiyyət verməyin.',
    },
    en: {
      subject: 'Choose a password to open your account',
      preheader: 'Somebody signed up with this address more than once.',
      title: greeting.en,
      before:
        'Somebody signed up with this address more than once, with different passwords. To make sure that the account is yours alone, choose the password yourself. That confirms your address as well.',
      button: 'Choose a password',
      after: 'The link works for an hour. If you did not sign up, ignore this email.',
    },
    ru: {
      subject: 'Выберите пароль, чтобы открыть аккаунт',
      preheader: 'С этим адресом регистрировались несколько раз.',
      title: greeting.ru,
      before:
        'С этим адресом регистрировались несколько раз, с разными паролями. Чтобы аккаунтом пользовались только вы, выберите пароль сами. Этим подтвердится и ваш адрес.',
      button: 'Выбрать пароль',
      after:
        'Ссылка действует один час. Если вы не регистрировались, не обращайте внимания на это письмо.',
    },
  },
  'reset-password': {
    az: {
      subject: 'Yeni parol seçin',
      preheader: 'Keçid bir saat işləyir.',
      title: greeting.az,
      before: 'Hesabınız üçün yeni parol istənilib. Onu bu səhifədə seçin.',
      button: 'Yeni parol seç',
      after:
        'Keçid bir saat işləyir və bir dəfə istifadə olunur. Yeni parol istəməmisinizsə, bu məktuba əhəmiyyət verməyin: köhnə parolunuz qüvvədədir.',
    },
    en: {
      subject: 'Choose a new password',
      preheader: 'The link works for an hour.',
      title: greeting.en,
      before: 'Somebody asked for a new password for your account. Choose it on this page.',
      button: 'Choose a new password',
      after:
        'The link works for an hour and only once. If you did not ask for it, ignore this email: your old password still works.',
    },
    ru: {
      subject: 'Выберите новый пароль',
      preheader: 'Ссылка действует один час.',
      title: greeting.ru,
      before: 'Для вашего аккаунта запросили новый пароль. Выберите его на этой странице.',
      button: 'Выбрать новый пароль',
      after:
        'Ссылка действует один час и только один раз. Если вы этого не просили, не обращайте внимания на письмо: старый пароль по-прежнему действует.',
    },
  },
  'password-changed': {
    az: {
      subject: 'Parolunuz dəyişdirildi',
      preheader: 'Bütün cihazlarda hesabdan çıxılıb.',
      title: greeting.az,
      before:
        'Hesabınızın parolu indi dəyişdirildi və bütün cihazlarda hesabdan çıxıldı. Yeni parolla yenidən daxil olun.',
      button: 'Daxil ol',
      after:
        'Parolu siz dəyişdirməmisinizsə, dərhal yeni parol istəyin: giriş səhifəsində “Parolu unutmusunuz?” keçidi var.',
    },
    en: {
      subject: 'Your password was changed',
      preheader: 'You were signed out everywhere.',
      title: greeting.en,
      before:
        'The password of your account has just been changed and every device was signed out. Sign in again with the new password.',
      button: 'Sign in',
      after:
        'If it was not you, ask for a new password at once: the sign-in page has a link for a forgotten password.',
    },
    ru: {
      subject: 'Ваш пароль изменён',
      preheader: 'На всех устройствах выполнен выход.',
      title: greeting.ru,
      before:
        'Пароль вашего аккаунта только что изменён, на всех устройствах выполнен выход. Войдите снова с новым паролем.',
      button: 'Войти',
      after:
        'Если это были не вы, сразу запросите новый пароль: на странице входа есть ссылка для тех, кто забыл пароль.',
    },
  },
  ...SECURITY_TEXTS,
};

export const forms = {
  unavailable:
    'Bizim tərəfdə nasazlıq var, göndərə bilmədik. Yazdıqlarınız yerindədir: bir dəqiqədən sonra yenidən göndərin.',
  tooOften: {
    one: 'Çox tez-tez cəhd etdiniz. {count} dəqiqədən sonra yenidən yoxlayın.',
    other: 'Çox tez-tez cəhd etdiniz. {count} dəqiqədən sonra yenidən yoxlayın.',
  },
  tooLong: { one: 'Ən çox {count} simvol ola bilər', other: 'Ən çox {count} simvol ola bilər' },
  emailNeeded: 'E-poçt ünvanınızı yazın',
  emailWrong: 'E-poçt ünvanı belə olmalıdır: ad@numune.az',
  email: 'E-poçt',
  password: 'Parol',
  save: 'Yadda saxla',
  saved: 'Yadda saxlanıldı',
  cancel: 'İmtina',
  back: 'Geri',
  change: 'Dəyiş',
  yes: 'Bəli',
  no: 'Xeyr',
  notChosen: 'Seçilməyib',
  notTaken: 'Bunu yadda saxlamaq alınmadı. Yazdıqlarınızı yoxlayıb yenidən göndərin.',
  tryAgain: 'Yenidən yoxla',
  signInAgain: 'Sessiyanız bitib. Yenidən daxil olun: yazdıqlarınız saxlanılıb.',
} as const;
